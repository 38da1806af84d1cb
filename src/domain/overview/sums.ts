import { isOverdue, stageOf } from '../action-item';
import type { Digest, DigestItem } from '../digest/digest';
import { severities } from '../post-mortem';
import type { ReportPresetName } from '../report/report-filter';
import { ownerOf } from '../report/report-filter';
import type { Severity } from '../post-mortem';
import { daysBetween, weekOf, weeksUntil } from './weeks';

/** How long ago items were committed to that are still to be done: up to so many days, and longer. */
export const ageLimits = [14, 30, 60, 90] as const;

export interface WeekSums {
  /** The Monday, `YYYY-MM-DD`. */
  week: string;
  committed: number;
  finished: number;
}

/** A deadline is kept when the item was finished on its day at the latest; what was dropped had none to keep. */
export interface DeadlineSums {
  kept: number;
  missed: number;
}

/** What the overview counts. Sums of some post-mortems and of others add up to the sums of all (`addSums`). */
export interface OverviewSums {
  postMortems: number;
  presets: Readonly<Record<ReportPresetName, number>>;
  ideas: number;
  /** One number for each limit of `ageLimits`, and one for what is older. */
  ages: readonly number[];
  /** The weeks of the window, oldest first. */
  weeks: readonly WeekSums[];
  /** Finished within the window, or overdue now. */
  deadlines: Readonly<Record<Severity, DeadlineSums>>;
}

/** Weeks that the charts show, the current one included. */
export const weeksShown = 26;

export interface Reader {
  /** Calendar date `YYYY-MM-DD` in the space's zone. */
  today: string;
  callerId: string;
}

/** The sums of these digests as this reader sees them today; all of them may be seen. */
export function sumDigests(digests: readonly Digest[], reader: Reader): OverviewSums {
  return digests.map((digest) => sumsOf(digest, reader)).reduce(addSums, noSums(reader.today));
}

export function noSums(today: string): OverviewSums {
  return {
    postMortems: 0,
    presets: { mine: 0, overdue: 0, 'needs-owner': 0, 'to-verify': 0, 'all-open': 0 },
    ideas: 0,
    ages: [...ageLimits, 0].map(() => 0),
    weeks: weeksUntil(today, weeksShown).map((week) => ({ week, committed: 0, finished: 0 })),
    deadlines: bySeverity(() => ({ kept: 0, missed: 0 })),
  };
}

/** Sums of two sets of post-mortems on one day. Where midnight fell between them, weeks that only one has are added. */
export function addSums(one: OverviewSums, other: OverviewSums): OverviewSums {
  return {
    postMortems: one.postMortems + other.postMortems,
    presets: {
      mine: one.presets.mine + other.presets.mine,
      overdue: one.presets.overdue + other.presets.overdue,
      'needs-owner': one.presets['needs-owner'] + other.presets['needs-owner'],
      'to-verify': one.presets['to-verify'] + other.presets['to-verify'],
      'all-open': one.presets['all-open'] + other.presets['all-open'],
    },
    ideas: one.ideas + other.ideas,
    ages: one.ages.map((count, index) => count + (other.ages[index] ?? 0)),
    weeks: addWeeks(one.weeks, other.weeks),
    deadlines: bySeverity((severity) => ({
      kept: one.deadlines[severity].kept + other.deadlines[severity].kept,
      missed: one.deadlines[severity].missed + other.deadlines[severity].missed,
    })),
  };
}

/** How many items were to be done at the end of each week, counted back from how many there are now. */
export function openByWeek({ presets, weeks }: Pick<OverviewSums, 'presets' | 'weeks'>): readonly number[] {
  return weeks
    .reduceRight<number[]>(
      (counts, { committed, finished }) => [...counts, (counts.at(-1) ?? 0) - committed + finished],
      [presets['all-open']],
    )
    .slice(0, weeks.length)
    .reverse();
}

/** The presets of the report that have this item, for this reader; as `matches` has it. */
export function presetsOf(item: DigestItem, { today, callerId }: Reader): readonly ReportPresetName[] {
  const stage = stageOf(item.status);
  if (stage === 'to_verify') return ['to-verify'];
  if (stage !== 'active') return [];
  const owner = ownerOf(item);
  return [
    ...(owner === callerId ? (['mine'] as const) : []),
    ...(isOverdue(item, today) ? (['overdue'] as const) : []),
    ...(owner === null ? (['needs-owner'] as const) : []),
    'all-open',
  ];
}

function sumsOf({ items, severity }: Digest, reader: Reader): OverviewSums {
  const { today } = reader;
  const empty = noSums(today);
  const listed = items.flatMap((item) => presetsOf(item, reader));
  const active = items.filter(({ status }) => stageOf(status) === 'active');
  // An idea that was once committed to is none any more: it is neither open nor finished.
  const committed = items.filter(({ status, committedOn }) => status !== 'idea' && committedOn !== null);
  return {
    postMortems: 1,
    presets: {
      mine: countOf(listed, 'mine'),
      overdue: countOf(listed, 'overdue'),
      'needs-owner': countOf(listed, 'needs-owner'),
      'to-verify': countOf(listed, 'to-verify'),
      'all-open': countOf(listed, 'all-open'),
    },
    ideas: items.filter(({ status }) => status === 'idea').length,
    ages: agesOf(active, today),
    weeks: empty.weeks.map(({ week }) => ({
      week,
      committed: committed.filter(({ committedOn }) => committedOn !== null && weekOf(committedOn) === week).length,
      finished: committed.filter(({ finishedOn }) => finishedOn !== null && weekOf(finishedOn) === week).length,
    })),
    deadlines: { ...empty.deadlines, [severity]: deadlinesOf(items, { today, since: empty.weeks[0]?.week ?? today }) },
  };
}

function agesOf(active: readonly DigestItem[], today: string): readonly number[] {
  const bands = active.map(({ committedOn }) => {
    const days = committedOn === null ? 0 : daysBetween(committedOn, today);
    const band = ageLimits.findIndex((limit) => days <= limit);
    return band < 0 ? ageLimits.length : band;
  });
  return [...ageLimits, 0].map((_, band) => bands.filter((one) => one === band).length);
}

function deadlinesOf(items: readonly DigestItem[], { today, since }: { today: string; since: string }): DeadlineSums {
  const done = items.filter(
    ({ status, finishedOn }) => status !== 'wont_do' && finishedOn !== null && finishedOn >= since,
  );
  const kept = done.filter(
    ({ dueDate, finishedOn }) => dueDate !== null && finishedOn !== null && finishedOn <= dueDate,
  );
  const late = done.filter(
    ({ dueDate, finishedOn }) => dueDate !== null && finishedOn !== null && finishedOn > dueDate,
  );
  const overdue = items.filter((item) => isOverdue(item, today));
  return { kept: kept.length, missed: late.length + overdue.length };
}

function addWeeks(one: readonly WeekSums[], other: readonly WeekSums[]): readonly WeekSums[] {
  const weeks = [...new Set([...one, ...other].map(({ week }) => week))].sort();
  const of = (sums: readonly WeekSums[], week: string) => sums.find((row) => row.week === week);
  return weeks.map((week) => ({
    week,
    committed: (of(one, week)?.committed ?? 0) + (of(other, week)?.committed ?? 0),
    finished: (of(one, week)?.finished ?? 0) + (of(other, week)?.finished ?? 0),
  }));
}

function bySeverity(sumsFor: (severity: Severity) => DeadlineSums): Readonly<Record<Severity, DeadlineSums>> {
  const [ungraded, worst, bad, mild, mildest] = severities.map(sumsFor);
  const none = { kept: 0, missed: 0 };
  return { 0: ungraded ?? none, 1: worst ?? none, 2: bad ?? none, 3: mild ?? none, 4: mildest ?? none };
}

function countOf<Value>(values: readonly Value[], wanted: Value): number {
  return values.filter((value) => value === wanted).length;
}
