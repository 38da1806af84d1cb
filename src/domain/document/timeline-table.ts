import { childrenOf, firstWebAddress } from './adf-node';
import type { AdfNode } from './adf-node';
import { lineOf, plainText } from './plain-text';
import { readStatedTime } from './stated-time';
import { columnNamed, columnTitles, gridOf, isBanner } from './table-grid';
import { blocksOf, isDateOnly, paragraphOf } from './timeline-entry';
import type { TimelineEntry } from './timeline-entry';

const columns = {
  date: ['date', 'day', 'date of event'],
  time: [
    'time',
    'when',
    'timestamp',
    'date time',
    'date and time',
    'time and date',
    'datetime',
    'hour',
    'at',
    'start',
    'start time',
    'time of day',
  ],
  event: [
    'event',
    'events',
    'description',
    'what',
    'what happened',
    'action',
    'actions',
    'details',
    'activity',
    'entry',
    'update',
    'notes',
    'note',
    'comment',
    'summary',
    'event description',
    'incident',
  ],
  kind: ['kind', 'type', 'milestone', 'category', 'phase', 'event type', 'status', 'stage'],
  evidence: ['evidence', 'link', 'links', 'source', 'sources', 'reference', 'references', 'proof', 'url'],
  zone: ['zone', 'time zone', 'timezone', 'tz'],
} as const;
export type Column = keyof typeof columns;
type Places = Readonly<Record<Column, number>>;

/** Which column of a timeline's table holds what (-1: none does), and whether its first row is a header. */
export function timelineColumns(table: AdfNode): { places: Places; isTitled: boolean } | undefined {
  const grid = gridOf(table);
  const named = placesByTitle(columnTitles(grid));
  const places = named ?? placesByContent(grid[0] ?? []);
  return places === undefined ? undefined : { places, isTitled: named !== undefined };
}

export function tableEntries(table: AdfNode): TimelineEntry[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid);
  const named = placesByTitle(titles);
  if (named === undefined) {
    const guessed = placesByContent(grid[0] ?? []);
    return guessed === undefined ? [] : grid.flatMap((row) => rowEntries(row, guessed, []));
  }
  const header = titles[named.time] ?? titles[named.date] ?? '';
  return [{ note: `times: ${header}` }, ...grid.slice(1).flatMap((row) => rowEntries(row, named, titles))];
}

function placesByTitle(titles: readonly string[]): Places | undefined {
  const place = (column: Column): number => columnNamed(titles, columns[column]);
  const places = {
    ...{ date: place('date'), time: place('time'), event: place('event') },
    ...{ kind: place('kind'), evidence: place('evidence'), zone: place('zone') },
  };
  if (places.time < 0 && places.date < 0) return undefined;
  if (places.event >= 0) return places;
  const taken = Object.values(places);
  return { ...places, event: titles.findIndex((_title, index) => !taken.includes(index)) };
}

/** A table without a header: a time, or a date and a time, in front of everything else. */
function placesByContent(row: readonly AdfNode[]): Places | undefined {
  const [first, second] = row.map((cell) => readStatedTime(lineOf(cell)));
  if (first === undefined || row.length < 2) return undefined;
  const none = { kind: -1, evidence: -1, zone: -1 };
  const isSplit = isDateOnly(first) && second !== undefined;
  return isSplit ? { ...none, date: 0, time: 1, event: 2 } : { ...none, date: -1, time: 0, event: 1 };
}

function rowEntries(row: readonly AdfNode[], places: Places, titles: readonly string[]): TimelineEntry[] {
  if (isBanner(row)) return bannerEntries(row[0]);
  if (row.every((cell) => plainText(cell) === '')) return [];
  const wordsIn = (column: Column): string => wordsOf(row[places[column]]);
  const time = [wordsIn('date'), wordsIn('time'), wordsIn('zone')].filter((words) => words !== '').join(' ');
  const content = [...childrenOf(row[places.event] ?? { type: 'tableCell' })];
  const evidence = row[places.evidence] ?? { type: 'tableRow', content: [...new Set(row)] };
  const extra = extraCells(row, places, titles);
  const told = blocksOf([...new Set(row)]);
  return [{ row: { time, kind: wordsIn('kind'), content, evidenceUrl: evidenceIn(evidence), extra, told } }];
}

/** A link, or an address that is only typed out. */
function evidenceIn(cell: AdfNode): string | undefined {
  return firstWebAddress(cell) ?? /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/iu.exec(plainText(cell))?.[0];
}

function bannerEntries(cell: AdfNode | undefined): TimelineEntry[] {
  const words = wordsOf(cell);
  return words === '' ? [] : [{ note: words, block: paragraphOf([{ type: 'text', text: words }]) }];
}

function extraCells(row: readonly AdfNode[], places: Places, titles: readonly string[]): string[] {
  const known = Object.values(places);
  return row.flatMap((cell, index) => {
    const words = wordsOf(cell);
    const title = titles[index] ?? '';
    return known.includes(index) || words === '' ? [] : [title === '' ? words : `${title}: ${words}`];
  });
}

function wordsOf(cell: AdfNode | undefined): string {
  return cell === undefined ? '' : lineOf(cell);
}
