import { DateTime } from 'luxon';
import type { TimelineEvent } from '../document/post-mortem-document';
import type { Cell } from './markdown-nodes';

/** The table of the timeline, its header first. Times are in this IANA zone, which the header names. */
export function timelineRows(timeline: readonly TimelineEvent[], timeZone: string): Cell[][] {
  const header = [`Time (${timeZone})`, 'Event', 'Kind', 'Evidence'];
  return [header, ...timeline.map((event) => rowOf(event, timeZone))];
}

function rowOf(event: TimelineEvent, timeZone: string): Cell[] {
  const { text, kind, evidenceUrl } = event;
  return [timeOf(event, timeZone), text, kind, evidenceUrl === undefined ? '' : { url: evidenceUrl }];
}

/** `~` before what is approximate; the author's own words for a time that nobody could read. */
function timeOf({ occurredAt, certainty, statedTime }: TimelineEvent, timeZone: string): string {
  if (occurredAt === null) return statedTime;
  return `${certainty === 'approximate' ? '~' : ''}${instantIn(occurredAt, timeZone)}`;
}

/** In UTC, and saying so, in the hour that the zone's clocks show twice. */
function instantIn(instant: string, timeZone: string): string {
  const local = DateTime.fromISO(instant, { zone: timeZone });
  const words = clockWords(local);
  const isPlain = DateTime.fromISO(words.replace(' ', 'T'), { zone: timeZone }).toMillis() === local.toMillis();
  return isPlain ? words : `${clockWords(local.toUTC())} UTC`;
}

function clockWords(time: DateTime): string {
  return time.toFormat(time.second === 0 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss');
}
