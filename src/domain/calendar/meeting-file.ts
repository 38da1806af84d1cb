import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { timeZoneBlock } from './time-zone-block';

// RFC 5545 wants lines of 75 octets at most; the space that begins a folded line is one of them.
ICAL.foldLength = 74;

/** A meeting as it goes into people's calendars. Nobody is invited by it: the app knows no mail addresses. */
export interface MeetingFile {
  /** The same for each version of one meeting, on one site. */
  uid: string;
  /** Greater with each version: a later file takes the place of an earlier one. */
  sequence: number;
  title: string;
  /** Instant, ISO 8601. */
  startsAt: string;
  durationMinutes: number;
  /** IANA zone of the space: the meeting stays at its hour there, whatever becomes of the rules for clocks. */
  timeZone: string;
  place: string;
  /** Lines. */
  description: readonly string[];
  /** Address of the page; empty when it is not known. */
  url: string;
  /** When the file is made, milliseconds since 1970. */
  madeAt: number;
}

/** The content of a calendar file, RFC 5545, with the zone's own clocks. */
export function writeMeetingFile(meeting: MeetingFile): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Post-mortems//Post-mortems for Confluence//EN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.addSubcomponent(timeZoneBlock(meeting.timeZone, Date.parse(meeting.startsAt)));
  calendar.addSubcomponent(eventOf(meeting));
  return `${calendar.toString()}\r\n`;
}

type Event = InstanceType<typeof ICAL.Component>;

function eventOf({ timeZone, startsAt, durationMinutes, madeAt, ...meeting }: MeetingFile): Event {
  const event = new ICAL.Component('vevent');
  const start = DateTime.fromISO(startsAt, { zone: timeZone });
  const texts = { uid: meeting.uid, summary: meeting.title, location: meeting.place, url: meeting.url };
  for (const [name, text] of Object.entries({ ...texts, description: meeting.description.join('\n') })) {
    if (text !== '') event.updatePropertyWithValue(name, lineEnds(text));
  }
  event.updatePropertyWithValue('sequence', meeting.sequence);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(madeAt), true));
  addTimes(event, start, start.plus({ minutes: durationMinutes }), timeZone);
  return event;
}

/** In the zone's own time, but for an hour that its clocks show twice: that is told in UTC, where it is told apart. */
function addTimes(event: Event, start: DateTime, end: DateTime, timeZone: string): void {
  const isTold = [start, end].every((moment) => moment.getPossibleOffsets().length === 1);
  for (const [name, moment] of [
    ['dtstart', start],
    ['dtend', end],
  ] as const) {
    if (isTold) event.updatePropertyWithValue(name, wallTime(moment)).setParameter('tzid', timeZone);
    else event.updatePropertyWithValue(name, ICAL.Time.fromJSDate(moment.toJSDate(), true));
  }
}

/** What clocks show; the zone is named beside it. */
function wallTime(moment: DateTime): InstanceType<typeof ICAL.Time> {
  return ICAL.Time.fromDateTimeString(moment.toFormat("yyyy-MM-dd'T'HH:mm:ss"));
}

/** Other line ends would end the line of the file. */
function lineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
