import { childrenOf } from '../../src/domain/document/adf-node';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { plainText } from '../../src/domain/document/plain-text';
import { readDocument } from '../../src/domain/document/read-document';
import { metricsOf } from '../../src/domain/metrics';
import { writtenDuration } from '../../src/domain/written-duration';
import { accountIdOf } from '../../local/people';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { schemaErrors } from '../support/adf-schema';
import { createPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, itemContent, openAppSite, operation, readyPostMortem, valueOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

test.each(['pdf', 'word', 'other'] as const)(
  'a published post-mortem is exported as real content (%s)',
  async (type) => {
    const { postMortem } = await readyPostMortem(app);
    const { pageId, version } = postMortem;
    valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
    const exported = await app.site.exportMacro('reader', pageId, type);
    expect(schemaErrors(exported)).toEqual([]);
    const text = JSON.stringify(exported);
    expect(text).not.toContain('com.atlassian.ecosystem');
    expect(text).toContain('Post-mortem, SEV-2, published');
    expect(text).toContain('TTR 1 h 12 min');
    expect(text).toContain(accountIdOf('owner'));
  },
);

test('an ordinary page with the macro says that it is none yet', async () => {
  const { postMortem } = await readyPostMortem(app);
  const body = parseAdf(app.bodyOf(postMortem.pageId));
  const copy = await createPage(app, { title: 'Copy', body });
  expect(JSON.stringify(await app.site.exportMacro('agent', copy, 'word'))).toContain(
    'This page is no post-mortem yet.',
  );
});

/** What a page says in paragraphs of three words or more, one entry for each: labels of tables may well repeat. */
function proseIn(page: AdfNode): string[] {
  return wordsIn(page).filter((words) => words.split(' ').length >= 3);
}

function wordsIn(node: AdfNode): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [plainText(node)];
  return childrenOf(node).flatMap(wordsIn);
}

test.each(['draft', 'published'])('a %s one is exported whole, and nothing of its page twice', async (state) => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version, timeZone } = postMortem;
  if (state === 'published')
    valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
  const page = parseAdf(app.bodyOf(pageId));
  const exported = parseAdf(JSON.stringify(await app.site.exportMacro('reader', pageId, 'pdf')));
  expect(schemaErrors(exported)).toEqual([]);

  const told = (words: string, all: readonly string[]): number => all.filter((each) => each === words).length;
  const [prose, exportedProse] = [proseIn(page), proseIn(exported)];
  expect(prose.length).toBeGreaterThan(20);
  for (const words of prose) expect([words, told(words, exportedProse)]).toEqual([words, told(words, prose)]);

  const [before, after] = [page, exported].map((each) => readDocument(each, { timeZone }));
  expect(after?.timeline).toEqual(before?.timeline);
  const text = plainText(exported);
  for (const { code, minutes } of metricsOf(before?.timeline ?? []))
    expect(text).toContain(`${code} ${writtenDuration(minutes)}`);
  const { title, doneWhen, dueDate, priority, kind } = itemContent();
  for (const fact of [title, doneWhen, dueDate, priority, kind]) expect(text).toContain(fact);
  expect(JSON.stringify(exported)).toContain(accountIdOf('owner'));
});
