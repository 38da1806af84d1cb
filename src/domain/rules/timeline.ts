import { milestoneKinds } from '../document/post-mortem-document';
import type { TimelineEvent } from '../document/post-mortem-document';
import { milestoneOf, minutesBetween } from '../metrics';
import type { Finding, RuleRow } from './rule';

type TimedEvent = TimelineEvent & { occurredAt: string };
type Timeline = readonly TimelineEvent[];

/** Product description section 5: no hole longer than this between detected and mitigated. */
const longestGapMinutes = 30;
const source = 'product description section 5';

export const timelineRules: readonly RuleRow[] = [
  { id: 'timeline.milestones', grade: 'error', source, check: ({ document }) => missingMilestones(document.timeline) },
  { id: 'timeline.alerted', grade: 'warning', source, check: ({ document }) => withoutAlert(document.timeline) },
  { id: 'timeline.precise', grade: 'warning', source, check: ({ document }) => impreciseRows(document.timeline) },
  { id: 'timeline.order', grade: 'warning', source, check: ({ document }) => disorder(document.timeline) },
  { id: 'timeline.gap', grade: 'warning', source, check: ({ document }) => gaps(document.timeline) },
  { id: 'timeline.evidence', grade: 'note', source, check: ({ document }) => withoutEvidence(document.timeline) },
  {
    id: 'timeline.future',
    grade: 'note',
    source: 'practice: a slip of the date shows by a time that has not come',
    check: ({ document, now }) => inFuture(document.timeline, now),
  },
];

function missingMilestones(timeline: Timeline): Finding[] {
  const first = timeline.find(({ kind }) => kind === 'started' || kind === 'detected');
  const last = timeline.findLast(({ kind }) => kind === 'resolved');
  const missing = [
    ...(first === undefined ? ['beginning'] : []),
    ...(last === undefined ? ['resolved'] : []),
    ...(first !== undefined && last !== undefined && !timeline.some((event) => isBetween(event, first, last))
      ? ['step']
      : []),
  ];
  return missing.map((what) => ({ at: { section: 'timeline' }, subject: what, values: { missing: what } }));
}

function isBetween(event: TimelineEvent, first: TimelineEvent, last: TimelineEvent): boolean {
  return event.row > Math.min(first.row, last.row) && event.row < Math.max(first.row, last.row);
}

function withoutAlert(timeline: Timeline): Finding[] {
  return timeline.some(({ kind }) => kind === 'alerted') ? [] : [{ at: { section: 'timeline' } }];
}

function impreciseRows(timeline: Timeline): Finding[] {
  return timeline
    .filter(({ certainty }) => certainty === 'unknown')
    .map((event) => atRow(event, { stated: event.statedTime }));
}

/** Two rows may have changed places; with three, each before the one above, the author meant it so. */
const fewestRowsToldBackwards = 3;

/**
 * One result for each row that breaks the order, whether by the row above or by a milestone that must come first. A timeline told from
 * the end has one result for its rows.
 */
function disorder(timeline: Timeline): Finding[] {
  const timed = timeline.filter(isTimed);
  const isBackward = isToldBackwards(timed);
  const found = new Map<number, Finding>();
  timed.forEach((event, index) => {
    const above = timed[index - 1];
    if (!isBackward && above !== undefined && event.occurredAt < above.occurredAt)
      found.set(event.row, outOfOrder(event, above, 'row'));
  });
  for (const [earlier, later] of milestonePairs(timeline)) {
    if (later.occurredAt < earlier.occurredAt && !found.has(later.row))
      found.set(later.row, outOfOrder(later, earlier, 'milestone'));
  }
  return isBackward
    ? [{ at: { section: 'timeline' }, values: { by: 'page' } }, ...found.values()]
    : [...found.values()];
}

function isToldBackwards(timed: readonly TimedEvent[]): boolean {
  const times = timed.map(({ occurredAt }) => occurredAt);
  const isFalling = times.every((time, index) => time <= (times[index - 1] ?? time));
  return isFalling && new Set(times).size >= fewestRowsToldBackwards;
}

function outOfOrder(event: TimedEvent, before: TimedEvent, by: 'row' | 'milestone'): Finding {
  return atRow(event, {
    by,
    stated: event.statedTime,
    kind: event.kind,
    before: before.statedTime,
    beforeKind: before.kind,
  });
}

/** Each milestone with the next one that the timeline has. */
function milestonePairs(timeline: Timeline): [TimedEvent, TimedEvent][] {
  const present = milestoneKinds.flatMap((kind) => milestoneOf(timeline, kind) ?? []);
  return present.flatMap((event, index): [TimedEvent, TimedEvent][] => {
    const next = present[index + 1];
    return next === undefined ? [] : [[event, next]];
  });
}

/** Where a milestone is missing, the nearest one to it bounds the search: a hole is a hole all the same. */
function gaps(timeline: Timeline): Finding[] {
  const begin =
    milestoneOf(timeline, 'detected') ?? milestoneOf(timeline, 'alerted') ?? milestoneOf(timeline, 'started');
  const end = milestoneOf(timeline, 'mitigated') ?? milestoneOf(timeline, 'resolved');
  if (begin === undefined || end === undefined) return [];
  const within = timeline
    .filter(isTimed)
    .filter(({ occurredAt }) => occurredAt >= begin.occurredAt && occurredAt <= end.occurredAt)
    .sort((one, other) =>
      one.occurredAt === other.occurredAt ? one.row - other.row : one.occurredAt < other.occurredAt ? -1 : 1,
    );
  return within.flatMap((event, index) => {
    const next = within[index + 1];
    const minutes = next === undefined ? 0 : minutesBetween(event.occurredAt, next.occurredAt);
    return minutes > longestGapMinutes
      ? [atRow(event, { minutes, from: event.statedTime, to: next?.statedTime ?? '' })]
      : [];
  });
}

function withoutEvidence(timeline: Timeline): Finding[] {
  return timeline
    .filter(({ kind, evidenceUrl }) => kind !== 'step' && evidenceUrl === undefined)
    .map((event) => atRow(event, { kind: event.kind }));
}

function inFuture(timeline: Timeline, now: string): Finding[] {
  return timeline
    .filter(isTimed)
    .filter(({ occurredAt }) => Date.parse(occurredAt) > Date.parse(now))
    .map((event) => atRow(event, { stated: event.statedTime }));
}

function atRow(event: TimelineEvent, values: Record<string, string | number>): Finding {
  return { at: { section: 'timeline', row: event.row }, subject: `${event.statedTime} ${event.text}`, values };
}

function isTimed(event: TimelineEvent): event is TimedEvent {
  return event.occurredAt !== null;
}
