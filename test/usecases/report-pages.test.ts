import fc from 'fast-check';
import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import type { ReportPage } from '../../src/contract/views';
import type { ActionItem } from '../../src/domain/action-item';
import { actionItemKinds, actionItemStatuses, priorities } from '../../src/domain/action-item';
import { severities } from '../../src/domain/post-mortem';
import type { ReportFilter, ReportSort } from '../../src/domain/report/report-filter';
import { allOpen, asksForDetails, matches, reportPresets, reportSorts } from '../../src/domain/report/report-filter';
import { restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';
import { generateActionItem } from '../support/post-mortem-builders';
import { seedPages, seedRecords } from '../support/seed-records';

const pagesOfSite = 24;
const itemsOfSite = 330;
/** Every third page is restricted, so that most stretches are thinned. */
const isRestricted = (page: number): boolean => page % 3 === 0;

let app: AppSite;
let pageIds: readonly string[];
let items: readonly ActionItem[];
beforeAll(async () => {
  app = openAppSite();
  await designate(app);
  pageIds = seedPages(
    app,
    Array.from({ length: pagesOfSite }, (_none, page) => `Incident ${page}`),
  );
  pageIds.filter((_id, page) => isRestricted(page)).forEach((pageId) => restrictReading(app, pageId, ['agent']));
  items = Array.from({ length: itemsOfSite }, (_none, number) => itemOf(number));
  seedRecords(app, { items });
});
afterAll(() => app.close());

const pick = <Value>(values: readonly Value[], number: number): Value => values[number % values.length] as Value;

/** Dates and instants that many share, as bulk edits leave them. */
function itemOf(number: number): ActionItem {
  const day = String(1 + ((number * 7) % 28)).padStart(2, '0');
  return generateActionItem({
    ...{ id: operation(number), pageId: pick(pageIds, number * 5 + (number >> 3)), spaceId: app.spaceId('PM') },
    title: `Alert ${number} ${pick(['queue', 'ledger', 'Cache'], number)}`,
    ownerId: pick([accountIdOf('owner'), accountIdOf('reader'), accountIdOf('agent'), null], number >> 1),
    ownerProblem: number % 11 === 0 ? 'left' : null,
    dueDate: number % 5 === 0 ? null : `2026-${pick(['10', '11', '12'], number)}-${day}`,
    status: pick(['open', 'open', 'in_progress', 'open', ...actionItemStatuses], number >> 2),
    kind: pick(actionItemKinds, number),
    priority: pick(priorities, number >> 1),
    incident: {
      severity: pick(severities, number >> 2),
      services: pick([['checkout'], ['ledger', 'Checkout'], []], number),
      startedAt: `2026-${pick(['09', '10'], number)}-${day}T23:30:00.000Z`,
    },
    changedAt: `2026-11-${pick(['20', '21', '22'], number >> 3)}T08:00:00.000Z`,
  });
}

interface Asked {
  filter: ReportFilter;
  sort: ReportSort;
}

/** All pages of the report, one after the other. */
async function walk({ filter, sort }: Asked, limit: number, person = 'reader'): Promise<readonly ReportPage[]> {
  const asked: ReportPage[] = [];
  let after: string | null = null;
  do {
    const payload = { spaceId: app.spaceId('PM'), filter, sort, limit, after } as Payload<'loadReport'>;
    const page: ReportPage = valueOf(await app.ask(person, 'loadReport', payload));
    asked.push(page);
    after = page.next;
  } while (after !== null && asked.length <= itemsOfSite);
  return asked;
}

/** What the report should be, item by item. */
function expectedOf({ filter, sort }: Asked): { shown: readonly string[]; hidden: number } {
  const context = {
    ...{ today: '2026-11-22', callerId: accountIdOf('reader') },
    // Oslo is an hour or two ahead: half past eleven is the next day there.
    dateOf: (instant: string) => new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10),
  };
  const rank = (item: ActionItem): string =>
    [sort === 'due' ? (item.dueDate ?? '9999') : item.changedAt, item.pageId, item.id].join(':');
  const fitting = items.filter((item) => matches(item, filter, context));
  const hidden = new Set(pageIds.filter((_id, page) => isRestricted(page)));
  const ranked = fitting
    .filter(({ pageId }) => !hidden.has(pageId))
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
    .map(({ id }) => id);
  return {
    shown: sort === 'due' ? ranked : ranked.reverse(),
    hidden: asksForDetails(filter) ? 0 : fitting.length - ranked.length,
  };
}

const some = <Value>(values: readonly Value[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...values]) });
const filters: fc.Arbitrary<ReportFilter> = fc.record({
  statuses: fc.oneof(fc.constant([...allOpen.statuses]), fc.subarray([...actionItemStatuses])),
  owner: fc.constantFrom('anyone', 'anyone', 'nobody', 'me', accountIdOf('owner')),
  overdue: fc.constantFrom(false, false, true),
  dueWithinDays: fc.constantFrom(null, null, 0, 14),
  severities: some(severities),
  kinds: some(actionItemKinds),
  priorities: some(priorities),
  service: fc.constantFrom('', '', '', 'CHECKOUT'),
  period: fc.constantFrom(null, null, { from: '2026-09-02', to: '2026-10-10' }),
  text: fc.constantFrom('', '', '', 'alert cache'),
});
const asked = fc.record({
  filter: fc.oneof(filters, fc.constantFrom(...Object.values(reportPresets))),
  sort: fc.constantFrom(...reportSorts),
});

test('paging gives each fitting item that the reader may see once, in order, and counts the others, whatever the page size', async () => {
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom(4, 9, 24, 25), async (request, limit) => {
      const pages = await walk(request, limit);
      const expected = expectedOf(request);
      expect(pages.flatMap(({ rows }) => rows.map(({ item }) => item.id))).toEqual(expected.shown);
      expect(pages.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(expected.hidden);
      for (const { rows } of pages) expect(rows.length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 30 },
  );
});

const longAhead = { severity: 1 as const, services: ['checkout'], startedAt: '2031-01-15T09:00:00.000Z' };

test.each<[string, Partial<ReportFilter>, Partial<ActionItem>]>([
  ['words', { text: 'secret' }, { title: 'A secret' }],
  ['kinds', { kinds: ['detect'] }, { kind: 'detect' }],
  ['incidents of a time', { period: { from: '2031-01-01', to: '2031-01-31' } }, { incident: longAhead }],
])('where a search for %s stops tells nothing of hidden items', async (_what, filter, told) => {
  const search: Asked = { filter: { ...allOpen, statuses: [], ...filter }, sort: 'due' };
  const places = async () => (await walk(search, 3)).map(({ next: _sealed, ...page }) => page);
  const without = await places();
  const secret = items.filter(({ pageId }) => isRestricted(pageIds.indexOf(pageId)));
  seedRecords(app, { items: secret.map((item) => ({ ...item, ...told })) });
  const withSecrets = await places();
  seedRecords(app, { items: secret });
  expect(secret.length).toBeGreaterThan(100);
  expect(withSecrets).toEqual(without);
});

interface Cost {
  page: ReportPage;
  kvsRequests: number;
  restCalls: number;
  restPoints: number;
}

async function costOf(person: string, payload: Partial<Payload<'loadReport'>>): Promise<Cost> {
  const mark = app.site.costs.snapshot();
  const page = valueOf(await app.ask(person, 'loadReport', { spaceId: app.spaceId('PM'), ...payload }));
  const { kvsRequests, restCalls, restPoints } = app.site.costs.since(mark).total;
  return { page, kvsRequests, restCalls, restPoints };
}

const distinctPages = ({ rows }: ReportPage): number => new Set(rows.map(({ item }) => item.pageId)).size;
/** The agent sees every page. */
const seesAll = 'agent';

describe.each(reportSorts)('by %s', (sort) => {
  test.each(Object.keys(reportPresets))('“%s” costs the settings, a query, the seal and its pages', async (name) => {
    const filter = reportPresets[name as keyof typeof reportPresets] as Payload<'loadReport'>['filter'];
    // Late ones are an index by due date only.
    const isIndexed = sort === 'due' || name !== 'overdue';
    const first = await costOf(seesAll, { filter, sort });
    expect(first.kvsRequests).toBeLessThanOrEqual(isIndexed ? 3 : 6);
    expect(first).toMatchObject({ restCalls: 1, restPoints: 1 + distinctPages(first.page) });
    if (first.page.next === null) return;
    expect(first.page.rows).toHaveLength(25);
    const second = await costOf(seesAll, { filter, sort, after: first.page.next });
    expect(second.kvsRequests).toBeLessThanOrEqual(isIndexed ? 3 : 6);
    expect(second).toMatchObject({ restCalls: 1, restPoints: 1 + distinctPages(second.page) });
  });
});

test('hidden rows are filled up with a few more requests, never more than four of each kind', async () => {
  const { page, kvsRequests, restCalls, restPoints } = await costOf('reader', {});
  expect(page.rows).toHaveLength(25);
  expect(page.hidden).toBeGreaterThan(5);
  expect([kvsRequests, restCalls]).toEqual([4, 2]);
  // A page that is not to be seen is no object that was read.
  expect(restPoints).toBeLessThanOrEqual(2 + 25);
});

test('a filter that no index knows looks at a bounded number of items, says how many, and goes on', async () => {
  const filter = { statuses: [...actionItemStatuses], text: 'no such words' };
  const first = await costOf('reader', { filter });
  expect(first.page).toMatchObject({ rows: [], hidden: 0 });
  // Settings, one query of each stage, and the seal; no page to ask for, so the space is asked for instead.
  expect([first.kvsRequests, first.restPoints]).toEqual([6, 2]);
  expect(first.page.looked).toBeGreaterThan(98);
  const walked = await walk({ filter: { ...allOpen, ...filter }, sort: 'due' }, 25);
  expect(walked.reduce((sum, { looked }) => sum + looked, 0)).toBe(items.length);
});

test('a page full of hidden rows ends at the bound and goes on from there', async () => {
  pageIds.forEach((pageId) => restrictReading(app, pageId, ['agent']));
  const { page, restCalls } = await costOf('reader', { limit: 1 });
  pageIds.forEach((pageId, number) => restrictReading(app, pageId, isRestricted(number) ? ['agent'] : []));
  // The one that was asked for, and three times those that are looked at in its place.
  expect(page).toMatchObject({ rows: [], hidden: 76, looked: 76, next: expect.any(String) as string });
  // No page is asked for twice; nothing was seen, so the space is asked for too.
  expect(restCalls).toBeLessThanOrEqual(5);
});

test('a place leads nowhere in another list, for another order and in another space', async () => {
  const { next } = (await costOf('reader', {})).page;
  const problem = { error: { code: 'invalid-request' } };
  const ask = (payload: Partial<Payload<'loadReport'>>) =>
    app.ask('reader', 'loadReport', { spaceId: app.spaceId('PM'), after: next, ...payload });
  expect(await ask({ filter: { owner: 'me' } })).toMatchObject(problem);
  expect(await ask({ sort: 'changed' })).toMatchObject(problem);
  expect(await ask({ spaceId: app.spaceId('PAY') })).toMatchObject(problem);
  expect((await ask({ filter: { statuses: ['in_progress', 'open'] } })).ok).toBe(true);
});
