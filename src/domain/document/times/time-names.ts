import { Info } from 'luxon';

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A regular expression's source for the months' English names. */
export const englishMonth =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const englishDay =
  'mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

/** Languages whose names of months and days are read besides English; numbers of months (Japanese) have a form of their own. */
const locales = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'sv', 'pl', 'cs', 'fi', 'tr', 'ru'] as const;

/** 1..12; undefined for a word that is no English month. */
export function englishMonthNumber(name: string): number | undefined {
  return numberIn(english, name.slice(0, 3).toLowerCase());
}

/** 1..12 for a month's name or its short form in another language, in any case; undefined for any other word. */
export function otherMonthNumber(name: string): number | undefined {
  otherMonths ??= numbersOf((locale) => [
    ...[Info.months('long', { locale }), Info.monthsFormat('long', { locale })],
    ...[Info.months('short', { locale }), Info.monthsFormat('short', { locale })],
  ]);
  return otherMonths.get(plain(name));
}

/** 1 (Monday) to 7 for a day's full name in any of the languages, or its English short form. */
export function weekdayNumber(name: string): number | undefined {
  otherDays ??= numbersOf((locale) => [Info.weekdays('long', { locale })]);
  return numberIn(englishDays, name.slice(0, 3).toLowerCase()) ?? otherDays.get(plain(name));
}

// Asking the platform for names takes tens of milliseconds: once, and only for pages that have such words.
let otherMonths: ReadonlyMap<string, number> | undefined;
let otherDays: ReadonlyMap<string, number> | undefined;

function numbersOf(listsIn: (locale: string) => readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const list of locales.flatMap(listsIn)) {
    list.forEach((name, index) => {
      if (/\p{L}/u.test(name)) numbers.set(plain(name), index + 1);
    });
  }
  return numbers;
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}

function numberIn(names: readonly string[], name: string): number | undefined {
  const index = names.indexOf(name);
  return index < 0 ? undefined : index + 1;
}
