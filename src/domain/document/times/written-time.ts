import { DateTime } from 'luxon';

const toTheMinute = 'yyyy-MM-dd HH:mm';

/**
 * An instant as the app writes it on a page: `2026-11-24 10:02` in the given IANA zone.
 * @throws RangeError when the instant is none
 */
export function writtenTime(instant: string, timeZone: string): string {
  return momentIn(instant, timeZone).toFormat(toTheMinute);
}

/** The same, with seconds when there are some. */
export function writtenExactly(instant: string, timeZone: string): string {
  const time = momentIn(instant, timeZone);
  return time.toFormat(time.second === 0 ? toTheMinute : `${toTheMinute}:ss`);
}

function momentIn(instant: string, timeZone: string): DateTime {
  const time = DateTime.fromISO(instant, { zone: timeZone });
  if (!time.isValid) throw new RangeError(`Not an instant or not a zone: ${instant}, ${timeZone}`);
  return time;
}
