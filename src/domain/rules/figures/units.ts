const minutesInHour = 60;
const minutesInDay = 24 * minutesInHour;

interface Unit {
  minutes: number;
  /** As a source of a regular expression, in lower case; English, German, French, Spanish and Dutch. */
  words: string;
  /** Letters that stand for the unit right after a digit; elsewhere they mean too much else ("5 m" of cable). */
  letter: string;
}

const units: readonly Unit[] = [
  { minutes: 1 / 60, words: 'seconds?|secs?|sekunden?|secondes?|segundos?|seconden', letter: 's' },
  { minutes: 1, words: 'minutes?|mins?|minuten?|minutos?', letter: 'm' },
  { minutes: minutesInHour, words: 'hours?|hrs?|stunden?|std|heures?|horas?|uur|uren|h', letter: 'h' },
  { minutes: minutesInDay, words: 'days?|tagen?|tage?|jours?|días?|dagen|d', letter: 'd' },
  { minutes: 7 * minutesInDay, words: 'weeks?|wks?|wochen?|semaines?|semanas?|weken', letter: 'w' },
  { minutes: 30 * minutesInDay, words: 'months?', letter: '' },
];

/** Follows a number. */
export const unitPattern = String.raw`(?<!\p{L})(?:(?:${units.map(({ words }) => words).join('|')})(?![\p{L}\d]))`;

/** Right after a digit. */
export const letterPattern = String.raw`(?:[smhdw](?![\p{L}]))`;

const minutesOf = units.map(({ minutes, words, letter }) => ({
  minutes,
  pattern: new RegExp(String.raw`^(?:${words}${letter === '' ? '' : `|${letter}`})\.?$`, 'u'),
}));

/** Minutes in one of a unit, as one of the patterns matched it in lower case. */
export function minutesInUnit(word: string): number {
  return minutesOf.find(({ pattern }) => pattern.test(word))?.minutes ?? Number.NaN;
}
