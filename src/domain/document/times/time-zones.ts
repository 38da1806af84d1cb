import { IANAZone } from 'luxon';

/** What teams write for a zone, as luxon takes it. Abbreviations that several countries share mean what engineers mean by them. */
const abbreviated: readonly (readonly [zone: string, abbreviations: string])[] = [
  ['UTC', 'UTC GMT Z WET'],
  ['UTC+1', 'WEST BST CET MEZ WAT'],
  ['UTC+2', 'CEST MESZ EET SAST CAT'],
  ['UTC+3', 'EEST MSK IDT TRT EAT'],
  ['UTC+4', 'GST'],
  ['UTC+5', 'PKT'],
  ['UTC+5:30', 'IST'],
  ['UTC+7', 'ICT WIB'],
  ['UTC+8', 'SGT HKT PHT MYT AWST'],
  ['UTC+9', 'JST KST'],
  ['UTC+9:30', 'ACST'],
  ['UTC+10', 'AEST'],
  ['UTC+10:30', 'ACDT'],
  ['UTC+11', 'AEDT'],
  ['UTC+12', 'NZST'],
  ['UTC+13', 'NZDT'],
  ['UTC-3', 'BRT ART ADT'],
  ['UTC-4', 'EDT AST'],
  ['UTC-5', 'EST CDT'],
  ['UTC-6', 'CST MDT'],
  ['UTC-7', 'MST PDT'],
  ['UTC-8', 'PST AKDT'],
  ['UTC-9', 'AKST'],
  ['UTC-10', 'HST'],
  ['America/New_York', 'ET'],
  ['America/Chicago', 'CT'],
  ['America/Denver', 'MT'],
  ['America/Los_Angeles', 'PT'],
];
const zoneOfAbbreviation: ReadonlyMap<string, string> = new Map(
  abbreviated.flatMap(([zone, words]) => words.split(' ').map((word): [string, string] => [word, zone])),
);
const abbreviations = [...zoneOfAbbreviation.keys()].sort((one, other) => other.length - one.length);

/** Abbreviations that are no words in small letters either ("14:05 utc", not "14:05 est en panne"). */
const small = ['utc', 'gmt', 'cest', 'cet', 'pst', 'pdt', 'edt', 'bst'];

/** Zones by the names that people say, without "time" at the end. */
const zoneOfName: ReadonlyMap<string, string> = new Map([
  ['coordinated universal', 'UTC'],
  ['universal', 'UTC'],
  ['greenwich mean', 'UTC'],
  ['british summer', 'UTC+1'],
  ['central european', 'Europe/Paris'],
  ['central european standard', 'UTC+1'],
  ['central european summer', 'UTC+2'],
  ['eastern european', 'Europe/Helsinki'],
  ['eastern european summer', 'UTC+3'],
  ['eastern', 'America/New_York'],
  ['eastern standard', 'UTC-5'],
  ['eastern daylight', 'UTC-4'],
  ['us eastern', 'America/New_York'],
  ['central', 'America/Chicago'],
  ['central standard', 'UTC-6'],
  ['central daylight', 'UTC-5'],
  ['us central', 'America/Chicago'],
  ['mountain', 'America/Denver'],
  ['mountain standard', 'UTC-7'],
  ['mountain daylight', 'UTC-6'],
  ['us mountain', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'],
  ['pacific standard', 'UTC-8'],
  ['pacific daylight', 'UTC-7'],
  ['us pacific', 'America/Los_Angeles'],
  ['india standard', 'UTC+5:30'],
  ['japan standard', 'UTC+9'],
  ['australian eastern', 'Australia/Sydney'],
  ['australian eastern standard', 'UTC+10'],
  ['australian eastern daylight', 'UTC+11'],
]);
const names = [...zoneOfName.keys()].sort((one, other) => other.length - one.length);
const spoken = anyCase(names.join('|'));
const alone = anyCase('eastern|central|mountain|pacific');

const zoneAtEnd = new RegExp(
  ` (?:in )?(?:${abbreviations.join('|')}|(?:${names.join('|')})(?: time)?|local(?: time)?)(?: \\d{1,2}(?: \\d{2})?)?$`,
  'iu',
);

/** A column's title without the zone it ends in: "date and time in cet" is "date and time". */
export function withoutZone(words: string): string {
  return words.replace(zoneAtEnd, '');
}

/** One zone: an offset from UTC, an abbreviation, a name as spoken, or an IANA name. */
export const zonePattern = [
  String.raw`(?:UTC|GMT|utc|gmt)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?`,
  String.raw`(?:${abbreviations.join('|')}|${small.join('|')})(?![\w/]|-\p{L})`,
  String.raw`(?:${spoken})\s+[Tt]ime(?![\w/])`,
  String.raw`(?:${alone})(?=\s*(?:[.,;:)\]|–—-]|$))`,
  String.raw`(?<=\d\s?[ap]\.?m\.?\s)(?:${alone})(?![\w/])`,
  String.raw`(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada)/[A-Za-z_+\-/]*[A-Za-z]`,
].join('|');

const anywhere = new RegExp(String.raw`(?<![\w/])(?:${zonePattern})`, 'u');
const bareOffset = /(?<![\w.:-])[+\-−]\d{2}:?\d{2}(?![\w:.])/u;

/** The zone that these words name, as luxon takes it; undefined when they name none. */
export function zoneNamed(words: string): string | undefined {
  const named = words.replace(/\s/gu, '').replace('−', '-');
  const abbreviation = zoneOfAbbreviation.get(named) ?? zoneOfAbbreviation.get(named.toUpperCase());
  if (abbreviation !== undefined) return abbreviation;
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/iu.exec(named);
  if (offset !== null) return zoneOfOffset(offset[1] ?? '+', Number(offset[2]), offset[3] ?? '');
  const name = zoneOfName.get(
    words
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .replace(/ time$/u, ''),
  );
  if (name !== undefined) return name;
  return named.includes('/') && isZone(named) ? named : undefined;
}

/** The first zone named in a sentence or a table's header, such as "All times in CET (GMT+1)". */
export function zoneIn(text: string): string | undefined {
  const match = anywhere.exec(text);
  return match === null ? undefined : zoneNamed(match[0]);
}

/** Zones are taken from sentences only when they speak of times: "the UTC service was down" sets nothing. */
export function zoneOfSentence(sentence: string): string | undefined {
  if (!/(?:\b(?:times?|timestamps?|time ?zone|tz|hours|horas?|heures?|tid|datetime)\b|zeit)/iu.test(sentence))
    return undefined;
  const offset = bareOffset.exec(sentence)?.[0];
  return zoneIn(sentence) ?? (offset === undefined ? undefined : zoneNamed(offset));
}

/** Whether people of this zone write the month before the day. */
export function isMonthFirstZone(zone: string): boolean {
  return (
    /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana|Kentucky|North_Dakota))/u.test(
      zone,
    ) || /^UTC-(?:[5-9]|10)$/u.test(zone)
  );
}

/** No place on earth is further from UTC than 14 hours. */
function zoneOfOffset(sign: string, hours: number, minutes: string): string | undefined {
  if (hours > 14 || Number(minutes) > 59) return undefined;
  return `UTC${sign}${hours}${minutes === '' ? '' : `:${minutes}`}`;
}

/** Patterns of zones tell capitals apart ("CET", not "cet"); names as spoken come as in sentences or in titles. */
function anyCase(alternatives: string): string {
  return alternatives
    .replace(
      /(^|\||\s)(\p{L})/gu,
      (_match, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`,
    )
    .replace(/\[uU\]s(?=\s)/gu, '(?:US|us)')
    .replace(/ /gu, String.raw`\s+`);
}

/** Asking the platform whether a zone exists takes long. */
const asked = new Map<string, boolean>();
const mostAsked = 1_000;

function isZone(name: string): boolean {
  const known = asked.get(name);
  if (known !== undefined) return known;
  if (asked.size >= mostAsked) asked.clear();
  const isValid = IANAZone.isValidZone(name);
  asked.set(name, isValid);
  return isValid;
}
