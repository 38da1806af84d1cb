import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import type { Fact } from '../../src/domain/fact';
import { callsDuring, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, factContent, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
});
afterEach(() => app.close());

type Content = Payload<'addFact'>['content'];
const add = (number: number, content: Partial<Content> = {}, person = 'engineer') =>
  app.ask(person, 'addFact', { pageId, operationId: operation(number), content: factContent(content) });
const list = async (person = 'agent') => valueOf(await app.ask(person, 'listFacts', { pageId }));
type Settlement = Pick<Payload<'settleFact'>, 'kind' | 'reason'>;
const settle = (fact: Fact, settlement: Settlement, person = 'moderator') =>
  app.ask(person, 'settleFact', { pageId, factId: fact.id, version: fact.version, ...settlement });
const remove = (fact: Fact, person = 'engineer') =>
  app.ask(person, 'removeFact', { pageId, factId: fact.id, version: fact.version });
const change = (fact: Fact, content: Partial<Content>, person = 'engineer') =>
  app.ask(person, 'changeFact', {
    ...{ pageId, factId: fact.id, version: fact.version },
    content: factContent({ ...fact, evidenceUrl: fact.evidenceUrl ?? '', ...content }),
  });
const open = async () => (await viewOf(app, pageId)).postMortem.openAssumptionIds;
const assumed: Partial<Content> = { certainty: 'assumed', text: 'The cache was cold' };

test('facts by two people stand in the order in which they happened', async () => {
  valueOf(await add(21, { occurredAt: '2026-11-21T08:20:00.000Z', text: 'later' }));
  valueOf(await add(22, { occurredAt: '2026-11-21T10:14:00+02:00', text: 'earlier' }, 'agent'));
  expect(await list()).toMatchObject([
    { text: 'earlier', occurredAt: '2026-11-21T08:14:00.000Z', byId: accountIdOf('agent'), settlement: null },
    { text: 'later', byId: accountIdOf('engineer'), certainty: 'observed', evidenceUrl: null },
  ]);
});

test('the same operation again writes nothing more', async () => {
  const first = valueOf(await add(21, assumed));
  const history = await app.historyOf(pageId);
  expect(valueOf(await add(21, assumed))).toEqual(first);
  expect(await app.historyOf(pageId)).toEqual(history);
  expect(await open()).toEqual([first.id]);
});

test('many people add at once: nothing is lost', async () => {
  const numbers = [21, 22, 23, 24];
  await Promise.all(numbers.map((number) => add(number, assumed)));
  expect((await list()).map(({ id }) => id).sort()).toEqual(numbers.map(operation));
  expect([...(await open())].sort()).toEqual(numbers.map(operation));
});

test('only assumptions touch the record', async () => {
  const before = (await viewOf(app, pageId)).postMortem.version;
  valueOf(await add(21));
  valueOf(await add(22, { certainty: 'inferred' }));
  expect((await viewOf(app, pageId)).postMortem.version).toBe(before);
  valueOf(await add(23, assumed));
  expect((await viewOf(app, pageId)).postMortem.version).toBe(before + 1);
});

test.each<[string, Partial<Content>]>([
  ['nothing', { text: '  ' }],
  ['of tomorrow', { occurredAt: '2026-11-23T12:00:00.000Z' }],
  ['of a year that is a slip of typing', { occurredAt: '0026-11-21T08:00:00.000Z' }],
  ['with a script for evidence', { evidenceUrl: 'javascript:alert(1)' }],
])('a fact that says %s is refused', async (_what, content) => {
  expect(await add(21, content)).toMatchObject({ error: { code: 'invalid-request' } });
  expect(await list()).toEqual([]);
});

test('text is data, whatever it looks like', async () => {
  const text = '<img src=x onerror=alert(1)> {{=1+1}} \u202egnol';
  expect(valueOf(await add(21, { text })).text).toBe(text);
});

describe('what becomes of an assumption', () => {
  let fact: Fact;
  beforeEach(async () => {
    fact = valueOf(await add(21, assumed));
  });

  test.each(['resolved', 'accepted'] as const)('%s with a reason, it is open no more', async (kind) => {
    const settled = valueOf(await settle(fact, { kind, reason: 'The graph shows it' }));
    expect(settled.settlement).toEqual({
      ...{ kind, reason: 'The graph shows it', byId: accountIdOf('moderator') },
      at: new Date(app.site.clock.now()).toISOString(),
    });
    expect(await open()).toEqual([]);
    const reopened = valueOf(await settle(settled, { kind: 'open' }));
    expect([reopened.settlement, await open()]).toEqual([null, [fact.id]]);
  });

  test('without a reason it is not', async () => {
    expect(await settle(fact, { kind: 'accepted', reason: ' ' })).toMatchObject({ error: { code: 'invalid-request' } });
  });

  test('moved to the timeline, it is as unsure as before', async () => {
    expect(valueOf(await settle(fact, { kind: 'moved' })).settlement).toMatchObject({ kind: 'moved', reason: '' });
    expect(await open()).toEqual([fact.id]);
  });

  test('said otherwise, it is open again; observed after all, it is not', async () => {
    const settled = valueOf(await settle(fact, { kind: 'accepted', reason: 'Nobody can tell' }));
    const changed = valueOf(await change(settled, { text: 'The cache was empty' }));
    expect([changed.settlement, await open()]).toEqual([null, [fact.id]]);
    valueOf(await change(changed, { certainty: 'observed' }));
    expect(await open()).toEqual([]);
  });

  test('removed, it is open no more, and the history keeps what it said', async () => {
    valueOf(await remove(fact));
    expect([await list(), await open()]).toEqual([[], []]);
    expect((await app.historyOf(pageId)).map((entry) => entry.change)).toContainEqual({
      ...{ kind: 'fact-removed', factId: fact.id, text: 'The cache was cold', assumption: 'closed' },
    });
  });

  test('an older version of it is refused, and the same again writes nothing', async () => {
    const settled = valueOf(await settle(fact, { kind: 'moved' }));
    expect(await change(fact, { text: 'Stale' })).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(await remove(fact)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(valueOf(await settle(fact, { kind: 'moved' }))).toEqual(settled);
    valueOf(await remove(settled));
    expect(await change(settled, { text: 'Gone' })).toMatchObject({ error: { code: 'fact-not-found' } });
  });

  test('removed again after a lost answer, or by two at once, it is removed once', async () => {
    const both = await Promise.all([remove(fact), remove(fact, 'moderator')]);
    expect(both).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    const history = await app.historyOf(pageId);
    expect(history.filter((entry) => entry.change.kind === 'fact-removed')).toHaveLength(1);
    expect(await remove(fact)).toEqual({ ok: true, value: null });
    expect(await app.historyOf(pageId)).toEqual(history);
  });

  test('who may not read facts learns nothing of whether there was one', async () => {
    const never = { ...fact, id: operation(99) };
    const asReader = { error: { code: 'not-allowed', detail: { need: 'edit page' } } };
    for (const one of [fact, never]) expect(await remove(one, 'reader')).toMatchObject(asReader);
    valueOf(await remove(fact));
    expect(await remove(fact, 'reader')).toMatchObject(asReader);
    // Who edits the page reads its facts: what is not there is removed already, whether or not it ever was.
    expect(await remove(never, 'agent')).toEqual({ ok: true, value: null });
  });
});

test('an open assumption is to be accepted before publication; readers of the page are not told what it is', async () => {
  ({ pageId } = (await readyPostMortem(app, 2)).postMortem);
  const fact = valueOf(await add(31, assumed));
  const seen = await viewOf(app, pageId, 'reader');
  expect(seen.checks.filter(({ rule }) => rule === 'facts.assumed')).toMatchObject([
    { grade: 'warning', at: { factId: fact.id }, message: 'A fact is only assumed' },
  ]);
  expect(JSON.stringify(seen)).not.toContain('cache was cold');
  const { version } = seen.postMortem;
  const published = await app.ask('moderator', 'publishNotes', { operationId: operation(90), pageId, version });
  expect(published).toMatchObject({ error: { code: 'publication-blocked', detail: { open: [{}] } } });
  valueOf(await settle(fact, { kind: 'accepted', reason: 'The node is gone' }));
  expect((await viewOf(app, pageId)).checks.map(({ rule }) => rule)).not.toContain('facts.assumed');
});

test('a moderator who may not edit the page neither sees nor settles facts', async () => {
  const fact = valueOf(await add(21));
  restrictReading(app, pageId, ['agent']);
  expect(await app.ask('moderator', 'listFacts', { pageId })).toMatchObject({ error: { code: 'page-not-found' } });
  expect(await settle(fact, { kind: 'moved' })).toMatchObject({ error: { code: 'page-not-found' } });
});

test('facts are not loaded with the macro', async () => {
  const opening = () => callsDuring(app, () => app.ask('reader', 'openMacro', { pageId }));
  const before = await opening();
  valueOf(await add(21, assumed));
  expect(await opening()).toEqual(before);
});
