import { accountIdOf } from '../../local/people';
import type { DraftedDocument } from '../../src/domain/draft';
import type { Payload } from '../../src/contract/payloads';
import { largestDraftBytes } from '../../src/contract/limits';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, readyPostMortem, valueOf } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = (await readyPostMortem(app)).postMortem.pageId;
});
afterEach(() => app.close());

const open = async (person = 'moderator') => valueOf(await app.ask(person, 'openConsole', { pageId }));
const save = (draft: Omit<Payload<'saveDraft'>, 'pageId'>, person = 'moderator') =>
  app.ask(person, 'saveDraft', { pageId, ...draft });

/** The notes as the page says them, with something else in them. */
async function notes(overrides: Partial<DraftedDocument> = {}) {
  const { draft } = await open();
  return { basePageVersion: draft.basePageVersion, document: { ...draft.document, ...overrides } };
}

function rows(count: number, text: string): DraftedDocument['timeline'] {
  return Array.from({ length: count }, (_none, row) => ({
    ...{ occurredAt: new Date(Date.UTC(2026, 10, 21, 8, row)).toISOString(), statedTime: '', kind: 'step' as const },
    ...{ text: `${row} ${text}`, certainty: 'exact' as const, row },
  }));
}

test('the first notes are what the page says', async () => {
  const { draft, view } = await open();
  expect(draft).toMatchObject({ version: 0, basePageVersion: view.pageVersion, savedAt: null, savedById: null });
  expect(draft.document.timeline).toEqual(view.basis?.subject.document.timeline);
  expect(draft.document.whyChains).toHaveLength(1);
  expect(draft.document.overview[0]).toContain('checkout');
});

test('notes are kept as typed, be they unfinished, and come back to whoever may edit the page', async () => {
  const typed = await notes({ overview: ['Half a '], contributingFactors: [''] });
  const { version, savedAt } = valueOf(await save({ version: 0, ...typed }));
  const { draft } = await open('engineer');
  expect(draft).toEqual({ version, savedAt, savedById: accountIdOf('moderator'), ...typed });
  expect(app.bodyOf(pageId)).not.toContain('Half a');
  expect(await app.ask('reader', 'openConsole', { pageId })).toMatchObject({ error: { code: 'not-allowed' } });
});

test('of two consoles the later one is told, with what the other saved', async () => {
  const [mine, theirs] = [await notes({ trigger: 'Mine' }), await notes({ trigger: 'Theirs' })];
  const first = valueOf(await save({ version: 0, ...theirs }, 'admin'));
  const refused = await save({ version: 0, ...mine });
  expect(refused).toMatchObject({
    error: {
      code: 'draft-changed',
      detail: { version: first.version, savedById: accountIdOf('admin'), document: { trigger: 'Theirs' } },
    },
  });
  const second = valueOf(await save({ version: first.version, ...mine }));
  expect(second.version).toBeGreaterThan(first.version);
});

test('a repeated save after a lost answer changes nothing', async () => {
  const typed = await notes({ trigger: 'A deployment' });
  const first = valueOf(await save({ version: 0, ...typed }));
  expect(valueOf(await save({ version: 0, ...typed }))).toEqual(first);
  expect((await open()).draft.version).toBe(first.version);
});

test('a console that missed that the notes were discarded and begun anew overwrites nothing', async () => {
  const stale = valueOf(await save({ version: 0, ...(await notes({ trigger: 'Old' })) }));
  valueOf(await app.ask('admin', 'discardDraft', { pageId, version: stale.version }));
  await app.site.travel(app.site.clock.now() + 60_000);
  const anew = valueOf(await save({ version: 0, ...(await notes({ trigger: 'New' })) }, 'admin'));
  const late = await save({ version: stale.version, ...(await notes({ trigger: 'Late' })) });
  expect(late).toMatchObject({ error: { code: 'draft-changed', detail: { version: anew.version } } });
});

test('what was discarded is gone; others’ notes are not discarded unseen', async () => {
  const { version } = valueOf(await save({ version: 0, ...(await notes({ trigger: 'Gone' })) }));
  const discard = (expected: number) => app.ask('moderator', 'discardDraft', { pageId, version: expected });
  expect(await discard(version - 1)).toMatchObject({ error: { code: 'draft-changed', detail: { version } } });
  expect(await discard(version)).toEqual({ ok: true, value: null });
  expect(await discard(version)).toEqual({ ok: true, value: null });
  expect((await open()).draft).toMatchObject({ version: 0, savedAt: null });
});

test('200 rows of notes fit, what does not is refused with its limit', async () => {
  valueOf(await save({ version: 0, ...(await notes({ timeline: rows(200, 'x'.repeat(800)) })) }));
  const { draft } = await open();
  const tooLong = await notes({ timeline: rows(1000, 'x'.repeat(250)) });
  expect(await save({ version: draft.version, ...tooLong })).toEqual({
    ok: false,
    error: { code: 'too-large', detail: { limit: `${largestDraftBytes / 1024} KB of notes` } },
  });
});

test('a base that the page does not have yet is refused', async () => {
  const typed = await notes();
  const answer = await save({ version: 0, ...typed, basePageVersion: typed.basePageVersion + 1 });
  expect(answer).toMatchObject({ error: { code: 'invalid-request' } });
});
