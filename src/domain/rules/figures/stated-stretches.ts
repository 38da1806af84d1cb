const clock = String.raw`(\d{1,2})[:.](\d\d)(?::\d\d)?\s*([ap]\.?m\.?)?`;
const zone = String.raw`(?:\s*\(?(?:utc|gmt|z|[a-z]{1,3}s?t|[+-]\d\d:?\d\d)(?![\p{L}])\)?)?`;
const isoDay = String.raw`(?:(\d{4}-\d\d-\d\d)[ t]+(?:at )?)?`;
const link = String.raw`\s*(?:-|–|—|to|until|till|through|and|→)\s*(?:(?:it )?(?:was |were )?(?:ended|resolved|recovered|restored|mitigated|fixed|over)\s+)?(?:at |by )?(?:about |around |~)?`;
const stretches = new RegExp(`(?<![\\d:.-])${isoDay}${clock}${zone}${link}${isoDay}${clock}${zone}(?![\\d:])`, 'giu');

/** A stretch of time given by its two ends. */
export interface StatedStretch {
  from: number;
  to: number;
  /** Minutes that it may have: without dates or half of the day, the clock leaves more than one reading. */
  minutes: readonly number[];
}

const minutesInDay = 24 * 60;

/** Every "09:02 – 10:14", "from 9:02 to 10:14 am", "2026-11-24 23:50 until 2026-11-25 01:10" of a text. */
export function findStretches(text: string): StatedStretch[] {
  if (!/\d[:.]\d\d/u.test(text)) return [];
  return [...text.matchAll(stretches)].flatMap((match) => {
    const minutes = minutesOf(match);
    return minutes.length === 0 || zonesDiffer(match[0])
      ? []
      : [{ from: match.index, to: match.index + match[0].length, minutes }];
  });
}

function minutesOf(match: RegExpMatchArray): number[] {
  const [, firstDay, firstHour, firstMinute, firstHalf, lastDay, lastHour, lastMinute, lastHalf] = match;
  if (Number(firstMinute) > 59 || Number(lastMinute) > 59 || Number(firstHour) > 24 || Number(lastHour) > 24) return [];
  const last = clockMinutes(lastHour, lastMinute, lastHalf);
  const first = clockMinutes(firstHour, firstMinute, firstHalf ?? lastHalf);
  if (firstDay !== undefined && lastDay !== undefined)
    return [(Date.parse(`${lastDay}T00:00Z`) - Date.parse(`${firstDay}T00:00Z`)) / 60_000 + last - first].filter(
      (minutes) => minutes >= 0,
    );
  const within = (last - first + minutesInDay) % minutesInDay;
  return lastHalf !== undefined && firstHalf === undefined
    ? [within, (within + minutesInDay / 2) % minutesInDay]
    : [within];
}

function clockMinutes(hour = '0', minute = '0', half?: string): number {
  if (half === undefined) return Number(hour) * 60 + Number(minute);
  return ((Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0)) * 60 + Number(minute);
}

function zonesDiffer(words: string): boolean {
  const named = words.match(/\b(?:utc|gmt|[a-z]{2,3}s?t)\b/giu) ?? [];
  return new Set(named.map((name) => name.toUpperCase())).size > 1;
}
