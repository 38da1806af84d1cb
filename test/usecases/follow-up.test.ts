import { accountIdOf } from '../../local/people';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { readStored } from '../simulation/stored';
import type { Stored } from '../simulation/stored';
import {
  addItem,
  callsDuring,
  countOf,
  createPage,
  forcePage,
  newPostMortem,
  pageRecord,
  restrictReading,
  trashPage,
} from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';

let app: AppSite;
let rootPageId: string;
let stored: Stored;
beforeEach(async () => {
  app = openAppSite();
  stored = readStored(app.site.store);
  rootPageId = await designate(app);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

const firstDue = Date.parse('2026-12-06T08:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const travelTo = (instant: string) => app.site.travel(Date.parse(instant));

const parents = () => app.childrenOf(rootPageId).filter(({ title }) => title === 'Post-mortem follow-up meetings');
const meetings = () => parents().flatMap(({ id }) => app.childrenOf(id));
const next = async () => valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') })).nextFollowUpAt;

/** Texts of a page, block by block. */
function wordsOf(pageId: string): readonly string[] {
  const words = (node: { text?: string; type: string; attrs?: object; content?: readonly unknown[] }): string =>
    node.type === 'mention'
      ? `@${(node.attrs as { id: string }).id}`
      : (node.text ?? '') +
        (node.content ?? []).map((child) => words(child as never)).join(node.type === 'tableRow' ? '|' : '');
  return parseAdf(app.bodyOf(pageId)).content.flatMap((block) =>
    ['table', 'bulletList'].includes(block.type)
      ? ((block as { content: readonly unknown[] }).content ?? []).map((row) => words(row as never))
      : [words(block as never)],
  );
}

test('two weeks later there is exactly one page, with counts and items by owner', async () => {
  const [one, two] = [await newPostMortem(app, 1), await newPostMortem(app, 2)];
  await addItem(app, one, 10, { dueDate: '2026-12-20' });
  await addItem(app, two, 11, { dueDate: '2026-12-05' });
  await addItem(app, two, 12, { dueDate: null, ownerId: null });
  await addItem(app, one, 13, { status: 'done', ownerId: accountIdOf('agent') });
  await addItem(app, one, 14, { status: 'in_progress', ownerId: accountIdOf('reader'), dueDate: '2026-12-06' });
  await addItem(app, one, 15, { status: 'verified' });
  await addItem(app, one, 16, { status: 'idea' });
  expect(meetings()).toEqual([]);
  await app.site.travel(firstDue + hour);
  expect(meetings().map(({ title }) => title)).toEqual(['Post-mortem follow-up, 23 Nov – 6 Dec 2026']);
  const pageId = meetings()[0]?.id ?? '';
  const [owner, reader] = [accountIdOf('owner'), accountIdOf('reader')];
  const words = wordsOf(pageId);
  expect(words.slice(0, words.indexOf('Post-mortems')).slice(1)).toEqual([
    'Since last time',
    'Closed|Verified|New|Slipped|Re-dated|Open now|Overdue|Needs an owner|To verify',
    '0|0|0|1|0|4|1|1|1',
    'Slipped (1)',
    'Item 11 (due 5 Dec 2026) — ',
    `@${owner}`,
    'Action item|State|Answer',
    `Item 11 @${owner} |Open, overdue|`,
    `Item 10 @${owner} |Open|`,
    `@${reader}`,
    'Action item|State|Answer',
    `Item 14 @${reader} |In progress|`,
    'Needs an owner',
    'Action item|State|Answer',
    'Item 12|Open|',
    'To verify',
    'Action item|State|Answer',
    `Item 13 @${accountIdOf('agent')} |Done|`,
  ]);
  expect(app.bodyOf(pageId)).toContain(`/wiki/spaces/PM/pages/${one}`);
  expect(pageRecord(app, pageId).authorId).toBe(accountIdOf('app'));
});

test('nothing to report says so', async () => {
  await app.site.travel(firstDue + hour);
  expect(wordsOf(meetings()[0]?.id ?? '')).toContain('Nothing to report for this period.');
});

test.each<[string, (restricted: string) => void]>([
  ['the page itself', (restricted) => restrictReading(app, restricted, ['agent'])],
  ['the page, for people and the app', (restricted) => restrictReading(app, restricted, ['agent', 'app'])],
  [
    'the month above it',
    (restricted) => restrictReading(app, pageRecord(app, restricted).parentId ?? '', ['agent', 'app']),
  ],
  ['a page moved below a restricted one', (restricted) => hideBelow(restricted)],
])('restricted (%s): a count only', async (_what, restrict) => {
  const open = await newPostMortem(app, 1, { startedAt: '2026-10-21T08:00:00Z' });
  const restricted = await newPostMortem(app, 2, { title: 'Salary leak' });
  await addItem(app, open, 10);
  await addItem(app, restricted, 11, { title: 'Ask the lawyers', ownerId: accountIdOf('success') });
  await addItem(app, restricted, 12, { title: 'Tell the board', status: 'done' });
  restrict(restricted);
  await app.site.travel(firstDue + hour);
  const body = app.bodyOf(meetings()[0]?.id ?? '');
  for (const secret of ['Salary', 'lawyers', 'board', `/${restricted}`, accountIdOf('success')]) {
    expect(body).not.toContain(secret);
  }
  const words = wordsOf(meetings()[0]?.id ?? '');
  expect(words).toContain('0|0|0|0|0|1|0|0|0|2');
  expect(words.at(-1)).toBe('Not shown here: 2 action items. Those who may read them find them in the report.');
});

function hideBelow(pageId: string): void {
  const { id } = app.site.confluence.pages.create({
    spaceId: app.spaceId('PM'),
    title: 'Board only',
    parentId: null,
    body: '{"type":"doc","version":1,"content":[]}',
    authorId: accountIdOf('agent'),
  });
  restrictReading(app, id, ['agent', 'app']);
  forcePage(app, pageId, { parentId: id });
}

test('a page in the trash names nothing', async () => {
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10);
  trashPage(app, pageId);
  await app.site.travel(firstDue + hour);
  expect(app.bodyOf(meetings()[0]?.id ?? '')).not.toContain('Item 10');
});

test('doubled ticks change nothing, before and after', async () => {
  app.site.clock.set('2026-12-06T08:01:00Z');
  await Promise.all([app.site.runScheduledTrigger('hourly-tick'), app.site.runScheduledTrigger('hourly-tick')]);
  await app.site.runScheduledTrigger('hourly-tick');
  await app.site.runDueWork();
  const [made] = meetings();
  expect(meetings()).toHaveLength(1);
  const settings = valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') }));
  expect(settings).toMatchObject({ version: 2, nextFollowUpAt: '2026-12-20T08:00:00.000Z' });
  await app.site.travel(firstDue + 2 * day);
  expect(meetings()).toEqual([made]);
  expect(pageRecord(app, made?.id ?? '').version.number).toBe(1);
});

test('people edit the page meanwhile and keep what they wrote', async () => {
  await app.site.travel(firstDue + hour);
  const [made] = meetings();
  forcePage(app, made?.id ?? '', { title: 'Our meeting', body: '{"type":"doc","version":1,"content":[]}' });
  await app.site.travel(firstDue + 13 * day);
  expect(meetings().map(({ title }) => title)).toEqual(['Our meeting']);
  await app.site.travel(firstDue + 14 * day + hour);
  expect(meetings().map(({ title }) => title)).toEqual(['Our meeting', 'Post-mortem follow-up, 7 Dec – 20 Dec 2026']);
});

test('weeks in which nothing ran are caught up with one page', async () => {
  app.site.clock.set('2027-01-20T10:00:00Z');
  await app.site.runDueWork();
  expect(meetings().map(({ title }) => title)).toEqual(['Post-mortem follow-up, 23 Nov 2026 – 17 Jan 2027']);
  expect(await next()).toBe('2027-01-31T08:00:00.000Z');
});

test('a year has 26 pages, each once', async () => {
  for (let week = 0; week < 52; week += 1) {
    app.site.clock.advance(7 * day);
    await app.site.runScheduledTrigger('hourly-tick');
    await app.site.runDueWork();
  }
  expect(new Set(meetings().map(({ title }) => title)).size).toBe(26);
  expect(meetings()).toHaveLength(26);
});

test('a root page that the app cannot see is tried again until it can', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  restrictReading(app, rootPageId, ['admin']);
  await app.site.travel(firstDue + 5 * hour);
  expect(app.site.confluence.pages.list().some(({ title }) => title.startsWith('Post-mortem follow-up'))).toBe(false);
  const { preparationProblem } = stored.settings(app.spaceId('PM')) ?? {};
  expect(preparationProblem).toMatchObject({ periodKey: '2026-11-23', why: 'root-page-gone', attempts: 3 });
  expect(Date.parse((await next()) ?? '')).toBeGreaterThan(firstDue + 5 * hour);
  restrictReading(app, rootPageId, []);
  await app.site.travel(firstDue + 12 * hour);
  expect(meetings()).toHaveLength(1);
});

test('a parent page that somebody hid from the app is not made twice', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await app.site.travel(firstDue + hour);
  const parent = parents()[0]?.id ?? '';
  restrictReading(app, parent, ['admin']);
  await app.site.travel(firstDue + 14 * day + hour);
  expect(app.childrenOf(rootPageId)).toHaveLength(1);
  restrictReading(app, parent, []);
  await app.site.travel(firstDue + 14 * day + 3 * hour);
  expect(meetings()).toHaveLength(2);
});

test('a parent page that was renamed and moved is found again; one that was deleted is made anew', async () => {
  await app.site.travel(firstDue + hour);
  const parent = parents()[0]?.id ?? '';
  forcePage(app, parent, { title: 'Meetings', parentId: await createPage(app, { title: 'Team' }) });
  await app.site.travel(firstDue + 14 * day + hour);
  expect(app.childrenOf(parent)).toHaveLength(2);
  trashPage(app, parent);
  await app.site.travel(firstDue + 28 * day + hour);
  expect(meetings()).toHaveLength(1);
});

test('a person’s page that took the title stays theirs', async () => {
  await createPage(app, { title: 'Post-mortem follow-up, 23 Nov – 6 Dec 2026' });
  await app.site.travel(firstDue + hour);
  expect(meetings().map(({ title }) => title)).toEqual(['Post-mortem follow-up, 23 Nov – 6 Dec 2026 (2026-11-23)']);
});

test('two spaces get a page each', async () => {
  const otherRoot = await designate(app, 'PAY');
  await app.site.travel(firstDue + hour);
  const other = app.childrenOf(otherRoot).flatMap(({ id }) => app.childrenOf(id));
  expect([meetings().length, other.length]).toEqual([1, 1]);
});

test('a space that was switched off gets none', async () => {
  const { version } = valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') }));
  const off = { spaceId: app.spaceId('PM'), version, designated: false, rootPage: rootPageId };
  const schedule = { timeZone: 'Europe/Oslo', anchorDate: '2026-11-23', leadDays: 1, hour: 9 };
  valueOf(await app.ask('admin', 'saveSettings', { ...off, ...schedule }));
  await travelTo('2026-12-20T12:00:00Z');
  expect(parents()).toEqual([]);
});

test('a tick with nothing due costs two requests to storage and nothing else', async () => {
  const calls = await callsDuring(app, () => app.site.runScheduledTrigger('hourly-tick'));
  expect(calls).toHaveLength(2);
  expect(countOf(calls, 'kvs')).toBe(2);
});

test('the page asks about each post-mortem and each page above it once', async () => {
  const pages = [await newPostMortem(app, 1), await newPostMortem(app, 2), await newPostMortem(app, 3)];
  for (const [index, pageId] of pages.entries()) {
    await addItem(app, pageId, 20 + index);
    await addItem(app, pageId, 30 + index);
  }
  const calls = await callsDuring(app, () => app.site.travel(firstDue + hour));
  const restrictions = calls.filter((call) => call.includes('/restriction/'));
  expect(new Set(restrictions).size).toBe(restrictions.length);
  expect(calls.filter((call) => call.endsWith('/ancestors'))).toHaveLength(3);
});

test.each([
  ['the month above it', (pageId: string) => pageRecord(app, pageId).parentId ?? ''],
  ['the page itself', (pageId: string) => pageId],
])(
  'of many pages those are left out that are restricted (%s), and their parents are asked for together',
  async (_what, at) => {
    const pages: string[] = [];
    for (let number = 1; number <= 8; number += 1) {
      const startedAt = number === 8 ? '2026-09-21T08:00:00Z' : '2026-10-21T08:00:00Z';
      pages.push(await newPostMortem(app, number, { startedAt }));
      await addItem(app, pages.at(-1) ?? '', 20 + number);
    }
    restrictReading(app, at(pages.at(-1) ?? ''), ['agent', 'app']);
    const calls = await callsDuring(app, () => app.site.travel(firstDue + hour));
    expect(stored.followUps()[0]?.counts).toMatchObject({ open: 7, restricted: 1 });
    expect(calls.filter((call) => call.endsWith('/ancestors')).length).toBeLessThanOrEqual(3);
  },
);

test('an event of the queue that nobody understands is let go', async () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { work } = await import('../../src/index');
  await expect(work({ body: { kind: 'from-the-future' }, jobId: operation(1) })).resolves.toBeUndefined();
  expect(error).toHaveBeenCalledTimes(1);
});
