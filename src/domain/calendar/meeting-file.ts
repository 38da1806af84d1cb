import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { openEvent, setWallTime, writeCalendar, type Component, type EventTexts } from './calendar-event';
import { timeZoneBlock } from './time-zone-block';

/** A meeting as it goes into people's calendars. */
export interface MeetingFile extends EventTexts {
  /** Instant, ISO 8601. */
  startsAt: string;
  durationMinutes: number;
  /** IANA zone of the space: the meeting stays at its hour there, whatever becomes of the rules for clocks. */
  timeZone: string;
}

/** The content of a calendar file. */
export function writeMeetingFile(meeting: MeetingFile): string {
  const { timeZone, startsAt, durationMinutes } = meeting;
  const event = openEvent(meeting);
  const start = DateTime.fromISO(startsAt, { zone: timeZone });
  addTimes(event, start, start.plus({ minutes: durationMinutes }), timeZone);
  return writeCalendar(event, timeZoneBlock(timeZone, start.toMillis(), 'meeting'));
}

/** In the zone's own time, but for an hour that its clocks show twice: that is told in UTC, where it is told apart. */
function addTimes(event: Component, start: DateTime, end: DateTime, timeZone: string): void {
  const isTold = [start, end].every((moment) => moment.getPossibleOffsets().length === 1);
  for (const [name, moment] of [
    ['dtstart', start],
    ['dtend', end],
  ] as const) {
    if (isTold) setWallTime(event, name, moment, timeZone);
    else event.updatePropertyWithValue(name, ICAL.Time.fromJSDate(moment.toJSDate(), true));
  }
}
