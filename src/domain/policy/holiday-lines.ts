import type { Holiday } from './work-calendar';

/** What a list of holidays says, one a line. */
export interface HolidayLines {
  /** In the order of their dates, each date once. */
  holidays: readonly Holiday[];
  /** Lines in which no date was found, as they were typed. */
  notUnderstood: readonly string[];
}

// Dates with slashes are read differently on two sides of an ocean: they are left to the person.
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u;
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})\b/u;
const around = /^[\s,;:|"–-]+|[\s,;:|"–-]+$/gu;

/** Reads `2026-12-25 Christmas Day`, also with the date behind, written 25.12.2026, or pasted from a table. */
export function readHolidayLines(text: string): HolidayLines {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = new Map<string, Holiday>();
  const notUnderstood: string[] = [];
  for (const line of lines) {
    const holiday = readLine(line);
    if (holiday === null) notUnderstood.push(line.trim());
    else if (!found.has(holiday.date)) found.set(holiday.date, holiday);
  }
  return { holidays: [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), notUnderstood };
}

function readLine(line: string): Holiday | null {
  const [isoMatch, dottedMatch] = [iso.exec(line), dotted.exec(line)];
  const match = isoMatch ?? dottedMatch;
  if (match === null) return null;
  const parts = match.slice(1);
  const [year = '', month = '', day = ''] = isoMatch === null ? parts.reverse() : parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(date)) return null;
  return { date, name: line.replace(match[0], ' ').replace(/\s+/gu, ' ').replace(around, '') };
}

/** Of this calendar: 30 February is none. */
function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
