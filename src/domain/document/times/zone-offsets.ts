import { Info } from 'luxon';
import type { Zone } from 'luxon';

const minute = 60_000;
/** Zones change their offset at quarters of an hour. */
const quarter = 15 * minute;
const day = 24 * 60 * minute;
const mostKept = 5_000;
const mostZones = 100;

/** A zone and what was asked of it before, by quarter of an hour: the platform's own answer takes long, and is always the same. */
interface KnownZone {
  zone: Zone;
  offsets: Map<number, number>;
}
const zones = new Map<string, KnownZone>();

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
function offsetAt(instant: number, name: string): number {
  const { zone, offsets } = knownZone(name);
  const at = Math.floor(instant / quarter);
  const known = offsets.get(at);
  if (known !== undefined) return known;
  if (offsets.size >= mostKept) offsets.clear();
  const offset = zone.offset(instant);
  offsets.set(at, offset);
  return offset;
}

function knownZone(name: string): KnownZone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (zones.size >= mostZones) zones.clear();
  const added = { zone: Info.normalizeZone(name), offsets: new Map<number, number>() };
  zones.set(name, added);
  return added;
}
