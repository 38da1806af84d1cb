import { accountIdOf } from '../../local/people';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { readStored } from '../simulation/stored';
import type { Stored } from '../simulation/stored';
import {
  addItem,
  callsDuring,
  createPage,
  forcePage,
  newPostMortem,
  pageRecord,
  restrictReading,
  takeItem,
  trashPage,
} from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';
import { writeInRows } from '../support/follow-up-page';
import { generateActionItem } from '../support/post-mortem-builders';
import { seedRecords } from '../support/seed-records';

let app: AppSite;
let stored: Stored;
let spaceId: string;
beforeEach(async () => {
  app = openAppSite();
  stored = readStored(app.site.store);
  await designate(app);
  spaceId = app.spaceId('PM');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

const due = Date.parse('2026-12-06T08:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
/** What became due meanwhile runs once, as after hours in which nothing ran. */
async function jumpTo(instant: number): Promise<void> {
  app.site.clock.set(new Date(instant).toISOString());
  await app.site.runDueWork();
}
const generate = async (person = 'moderator') => valueOf(await app.ask(person, 'generateFollowUp', { spaceId }));
const generated = async () => {
  const made = await generate();
  if (made.kind !== 'ready') throw new Error(made.kind);
  return made.pageId;
};
const versionOf = (pageId: string) => pageRecord(app, pageId).version.number;

test('a page that somebody wants early is the one that the schedule would make', async () => {
  const pageId = await generated();
  expect(pageRecord(app, pageId).title).toBe('Post-mortem follow-up, 23 Nov – 6 Dec 2026');
  expect(pageRecord(app, pageId).authorId).toBe(accountIdOf('app'));
  await jumpTo(due + 2 * hour);
  expect(await generated()).toBe(pageId);
  expect(stored.followUps()).toHaveLength(1);
  expect(stored.announcements().map(({ kind }) => kind)).toEqual(['follow-up-ready']);
  await jumpTo(due + 14 * day + 2 * hour);
  expect(stored.followUps().map(({ periodKey, periodEnd }) => [periodKey, periodEnd])).toEqual([
    ['2026-11-23', '2026-12-06'],
    ['2026-12-07', '2026-12-20'],
  ]);
});

test('made again it tells what changed, keeps what people wrote and is written only when something differs', async () => {
  const postMortem = await newPostMortem(app, 1);
  const item = await addItem(app, postMortem, 10, { title: 'Wait for all regions' });
  await addItem(app, postMortem, 11, { title: 'Alert on the queue' });
  const pageId = await generated();
  expect(await generated()).toBe(pageId);
  expect(versionOf(pageId)).toBe(1);
  await writeInRows(app, { pageId, person: 'moderator' }, { [item.id]: { answer: 'The provider is asked' } });
  app.site.clock.advance(day);
  await addItem(app, postMortem, 12, { title: 'Say it in the runbook' });
  await generated();
  const body = app.bodyOf(pageId);
  expect(body).toContain('The provider is asked');
  expect(body).toContain('Say it in the runbook');
  const written = versionOf(pageId);
  await generated();
  expect(versionOf(pageId)).toBe(written);
  expect(stored.followUps()).toMatchObject([{ writtenVersion: written }]);
});

test.each(['timeout-after', 'lost-answer', 'conflict'] as const)(
  'a version whose writing failed (%s) is known as the app’s, and people’s words stay',
  async (way) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const postMortem = await newPostMortem(app, 1);
    const item = await addItem(app, postMortem, 10);
    const pageId = await generated();
    await writeInRows(app, { pageId, person: 'moderator' }, { [item.id]: { answer: 'The provider is asked' } });
    app.site.clock.advance(hour);
    await addItem(app, postMortem, 11);
    app.site.faults.add({ match: { method: 'PUT', path: '/wiki/api/v2/pages' }, way });
    await generate().catch(() => null);
    app.site.faults.clear();
    app.site.clock.advance(hour);
    const last = await addItem(app, postMortem, 12);
    await generated();
    const body = app.bodyOf(pageId);
    expect(body.match(/"taskItem"/gu)).toHaveLength(3);
    for (const words of ['The provider is asked', last.title]) expect(body.split(words)).toHaveLength(2);
    expect(stored.followUps()[0]?.writtenVersion).toBe(versionOf(pageId));
  },
);

const problems = [
  ['not-seen', (pageId: string) => trashPage(app, pageId)],
  ['not-seen', (pageId: string) => restrictReading(app, pageId, ['agent'])],
  [
    'not-writable',
    (pageId: string) =>
      app.site.confluence.pages.restrict(pageRecord(app, pageId), { read: [], update: [accountIdOf('agent')] }),
  ],
  ['damaged', (pageId: string) => forcePage(app, pageId, { body: '{"type":"doc"' })],
  [
    'moved',
    async (pageId: string) => {
      const target = await createPage(app, { key: 'PAY', title: 'Target', person: 'admin' });
      await app.site.fetchAs('admin', `/wiki/rest/api/content/${pageId}/move/append/${target}`, { method: 'PUT' });
    },
  ],
] as const;

test.each(problems)(
  'a page that cannot be brought up to date stays as it is, and whoever asks hears why: %s',
  async (why, bring) => {
    const postMortem = await newPostMortem(app, 1);
    const pageId = await generated();
    await bring(pageId);
    await addItem(app, postMortem, 10);
    const before = versionOf(pageId);
    expect(await app.ask('moderator', 'generateFollowUp', { spaceId })).toEqual({
      ok: false,
      error: { code: 'follow-up-not-written', detail: { why } },
    });
    expect(versionOf(pageId)).toBe(before);
  },
);

test('what is restricted later vanishes at the next reconcile, with what people wrote there', async () => {
  const [open, secret] = [await newPostMortem(app, 1), await newPostMortem(app, 2)];
  await addItem(app, open, 10, { title: 'Wait for all regions' });
  const item = await addItem(app, secret, 11, { title: 'Ask the lawyers' });
  await jumpTo(due + hour);
  const pageId = stored.followUps()[0]?.pageId ?? '';
  await writeInRows(app, { pageId, person: 'moderator' }, { [item.id]: { answer: 'They want until May' } });
  restrictReading(app, secret, ['agent', 'app']);
  app.site.clock.advance(hour);
  await app.work({ kind: 'refresh-follow-up', spaceId });
  const body = app.bodyOf(pageId);
  expect(body).toContain('Wait for all regions');
  for (const words of ['Ask the lawyers', 'until May', `/pages/${secret}`]) expect(body).not.toContain(words);
  expect(stored.followUps()[0]?.counts).toMatchObject({ open: 1, restricted: 1 });
});

test('after its meeting a page stays as it is; the next one tells what happened since it was compiled', async () => {
  const postMortem = await newPostMortem(app, 1);
  const item = await addItem(app, postMortem, 10, { title: 'Wait for all regions' });
  await jumpTo(due + hour);
  const first = stored.followUps()[0];
  await jumpTo(due + 2 * day);
  const before = versionOf(first?.pageId ?? '');
  await takeItem(app, item, 'done');
  await app.work({ kind: 'refresh-follow-up', spaceId });
  expect(versionOf(first?.pageId ?? '')).toBe(before);
  await jumpTo(due + 14 * day + hour);
  const second = stored.followUps()[1];
  expect(second?.since).toBe(stored.followUps()[0]?.compiledAt);
  expect(second?.counts).toMatchObject({ closed: 1, toVerify: 1, open: 0, added: 0 });
});

test('a preview says what the page would say and writes nothing', async () => {
  const postMortem = await newPostMortem(app, 1);
  await addItem(app, postMortem, 10, { title: 'Wait for all regions' });
  const pages = app.site.confluence.pages.list().length;
  const { title, body } = valueOf(await app.ask('moderator', 'previewFollowUp', { spaceId }));
  expect(title).toBe('Post-mortem follow-up, 23 Nov – 6 Dec 2026');
  expect(JSON.stringify(body)).toContain('Wait for all regions');
  expect(app.site.confluence.pages.list()).toHaveLength(pages);
  expect(stored.followUps()).toEqual([]);
  const pageId = await generated();
  expect(parseAdf(app.bodyOf(pageId)).content.length).toBe(body.content?.length);
});

test('more than a hundred owners are on one page, and all are counted', async () => {
  const postMortem = await newPostMortem(app, 1);
  for (let number = 1; number <= 105; number += 1) {
    await addItem(app, postMortem, 100 + number, { ownerId: `712020:owner-${number}`, dueDate: '2026-12-01' });
  }
  const pageId = await generated();
  expect(stored.followUps()[0]?.counts).toMatchObject({ open: 105, overdue: 0 });
  expect(new Set(app.bodyOf(pageId).match(/712020:owner-\d+/gu)).size).toBeGreaterThanOrEqual(40);
});

test('more than one request can count goes on in the queue, to the same page', async () => {
  const pageId = await newPostMortem(app, 1);
  const items = Array.from({ length: 1_600 }, (_none, number) =>
    generateActionItem({ id: operation(1_000 + number), spaceId, pageId, ownerId: accountIdOf('owner') }),
  );
  seedRecords(app, { items });
  expect(await generate()).toEqual({ kind: 'queued' });
  const preview = await app.ask('moderator', 'previewFollowUp', { spaceId });
  expect(preview).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(stored.followUps()).toMatchObject([{ state: 'preparing' }]);
  const calls = await callsDuring(app, () => app.site.runDueWork());
  expect(calls.filter((call) => call.includes('POST /wiki/api/v2/pages'))).toHaveLength(2);
  expect(stored.followUps()).toMatchObject([{ state: 'ready', counts: { open: 1_600, unowned: 0 } }]);
  expect(stored.announcements()).toHaveLength(1);
});

test('the list has the newest first, names pages to whom they are shown, and says what comes next', async () => {
  await jumpTo(due + hour);
  await jumpTo(due + 14 * day + hour);
  const newest = stored.followUps()[1]?.pageId ?? '';
  restrictReading(app, newest, ['admin', 'app']);
  const asAdmin = valueOf(await app.ask('admin', 'listFollowUps', { spaceId }));
  expect(asAdmin.rows.map(({ periodKey, page }) => [periodKey, page?.title])).toEqual([
    ['2026-12-07', 'Post-mortem follow-up, 7 Dec – 20 Dec 2026'],
    ['2026-11-23', 'Post-mortem follow-up, 23 Nov – 6 Dec 2026'],
  ]);
  expect(asAdmin).toMatchObject({
    after: null,
    next: { meetingAt: '2026-12-21T09:00:00.000Z' },
    series: { date: '2026-12-21', time: '10:00', minutes: 30, timeZone: 'Europe/Oslo' },
    ...{ isPaused: false, problem: null, mayGenerate: true },
  });
  const asReader = valueOf(await app.ask('reader', 'listFollowUps', { spaceId }));
  expect(asReader.rows.map(({ page }) => page === null)).toEqual([true, false]);
  expect(asReader.mayGenerate).toBe(false);
  const older = valueOf(await app.ask('admin', 'listFollowUps', { spaceId, after: '2026-12-07' }));
  expect(older.rows.map(({ periodKey }) => periodKey)).toEqual(['2026-11-23']);
});

test('whoever may not create pages makes and previews none', async () => {
  for (const name of ['generateFollowUp', 'previewFollowUp'] as const) {
    expect(await app.ask('reader', name, { spaceId })).toEqual({
      ok: false,
      error: { code: 'not-allowed', detail: { need: 'create in space' } },
    });
  }
});
