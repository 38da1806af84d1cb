import { dueAt, meetingAtOf, newestDue, nextMeetingAt } from '../../../../src/domain/schedule/period';
import type { SettingsDraft } from './settings-draft';

export type MeetingDraft = Pick<SettingsDraft, 'anchorDate' | 'meetingTime' | 'timeZone' | 'leadDays' | 'hour'>;

/** When the page comes, as part of a sentence. */
export function describeLead(days: number): string {
  if (days === 0) return 'on the same day';
  return days === 1 ? 'the day before' : `${days} days before`;
}

/** An hour of the day as a clock shows it. */
export function describeHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/**
 * What the fields come to, in one sentence; null while a date or time is missing. Dates are those of the space's zone.
 * @param now milliseconds since 1970
 */
export function describeMeetings(draft: MeetingDraft, now: number, locale: string): string | null {
  const { anchorDate, meetingTime, timeZone, leadDays, hour } = draft;
  if (!isWhole(draft)) return null;
  const show = (at: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, options).format(at);
  const weekday = show(Date.parse(anchorDate), { weekday: 'long', timeZone: 'UTC' });
  const next = show(nextMeetingAt(now, draft), { dateStyle: 'long', timeZone });
  const zone = timeZone.replaceAll('_', ' ');
  return `Every second ${weekday} at ${meetingTime} (${zone}), next on ${next}; its page is prepared ${describeLead(leadDays)} at ${describeHour(hour)}.`;
}

/** Whether nobody would have the page when the meeting begins. */
export function comesTooLate(draft: MeetingDraft, now: number): boolean {
  if (!isWhole(draft)) return false;
  const period = newestDue(now, draft);
  return dueAt(period, draft) >= meetingAtOf(period, draft);
}

function isWhole({ anchorDate, meetingTime }: MeetingDraft): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(anchorDate) && /^\d{2}:\d{2}$/u.test(meetingTime);
}
