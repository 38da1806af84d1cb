import type { StatedDuration } from './stated-durations';

/** Minutes, both ends included, that a stated duration may stand for. */
export interface Bounds {
  least: number;
  most: number;
}

/** People round minutes to the nearest; hours, days and fractions of them are right to half of what is stated. */
const fewestMinutes = 1;
/** "40 minutes" in a sentence may be 38; "Time to detect: 40 minutes" may not. */
const roundedMinutes = 2;

/**
 * What the author's rounding allows: "two hours" is 1 h 30 to 2 h 30, "nearly an hour" is half an hour to one.
 * @param isField whether it stands after a label, where figures are copied rather than remembered
 */
export function boundsOf({ least, most, grain, approximation }: StatedDuration, isField = false): Bounds {
  const half = grain > 1 ? grain / 2 : !isField && most % 5 === 0 ? roundedMinutes : fewestMinutes;
  const whole = Math.max(grain, 1);
  switch (approximation) {
    case 'exact':
      return { least: least - half, most: most + half };
    case 'about':
      return { least: least - Math.max(half, 5, least * 0.15), most: most + Math.max(half, 5, most * 0.15) };
    case 'nearly':
      return { least: least - Math.max(half, 5, least * 0.2), most: most + fewestMinutes };
    case 'under':
      return { least: -Infinity, most: most + fewestMinutes };
    case 'over':
      return { least: least - fewestMinutes, most: Math.max(most * 1.5, most + whole) };
    case 'least':
      return { least: least - fewestMinutes, most: Infinity };
  }
}

export function allows({ least, most }: Bounds, minutes: number, slack: number): boolean {
  return minutes >= least - slack && minutes <= most + slack;
}
