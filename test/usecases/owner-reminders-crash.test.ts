import type { Fault, WayOfFailing } from '../../local/faults';
import { readStored } from '../simulation/stored';
import { addItem, newPostMortem, restrictReading, takeItem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation } from '../support/app-site';

/*
 * Whatever fails while owners are reminded, and whoever does the same at the same moment: there is one comment, nobody is left out,
 * and what became overdue is announced once.
 */
const minute = 60_000;
const day = 24 * 60 * minute;

let app: AppSite;
let pageId: string;
let log: jest.SpyInstance;
beforeEach(async () => {
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10, { dueDate: '2026-11-24' });
  await app.site.runDueWork();
  // Monday.
  app.site.clock.advance(day);
});
afterEach(() => {
  log.mockRestore();
  return app.close();
});

const comments = () => app.site.confluence.comments.onPage(pageId);
const stored = () => readStored(app.site.store);
const told = () => stored().ownerReminder(pageId);
const overdue = () =>
  stored()
    .announcements()
    .filter(({ kind }) => kind === 'items-overdue')
    .map(({ id }) => id);
const remind = () => app.work({ kind: 'remind-page', pageId });
/** One call of a run fails; what is left is done by the sweep of the day, and by the queue. */
async function remindFailing(fault: Fault): Promise<void> {
  app.site.faults.add(fault);
  await remind().catch(() => undefined);
  expect(app.site.faults.list()).toEqual([]);
  await goOn();
}
/** What is to be tried again is, by the queue. */
const goOn = (minutes = 20) => app.site.travel(app.site.clock.now() + minutes * minute);

const calls: readonly [string, string, RegExp, number][] = [
  ['the record is begun', 'POST', /entity\/set$/u, 1],
  ['the comment is created', 'POST', /footer-comments$/u, 1],
  ['it is recorded', 'POST', /transaction$/u, 1],
];
/** Each call in each way: `test/simulation/use-cases.ts`. */
const ways: readonly WayOfFailing[] = ['lost-answer', 'timeout-after'];

describe('the first reminder of a page', () => {
  test.each(
    calls.flatMap(([what, method, path, nth]) => ways.map((way) => ({ what, way, match: { method, path, nth } }))),
  )('comes once when $what, and that ends as $way', async ({ match, way }) => {
    await remindFailing({ match, way });
    expect(comments().map(({ version }) => version.number)).toEqual([1]);
    expect(told()).toMatchObject({
      commentId: comments()[0]?.id,
      creatingSince: null,
      told: [{ lastOn: '2026-11-23' }],
    });
  });

  test('comes once when three remind at the same moment', async () => {
    await Promise.all([remind(), remind(), remind()]);
    await goOn();
    expect(comments()).toHaveLength(1);
  });

  test('waits while another may be creating it, and goes on when it cannot be any more', async () => {
    app.site.faults.add({ match: { path: /footer-comments$/u, method: 'POST' }, way: 'timeout-before' });
    await expect(remind()).rejects.toThrow();
    const answer = await remind();
    expect([comments().length, told()?.creatingSince]).toEqual([0, new Date(app.site.clock.now()).toISOString()]);
    expect(answer).not.toBeNull();
    app.site.clock.advance(5 * minute);
    await remind();
    expect(comments()).toHaveLength(1);
  });
});

describe('a later reminder', () => {
  beforeEach(async () => {
    await app.site.runDueWork();
    expect(comments()).toHaveLength(1);
    app.site.clock.advance(7 * day);
  });

  const edits = calls.slice(2).concat([
    ['the comment is read', 'GET', /footer-comments\/\d+$/u, 1],
    ['the comment is written', 'PUT', /footer-comments\/\d+$/u, 1],
  ]);
  test.each(
    edits.flatMap(([what, method, path, nth]) => ways.map((way) => ({ what, way, match: { method, path, nth } }))),
  )('changes the comment once when $what, and that ends as $way', async ({ match, way }) => {
    await remindFailing({ match, way });
    expect(comments().map(({ version }) => version.number)).toEqual([2]);
    expect(told()?.told).toMatchObject([{ lastOn: '2026-11-30' }]);
    expect(overdue()).toEqual([`items-overdue:${pageId}:2026-11-30`]);
  });

  test('is one change when two remind at the same moment', async () => {
    await Promise.all([remind(), remind()]);
    await goOn();
    expect([comments().length, overdue().length]).toEqual([1, 1]);
    expect(comments()[0]?.version.number).toBe(2);
  });
});

describe('what became overdue', () => {
  const nextDay = async (days = 1) => {
    app.site.clock.advance(days * day);
    await app.site.runDueWork();
  };

  test('is announced on the first working day after, once, and again with another date', async () => {
    await app.site.runDueWork();
    expect(overdue()).toEqual([]);
    await nextDay(2);
    await nextDay();
    expect(overdue()).toEqual([`items-overdue:${pageId}:2026-11-25`]);
    await addItem(app, pageId, 11, { dueDate: '2026-11-27' });
    await nextDay(2);
    expect(overdue()).toHaveLength(1);
    await nextDay(2);
    expect(overdue()).toEqual([`items-overdue:${pageId}:2026-11-25`, `items-overdue:${pageId}:2026-11-30`]);
  });

  test('is announced though nobody can be reminded of it', async () => {
    restrictReading(app, pageId, ['agent']);
    await nextDay(2);
    expect([comments().length, overdue().length]).toEqual([0, 1]);
  });

  test('is not when it was done in time', async () => {
    const item = stored().item(pageId, operation(10));
    if (item !== undefined) await takeItem(app, item, 'done');
    await nextDay(2);
    expect(overdue()).toEqual([]);
  });
});
