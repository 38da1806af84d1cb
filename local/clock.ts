/** Where the time comes from: milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

/** A clock that can be moved. */
export interface TravelClock extends Clock {
  advance(milliseconds: number): void;
  /** Moves to an instant written as ISO 8601 with a zone. @throws RangeError when it is not one. */
  set(iso: string): void;
  /** How far ahead of its base the clock is, in milliseconds. */
  offset(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved. */
export function standingClock(iso: string): TravelClock {
  const start = readInstant(iso);
  return travelClock({ now: () => start });
}

/** A clock that runs with its base, moved by what it was told. `onMove` hears the new offset. */
export function travelClock(base: Clock, offset = 0, onMove: (offset: number) => void = () => undefined): TravelClock {
  let ahead = offset;
  const move = (to: number): void => {
    ahead = to;
    onMove(ahead);
  };
  return {
    now: () => base.now() + ahead,
    advance: (milliseconds) => move(ahead + milliseconds),
    set: (iso) => move(readInstant(iso) - base.now()),
    offset: () => ahead,
  };
}

/** Milliseconds since 1970 of an ISO instant. @throws RangeError when the text is not one. */
export function readInstant(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new RangeError(`${iso} is not an instant such as 2026-01-31T09:00:00Z.`);
  return instant;
}

export const toIso = (milliseconds: number): string => new Date(milliseconds).toISOString();
