import ICAL from 'ical.js';
import type { DateTime } from 'luxon';

// RFC 5545 wants lines of 75 octets at most; the space that begins a folded line is one of them.
ICAL.foldLength = 74;

export type Component = InstanceType<typeof ICAL.Component>;

/** What a calendar says of an event, whenever it is. Nobody is invited by it: the app knows no mail addresses. */
export interface EventTexts {
  /** The same for each version of one event, on one site. */
  uid: string;
  /** Greater with each version: a later file takes the place of an earlier one. */
  sequence: number;
  title: string;
  place: string;
  /** Lines. */
  description: readonly string[];
  /** Address of the page; empty when it is not known. */
  url: string;
  /** When the file is made, milliseconds since 1970. */
  madeAt: number;
}

/** An event without its times. */
export function openEvent({ sequence, madeAt, ...told }: EventTexts): Component {
  const event = new ICAL.Component('vevent');
  const texts = { uid: told.uid, summary: told.title, location: told.place, url: told.url };
  for (const [name, text] of Object.entries({ ...texts, description: told.description.join('\n') })) {
    if (text !== '') event.updatePropertyWithValue(name, lineEnds(text));
  }
  event.updatePropertyWithValue('sequence', sequence);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(madeAt), true));
  return event;
}

/** In the zone's own time: what its clocks show, with the zone beside it. */
export function setWallTime(event: Component, name: 'dtstart' | 'dtend', moment: DateTime, timeZone: string): void {
  const time = ICAL.Time.fromDateTimeString(moment.toFormat("yyyy-MM-dd'T'HH:mm:ss"));
  event.updatePropertyWithValue(name, time).setParameter('tzid', timeZone);
}

/** The content of a calendar file, RFC 5545, with the zone's own clocks (see `timeZoneBlock`). */
export function writeCalendar(event: Component, clocks: Component): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Post-mortems//Post-mortems for Confluence//EN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.addSubcomponent(clocks);
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/** Other line ends would end the line of the file. */
function lineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
