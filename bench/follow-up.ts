import type { Cost } from '../local/metering/cost';
import { emptyTally, talliedItems, tallyOpenItem } from '../src/domain/follow-up/tally';
import type { SpaceSettings } from '../src/domain/space-settings';
import { usualSettings } from '../src/domain/usual-settings';
import { openAppSite } from '../test/support/app-site';
import { seedRecords } from '../test/support/seed-records';
import type { FollowUpSite, FollowUpSize } from './follow-up-site';
import { openFollowUpSite } from './follow-up-site';
import type { Measurement } from './measurement';

const sizes: readonly FollowUpSize[] = [
  { items: 100, open: 20, changed: 10 },
  { items: 10_000, open: 500, changed: 50 },
  { items: 100_000, open: 5_000, changed: 500 },
];
/** Forge gives so many items in one query; what goes beyond them reads settings, records, other lists and writes. */
const itemsPerQuery = 99;
const otherRequests = 22;
const spaces = 1_000;
const hoursOfDay = 24;

/** What the page of an open meeting costs, by the size of the space, and a day on which nothing is due. */
export async function benchFollowUps(): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of sizes) {
    const site = await openFollowUpSite(size);
    try {
      measurements.push(...(await measurePage(site)));
    } finally {
      await site.app.close();
    }
  }
  return [...measurements, ...(await measureIdleDay())];
}

async function measurePage(site: FollowUpSite): Promise<readonly Measurement[]> {
  const { app, spaceId, items, open, changed } = site;
  app.site.clock.set('2026-12-06T08:01:00Z');
  const period = { periodKey: '2026-11-23', periodEnd: '2026-12-06' };
  const compile = await costOf(app, () => app.work({ kind: 'compile-follow-up', spaceId, ...period }));
  await app.site.runDueWork();
  const refresh = await costOf(app, () => app.work({ kind: 'refresh-follow-up', spaceId }));
  const budget = Math.ceil((open + changed) / itemsPerQuery) + otherRequests;
  return [
    ...measurementsOf('compile', items, compile, { kvsRequests: budget }),
    {
      ...{ bench: 'follow-up page', case: 'compile', n: items, metric: 'rows held' },
      ...{ value: rowsHeld(site), unit: 'rows', budget: 1_000 },
    },
    ...measurementsOf('compile again, nothing changed', items, refresh, { kvsRequests: budget }),
  ];
}

/** Rows of the page and the items of one query: as the compilation keeps them. */
function rowsHeld({ all }: FollowUpSite): number {
  const tally = emptyTally();
  const dates = { since: '2026-11-22T23:00:00.000Z', sinceDate: '2026-11-23', today: '2026-12-06' };
  for (const item of all) if (item.status === 'open') tallyOpenItem(tally, item, dates);
  return talliedItems(tally).length + itemsPerQuery;
}

/** Prices of the platform beyond what is free, in US dollars. */
const prices = { gbSecond: 0.000025, readGb: 0.055, writtenGb: 1.09 };
const unitsPerGb = 100_000;

/** Spaces whose page was made long before, and whose next one is not due: 24 ticks and one sweep with the work it gives. */
async function measureIdleDay(): Promise<readonly Measurement[]> {
  const app = openAppSite();
  try {
    const settings: readonly SpaceSettings[] = Array.from({ length: spaces }, (_none, index) => ({
      ...usualSettings,
      ...{ spaceId: String(900_000 + index), version: 1, designated: true, rootPageId: '1' },
      ...{ timeZone: 'Europe/Oslo', anchorDate: '2026-11-23', leadDays: 1, hour: 9 },
      ...{ preparedUntil: '2026-11-08', nextFollowUpAt: '2027-01-01T08:00:00.000Z' },
    }));
    seedRecords(app, { settings });
    const ticks = await costOf(app, async () => {
      for (let hour = 0; hour < hoursOfDay; hour += 1) await app.site.runScheduledTrigger('hourly-tick');
    });
    const sweep = await costOf(app, async () => {
      await app.site.runScheduledTrigger('daily-sweep');
      await app.site.runDueWork();
    });
    return [
      ...measurementsOf('24 ticks', spaces, ticks, { kvsRequests: 2 * hoursOfDay, restPoints: 0 }),
      ...measurementsOf('daily sweep', spaces, sweep, {}),
      priceOf('24 ticks', ticks),
      priceOf('daily sweep', sweep),
    ];
  } finally {
    await app.close();
  }
}

/** For a month of such days. */
function priceOf(name: string, { gbSeconds, readUnits, writeUnits }: Cost): Measurement {
  const read = (readUnits / unitsPerGb) * prices.readGb;
  const written = (writeUnits / unitsPerGb) * prices.writtenGb;
  const value = 30 * (gbSeconds * prices.gbSecond + read + written);
  return { bench: 'follow-up page', case: name, n: spaces, metric: 'a month', value, unit: 'US dollars' };
}

async function costOf({ site }: FollowUpSite['app'], run: () => Promise<unknown>): Promise<Cost> {
  const mark = site.costs.snapshot();
  await run();
  site.calls.length = 0;
  return site.costs.since(mark).total;
}

function measurementsOf(
  name: string,
  n: number,
  cost: Cost,
  budgets: Partial<Record<'kvsRequests' | 'restPoints', number>>,
): readonly Measurement[] {
  const one = { bench: 'follow-up page', case: name, n } as const;
  const { kvsRequests, restPoints } = budgets;
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
    { ...one, metric: 'restCalls', value: cost.restCalls, unit: 'calls' },
    { ...one, metric: 'invocations', value: cost.invocations, unit: 'runs' },
    { ...one, metric: 'milliseconds', value: cost.milliseconds, unit: 'ms' },
  ];
}
