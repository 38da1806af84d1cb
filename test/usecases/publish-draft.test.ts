import { p, text } from '@atlaskit/adf-utils/builders';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { DraftedDocument } from '../../src/domain/draft';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf, writePage } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = (await readyPostMortem(app)).postMortem.pageId;
});
afterEach(() => app.close());

const open = async () => valueOf(await app.ask('moderator', 'openConsole', { pageId }));

/** Saves the notes with something changed in them. */
async function drafted(change: (notes: DraftedDocument) => Partial<DraftedDocument> = () => ({})): Promise<number> {
  const { draft } = await open();
  const document = { ...draft.document, ...change(draft.document) };
  const { version, basePageVersion } = draft;
  return valueOf(await app.ask('moderator', 'saveDraft', { pageId, version, basePageVersion, document })).version;
}
const preview = (draftVersion: number | null, choices = {}) =>
  app.ask('moderator', 'previewPublication', { pageId, draftVersion, choices });
async function publish(
  draftVersion: number | null,
  choices: Record<string, 'mine' | 'theirs' | 'both'> = {},
  number = 900,
) {
  const { version } = (await viewOf(app, pageId)).postMortem;
  return app.ask('moderator', 'publishNotes', {
    operationId: operation(number),
    pageId,
    version,
    draftVersion,
    choices,
  });
}

/** What the first paragraph of the overview says, on the page as the engineer leaves it. */
async function overviewBecomes(words: string): Promise<void> {
  const body = parseAdf(app.bodyOf(pageId));
  const at = body.content.findIndex(({ type }) => type === 'paragraph');
  const content = body.content.map((block, index) => (index === at ? p(text(words)) : block));
  await writePage(app, pageId, { ...body, content }, 'engineer');
}
const firstOverview = (words: string) => (notes: DraftedDocument) => ({
  overview: [words, ...notes.overview.slice(1)],
});

test('notes go onto the page and the draft is gone', async () => {
  const version = await drafted(() => ({ contributingFactors: ['The rollout had no pause'] }));
  const published = valueOf(await publish(version));
  expect(published.postMortem.status).toBe('published');
  expect(app.bodyOf(pageId)).toContain('The rollout had no pause');
  expect((await open()).draft).toMatchObject({
    version: 0,
    document: { contributingFactors: ['The rollout had no pause'] },
  });
});

test('notes that say what the page says are published all the same', async () => {
  const version = await drafted();
  const before = app.bodyOf(pageId);
  expect(
    valueOf(await preview(version))
      .sections.filter(({ change }) => change !== 'none')
      .map(({ section }) => section),
  ).toEqual(['details', 'actions', 'conclusion']);
  valueOf(await publish(version));
  for (const block of parseAdf(before).content.filter(({ type }) => type === 'heading'))
    expect(app.bodyOf(pageId)).toContain(JSON.stringify(block));
  const again = await drafted();
  const pageVersion = (await open()).view.pageVersion;
  const republished = valueOf(await publish(again, {}, 901));
  expect(republished).toMatchObject({ pageVersion, postMortem: { publication: { operationId: operation(901) } } });
  expect((await open()).draft.version).toBe(0);
});

test('what was left empty while typing is not written', async () => {
  const version = await drafted((notes) => ({
    overview: [...notes.overview, '  '],
    contributingFactors: ['', ' Two   spaces '],
    whyChains: [...notes.whyChains, { whys: ['', ''] }],
  }));
  valueOf(await publish(version));
  expect((await open()).draft.document).toMatchObject({ contributingFactors: ['Two spaces'] });
  expect((await open()).draft.document.whyChains).toHaveLength(1);
});

test('what others changed elsewhere on the page stays, unasked', async () => {
  const version = await drafted(() => ({ contributingFactors: ['The rollout had no pause'] }));
  await overviewBecomes('At 09:02 on 21 November 2026 checkout broke for everyone in Norway.');
  const seen = valueOf(await preview(version));
  expect(seen.conflicts).toEqual([]);
  expect(seen.sections.find(({ section }) => section === 'cause')?.change).toBe('changed');
  expect(seen.sections.find(({ section }) => section === 'overview')?.change).toBe('none');
  valueOf(await publish(version));
  expect(app.bodyOf(pageId)).toContain('broke for everyone in Norway');
  expect(app.bodyOf(pageId)).toContain('The rollout had no pause');
});

describe('when both changed the same words', () => {
  const mine = 'On 21 November 2026 at 09:02 the checkout was down, as the moderator says.';
  const theirs = 'On 21 November 2026 at 09:02 the checkout was down, as the engineer says.';
  let version: number;
  beforeEach(async () => {
    version = await drafted(firstOverview(mine));
    await overviewBecomes(theirs);
  });

  test('nothing is published before somebody chose, and both sides are shown', async () => {
    const before = app.bodyOf(pageId);
    const refused = await publish(version);
    expect(refused).toMatchObject({
      error: {
        code: 'conflicts-open',
        detail: { conflicts: [{ section: 'overview', heading: 'Overview', mine: [mine], theirs: [theirs] }] },
      },
    });
    expect(app.bodyOf(pageId)).toBe(before);
    expect(await app.unfinished()).toEqual([]);
    expect((await open()).draft.version).toBe(version);
  });

  test.each([
    ['mine', [mine], [theirs]],
    ['theirs', [theirs], [mine]],
    ['both', [mine, theirs], []],
  ] as const)('%s stays', async (choice, there, gone) => {
    const [conflict] = valueOf(await preview(version)).conflicts;
    const choices = { [conflict?.id ?? '']: choice };
    const shown = valueOf(await preview(version, choices)).sections.find(({ section }) => section === 'overview');
    for (const words of there) expect(shown?.after).toContain(words);
    valueOf(await publish(version, choices));
    for (const words of there) expect(app.bodyOf(pageId)).toContain(words);
    for (const words of gone) expect(app.bodyOf(pageId)).not.toContain(words);
  });

  test('a choice made before the page changed again is asked anew', async () => {
    const [conflict] = valueOf(await preview(version)).conflicts;
    await overviewBecomes('Something else that nobody chose between.');
    const refused = await publish(version, { [conflict?.id ?? '']: 'mine' });
    if (refused.ok || refused.error.code !== 'conflicts-open') throw new Error('published');
    expect(refused.error.detail.conflicts).toMatchObject([{ theirs: ['Something else that nobody chose between.'] }]);
    expect(refused.error.detail.conflicts[0]?.id).not.toBe(conflict?.id);
    expect(app.bodyOf(pageId)).not.toContain(mine);
  });

  test('a lost answer after the page was written is recognised, and not joined again', async () => {
    const [conflict] = valueOf(await preview(version)).conflicts;
    const choices = { [conflict?.id ?? '']: 'mine' as const };
    const record = (await viewOf(app, pageId)).postMortem.version;
    const ask = () =>
      app.ask('moderator', 'publishNotes', {
        ...{ operationId: operation(900), pageId, version: record, draftVersion: version, choices },
      });
    app.site.faults.add({ match: { service: 'confluence', method: 'PUT' }, way: 'cut-off-after' });
    expect(await ask()).toMatchObject({ ok: false });
    app.site.faults.clear();
    expect(app.bodyOf(pageId)).toContain(mine);
    valueOf(await ask());
    expect((await open()).draft.version).toBe(0);
  });
});

test('a warning of the notes is accepted before they are on the page', async () => {
  const version = await drafted(() => ({ conclusion: [] }));
  const seen = valueOf(await preview(version));
  const [warning] = seen.blockers.open;
  if (warning === undefined) throw new Error('no warning');
  const record = (await viewOf(app, pageId)).postMortem.version;
  const accept = (draftVersion: number | null) =>
    app.ask('moderator', 'acceptWarning', {
      ...{ pageId, version: record, resultKey: warning.key, reason: 'Told in the overview', draftVersion },
    });
  expect(await accept(null)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  valueOf(await accept(version));
  expect(valueOf(await preview(version)).blockers).toEqual({ errors: [], open: [] });
});

test('notes that were saved again since the preview are not published unseen', async () => {
  const old = await drafted(() => ({ trigger: 'First' }));
  const newer = await drafted(() => ({ trigger: 'Second' }));
  expect(await publish(old)).toMatchObject({ error: { code: 'draft-changed', detail: { version: newer } } });
  expect(await preview(old)).toMatchObject({ error: { code: 'draft-changed' } });
});
