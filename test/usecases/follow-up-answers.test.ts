import { accountIdOf } from '../../local/people';
import { openWaitingEvents } from '../../local/forge/waiting-events';
import type { Json } from '../../local/store/ordered-store';
import type { ActionItem, ActionItemStatus } from '../../src/domain/action-item';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { FollowUp, UnappliedReason } from '../../src/domain/follow-up/follow-up';
import { untickedReason } from '../../src/domain/ticks';
import { readStored } from '../simulation/stored';
import { addItem, callsDuring, createPage, forcePage, newPostMortem, pageRecord } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { courseFlaws } from '../support/course-flaws';
import { designate, openAppSite, operation, readyPostMortem, valueOf, writePage } from '../support/app-site';
import type { Written } from '../support/follow-up-page';
import { rowsWritten, taskOfItem, writeInRows } from '../support/follow-up-page';

const due = '2026-12-06T08:30:00Z';
const minute = 60_000;
/** Its owner is `owner`. */
const open = operation(10);

let app: AppSite;
/** Of the post-mortem, and of the follow-up. */
let pageId: string;
let meeting: string;
async function openMeeting(more: readonly ActionItemStatus[] = []): Promise<void> {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10, { dueDate: '2026-12-12' });
  for (const [index, status] of more.entries()) await addItem(app, pageId, 20 + index, { status });
  app.site.clock.set(due);
  await arrive();
  meeting = followUp().pageId ?? '';
}
async function closeMeeting(): Promise<void> {
  jest.restoreAllMocks();
  expect(readStored(app.site.store).items().flatMap(courseFlaws)).toEqual([]);
  await app.close();
}

const arrive = () => app.site.runDueWork();
function followUp(): FollowUp {
  const [found] = readStored(app.site.store).followUps();
  if (found === undefined) throw new Error('no follow-up');
  return found;
}
const item = (itemId = open) => readStored(app.site.store).item(pageId, itemId);
const restrict = (people: { read?: readonly string[]; update?: readonly string[] }) =>
  app.site.confluence.pages.restrict(pageRecord(app, pageId), {
    read: (people.read ?? []).map(accountIdOf),
    update: (people.update ?? []).map(accountIdOf),
  });
const told = async (itemId = open) =>
  (await app.historyOf(pageId)).filter(({ change }) => 'itemId' in change && change.itemId === itemId).slice(1);
const changeInApp = async (content: object, said: object = {}, itemId = open): Promise<void> => {
  const version = item(itemId)?.version ?? 0;
  valueOf(await app.ask('moderator', 'changeActionItem', { pageId, itemId, version, content, ...said }));
};

/** Writes in the row of an item a minute later, without the queue coming to it. */
async function write(person: string, written: Written, itemId = open): Promise<void> {
  app.site.clock.advance(minute);
  await writeInRows(app, { pageId: meeting, person }, { [itemId]: written });
}
/** Around REST: faster, and as people whom it refuses. */
function writeAs(authorId: string, written: Written): void {
  app.site.clock.advance(minute);
  const page = pageRecord(app, meeting);
  const { title, parentId, ownerId } = page;
  const body = JSON.stringify(rowsWritten(parseAdf(app.bodyOf(meeting)), { [open]: written }));
  app.site.confluence.pages.change(page, { title, parentId, ownerId, authorId, message: '', minorEdit: false, body });
}
async function answer(person: string, written: Written, itemId = open): Promise<void> {
  await write(person, written, itemId);
  await arrive();
}
function loseEvents(): void {
  const waiting = openWaitingEvents(app.site.store);
  const next = () => waiting.first(() => true);
  for (let event = next(); event !== undefined; event = next()) app.site.store.write([waiting.remove(event)]);
}
const unapplied = () => followUp().unapplied.map(({ itemId, why, byId }) => [itemId, why, byId]);
const readAgain = () => app.work({ kind: 'read-answers', spaceId: app.spaceId('PM'), periodKey: followUp().periodKey });
/** As if nobody knew that versions were read. */
async function forgetReading(): Promise<void> {
  const key = `${followUp().spaceId}:${followUp().periodKey}`;
  const row = app.site.store.get(['kvs', 'entity', 'follow-up', key]);
  const text = JSON.stringify(row).replace(/"readVersion":\d+/u, '"readVersion":1');
  app.site.store.write([{ key: ['kvs', 'entity', 'follow-up', key], value: JSON.parse(text) as Json }]);
  await readAgain();
  await arrive();
}

describe('what somebody writes in the row of an item', () => {
  const by = { changedById: accountIdOf('engineer') };
  const verification: unknown = expect.objectContaining({ how: 'The alert fired', byId: by.changedById });
  const rows: readonly [string, ActionItemStatus, Written, Partial<Record<keyof ActionItem, unknown>>][] = [
    ['a tick', 'open', { done: true }, { status: 'done', ...by }],
    ['a tick taken away', 'done', { done: false }, { status: 'open', reopenedBecause: untickedReason, ...by }],
    ['a new date', 'open', { dueDate: '2026-12-20' }, { dueDate: '2026-12-20', timesRedated: 1, ...by }],
    ['a state', 'open', { state: 'In progress' }, { status: 'in_progress', ...by }],
    ['a state in the cell for answers', 'open', { answer: 'in progress' }, { status: 'in_progress', ...by }],
    ['won’t do, and why', 'open', { state: 'Won’t do', answer: 'Sold' }, { status: 'wont_do', droppedBecause: 'Sold' }],
    [
      'verified, and how',
      'done',
      { state: 'Verified', answer: 'The alert fired' },
      { status: 'verified', verification },
    ],
    [
      'all at once',
      'open',
      { done: true, dueDate: '2026-12-20', state: 'Done', answer: 'Rolled out' },
      { status: 'done', dueDate: '2026-12-20', version: 2 },
    ],
    [
      'a comment, which changes nothing else',
      'open',
      { answer: 'Waits for the vendor' },
      { status: 'open', version: 1 },
    ],
  ];
  const refused: readonly [string, ActionItemStatus, Written, UnappliedReason, Partial<ActionItem>][] = [
    ['won’t do without a word', 'open', { state: 'Won’t do' }, 'step-refused', { version: 1 }],
    ['verified without saying how', 'done', { state: 'Verified' }, 'step-refused', { version: 1 }],
    ['verified before it is done', 'open', { state: 'Verified', answer: 'Fine' }, 'step-refused', { version: 1 }],
    [
      'a state that nobody understands, beside a date',
      'open',
      { state: 'Soonish', dueDate: '2026-12-20' },
      'not-understood',
      { status: 'open', dueDate: '2026-12-20' },
    ],
  ];
  const all = [...rows, ...refused];
  const itemOf = (what: string): string => operation(20 + all.findIndex(([one]) => one === what));
  let calls: readonly string[];

  beforeAll(async () => {
    await openMeeting(all.map(([, status]) => status));
    app.site.clock.advance(minute);
    const written = Object.fromEntries(all.map(([what, , row]) => [itemOf(what), row]));
    await writeInRows(app, { pageId: meeting, person: 'engineer' }, written);
    calls = await callsDuring(app, arrive);
  });
  afterAll(closeMeeting);

  test.each(rows)('%s is done to the item', async (what, _status, _written, expected) => {
    expect(item(itemOf(what))).toMatchObject(expected);
    expect((await told(itemOf(what))).at(-1)).toMatchObject({ byId: accountIdOf('engineer') });
    expect(unapplied().map(([itemId]) => itemId)).not.toContain(itemOf(what));
  });

  test.each(refused)('%s is listed', (what, _status, _written, why, expected) => {
    expect(item(itemOf(what))).toMatchObject(expected);
    expect(unapplied()).toContainEqual([itemOf(what), why, accountIdOf('engineer')]);
  });

  test('words that no step needs stand in the history of the item, for whoever reads the page', async () => {
    const itemId = itemOf('a comment, which changes nothing else');
    const history = valueOf(await app.ask('reader', 'listItemHistory', { pageId, itemId }));
    expect(history[0]).toMatchObject({
      ...{ byId: accountIdOf('engineer'), at: '2026-12-06T08:31:00.000Z' },
      change: { kind: 'item-answered', itemId, text: 'Waits for the vendor', followUpPageId: meeting },
    });
  });

  test('is asked about once for a person and a page', () => {
    expect(calls.filter((call) => call.includes('permission'))).toHaveLength(1);
  });
});

describe('one answer after another', () => {
  beforeEach(() => openMeeting());
  afterEach(closeMeeting);

  test('the word that was missing, a version later, takes the step', async () => {
    await answer('engineer', { state: 'Won’t do' });
    await answer('engineer', { answer: 'Sold' });
    expect(item()).toMatchObject({ status: 'wont_do', droppedBecause: 'Sold' });
    expect(unapplied()).toEqual([]);
  });

  test('what is understood settles what was not', async () => {
    await answer('engineer', { state: 'Soonish' });
    expect(unapplied()).toEqual([[open, 'not-understood', accountIdOf('engineer')]]);
    await answer('moderator', { state: 'In progress' });
    expect([item()?.status, unapplied()]).toEqual(['in_progress', []]);
  });

  test('what is so already is no change', async () => {
    await changeInApp({ status: 'done' });
    await arrive();
    await answer('engineer', { done: true });
    expect([item()?.version, item()?.changedById, unapplied()]).toEqual([2, accountIdOf('moderator'), []]);
  });
});

describe('who may answer', () => {
  beforeEach(() => openMeeting());
  afterEach(closeMeeting);

  const mine = { status: 'done', changedById: accountIdOf('owner') };

  test('its owner, who only sees the page of the post-mortem', async () => {
    restrict({ update: ['moderator', 'app'] });
    await answer('owner', { done: true });
    expect(item()).toMatchObject(mine);
  });

  test.each<[string, () => unknown]>([
    ['may not edit the page', () => restrict({ update: ['moderator', 'app'] })],
    ['does not see the page', () => restrict({ read: ['moderator', 'app'] })],
    ['nobody knows of, since the app does not see the page', () => restrict({ read: ['moderator', 'engineer'] })],
    ['has a closed account since', () => app.site.confluence.people.setClosed('engineer', true)],
  ])('not who %s, though they edit the follow-up page', async (_what, happen) => {
    const before = item();
    await write('engineer', { done: true, dueDate: '2027-01-31', answer: 'Mine now' });
    happen();
    await arrive();
    expect(item()).toEqual(before);
    expect(unapplied()).toEqual([[open, 'may-not-change', accountIdOf('engineer')]]);
    expect(await told()).toEqual([]);
  });

  test.each(['', 'outsider'])('not who is nobody to Confluence, or a guest elsewhere (%j)', async (person) => {
    const authorId = person === '' ? '' : accountIdOf(person);
    writeAs(authorId, { dueDate: '2027-01-31', answer: 'Mine now' });
    await arrive();
    expect([item()?.version, unapplied()]).toEqual([1, [[open, 'may-not-change', authorId]]]);
  });

  test('two people in two versions answer for themselves', async () => {
    restrict({ update: ['moderator', 'app'] });
    await write('engineer', { dueDate: '2026-12-31' });
    await write('owner', { answer: 'Waits for the vendor' });
    await arrive();
    expect(item()).toMatchObject({ dueDate: '2026-12-12', version: 1 });
    expect((await told()).map(({ byId }) => byId)).toEqual([accountIdOf('owner')]);
    expect(unapplied()).toEqual([[open, 'may-not-change', accountIdOf('engineer')]]);
    await answer('owner', { dueDate: '2026-12-12' });
    expect(unapplied()).toEqual([]);
  });
});

describe('what happened since', () => {
  beforeEach(() => openMeeting());
  afterEach(closeMeeting);

  test.each<[string, object, Written]>([
    ['another date', { dueDate: '2026-12-15' }, { dueDate: '2026-12-20' }],
    ['another state', { status: 'in_progress' }, { state: 'Idea' }],
  ])('wins: %s', async (_what, content, written) => {
    await changeInApp(content);
    await answer('engineer', written);
    expect(item()).toMatchObject({ ...content, version: 2 });
    expect(unapplied()).toEqual([[open, 'changed-since', accountIdOf('engineer')]]);
  });

  test('wins also when it came after the answer, and went back to what it was', async () => {
    await write('engineer', { done: true });
    app.site.clock.advance(minute);
    await changeInApp({ status: 'done' });
    await changeInApp({ status: 'open' }, { reason: 'It came back' });
    await arrive();
    expect(item()).toMatchObject({ status: 'open', reopenedBecause: 'It came back' });
  });

  test('in another field does not matter', async () => {
    await changeInApp({ title: 'Another title', dueDate: '2026-12-15' });
    await answer('engineer', { state: 'In progress' });
    expect(item()).toMatchObject({ status: 'in_progress', dueDate: '2026-12-15', version: 3 });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['was removed', () => app.ask('moderator', 'removeActionItem', { pageId, itemId: open, version: 1 })],
    ['is in the trash with its page', async () => forceTrash()],
  ])('an item that %s is gone', async (_what, happen) => {
    await write('engineer', { done: true });
    await happen();
    await arrive();
    expect(item()?.status ?? 'open').toBe('open');
    expect(unapplied()).toMatchObject([
      [open, expect.stringMatching(/^(gone|may-not-change)$/u), accountIdOf('engineer')],
    ]);
  });
});

function forceTrash(): void {
  app.site.confluence.pages.trash(pageRecord(app, pageId));
}

describe('versions', () => {
  beforeEach(() => openMeeting());
  afterEach(closeMeeting);

  test('an answer and its revert leave the item as it was', async () => {
    await write('engineer', { done: true });
    await write('engineer', { done: false });
    await arrive();
    expect(item()).toMatchObject({ status: 'open', reopenedBecause: untickedReason });
    const before = item();
    await readAgain();
    expect(item()).toEqual(before);
  });

  test('restoring an older one takes back what was answered since', async () => {
    const older = parseAdf(app.bodyOf(meeting));
    await answer('engineer', { done: true, dueDate: '2026-12-20' });
    app.site.clock.advance(minute);
    await writePage(app, meeting, older, 'moderator');
    await arrive();
    expect(item()).toMatchObject({ status: 'open', dueDate: '2026-12-12', changedById: accountIdOf('moderator') });
  });

  test('that are damaged change nothing, and what cannot be told from them is listed', async () => {
    const sound = parseAdf(app.bodyOf(meeting));
    forcePage(app, meeting, { body: 'not a page' });
    await arrive();
    await writeInRows(app, { pageId: meeting, person: 'engineer', from: sound }, { [open]: { done: true } });
    await app.site.runDueWork();
    expect([item()?.version, unapplied()]).toEqual([1, [[open, 'not-understood', accountIdOf('engineer')]]]);
    await answer('engineer', { dueDate: '2026-12-20' });
    expect([item()?.dueDate, unapplied()]).toEqual(['2026-12-20', []]);
  });

  test('more than one run reads are read by the next', async () => {
    for (let day = 1; day <= 27; day += 1)
      writeAs(accountIdOf('engineer'), { dueDate: `2027-01-${String(day).padStart(2, '0')}` });
    await arrive();
    expect(item()).toMatchObject({ dueDate: '2027-01-27', timesRedated: 27 });
    expect(followUp().readVersion).toBe(pageRecord(app, meeting).version.number);
  });

  test('of a page that was renamed and moved count as before', async () => {
    const parentId = await createPage(app, { title: 'Old meetings' });
    forcePage(app, meeting, { title: 'Our meeting', parentId });
    await answer('engineer', { done: true });
    expect(item()?.status).toBe('done');
  });

  test('of a copy of the page are nothing to the app', async () => {
    const copy = await createPage(app, { title: 'Copy', body: parseAdf(app.bodyOf(meeting)) });
    await arrive();
    const original = meeting;
    meeting = copy;
    const calls = await callsDuring(app, () => answer('engineer', { done: true }));
    meeting = original;
    expect(calls.filter((call) => call.startsWith('confluence'))).toEqual([]);
    expect(item()?.status).toBe('open');
  });

  test('of other pages cost one read by key, and the app’s own nothing', async () => {
    const other = await createPage(app, { title: 'Other' });
    await arrive();
    await writePage(app, other, parseAdf(app.bodyOf(meeting)), 'agent');
    const calls = await callsDuring(app, arrive);
    expect(calls.filter((call) => call.startsWith('kvs')).length).toBe(1);
  });
});

describe('once', () => {
  beforeEach(() => openMeeting());
  afterEach(closeMeeting);

  const both = async (): Promise<void> => {
    await write('engineer', { dueDate: '2026-12-20', answer: 'Waits for the vendor' });
    await write('owner', { state: 'In progress' });
  };
  const outcome = async () => [item()?.dueDate, item()?.status, item()?.version, (await told()).length, unapplied()];
  const expected = ['2026-12-20', 'in_progress', 3, 3, []];

  test('however often and late it is told', async () => {
    await both();
    await arrive();
    for (let times = 0; times < 3; times += 1) await readAgain();
    await arrive();
    expect(await outcome()).toEqual(expected);
  });

  test('by one of several runs at the same moment', async () => {
    await both();
    await Promise.all([readAgain(), readAgain(), readAgain()]);
    await arrive();
    expect(await outcome()).toEqual(expected);
  });

  test('also when nobody knows that it was read', async () => {
    await write('engineer', { dueDate: '2026-12-20', answer: 'Waits for the vendor' });
    await arrive();
    const before = await outcome();
    await forgetReading();
    expect(await outcome()).toEqual(before);
  });

  test.each([
    ['the page is brought up to date', () => app.work({ kind: 'refresh-follow-up', spaceId: app.spaceId('PM') })],
    ['the next page is made', async () => app.site.clock.set('2026-12-20T09:30:00Z')],
  ] as const)('before %s, when the event never came', async (_what, happen) => {
    await both();
    loseEvents();
    await arrive();
    expect(item()?.version).toBe(1);
    await happen();
    await arrive();
    expect(await outcome()).toEqual(expected);
  });

  test('when a function dies after any of its calls', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const dates = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
    );
    let times = 0;
    for (let isReached = true; isReached; times += 1) {
      const dueDate = dates[times] ?? '';
      writeAs(accountIdOf('engineer'), { dueDate, answer: `Waits for vendor ${times}` });
      app.site.faults.add({ match: { nth: times + 1 }, way: 'timeout-after' });
      await arrive();
      isReached = app.site.faults.list().length === 0;
      app.site.faults.clear();
      await readAgain();
      await arrive();
      expect([times, item()?.dueDate, item()?.timesRedated]).toEqual([times, dueDate, times + 1]);
    }
    const kinds = (await told()).map(({ change }) => change.kind);
    expect(kinds.filter((kind) => kind === 'item-answered')).toHaveLength(times);
    expect([kinds.length, unapplied()]).toEqual([2 * times, []]);
  });
});

describe('the task of an item on the follow-up page', () => {
  beforeEach(() => openMeeting());
  afterEach(closeMeeting);

  const tick = (person: string, isDone = true) =>
    app.site.fetchAs(person, `/wiki/api/v2/tasks/${taskOfItem(app, meeting, open).id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: isDone ? 'complete' : 'incomplete' }),
    });

  test('that is ticked while the page is read makes the item done, once', async () => {
    app.site.clock.advance(minute);
    await tick('engineer');
    await arrive();
    expect(item()).toMatchObject({ status: 'done', version: 2, changedById: accountIdOf('engineer') });
  });

  test('brings the one on the page of a published post-mortem along', async () => {
    const { postMortem } = await readyPostMortem(app, 2);
    const publication = { operationId: operation(900), pageId: postMortem.pageId, version: postMortem.version };
    valueOf(await app.ask('moderator', 'publishNotes', publication));
    await app.work({ kind: 'refresh-follow-up', spaceId: app.spaceId('PM') });
    await answer('engineer', { done: true }, operation(502));
    const own = app.site.confluence.tasks.onPage(postMortem.pageId);
    expect(own.map(({ localId, isDone }) => [localId, isDone])).toContainEqual([operation(502), true]);
  });

  test('that whoever may not change the item ticks leaves it as it is, and is listed once', async () => {
    restrict({ update: ['moderator', 'app'] });
    app.site.clock.advance(minute);
    await tick('engineer');
    await arrive();
    expect([item()?.status, unapplied()]).toEqual(['open', [[open, 'may-not-change', accountIdOf('engineer')]]]);
  });
});
