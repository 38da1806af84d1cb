import { IANAZone } from 'luxon';

const dayMilliseconds = 86_400_000;

/** A change of a zone's clocks. */
export interface ClockChange {
  /** Milliseconds since 1970. */
  at: number;
  /** Minutes ahead of UTC, before and after. */
  from: number;
  to: number;
}

/** Minutes that clocks in this zone are ahead of UTC at an instant (milliseconds since 1970). */
export function offsetIn(timeZone: string, instant: number): number {
  return IANAZone.create(timeZone).offset(instant);
}

/**
 * Each change of a zone's clocks in a stretch of time. The rules are those of the place where this runs (the browser's or the
 * server's own zone data). Clocks that change twice within a day are not seen to do so: no zone's do.
 * @param timeZone IANA zone
 * @param start milliseconds since 1970
 */
export function findClockChanges(timeZone: string, start: number, days: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let from = offsetIn(timeZone, start);
  for (let day = 1; day <= days; day += 1) {
    const end = start + day * dayMilliseconds;
    const to = offsetIn(timeZone, end);
    if (from !== to) changes.push({ at: findChange(timeZone, end - dayMilliseconds, end), from, to });
    from = to;
  }
  return changes;
}

/** The first instant, to the second, at which the offset is no longer what it was at the start. */
function findChange(timeZone: string, start: number, end: number): number {
  const offset = offsetIn(timeZone, start);
  let [before, after] = [start, end];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offsetIn(timeZone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
