import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { findClockChanges, offsetIn, type ClockChange } from './clock-changes';
import { findYearlyRule, yearsToTell, type YearlyRule } from './yearly-rule';

type Component = InstanceType<typeof ICAL.Component>;

const dayMilliseconds = 86_400_000;
/** The change that holds at the first meeting was within the year before. */
const daysBefore = 366;
const daysInYear = 365.25;

/**
 * A zone's clocks from a year before an instant on, as a VTIMEZONE of RFC 5545.
 * @param timeZone IANA zone
 * @param around milliseconds since 1970
 * @param reach `meeting`: each change until a year later is written out, which the plainest reader understands; `series`: by rules
 * where clocks change by one each year, so that what recurs without end keeps its hour, and the other changes of 28 years written out
 */
export function timeZoneBlock(timeZone: string, around: number, reach: 'meeting' | 'series'): Component {
  const first = Math.floor(around / dayMilliseconds - daysBefore) * dayMilliseconds;
  const days = Math.ceil((reach === 'meeting' ? 2 : yearsToTell + 1) * daysInYear);
  const changes = findClockChanges(timeZone, first, days);
  const offset = offsetIn(timeZone, first);
  const standard = Math.min(offset, ...changes.map(({ to }) => to));
  const block = new ICAL.Component('vtimezone');
  block.updatePropertyWithValue('tzid', timeZone);
  for (const { change, rule } of [{ change: { at: first, from: offset, to: offset }, rule: null }, ...tell(changes)]) {
    block.addSubcomponent(observance(change, rule, change.to > standard ? 'daylight' : 'standard'));
  }
  return block;
}

interface ToldChange {
  change: ClockChange;
  /** By which it comes again; null where it is told for itself. */
  rule: YearlyRule | null;
}

/** Changes from one offset to another: the first and its rule where there is one, else each. */
function tell(changes: readonly ClockChange[]): readonly ToldChange[] {
  const kinds = new Set(changes.map(kindOf));
  return [...kinds].flatMap((kind) => {
    const alike = changes.filter((change) => kindOf(change) === kind);
    const rule = findYearlyRule(alike.map(onsetOf));
    return alike.slice(0, rule === null ? alike.length : 1).map((change) => ({ change, rule }));
  });
}

function kindOf({ from, to }: ClockChange): string {
  return `${from} ${to}`;
}

function observance(change: ClockChange, rule: YearlyRule | null, kind: 'standard' | 'daylight'): Component {
  const onset = onsetOf(change).toFormat("yyyy-MM-dd'T'HH:mm:ss");
  const part = new ICAL.Component(kind);
  part.updatePropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(onset));
  part.updatePropertyWithValue('tzoffsetfrom', offsetOf(change.from));
  part.updatePropertyWithValue('tzoffsetto', offsetOf(change.to));
  if (rule !== null) part.updatePropertyWithValue('rrule', ICAL.Recur.fromData({ ...rule }));
  return part;
}

/** What the clocks showed when they were changed: RFC 5545 counts it with the offset before. */
function onsetOf({ at, from }: ClockChange): DateTime {
  return DateTime.fromMillis(at + from * 60_000, { zone: 'utc' });
}

function offsetOf(minutes: number): InstanceType<typeof ICAL.UtcOffset> {
  return ICAL.UtcOffset.fromSeconds(minutes * 60);
}
