import type { StatedDuration } from './stated-durations';

const labels = String.raw`(?:duration|downtime|length|time[- ]to[- ][\p{L} ]{2,30}|m?tt[adrm]|dauer|durée|duración)`;
/** A time of day follows no such label; a stretch of two times, am/pm or a zone would make it one. */
const noTimeOfDay = String.raw`(?![:\d])(?!\s*(?:-|–|—|to\b|until\b|[ap]\.?m\b|utc|gmt|z\b|ce?s?t\b|[ecmp][sd]t\b))`;
const clocks = new RegExp(
  String.raw`(?<=(?<!\p{L})${labels}(?:\s*\([^)]*\))?\s*[:=–—-]?\s*)(\d{1,3}):([0-5]\d)(?::([0-5]\d))?${noTimeOfDay}`,
  'giu',
);
const alone = /^\s*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?)?\s*$/u;
const withUnit = /(?<![\d:.])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s?(?:h|hrs|hours)(?!\p{L})/giu;

/** "Minutes of downtime or degradation: 128". */
const unitFirst =
  /(?<![\p{L}\d])(minutes|hours)(?: of)? (?:total )?(?:downtime|outage|degradation|disruption|customer impact|impact)(?: (?:or|and) (?:downtime|outage|degradation|disruption))?\**\s*[:=]\**\s*(\d+(?:\.\d+)?)(?![\d:.,]\d|\s*[\p{L}%])/giu;
/** Most times are times of day: without one of these no pattern needs to look. */
const labelHint = /duration|downtime|length|time|minutes|hours|tt[adrm]|dauer|durée|duración|\d\s?h/iu;
const unitInLabel = String.raw`\(\s*(?:in )?(min|minutes|h|hrs?|hours)\.?\s*\)`;
const bareNumbers = new RegExp(
  String.raw`(?<=(?<!\p{L})${labels}\s*${unitInLabel}\s*[:=–—-]?\s*)(\d+(?:\.\d+)?)(?![\d:.,]\d|\s*[\p{L}%])`,
  'giu',
);

/**
 * Durations that look like times of day: "Duration: 01:23:45", "1:12 h". Two numbers are hours and minutes.
 * @param label what the text belongs to, when it stands in a cell of its own
 */
export function findClockDurations(text: string, label: string): StatedDuration[] {
  return [...findBareNumbers(text, label), ...findClocks(text, label)];
}

/** "Duration (minutes): 72": the label has the unit. */
function findBareNumbers(text: string, label: string): StatedDuration[] {
  const cell = /^\s*(\d+(?:\.\d+)?)\s*$/u.exec(text);
  const unit = cell === null ? null : new RegExp(`${unitInLabel}$`, 'iu').exec(label);
  if (cell !== null && unit !== null) return [bareDuration(0, cell[0], unit[1] ?? '')];
  if (!labelHint.test(text)) return [];
  return [
    ...[...text.matchAll(unitFirst)].map((match) =>
      bareDuration(match.index + match[0].length - (match[2] ?? '').length, match[2] ?? '', match[1] ?? ''),
    ),
    ...[...text.matchAll(bareNumbers)].map((match) => bareDuration(match.index, match[2] ?? '', match[1] ?? '')),
  ];
}

function bareDuration(from: number, digits: string, unit: string): StatedDuration {
  const grain = /^h/iu.test(unit) ? 60 : 1;
  const minutes = Number(digits) * grain;
  const isWhole = !digits.includes('.');
  return {
    ...{ from, to: from + digits.length, minutes, least: minutes, most: minutes, grain: isWhole ? grain : grain / 5 },
    approximation: 'exact',
    isBusiness: false,
  };
}

function findClocks(text: string, label: string): StatedDuration[] {
  if (!/\d:\d\d/u.test(text)) return [];
  if (label === '' && !labelHint.test(text)) return [];
  const cell = label === '' ? null : alone.exec(text);
  if (cell !== null) return [clockDuration(cell, text)];
  return [...text.matchAll(clocks), ...text.matchAll(withUnit)]
    .map((match) => clockDuration(match, text))
    .filter(({ from }, index, all) => all.findIndex((other) => other.from === from) === index);
}

function clockDuration(match: RegExpMatchArray, text: string): StatedDuration {
  const [words, hours = 0, minutes = 0, seconds = 0] = match;
  const from = match.index ?? 0;
  const value = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  const to = Math.min(text.length, from + words.length);
  return {
    ...{ from, to, minutes: value, least: value, most: value, grain: 1 },
    approximation: 'exact',
    isBusiness: false,
  };
}
