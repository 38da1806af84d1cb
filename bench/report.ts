import type { Cost } from '../local/metering/cost';
import type { Payload } from '../src/contract/payloads';
import type { ReportPage } from '../src/contract/views';
import type { ReportFilter, ReportPresetName } from '../src/domain/report/report-filter';
import { reportPresetNames, reportPresets } from '../src/domain/report/report-filter';
import { valueOf } from '../test/support/app-site';
import type { Measurement } from './measurement';
import { ratioMetric } from './measurement';
import type { ReportSite } from './report-site';
import { openReportSite } from './report-site';

const sizes = [100, 1_000, 10_000, 100_000] as const;
/** Of what can be asked again; the middle one counts. */
const repeats = 9;
/** The browser sends so many changes in one request. */
const changesPerRequest = 10;
const bulk = 50;
const person = 'moderator';

interface Measured {
  name: string;
  cost: Cost;
  /** What architecture allows, where it does. */
  budget?: Partial<Record<'kvsRequests' | 'restPoints', number>>;
  /** Rows that were shown: small spaces do not fill a page, and points are those of the pages shown. */
  rows?: number;
}

/** What the report costs on spaces of a hundred to a hundred thousand items, and how much more on the largest. */
export async function benchReport(): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const n of sizes) {
    const site = await openReportSite(n);
    try {
      for (const measured of await measureSite(site)) measurements.push(...toMeasurements(measured, n));
    } finally {
      await site.app.close();
    }
  }
  return [...measurements, ...ratios(measurements)];
}

async function measureSite(site: ReportSite): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const preset of reportPresetNames) measured.push(await firstPage(site, preset));
  return [
    ...measured,
    await nextPage(site),
    await filtered(site, 'filter change', { severities: [1] }),
    await filtered(site, 'filter change, words that nothing has', { statuses: [], text: 'nowhere' }),
    { name: 'one save', cost: await costOf(site, saver(site)), budget: { kvsRequests: 3, restPoints: 2 } },
    { name: `bulk of ${bulk}`, cost: await costOf(site, () => changeMany(site), 1) },
    { name: "counters' reconcile", cost: await costOf(site, () => reconcile(site), 1) },
  ];
}

type Asked = Partial<Omit<Payload<'loadReport'>, 'filter'>> & { filter?: Partial<ReportFilter> };

async function load({ app, spaceId }: ReportSite, asked: Asked): Promise<ReportPage> {
  const payload = { spaceId, ...asked } as Payload<'loadReport'>;
  return valueOf(await app.ask(person, 'loadReport', payload));
}

/** “All open”, which the report opens with, is the first page; the others carry their names. */
function firstPage(site: ReportSite, preset: ReportPresetName): Promise<Measured> {
  const name = preset === 'all-open' ? 'report first page' : `report first page, ${preset}`;
  return loading(site, name, { filter: reportPresets[preset] }, 3);
}

/** Where the space has one page only, the page is made a row long. */
async function nextPage(site: ReportSite): Promise<Measured> {
  const limit = (await load(site, {})).next === null ? 1 : 25;
  const { next } = await load(site, { limit });
  return loading(site, 'next page', { limit, after: next }, 3);
}

/** The settings, four queries and the seal at most. */
function filtered(site: ReportSite, name: string, filter: Partial<ReportFilter>): Promise<Measured> {
  return loading(site, name, { filter }, 6);
}

async function loading(site: ReportSite, name: string, asked: Asked, kvsRequests: number): Promise<Measured> {
  const page = await load(site, asked);
  const budget = { kvsRequests, restPoints: pointsFor(page) };
  return { name, cost: await costOf(site, () => load(site, asked)), budget, rows: page.rows.length };
}

/** One for the call and one for each page; who sees no item is held against the space, which is a call and an object. */
function pointsFor({ rows }: ReportPage): number {
  return 1 + Math.max(1, new Set(rows.map(({ item }) => item.pageId)).size);
}

function saver({ app, items }: ReportSite): () => Promise<void> {
  const [item] = items;
  if (item === undefined) throw new Error('the site has no items');
  let { version } = item;
  return async () => {
    const content = { title: `Changed ${version} times` };
    const change = { pageId: item.pageId, itemId: item.id, version, content };
    ({ version } = valueOf(await app.ask(person, 'changeActionItem', change)));
  };
}

/** As the report changes several at once: a few requests one after the other. The first item was saved already. */
async function changeMany({ app, spaceId, items }: ReportSite): Promise<void> {
  const chosen = items.slice(1, 1 + bulk);
  for (let at = 0; at < chosen.length; at += changesPerRequest) {
    const changes = chosen
      .slice(at, at + changesPerRequest)
      .map(({ pageId, id, version }) => ({ pageId, itemId: id, version, content: { dueDate: '2027-01-31' } }));
    valueOf(await app.ask(person, 'changeActionItems', { spaceId, changes })).forEach(valueOf);
  }
}

/** One run of the sweep on a space whose counters are all missing; the next run goes on from there. */
async function reconcile({ app, spaceId }: ReportSite): Promise<void> {
  await app.work({ kind: 'sweep-space', spaceId });
}

/** What the site's meter counts for one run, with the middle one of the times. */
async function costOf({ app }: ReportSite, run: () => Promise<unknown>, times = repeats): Promise<Cost> {
  const costs: Cost[] = [];
  for (let time = 0; time < times; time += 1) {
    const mark = app.site.costs.snapshot();
    const began = performance.now();
    await run();
    const milliseconds = performance.now() - began;
    costs.push({ ...app.site.costs.since(mark).total, milliseconds });
    app.site.calls.length = 0;
  }
  const [cost] = costs.sort((one, other) => one.milliseconds - other.milliseconds).slice(Math.floor(times / 2));
  if (cost === undefined) throw new Error('nothing was measured');
  return cost;
}

/** Requests to queues count among those to storage. */
function toMeasurements({ name, cost, budget = {}, rows }: Measured, n: number): readonly Measurement[] {
  const one = { bench: 'report', case: name, n } as const;
  const { kvsRequests, restPoints } = budget;
  return [
    {
      ...{ ...one, metric: 'kvsRequests', value: cost.kvsRequests + cost.queueRequests, unit: 'requests' },
      ...(kvsRequests !== undefined && { budget: kvsRequests }),
    },
    { ...one, metric: 'kvsUnits', value: cost.readUnits + cost.writeUnits, unit: 'units' },
    {
      ...{ ...one, metric: 'restPoints', value: cost.restPoints, unit: 'points' },
      ...(restPoints !== undefined && { budget: restPoints }),
    },
    { ...one, metric: 'bytes', value: cost.bytesIn + cost.bytesOut, unit: 'bytes' },
    { ...one, metric: 'milliseconds', value: cost.milliseconds, unit: 'ms' },
    ...(rows === undefined ? [] : [{ ...one, metric: 'rows', value: rows, unit: 'rows' }]),
  ];
}

/** The largest space against the smallest, for each case and metric. */
function ratios(measurements: readonly Measurement[]): readonly Measurement[] {
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  return measurements
    .filter(({ n }) => n === largest)
    .map((large) => {
      const small = measurements.find(
        (one) => one.n === smallest && one.case === large.case && one.metric === large.metric,
      );
      // A list that is empty on the smallest space has nothing to be divided by.
      const value = small?.value === large.value ? 1 : large.value / (small?.value || 1);
      return {
        bench: large.bench,
        case: large.case,
        n: largest,
        metric: ratioMetric(large.metric),
        value,
        unit: 'times',
      };
    });
}
