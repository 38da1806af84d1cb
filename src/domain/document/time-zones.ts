import { IANAZone } from 'luxon';

/** What teams write for a zone, as luxon takes it. Abbreviations that several countries share mean what engineers mean by them. */
const zoneOfAbbreviation: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  WET: 'UTC',
  WEST: 'UTC+1',
  BST: 'UTC+1',
  CET: 'UTC+1',
  CEST: 'UTC+2',
  EET: 'UTC+2',
  EEST: 'UTC+3',
  MSK: 'UTC+3',
  IST: 'UTC+5:30',
  SGT: 'UTC+8',
  JST: 'UTC+9',
  AEST: 'UTC+10',
  AEDT: 'UTC+11',
  NZST: 'UTC+12',
  NZDT: 'UTC+13',
  EST: 'UTC-5',
  EDT: 'UTC-4',
  CST: 'UTC-6',
  CDT: 'UTC-5',
  MST: 'UTC-7',
  MDT: 'UTC-6',
  PST: 'UTC-8',
  PDT: 'UTC-7',
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

const abbreviations = Object.keys(zoneOfAbbreviation).sort((one, other) => other.length - one.length);

const zoneAtEnd = new RegExp(` (?:in )?(?:${abbreviations.join('|')}|local(?: time)?)(?: \\d{1,2})?$`, 'iu');

/** A column's title without the zone it ends in: "date and time in cet" is "date and time". */
export function withoutZone(words: string): string {
  return words.replace(zoneAtEnd, '');
}

/** One zone: an offset from UTC, an abbreviation, or an IANA name. */
export const zonePattern = [
  String.raw`(?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?`,
  String.raw`(?:${abbreviations.join('|')})(?![\w/])`,
  String.raw`(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z_+\-/]*[A-Za-z]`,
].join('|');

const anywhere = new RegExp(String.raw`(?<![\w/])(?:${zonePattern})`, 'u');

/** The zone that these words name, as luxon takes it; undefined when they name none. */
export function zoneNamed(words: string): string | undefined {
  const named = words.replace(/\s/gu, '').replace('−', '-');
  const abbreviation = zoneOfAbbreviation[named];
  if (abbreviation !== undefined) return abbreviation;
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/u.exec(named);
  if (offset !== null)
    return `UTC${offset[1] ?? '+'}${Number(offset[2])}${offset[3] === undefined ? '' : `:${offset[3]}`}`;
  return IANAZone.isValidZone(named) ? named : undefined;
}

/** The first zone named in a sentence or a table's header, such as "All times in CET (GMT+1)". */
export function zoneIn(text: string): string | undefined {
  const match = anywhere.exec(text);
  return match === null ? undefined : zoneNamed(match[0]);
}

/** Zones are taken from sentences only when they speak of times: "the UTC service was down" sets nothing. */
export function zoneOfSentence(sentence: string): string | undefined {
  return /\b(?:times?|timestamps?|time ?zone|hours)\b/iu.test(sentence) ? zoneIn(sentence) : undefined;
}
