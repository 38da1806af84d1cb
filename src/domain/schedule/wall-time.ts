import { IANAZone } from 'luxon';

const millisecondsInDay = 86_400_000;
const millisecondsInMinute = 60_000;

/**
 * The instant at which clocks in a zone show this, whatever is shown there now. A reading that daylight saving, or a change of the
 * date line, skips is moved on by the length of the gap; of one that comes twice it is the first.
 * @param date `YYYY-MM-DD`
 * @param time `HH:mm`
 * @param timeZone IANA zone
 * @returns milliseconds since 1970
 */
export function instantOfWallTime(date: string, time: string, timeZone: string): number {
  const zone = IANAZone.create(timeZone);
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shiftAt = (instant: number): number => zone.offset(instant) * millisecondsInMinute;
  const before = shiftAt(asUtc - millisecondsInDay);
  const candidates = [asUtc - before, asUtc - shiftAt(asUtc + millisecondsInDay)];
  return candidates.find((instant) => shiftAt(instant) === asUtc - instant) ?? asUtc - before;
}
