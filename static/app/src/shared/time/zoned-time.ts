/** A wall clock's reading: `YYYY-MM-DD` and `HH:mm`, as the browser's date and time fields give them. */
export interface WallTime {
  date: string;
  time: string;
}

/**
 * What clocks in `timeZone` show at an instant.
 * @param instant milliseconds since the epoch
 */
export function readWallTime(instant: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * The instant, ISO 8601 in UTC, at which clocks in `timeZone` show this; null when it is no date and time. A time that
 * is skipped in spring becomes the one an hour later, one that comes twice in autumn is the first.
 */
export function instantOf({ date, time }: WallTime, timeZone: string): string | null {
  // Without this, browsers read years and months into texts that hold none.
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || !/^\d{2}:\d{2}$/u.test(time)) return null;
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const dayBefore = offsetAt(asUtc - 86_400_000, timeZone);
  const dayAfter = offsetAt(asUtc + 86_400_000, timeZone);
  const candidates = [asUtc - dayBefore, asUtc - dayAfter];
  const exact = candidates.find((instant) => offsetAt(instant, timeZone) === asUtc - instant);
  return new Date(exact ?? asUtc - dayBefore).toISOString();
}

/** Milliseconds that clocks in `timeZone` are ahead of UTC at an instant, to the minute. */
function offsetAt(instant: number, timeZone: string): number {
  const { date, time } = readWallTime(instant, timeZone);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}
