import type { RepeatsView } from '../../src/contract/figure-views';
import { accountIdOf } from '../../local/people';
import { addItem, callsDuring, countOf, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, fillPage, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let earlierId: string;
let pageId: string;

/** One post-mortem is out with an item left open; another of the same service tells the same cause, three days later. */
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  const { postMortem } = await readyPostMortem(app);
  earlierId = postMortem.pageId;
  const publish = { operationId: operation(900), pageId: earlierId, version: postMortem.version };
  valueOf(await app.ask('moderator', 'publishNotes', publish));
  await app.site.travel(Date.parse('2026-11-24T12:00:00.000Z'));
  pageId = await newPostMortem(app, 2, { startedAt: '2026-11-24T08:02:00.000Z' });
  await fillPage(app, pageId);
});
afterEach(() => app.close());

const find = async (person = 'moderator'): Promise<RepeatsView> =>
  valueOf(await app.ask(person, 'findRepeats', { pageId }));

test('the earlier one is named with what it left open, and why it is the same', async () => {
  const { repeats, checks, requirement } = await find();
  expect(repeats).toMatchObject([
    { pageId: earlierId, title: 'Checkout unavailable', days: 3, dismissed: null, openItems: [{ status: 'open' }] },
  ]);
  expect(repeats[0]?.because).toMatch(/^same service \(checkout\), same cause: .+, 3 days ago$/u);
  expect(checks).toMatchObject([{ rule: 'repeat.open', at: { pageId: earlierId } }]);
  expect(requirement.criteria).toContainEqual({ code: 'repeat', answer: 'yes' });
});

test('what stands on a page that the reader may not see is not even counted', async () => {
  restrictReading(app, earlierId, ['agent']);
  expect(await find()).toMatchObject({ repeats: [], checks: [] });
  expect((await find()).requirement.criteria).toContainEqual({ code: 'repeat', answer: 'unknown' });
  expect((await find('agent')).repeats).toHaveLength(1);
});

test('an incident of another service is no repeat', async () => {
  pageId = await newPostMortem(app, 3, { startedAt: '2026-11-24T08:02:00.000Z', services: ['ledger'] });
  await fillPage(app, pageId);
  expect((await find()).repeats).toEqual([]);
});

test('somebody says that it is another matter, and takes it back', async () => {
  valueOf(await app.ask('agent', 'dismissRepeat', { pageId, repeatPageId: earlierId }));
  const { repeats, checks, requirement } = await find();
  expect(repeats).toMatchObject([{ dismissed: { byId: accountIdOf('agent') } }]);
  expect(checks).toEqual([]);
  expect(requirement.criteria).toContainEqual({ code: 'repeat', answer: 'unknown' });
  valueOf(await app.ask('agent', 'dismissRepeat', { pageId, repeatPageId: earlierId, dismissed: false }));
  expect((await find()).repeats).toMatchObject([{ dismissed: null }]);
});

test('nobody dismisses a page that is hidden from them', async () => {
  restrictReading(app, earlierId, ['admin']);
  expect(await app.ask('agent', 'dismissRepeat', { pageId, repeatPageId: earlierId })).toMatchObject({
    ok: false,
    error: { code: 'page-not-found' },
  });
});

test('the moderator accepts the warning or dismisses the repeat before the notes are published', async () => {
  const warned = async () => {
    const preview = valueOf(await app.ask('moderator', 'previewPublication', { pageId }));
    return preview.checks.filter(({ rule }) => rule === 'repeat.open');
  };
  const [warning] = await warned();
  expect(warning?.message).toContain('with the same service and cause left one action item open');
  const { version } = (await viewOf(app, pageId)).postMortem;
  const accepted = { pageId, version, resultKey: warning?.key ?? '', reason: 'They are on it' };
  valueOf(await app.ask('moderator', 'acceptWarning', accepted));
  valueOf(await app.ask('agent', 'dismissRepeat', { pageId, repeatPageId: earlierId }));
  expect(await warned()).toEqual([]);
});

test('insights tell which repeats were dismissed, of pages that the reader sees', async () => {
  const { version } = (await viewOf(app, pageId)).postMortem;
  const publish = { operationId: operation(901), pageId, version, overrideReason: 'Known' };
  valueOf(await app.ask('admin', 'publishNotes', publish));
  await app.site.runDueWork();
  const dismissedIds = async (person = 'reader') => {
    const { rows } = valueOf(await app.ask(person, 'loadInsights', { spaceId: app.spaceId('PM') }));
    return rows.map((row) => [row.pageId, ...row.dismissedIds]);
  };
  expect(await dismissedIds()).toEqual([[pageId], [earlierId]]);
  valueOf(await app.ask('agent', 'dismissRepeat', { pageId, repeatPageId: earlierId }));
  expect(await dismissedIds()).toEqual([[pageId, earlierId], [earlierId]]);
  restrictReading(app, earlierId, ['agent']);
  expect(await dismissedIds()).toEqual([[pageId]]);
  expect(await dismissedIds('agent')).toEqual([[pageId, earlierId], [earlierId]]);
});

test('looking costs the same however many items there are; without a repeat, one request to storage and none to Confluence', async () => {
  const few = await callsDuring(app, find);
  await addItem(app, earlierId, 50);
  expect(await callsDuring(app, find)).toEqual(few);
  expect([countOf(few, 'kvs'), countOf(few, 'confluence')]).toEqual([6, 2]);
  pageId = await newPostMortem(app, 3, { startedAt: '2026-11-24T08:02:00.000Z', services: ['ledger'] });
  const none = await callsDuring(app, find);
  expect([countOf(none, 'kvs'), countOf(none, 'confluence')]).toEqual([3, 1]);
});
