import type { ActionItem } from '../../domain/action-item';
import type { Tally, TallyDates, TalliedItem } from '../../domain/follow-up/tally';
import { emptyTally, placeKeyOf, placeOf, talliedItems } from '../../domain/follow-up/tally';
import type { SpacePolicy } from '../../domain/policy/space-policy';
import { spacePolicyOf } from '../../domain/policy/space-policy';
import { dateIn } from '../../domain/schedule/period';
import type { SpaceSettings } from '../../domain/space-settings';
import type { Compilation, CompilationStage } from '../../ports/compilations';
import { compilationStages } from '../../ports/compilations';
import type { Ports } from '../../ports/ports';
import type { Restrictions } from './restrictions';
import { openRestrictions } from './restrictions';

/** Forge reads so many keys in one batch. */
const itemsPerBatch = 25;

/** What is being counted for one page, while one run is at it. */
export interface CompilationRun {
  ports: Ports;
  settings: SpaceSettings;
  space: SpacePolicy;
  dates: TallyDates;
  periodKey: string;
  /** When counting began, in milliseconds and as an instant: for all runs the same. */
  now: number;
  startedAt: string;
  stage: CompilationStage | null;
  after: string | null;
  tally: Tally;
  restrictions: Restrictions;
  /** Items of rows that this run has read. */
  held: Map<string, ActionItem>;
}

export interface AskedCompilation {
  settings: SpaceSettings;
  periodKey: string;
  since: string;
}

/** Goes on with what an earlier run has counted, or begins. */
export function openRun(
  ports: Ports,
  { settings, periodKey, since }: AskedCompilation,
  begun: Compilation | null,
): CompilationRun {
  const startedAt = begun?.startedAt ?? new Date(ports.clock()).toISOString();
  const now = Date.parse(startedAt);
  const { timeZone } = settings;
  return {
    ports,
    settings,
    space: spacePolicyOf(settings, timeZone),
    dates: { since, sinceDate: dateIn(timeZone, Date.parse(since)), today: dateIn(timeZone, now) },
    periodKey,
    now,
    startedAt,
    stage: begun === null ? compilationStages[0] : begun.stage,
    after: begun?.after ?? null,
    tally: begun?.tally ?? emptyTally(),
    restrictions: openRestrictions(ports.confluence.asApp.pages, begun ?? { restricted: [], unrestricted: [] }),
    held: new Map(),
  };
}

/** What the next run goes on with. */
export function compilationOf({ periodKey, startedAt, dates, stage, after, tally, restrictions }: CompilationRun) {
  const { since } = dates;
  return { periodKey, startedAt, since, stage, after, tally, ...restrictions.known() } satisfies Compilation;
}

/** Keeps those of the items that just became rows; the others were counted and are let go. */
export function holdRows({ tally, held }: CompilationRun, items: readonly ActionItem[]): void {
  const wanted = new Set(talliedItems(tally).map(placeKeyOf));
  for (const item of items) {
    const key = placeKeyOf(placeOf(item));
    if (wanted.has(key)) held.set(key, item);
  }
}

/** All items of rows by place; those that earlier runs counted are read again, and may be gone by now. */
export async function itemsOfRows({ ports, tally, held }: CompilationRun): Promise<ReadonlyMap<string, ActionItem>> {
  const missing = talliedItems(tally).filter((place) => !held.has(placeKeyOf(place)));
  const items = new Map(held);
  for (let at = 0; at < missing.length; at += itemsPerBatch) {
    const found = await ports.records.findItemsAt(missing.slice(at, at + itemsPerBatch) satisfies TalliedItem[]);
    for (const item of found) items.set(placeKeyOf(placeOf(item)), item);
  }
  return items;
}
