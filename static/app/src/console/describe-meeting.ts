import type { Meeting } from '../../../../src/domain/meeting';
import { formatInstant } from '../shared/time/format-time';

/** `Meeting 24 Nov 2026, 10:00`, on the reader's clocks. */
export function describeMeeting({ status, startsAt, heldAt }: Meeting, locale: string, timeZone: string): string {
  const at = (instant: string | null): string =>
    instant === null ? '' : ` ${formatInstant(instant, locale, timeZone)}`;
  const words: Record<Meeting['status'], string> = {
    unscheduled: 'Meeting not scheduled',
    scheduled: `Meeting${at(startsAt)}`,
    postponed: 'Meeting postponed',
    held: `Meeting held${at(heldAt ?? startsAt)}`,
  };
  return words[status];
}
