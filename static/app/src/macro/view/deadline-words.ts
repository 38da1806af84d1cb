import { isMissed, pendingDeadlines, type Deadline } from '../../../../../src/domain/policy/deadline';
import type { Meeting } from '../../../../../src/domain/meeting';
import { formatDay, formatDistance, formatFullDate } from '../../shared/time/format-time';
import { readWallTime } from '../../shared/time/zoned-time';

/** One deadline in words. */
export interface DeadlineWords {
  /** E.g. `Notes due Thu, 26 Nov (in 2 days)`. */
  text: string;
  isMissed: boolean;
  /** E.g. `Until the end of Thursday, 26 November 2026 in Europe/Oslo`. */
  inFull: string;
}

const names: Readonly<Record<Deadline['what'], string>> = { facts: 'Facts', meeting: 'Meeting', publication: 'Notes' };

/**
 * What is still to be done by when, in the space's zone: a deadline is a day of the space, wherever the reader is. A meeting
 * that is planned in time needs no deadline beside it.
 * @param now milliseconds since 1970
 */
export function describeDeadlines(
  { deadlines, meeting }: { deadlines: readonly Deadline[]; meeting: Meeting },
  { now, timeZone, locale }: { now: number; timeZone: string; locale: string },
): DeadlineWords[] {
  const today = readWallTime(now, timeZone).date;
  return pendingDeadlines({ deadlines, meeting }, now).map((deadline) => {
    const { date, time } = readWallTime(Date.parse(deadline.dueAt), timeZone);
    const missed = isMissed(deadline, new Date(now).toISOString());
    const until = deadline.what === 'facts' ? `Until ${time} on` : 'Until the end of';
    return {
      text: `${names[deadline.what]} due ${formatDay(date, today, locale)} (${formatDistance(date, today, locale)})`,
      isMissed: missed,
      inFull: `${until} ${formatFullDate(date, locale)} in ${timeZone}`,
    };
  });
}
