import ICAL from 'ical.js';
import { DateTime } from 'luxon';

const dayMilliseconds = 86_400_000;
/** A year to either side: calendars ask for the rule that holds at the meeting, and of series there is none. */
const reachDays = 366;

interface Change {
  at: number;
  /** Minutes ahead of UTC. */
  from: number;
  to: number;
}

/**
 * A zone's clocks around an instant as a VTIMEZONE of RFC 5545, with each change of the clocks written out. The rules are
 * those of the place where this runs (the browser's or the server's own zone data).
 * @param timeZone IANA zone
 * @param around milliseconds since 1970
 */
export function timeZoneBlock(timeZone: string, around: number): InstanceType<typeof ICAL.Component> {
  const changes = findChanges(timeZone, around);
  const standard = Math.min(...changes.flatMap(({ from, to }) => [from, to]));
  const block = new ICAL.Component('vtimezone');
  block.updatePropertyWithValue('tzid', timeZone);
  for (const change of changes)
    block.addSubcomponent(observance(change, change.to > standard ? 'daylight' : 'standard'));
  return block;
}

/** The offset that holds at first, as a change from itself, and each change after it. */
function findChanges(timeZone: string, around: number): readonly Change[] {
  const offsetAt = (instant: number): number => DateTime.fromMillis(instant, { zone: timeZone }).offset;
  const first = Math.floor(around / dayMilliseconds - reachDays) * dayMilliseconds;
  const changes: Change[] = [{ at: first, from: offsetAt(first), to: offsetAt(first) }];
  for (let day = 0; day < 2 * reachDays; day += 1) {
    const before = first + day * dayMilliseconds;
    const [from, to] = [offsetAt(before), offsetAt(before + dayMilliseconds)];
    if (from !== to) changes.push({ at: findChange(before, before + dayMilliseconds, from, offsetAt), from, to });
  }
  return changes;
}

/** The first instant, to the second, at which the offset is no longer what it was. */
function findChange(start: number, end: number, offset: number, offsetAt: (instant: number) => number): number {
  let [before, after] = [start, end];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function observance({ at, from, to }: Change, kind: 'standard' | 'daylight'): InstanceType<typeof ICAL.Component> {
  // What the clocks showed when they were changed: RFC 5545 counts it with the offset before.
  const onset = DateTime.fromMillis(at + from * 60_000, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
  const part = new ICAL.Component(kind);
  part.updatePropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(onset));
  part.updatePropertyWithValue('tzoffsetfrom', offsetOf(from));
  part.updatePropertyWithValue('tzoffsetto', offsetOf(to));
  return part;
}

function offsetOf(minutes: number): InstanceType<typeof ICAL.UtcOffset> {
  return ICAL.UtcOffset.fromSeconds(minutes * 60);
}
