import type { OverviewStep } from '../../src/contract/figure-views';
import type { OverviewSums } from '../../src/domain/overview/sums';
import { addSums } from '../../src/domain/overview/sums';
import { accountIdOf } from '../../local/people';
import { addItem, callsDuring, countOf, newPostMortem, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

/** The queue has brought everything up to what was done. */
const settle = () => app.site.travel(app.site.clock.now() + 60_000);

async function overview(person = 'reader'): Promise<Omit<OverviewStep, 'after'> & { steps: number }> {
  const take = async (after: string | null) =>
    valueOf(await app.ask(person, 'loadOverview', { spaceId: app.spaceId('PM'), after }));
  let step = await take(null);
  let [sums, hidden, steps]: [OverviewSums, number, number] = [step.sums, step.hidden, 1];
  while (step.after !== null) {
    step = await take(step.after);
    [sums, hidden, steps] = [addSums(sums, step.sums), hidden + step.hidden, steps + 1];
  }
  return { sums, hidden, today: step.today, steps };
}

test('what is open of every post-mortem of the space, as it stands to the presets of the report', async () => {
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10, { ownerId: accountIdOf('reader'), dueDate: '2026-11-20' });
  await addItem(app, pageId, 11, { ownerId: null, dueDate: null });
  await addItem(app, pageId, 12, { status: 'idea' });
  await settle();
  const { sums, hidden, today } = await overview();
  expect(today).toBe('2026-11-22');
  expect(hidden).toBe(0);
  expect(sums).toMatchObject({
    postMortems: 1,
    presets: { mine: 1, overdue: 1, 'needs-owner': 1, 'to-verify': 0, 'all-open': 2 },
    ideas: 1,
    ages: [2, 0, 0, 0, 0],
    deadlines: { 2: { kept: 0, missed: 1 } },
  });
  expect(sums.weeks.at(-1)).toEqual({ week: '2026-11-16', committed: 2, finished: 0 });
  expect((await overview('owner')).sums.presets).toMatchObject({ mine: 0, 'all-open': 2 });
});

test('a page that the reader may not see leaves nothing but the number of its open items', async () => {
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10);
  await addItem(app, pageId, 11, { status: 'idea' });
  await settle();
  restrictReading(app, pageId, ['agent']);
  const { sums, hidden } = await overview();
  expect(hidden).toBe(1);
  expect(sums).toMatchObject({ postMortems: 0, presets: { 'all-open': 0 }, ideas: 0 });
  expect((await overview('agent')).sums.presets['all-open']).toBe(1);
});

test('what was put away counts nowhere, and again once it is back', async () => {
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10);
  trashPage(app, pageId);
  await app.work({ kind: 'follow-page', pageId });
  await settle();
  expect(await overview()).toMatchObject({ hidden: 0, sums: { postMortems: 0 } });
});

test('what was published tells its figures', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
  await settle();
  const { metrics } = await viewOf(app, pageId);
  const figures = Object.fromEntries(metrics.map(({ code, minutes }) => [code, minutes]));
  const step = valueOf(await app.ask('reader', 'loadInsights', { spaceId: app.spaceId('PM') }));
  expect(step).toMatchObject({ hidden: 0, after: null, rows: [{ pageId, title: 'Checkout unavailable', figures }] });
  expect(Object.keys(figures)).toHaveLength(4);
});

test('one step asks storage and Confluence the same, whatever it sums', async () => {
  const step = () => app.ask('reader', 'loadOverview', { spaceId: app.spaceId('PM') });
  await addItem(app, await newPostMortem(app, 1), 10);
  await settle();
  // The first seal makes the key of seals.
  await step();
  const few = await callsDuring(app, step);
  for (const number of [2, 3, 4]) await addItem(app, await newPostMortem(app, number), number + 100);
  await settle();
  const many = await callsDuring(app, step);
  expect(many).toEqual(few);
  expect([countOf(many, 'kvs'), countOf(many, 'confluence')]).toEqual([3, 2]);
});
