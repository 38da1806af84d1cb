import { Info } from 'luxon';
import type { Zone } from 'luxon';

const minute = 60_000;
/** Zones change their offset at quarters of an hour. */
const quarter = 15 * minute;
const day = 24 * 60 * minute;
const mostKept = 20_000;

/** What was asked before: the platform's own answer takes long, and is always the same. */
const offsets = new Map<string, number>();
const zones = new Map<string, Zone>();

/**
 * The instant at which clocks in a zone show a date and time, in milliseconds since 1970 UTC. A time that the clocks skip is taken as if they
 * had not been set forward yet; of two that they show twice it is the first.
 * @param shown date and time as if they were UTC, in milliseconds
 * @param zone IANA name, or an offset such as `UTC+2`
 * @returns NaN when there is no such zone
 */
export function instantShown(shown: number, zone: string): number {
  const before = offsetAt(shown - day, zone);
  const first = shown - before * minute;
  const there = offsetAt(first, zone);
  if (there === before) return first;
  const second = shown - there * minute;
  return offsetAt(second, zone) === there ? second : first;
}

/** Minutes east of UTC. */
function offsetAt(instant: number, zone: string): number {
  const key = `${zone} ${Math.floor(instant / quarter)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = zoneOf(zone).offset(instant);
  if (offsets.size >= mostKept) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = Info.normalizeZone(name);
  if (zones.size >= mostKept) zones.clear();
  zones.set(name, zone);
  return zone;
}
