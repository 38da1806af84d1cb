import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import { readStored } from '../simulation/stored';
import {
  addItem,
  callsDuring,
  countOf,
  newPostMortem,
  pageRecord,
  restrictReading,
  takeItem,
} from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';

/*
 * Owners are reminded in one comment of the app on the item's page: two days before, then weekly. The days themselves are in
 * test/domain/owner-reminder-days.test.ts, a run that dies in owner-reminders-crash.test.ts.
 */
const day = 86_400_000;

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
  await app.site.runDueWork();
});
afterEach(() => app.close());

const comments = (id = pageId) => app.site.confluence.comments.onPage(id);
const words = () => comments()[0]?.body ?? '';
const version = () => comments()[0]?.version.number;
const item = (number = 10) => {
  const found = readStored(app.site.store).item(pageId, operation(number));
  if (found === undefined) throw new Error(`no item ${number}`);
  return found;
};
const mentions = () => [...words().matchAll(/"id":"(712020:[^"]+)"/gu)].map(([, id]) => id);
const change = (number: number, content: Payload<'changeActionItem'>['content'], reason = 'We were asked to') =>
  app.ask('agent', 'changeActionItem', {
    ...{ pageId, itemId: operation(number), version: item(number).version, content, reason },
  });

/** The next day: its sweep runs, and what that gives to the queue. */
async function nextDay(days = 1): Promise<void> {
  app.site.clock.advance(days * day);
  await app.site.runDueWork();
}

/** Day by day up to this one; on which of them the comment was written. */
async function daysUntil(date: string): Promise<readonly string[]> {
  const written: string[] = [];
  while (today() < date) {
    const before = version();
    await nextDay();
    if (version() !== before) written.push(today());
  }
  return written;
}

const today = () => new Date(app.site.clock.now()).toISOString().slice(0, 10);

async function saveSettings(change: Partial<Payload<'saveSettings'>>): Promise<void> {
  const spaceId = app.spaceId('PM');
  const view = valueOf(await app.ask('admin', 'loadSettings', { spaceId }));
  const { designated, timeZone, anchorDate, leadDays, hour, version, rootPage } = view;
  const kept = {
    spaceId,
    version,
    designated,
    timeZone,
    anchorDate,
    leadDays,
    hour,
    rootPage: rootPage?.pageId ?? 'create',
  };
  valueOf(await app.ask('admin', 'saveSettings', { ...kept, ...change }));
}

test('one comment a page, two days before the date and then every week, for six weeks', async () => {
  await addItem(app, pageId, 10, { dueDate: '2026-12-03' });
  await addItem(app, pageId, 11, { dueDate: '2026-12-11', ownerId: accountIdOf('engineer') });
  await addItem(app, pageId, 12, { dueDate: '2027-03-01' });
  expect(await daysUntil('2027-01-03')).toEqual([
    ...['2026-12-01', '2026-12-08', '2026-12-09', '2026-12-15', '2026-12-16'],
    ...['2026-12-22', '2026-12-23', '2026-12-29', '2026-12-30'],
  ]);
  expect([comments().length, version(), comments()[0]?.authorId]).toEqual([1, 9, accountIdOf('app')]);
  expect(mentions()).toEqual([accountIdOf('owner'), accountIdOf('engineer')]);
  expect(words()).toContain('Item 11');
  expect(words()).not.toContain('Item 12');
});

test('on quiet days nobody is reminded, nor anything asked for', async () => {
  // The reminders would be on a Saturday, and on a holiday.
  await addItem(app, pageId, 10, { dueDate: '2026-11-30' });
  await addItem(app, pageId, 11, { dueDate: '2026-12-03' });
  await saveSettings({ holidays: [{ date: '2026-12-01', name: 'Founders’ day' }] });
  expect(await daysUntil('2026-11-28')).toEqual([]);
  const work = { kind: 'remind-owners', spaceId: app.spaceId('PM'), after: null };
  expect(await callsDuring(app, () => app.work(work))).toEqual(['kvs POST /api/v1/entity/get']);
  expect(await daysUntil('2026-12-03')).toEqual(['2026-11-30', '2026-12-02']);
});

test('days that were missed are made up for once, and one more run changes nothing', async () => {
  await addItem(app, pageId, 10, { dueDate: '2026-11-25' });
  await nextDay(30);
  expect([today(), version()]).toEqual(['2026-12-22', 1]);
  const calls = await callsDuring(app, async () => {
    await app.site.runScheduledTrigger('daily-sweep');
    await app.work({ kind: 'remind-owners', spaceId: app.spaceId('PM'), after: null });
    await app.work({ kind: 'remind-page', pageId });
    await app.site.runDueWork();
  });
  expect(calls.filter((call) => call.includes('comment'))).toEqual([]);
  expect(await daysUntil('2026-12-29')).toEqual(['2026-12-28']);
});

describe('what changes after that is taken from the comment soon', () => {
  beforeEach(async () => {
    await addItem(app, pageId, 10, { dueDate: '2026-11-25' });
    await addItem(app, pageId, 11, { dueDate: '2026-11-25', ownerId: accountIdOf('engineer') });
    await nextDay();
    expect([version(), mentions().length]).toEqual([1, 2]);
  });

  test('done: it is named no more, and the end says so', async () => {
    await takeItem(app, item(10), 'done', 'owner');
    await app.site.runDueWork();
    expect([version(), mentions()]).toEqual([2, [accountIdOf('engineer')]]);
    await takeItem(app, item(11), 'wont_do');
    await app.site.runDueWork();
    expect([version(), mentions()]).toEqual([3, []]);
    expect(words()).toContain('All done');
    await nextDay(14);
    expect([comments().length, version()]).toEqual([1, 3]);
  });

  test('a new date: it stops, and begins anew two days before that', async () => {
    await change(10, { dueDate: '2026-12-04' });
    await app.site.runDueWork();
    expect(mentions()).toEqual([accountIdOf('engineer')]);
    await takeItem(app, item(11), 'done');
    await app.site.runDueWork();
    expect(await daysUntil('2026-12-03')).toEqual(['2026-12-02']);
    expect([comments().length, mentions()]).toEqual([1, [accountIdOf('owner')]]);
  });

  test('another owner is the one who is named; what the comment does not tell costs no write', async () => {
    await change(10, { ownerId: accountIdOf('agent') });
    await app.site.runDueWork();
    expect([version(), mentions()]).toEqual([2, [accountIdOf('agent'), accountIdOf('engineer')]]);
    await change(10, { priority: 'low', status: 'in_progress' });
    await app.site.runDueWork();
    expect(version()).toBe(2);
  });

  test('nobody’s any more: it is not called done', async () => {
    await takeItem(app, item(11), 'done');
    await change(10, { ownerId: null });
    await app.site.runDueWork();
    expect(mentions()).toEqual([]);
    expect(words()).toContain('needs another owner');
    await takeItem(app, item(10), 'done');
    await app.site.runDueWork();
    expect(words()).not.toContain('please look after');
  });

  test('a comment that somebody deleted is made anew with the next reminder, not before', async () => {
    const [comment] = comments();
    if (comment !== undefined) app.site.confluence.comments.remove(comment);
    await takeItem(app, item(11), 'done');
    await app.site.runDueWork();
    await nextDay();
    expect(comments()).toEqual([]);
    expect(await daysUntil('2026-11-30')).toEqual(['2026-11-30']);
    expect([comments().length, mentions()]).toEqual([1, [accountIdOf('owner')]]);
  });

  test('on a page that was put away nothing is said until it is back', async () => {
    app.site.confluence.pages.trash(pageRecord(app, pageId));
    await nextDay(10);
    app.site.confluence.pages.restore(pageRecord(app, pageId), accountIdOf('admin'));
    await app.site.runDueWork();
    expect([comments().length, version()]).toEqual([1, 1]);
    await nextDay();
    expect([comments().length, version()]).toEqual([1, 2]);
  });

  test('what is kept of it goes with the page', async () => {
    expect(readStored(app.site.store).ownerReminder(pageId)?.told).toHaveLength(2);
    app.site.confluence.pages.trash(pageRecord(app, pageId));
    await app.site.fetchAs('admin', `/wiki/api/v2/pages/${pageId}?purge=true`, { method: 'DELETE' });
    await app.site.runDueWork();
    expect(readStored(app.site.store).ownerReminder(pageId)).toBeUndefined();
  });
});

describe('nobody is reminded', () => {
  test.each<[string, () => unknown]>([
    ['in a space that is paused', () => saveSettings({ isPaused: true })],
    ['in a space that wants no reminders', () => saveSettings({ remindOwners: false })],
    ['in a space that is designated no more', () => saveSettings({ designated: false })],
    ['on a page that the app does not see', () => restrictReading(app, pageId, ['agent', 'owner'])],
    ['whose account is closed', () => app.site.confluence.people.setClosed('owner', true)],
    ['of what is done', () => takeItem(app, item(), 'done')],
    ['of what was removed', () => app.ask('agent', 'removeActionItem', removal())],
  ])('%s', async (_why, arrange) => {
    await addItem(app, pageId, 10, { dueDate: '2026-11-24' });
    await arrange();
    await nextDay();
    await nextDay();
    expect(comments()).toEqual([]);
  });
  const removal = () => ({ pageId, itemId: operation(10), version: 1 });

  test('who does not see the page, from the day after that is found', async () => {
    await addItem(app, pageId, 10, { dueDate: '2026-11-27' });
    restrictReading(app, pageId, ['agent', 'app']);
    await nextDay(5);
    await nextDay(7);
    expect([comments().length, mentions()]).toEqual([0, []]);
  });
});

test('what an item is called is text, and no page tells of another', async () => {
  const other = await newPostMortem(app, 2);
  const title = '<script>alert(1)</script> {"type":"mention"}';
  await addItem(app, pageId, 10, { dueDate: '2026-11-24', title });
  await addItem(app, other, 11, { dueDate: '2026-11-24', title: 'Only here' });
  await nextDay();
  expect([comments().length, comments(other).length]).toEqual([1, 1]);
  expect(words()).not.toContain('Only here');
  const row = { content: [{ content: [{ type: 'text', text: title }, {}, {}] }] };
  expect(JSON.parse(words())).toMatchObject({ content: [{}, { content: [row] }, {}] });
});

test('many pages are looked at by index, and nothing is asked of Confluence for those that were reminded', async () => {
  for (let number = 20; number < 32; number += 1) {
    await addItem(app, await newPostMortem(app, number), number + 100, { dueDate: '2026-11-24' });
  }
  const calls = await callsDuring(app, () => nextDay());
  expect(calls.filter((call) => call === 'confluence POST /wiki/api/v2/footer-comments')).toHaveLength(12);
  const work = { kind: 'remind-owners', spaceId: app.spaceId('PM'), after: null };
  const again = await callsDuring(app, () => app.work(work));
  expect([countOf(again, 'kvs'), countOf(again, 'confluence')]).toEqual([3, 0]);
});
