import { meetingDueDate } from '../../../../../src/domain/policy/deadlines';
import type { SpacePolicy } from '../../../../../src/domain/policy/space-policy';
import type { Severity } from '../../../../../src/domain/post-mortem';
import { formatDay } from '../time/format-time';
import { readWallTime } from '../time/zoned-time';

/**
 * By when the meeting is to be held. It is counted from the resolution, which a form that starts a post-mortem does not ask
 * for: whoever fills it in learns what holds when it is over today.
 * @param now milliseconds since 1970
 */
export function sayMeetingBy(severity: Severity, space: SpacePolicy, now: number, locale: string): string {
  const today = readWallTime(now, space.calendar.timeZone).date;
  const date = meetingDueDate(new Date(now).toISOString(), severity, space);
  return `Meeting by ${formatDay(date, today, locale)} if it is resolved today.`;
}
