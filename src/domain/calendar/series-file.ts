import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { openEvent, setWallTime, writeCalendar, type EventTexts } from './calendar-event';
import { timeZoneBlock } from './time-zone-block';

/** A meeting that comes again every few weeks, without end. */
export interface SeriesFile extends EventTexts {
  /** Of the first meeting, `YYYY-MM-DD`, and `HH:mm`: what clocks in the zone show. */
  date: string;
  time: string;
  durationMinutes: number;
  everyWeeks: number;
  /** IANA zone: each meeting is at the same hour there. */
  timeZone: string;
}

/**
 * The content of a calendar file with one event that recurs. On a day whose clocks skip the hour, RFC 5545 takes it by the offset
 * before; of an hour that they show twice, the first.
 */
export function writeSeriesFile(series: SeriesFile): string {
  const { date, time, durationMinutes, everyWeeks, timeZone } = series;
  // Written as clocks show it: a first day without this hour must not move the hour of all days after it.
  const start = DateTime.fromISO(`${date}T${time}`, { zone: 'utc' });
  const event = openEvent(series);
  setWallTime(event, 'dtstart', start, timeZone);
  event.updatePropertyWithValue('duration', ICAL.Duration.fromSeconds(durationMinutes * 60));
  event.updatePropertyWithValue('rrule', ICAL.Recur.fromData({ freq: 'WEEKLY', interval: everyWeeks }));
  return writeCalendar(event, timeZoneBlock(timeZone, start.toMillis(), 'series'));
}
