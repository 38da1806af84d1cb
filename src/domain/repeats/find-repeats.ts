import type { RepeatMatch, RepeatSubject } from './match-repeat';
import { daysApart, matchRepeat } from './match-repeat';

/** An incident among others. */
export interface DatedSubject extends RepeatSubject {
  pageId: string;
  /** Instant, ISO 8601 in UTC. */
  startedAt: string;
}

export interface FoundRepeat<Earlier extends DatedSubject> {
  earlier: Earlier;
  match: RepeatMatch;
  /** Whole days between their beginnings. */
  days: number;
}

/** Those of the others that this incident repeats: earlier ones within the policy's window, the newest first. */
export function findRepeatsOf<Earlier extends DatedSubject>(
  own: DatedSubject,
  others: readonly Earlier[],
  repeatDays: number,
): readonly FoundRepeat<Earlier>[] {
  return others
    .filter((other) => isEarlier(other, own, repeatDays))
    .flatMap((earlier) => {
      const match = matchRepeat(own, earlier);
      return match === null ? [] : [{ earlier, match, days: daysApart(earlier.startedAt, own.startedAt) }];
    })
    .sort((one, other) => (one.earlier.startedAt > other.earlier.startedAt ? -1 : 1));
}

/** The first instant at which an earlier incident may have begun. */
export function beginningOfWindow(startedAt: string, repeatDays: number): string {
  return new Date(Date.parse(startedAt) - repeatDays * millisecondsInDay).toISOString();
}
const millisecondsInDay = 86_400_000;

function isEarlier(other: DatedSubject, own: DatedSubject, repeatDays: number): boolean {
  return (
    other.pageId !== own.pageId &&
    other.startedAt < own.startedAt &&
    other.startedAt >= beginningOfWindow(own.startedAt, repeatDays)
  );
}
