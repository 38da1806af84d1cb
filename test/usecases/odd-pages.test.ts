import { p, text } from '@atlaskit/adf-utils/builders';
import { sentenceOf } from '../../src/contract/sentences';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { readStored } from '../simulation/stored';
import { forcePage, pageRecord } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

/* Pages as somebody leaves them whom nobody can ask any more, and pages that grew as large as Confluence takes them. */

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  ({ pageId } = (await readyPostMortem(app)).postMortem);
});
afterEach(() => app.close());

const blocks = () => parseAdf(app.bodyOf(pageId)).content;
const firstParagraph = () => blocks().findIndex(({ type }) => type === 'paragraph');
const inOverview = (words: string) => blocks().map((block, at) => (at === firstParagraph() ? p(text(words)) : block));

async function drafted(overview: (there: readonly string[]) => readonly string[]): Promise<number> {
  const { draft } = valueOf(await app.ask('moderator', 'openConsole', { pageId }));
  const { version, basePageVersion } = draft;
  const document = { ...draft.document, overview: [...overview(draft.document.overview)] };
  return valueOf(await app.ask('moderator', 'saveDraft', { pageId, version, basePageVersion, document })).version;
}
async function publish(draftVersion: number, choices: Record<string, 'theirs'> = {}, number = 900) {
  const { version } = (await viewOf(app, pageId)).postMortem;
  const payload = { operationId: operation(number), pageId, version, draftVersion, choices };
  return app.ask('moderator', 'publishNotes', payload);
}

describe.each([
  ['an account that was closed', '712020:closed-account'],
  ['somebody without an account', ''],
])('a page that was last written by %s', (_who, authorId) => {
  function writtenByThem(content: AdfDocument['content']): void {
    const { pages } = app.site.confluence;
    const { title, parentId } = pageRecord(app, pageId);
    const body = JSON.stringify({ type: 'doc', version: 1, content });
    const byThem = { ownerId: authorId, authorId, message: '', minorEdit: false };
    pages.change(pageRecord(app, pageId), { title, parentId, body, ...byThem });
  }

  test('opens, for who reads and for who leads the meeting', async () => {
    writtenByThem([...blocks(), p(text('Written by nobody we can ask'))]);
    await app.site.runDueWork();
    expect((await viewOf(app, pageId, 'reader')).title).toBe(pageRecord(app, pageId).title);
    expect(valueOf(await app.ask('moderator', 'openConsole', { pageId })).view.pageVersion).toBe(
      pageRecord(app, pageId).version.number,
    );
  });

  test('is published with what they wrote meanwhile', async () => {
    const draftVersion = await drafted((there) => [...there, 'Added in the meeting.']);
    writtenByThem([...blocks(), p(text('Written by nobody we can ask'))]);
    expect(valueOf(await publish(draftVersion)).postMortem.status).toBe('published');
    expect(app.bodyOf(pageId)).toContain('Written by nobody we can ask');
    expect(app.bodyOf(pageId)).toContain('Added in the meeting.');
  });

  test('asks whose words stand where both changed the same, and takes the answer', async () => {
    const draftVersion = await drafted((there) => ['As the meeting has it.', ...there.slice(1)]);
    writtenByThem(inOverview('On 21 November 2026 at 09:02 it broke, as they have it.'));
    const refused = await publish(draftVersion);
    if (refused.ok || refused.error.code !== 'conflicts-open') throw new Error(JSON.stringify(refused));
    const choices = Object.fromEntries(refused.error.detail.conflicts.map(({ id }) => [id, 'theirs' as const]));
    valueOf(await publish(draftVersion, choices, 901));
    expect(app.bodyOf(pageId)).toContain('as they have it.');
  });
});

describe('a page that publishing would make larger than Confluence takes', () => {
  const line = 'x'.repeat(1000);
  /** So many bytes below 5 MB that its own parts do not fit any more. */
  const grow = () => {
    const content = blocks();
    const free = 5 * 1024 * 1024 - JSON.stringify({ type: 'doc', version: 1, content }).length;
    const each = JSON.stringify(p(text(line))).length + 1;
    const filling = Array.from({ length: Math.floor(free / each) - 1 }, () => p(text(line)));
    forcePage(app, pageId, { body: { type: 'doc', version: 1, content: [...content, ...filling] } });
  };

  test('is previewed, cut where it is too long to be shown, and what changes is told all the same', async () => {
    const draftVersion = await drafted((there) => [...there, 'Added in the meeting.']);
    grow();
    const { sections, conflicts } = valueOf(
      await app.ask('moderator', 'previewPublication', { pageId, draftVersion, choices: {} }),
    );
    expect(conflicts).toEqual([]);
    expect(sections.find(({ section }) => section === 'overview')).toMatchObject({ change: 'changed' });
    expect(sections.flatMap(({ after }) => after).filter((shown) => shown.startsWith('… '))).toEqual([
      expect.stringMatching(/^… \d+ more characters, which are not shown here$/u),
    ]);
  });

  test('is not written, the record and the notes stay as they are, and the sentence says what to do', async () => {
    const long = 'y'.repeat(5000);
    const draftVersion = await drafted((there) => [...there, long]);
    const before = blocks();
    grow();
    const { version } = pageRecord(app, pageId);
    const refused = await publish(draftVersion);
    expect(refused).toEqual({ ok: false, error: { code: 'page-too-large', detail: null } });
    expect(refused.ok ? '' : sentenceOf(refused.error)).toMatch(/large/u);
    expect(pageRecord(app, pageId).version).toEqual(version);
    const stored = readStored(app.site.store);
    expect([stored.postMortem(pageId)?.status, stored.draft(pageId)?.version]).toEqual(['draft', draftVersion]);
    expect([stored.announcements(), await app.unfinished()]).toEqual([[], []]);
    // Made smaller, the same click goes through.
    forcePage(app, pageId, { body: { type: 'doc', version: 1, content: before } });
    expect(valueOf(await publish(draftVersion)).postMortem.status).toBe('published');
    expect(app.bodyOf(pageId)).toContain(long);
  });
});
