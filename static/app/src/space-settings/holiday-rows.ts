import { mostHolidays } from '../../../../src/contract/limits';
import { readHolidayLines } from '../../../../src/domain/policy/holiday-lines';
import type { Holiday } from '../../../../src/domain/policy/work-calendar';

/** A holiday while somebody edits it; the date is empty until one is chosen. */
export interface HolidayRow extends Holiday {
  /** Tells rows apart while they are edited. */
  key: number;
}

export function rowsOf(holidays: readonly Holiday[]): readonly HolidayRow[] {
  return holidays.map((holiday, key) => ({ ...holiday, key }));
}

export function addRow(rows: readonly HolidayRow[]): readonly HolidayRow[] {
  return [...rows, { key: nextKey(rows), date: '', name: '' }];
}

/** Rows of a pasted list follow those that are there; a date that is there already is not taken again. */
export function addLines(rows: readonly HolidayRow[], lines: string): readonly HolidayRow[] {
  const known = new Set(rows.map(({ date }) => date));
  const added = readHolidayLines(lines).holidays.filter(({ date }) => !known.has(date));
  const first = nextKey(rows);
  return [...rows.filter(saysSomething), ...added.map((holiday, index) => ({ ...holiday, key: first + index }))];
}

/** What the rows come to, by date; a row that nobody filled in is none. */
export function holidaysOf(rows: readonly HolidayRow[]): Holiday[] {
  const said = rows.filter(({ date }) => date !== '').map(({ date, name }) => ({ date, name: name.trim() }));
  return said.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What keeps the rows from being saved; undefined when nothing does. */
export function findHolidayProblem(rows: readonly HolidayRow[]): string | undefined {
  const said = rows.filter(saysSomething);
  if (said.length > mostHolidays) return `At most ${mostHolidays} holidays; leave out those of the past.`;
  const undated = said.find(({ date }) => date === '');
  if (undated !== undefined) return `Choose a date for “${undated.name.trim()}”.`;
  const twice = said.find(({ key, date }) => said.some((other) => other.key !== key && other.date === date));
  return twice && `${twice.date} is there twice.`;
}

function saysSomething({ date, name }: HolidayRow): boolean {
  return date !== '' || name.trim() !== '';
}

function nextKey(rows: readonly HolidayRow[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}
