import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { task } from '../support/adf-builders';
import { addItem, callsDuring, countOf, forcePage, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import {
  designate,
  itemContent,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
  writePage,
} from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

type Content = Payload<'changeActionItem'>['content'];
const change = (number: number, version: number, content: Content, person = 'agent') =>
  app.ask(person, 'changeActionItem', { pageId, itemId: operation(number), version, content });
const remove = (number: number, version: number, person = 'agent') =>
  app.ask(person, 'removeActionItem', { pageId, itemId: operation(number), version });
const titles = async () => (await viewOf(app, pageId)).actionItems.map(({ title }) => title);
const kinds = async () => (await app.historyOf(pageId)).map(({ change: { kind } }) => kind).sort();

test('items are added, changed and removed, and each step is in the history', async () => {
  const added = await addItem(app, pageId, 10);
  expect(added).toMatchObject({ id: operation(10), version: 1, createdById: accountIdOf('agent'), status: 'open' });
  const changed = valueOf(await change(10, 1, { status: 'in_progress', dueDate: '2026-12-20' }, 'engineer'));
  expect(changed).toMatchObject({ version: 2, status: 'in_progress', changedById: accountIdOf('engineer') });
  expect(changed.title).toBe(added.title);
  expect(valueOf(await remove(10, 2))).toBeNull();
  expect(await titles()).toEqual([]);
  expect(await kinds()).toEqual(['created', 'item-added', 'item-changed', 'item-removed']);
  const removal = (await app.historyOf(pageId)).find((entry) => entry.change.kind === 'item-removed');
  expect(removal?.change).toMatchObject({ title: 'Item 10' });
});

test.each<[string, string, string, Content, string]>([
  ['its owner, who may view only', 'reader', 'reader', { status: 'done' }, 'ok'],
  ['a reader who does not own it', 'owner', 'reader', { status: 'done' }, 'not-allowed'],
  ['an editor who does not own it', 'owner', 'engineer', { dueDate: null }, 'ok'],
  ['somebody who may not see the page', 'outsider', 'outsider', { status: 'done' }, 'page-not-found'],
])('changed by %s', async (_who, ownedBy, person, content, expected) => {
  await addItem(app, pageId, 10, { ownerId: accountIdOf(ownedBy) });
  const answer = await change(10, 1, content, person);
  expect(answer.ok ? 'ok' : answer.error.code).toBe(expected);
  expect((await viewOf(app, pageId)).actionItems[0]?.version).toBe(expected === 'ok' ? 2 : 1);
});

test('an owner who may view only removes nothing, and loses the right with the page', async () => {
  await addItem(app, pageId, 10, { ownerId: accountIdOf('reader') });
  expect(await remove(10, 1, 'reader')).toMatchObject({ error: { code: 'not-allowed' } });
  restrictReading(app, pageId, ['agent', 'moderator']);
  expect(await change(10, 1, { status: 'done' }, 'reader')).toMatchObject({ error: { code: 'page-not-found' } });
});

test.each<[string, () => Promise<{ ok: boolean }>]>([
  ['change', () => change(10, 1, { title: 'Second writer' }, 'engineer')],
  ['removal', () => remove(10, 1, 'engineer')],
])('a %s from an older version says who was first', async (_what, second) => {
  await addItem(app, pageId, 10);
  valueOf(await change(10, 1, { title: 'First writer' }, 'owner'));
  expect(await second()).toMatchObject({
    error: { code: 'changed-meanwhile', detail: { changedById: accountIdOf('owner') } },
  });
  expect(await titles()).toEqual(['First writer']);
});

test('two people changing at once: one succeeds, the other is told', async () => {
  await addItem(app, pageId, 10);
  const answers = await Promise.all([change(10, 1, { title: 'A' }), change(10, 1, { title: 'B' }, 'engineer')]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await kinds()).toEqual(['created', 'item-added', 'item-changed']);
});

test.each<[string, () => Promise<{ ok: boolean }>, readonly string[], readonly string[]]>([
  [
    'adding',
    () => addItem(app, pageId, 11).then(() => ({ ok: true })),
    ['Item 10', 'Item 11'],
    ['created', 'item-added', 'item-added'],
  ],
  ['changing', () => change(10, 1, { title: 'New' }), ['New'], ['created', 'item-added', 'item-changed']],
  ['removing', () => remove(10, 1), [], ['created', 'item-added', 'item-removed']],
])('%s again after a lost answer changes nothing more', async (_what, act, expected, history) => {
  await addItem(app, pageId, 10);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { path: '/transaction' }, way: 'lost-answer' });
  await act().catch(() => ({ ok: false }));
  expect((await act()).ok).toBe(true);
  expect((await act()).ok).toBe(true);
  expect(await titles()).toEqual(expected);
  expect(await kinds()).toEqual([...history].sort());
});

test('what follows from a removal follows when it is repeated after a lost answer', async () => {
  await addItem(app, pageId, 10);
  await app.site.runDueWork();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { path: '/transaction' }, way: 'lost-answer' });
  expect((await remove(10, 1)).ok).toBe(false);
  await app.site.runDueWork();
  valueOf(await remove(10, 1));
  await app.site.runDueWork();
  const { sums } = valueOf(await app.ask('reader', 'loadOverview', { spaceId: app.spaceId('PM') }));
  expect(sums.presets['all-open']).toBe(0);
});

test('an item that was removed stays removed when its adding is repeated', async () => {
  await addItem(app, pageId, 10);
  valueOf(await remove(10, 1));
  const again = { pageId, operationId: operation(10), content: itemContent() };
  expect(await app.ask('agent', 'addActionItem', again)).toMatchObject({ error: { code: 'item-not-found' } });
  expect(await titles()).toEqual([]);
});

test('five added and one removed at once all count', async () => {
  await addItem(app, pageId, 10);
  const numbers = [11, 12, 13, 14];
  const answers = await Promise.all([...numbers.map((number) => addItem(app, pageId, number)), remove(10, 1)]);
  expect(answers).toHaveLength(5);
  expect((await titles()).sort()).toEqual(numbers.map((number) => `Item ${number}`));
});

test('adding and saving details at once: neither is lost', async () => {
  const people = { responderIds: [], customerSuccessIds: [], solutionLeadIds: [], attendeeIds: [] };
  const details = {
    severity: 1 as const,
    services: ['payments'],
    impact: { customers: 'none' as const, statement: '' },
    participants: { ...people, agentId: null, scribeId: null },
  };
  const saving = app.ask('agent', 'saveDetails', { pageId, version: 1, details });
  const [saved] = await Promise.all([saving, addItem(app, pageId, 10)]);
  const after = await viewOf(app, pageId);
  expect(after.actionItems).toHaveLength(1);
  expect(after.postMortem.details.severity).toBe(saved.ok ? 1 : 2);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a title of 501 characters', { title: 'x'.repeat(501) }, 'title is longer than 500 characters'],
  ['no title', { title: ' \n' }, 'title is missing or too short'],
  ['a day that does not exist', { dueDate: '2026-02-30' }, 'due date is not what is expected there'],
  ['a link that runs', { link: 'javascript:alert(1)' }, 'link is not what is expected there'],
  ['a status of its own', { status: 'finished' }, 'status is not what is expected there'],
])('%s is refused by name', async (_what, overrides, problem) => {
  const content = { ...itemContent(), ...overrides };
  const answer = await app.askRaw('agent', 'addActionItem', { pageId, operationId: operation(10), content });
  expect(answer).toEqual({ ok: false, error: { code: 'invalid-request', detail: { problem } } });
});

test('markup, formulas and control characters stay text', async () => {
  const title = '=HYPERLINK("x") <b>bold</b> {{macro}}\u0000';
  expect((await addItem(app, pageId, 10, { title })).title).toBe('=HYPERLINK("x") <b>bold</b> {{macro}}');
});

test('an item of one page is not reached through another', async () => {
  await addItem(app, pageId, 10);
  const other = await newPostMortem(app, 2);
  const answer = { pageId: other, itemId: operation(10), version: 1, content: { title: 'Stolen' } };
  expect(await app.ask('agent', 'changeActionItem', answer)).toMatchObject({ error: { code: 'item-not-found' } });
});

test('sixty items are all there, in their order, in three batches', async () => {
  for (let number = 100; number < 160; number += 1) await addItem(app, pageId, number);
  const calls = await callsDuring(app, () => viewOf(app, pageId, 'agent'));
  expect(calls.filter((call) => call.endsWith('/batch/get'))).toHaveLength(3);
  expect(await titles()).toEqual(Array.from({ length: 60 }, (_, index) => `Item ${100 + index}`));
});

test.each<[string, () => Promise<unknown>]>([
  ['adding', () => addItem(app, pageId, 11)],
  ['changing', () => change(10, 1, { title: 'New' })],
  ['removing', () => remove(10, 1)],
])('%s costs at most 3 requests to storage and 1 to Confluence', async (_what, act) => {
  await addItem(app, pageId, 10);
  const calls = await callsDuring(app, act);
  expect(countOf(calls, 'kvs')).toBeLessThanOrEqual(3);
  expect(countOf(calls, 'confluence')).toBe(1);
});

test('opening the macro costs 3 requests to storage at most and 1 to Confluence', async () => {
  await addItem(app, pageId, 10);
  const calls = await callsDuring(app, () => viewOf(app, pageId));
  expect(countOf(calls, 'kvs')).toBeLessThanOrEqual(3);
  expect(countOf(calls, 'confluence')).toBe(1);
});

describe('on the page', () => {
  const publish = async (number: number) => {
    const { postMortem } = await viewOf(app, pageId);
    const payload = { operationId: operation(number), pageId, version: postMortem.version, overrideReason: '' };
    return valueOf(await app.ask('moderator', 'publishNotes', payload));
  };
  beforeEach(async () => {
    ({ pageId } = (await readyPostMortem(app, 2)).postMortem);
    await addItem(app, pageId, 10, { title: 'Goes away' });
    await publish(900);
  });

  test('a removed item’s task goes with the next publication; a task added by hand stays', async () => {
    const body = parseAdf(app.bodyOf(pageId));
    const content = body.content.map((block) =>
      block.type === 'taskList'
        ? { ...block, content: [...block.content, task('by-hand', 'TODO', 'Order cake')] }
        : block,
    );
    await writePage(app, pageId, { ...body, content } as typeof body, 'engineer');
    valueOf(await remove(10, 1));
    expect(app.bodyOf(pageId)).toContain('Goes away');
    const { postMortem } = await publish(901);
    expect(app.bodyOf(pageId)).not.toContain('Goes away');
    expect(app.bodyOf(pageId)).toContain('Order cake');
    expect(postMortem.removedItemIds).toEqual([]);
  });

  test('thirty ticked tasks make thirty items done, each with its history entry', async () => {
    for (let number = 20; number < 48; number += 1) await addItem(app, pageId, number);
    await publish(901);
    forcePage(app, pageId, { body: app.bodyOf(pageId).replaceAll('"state":"TODO"', '"state":"DONE"') });
    // Repeated, as after a lost answer, in the middle of recording.
    app.site.faults.add({ match: { path: '/transaction', nth: 2 }, way: 'lost-answer' });
    const { postMortem } = await viewOf(app, pageId);
    const payload = { operationId: operation(902), pageId, version: postMortem.version, overrideReason: '' };
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await app.ask('moderator', 'publishNotes', payload)).ok).toBe(false);
    const published = valueOf(await app.ask('moderator', 'publishNotes', payload));
    expect(new Set(published.actionItems.map(({ status }) => status))).toEqual(new Set(['done']));
    const ticks = (await app.historyOf(pageId)).filter((entry) => entry.change.kind === 'item-changed');
    expect(ticks).toHaveLength(30);
  });

  test('publishing with twenty items stays within 12 requests to storage and 4 to Confluence', async () => {
    for (let number = 20; number < 38; number += 1) await addItem(app, pageId, number);
    const { postMortem } = await viewOf(app, pageId);
    const payload = { operationId: operation(903), pageId, version: postMortem.version, overrideReason: '' };
    const calls = await callsDuring(app, async () => valueOf(await app.ask('moderator', 'publishNotes', payload)));
    expect(countOf(calls, 'kvs')).toBeLessThanOrEqual(12);
    expect(countOf(calls, 'confluence')).toBeLessThanOrEqual(4);
  });
});
