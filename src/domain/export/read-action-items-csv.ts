import Papa from 'papaparse';
import type { CsvActionItem } from './action-items-csv';
import { csvColumns, fieldNamed } from './csv-columns';
import type { CsvField } from './csv-columns';
import { dateOf, kindOf, linkOf, priorityOf, statusOf } from './csv-values';
import { unguarded } from './formula-guard';

/** More than any list of action items has: 2 MB of text. */
export const longestCsv = 2_000_000;
/** Each line becomes a record: more than this is no list of action items. */
export const mostCsvItems = 5_000;

/** Something in the file that was not taken. */
export interface CsvRemark {
  /** 1-based line of the file on which the row begins. */
  line: number;
  why: string;
}

export interface ReadCsv {
  items: readonly CsvActionItem[];
  notUnderstood: readonly CsvRemark[];
}

/** A row of the file with the line on which it begins. */
interface Row {
  line: number;
  cells: readonly string[];
  /** A quotation mark is not closed: the last cell holds the rest of the file. */
  isOpen: boolean;
}

interface Column {
  field: CsvField | undefined;
  header: string;
}

/**
 * Action items from CSV as other tools write it: commas, semicolons or tabs, a byte order mark or none, columns in any order
 * under their usual English names. Whatever cannot be taken is told with its line; never throws.
 */
export function readActionItemsCsv(text: string): ReadCsv {
  if (text.length > longestCsv) return refused(`The file is longer than ${longestCsv} characters.`);
  const [header, ...rows] = rowsOf(text.replace(/^\ufeff/u, ''));
  if (header === undefined) return refused('The file is empty.');
  const columns = columnsOf(header);
  if (!columns.some(({ field }) => field === 'title'))
    return refused('No column is named “Title”, “Action item”, “Task” or the like.', header.line);
  const remarks = unknownColumns(columns, header.line);
  const exact = isOwnHeader(header);
  const items = rows.slice(0, mostCsvItems).flatMap((row) => itemIn(row, columns, exact, remarks) ?? []);
  const beyond = rows[mostCsvItems];
  if (beyond !== undefined) remarks.push({ line: beyond.line, why: `Only ${mostCsvItems} rows are read.` });
  return { items, notUnderstood: remarks.sort((one, other) => one.line - other.line) };
}

function refused(why: string, line = 1): ReadCsv {
  return { items: [], notUnderstood: [{ line, why }] };
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let [line, position] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: lineEndOf(text),
    step({ data, meta, errors }) {
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data, isOpen });
      line += lineEnds(text.slice(position, meta.cursor));
      position = meta.cursor;
    },
  });
  return rows;
}

/** The one by which the header's columns are known: what stands in cells further down may hold any of them. */
function delimiterOf(text: string): string {
  const header = /\S.*/u.exec(text)?.[0] ?? '';
  const known = (delimiter: string): number =>
    (Papa.parse<string[]>(header, { delimiter }).data[0] ?? []).filter((cell) => fieldNamed(cell) !== undefined).length;
  return [',', ';', '\t'].reduce((best, other) => (known(other) > known(best) ? other : best));
}

/** The header's own; cells further down may hold any. */
function lineEndOf(text: string): '\r\n' | '\r' | '\n' {
  const first = /[\r\n]/u.exec(text);
  if (first?.[0] !== '\r') return '\n';
  return text[first.index + 1] === '\n' ? '\r\n' : '\r';
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** The first column of each name counts. */
function columnsOf({ cells }: Row): Column[] {
  const taken = new Set<CsvField>();
  return cells.map((header) => {
    const field = fieldNamed(header);
    if (field === undefined || taken.has(field)) return { field: undefined, header };
    taken.add(field);
    return { field, header };
  });
}

function unknownColumns(columns: readonly Column[], line: number): CsvRemark[] {
  return columns
    .filter(({ field, header }) => field === undefined && header.trim() !== '')
    .map(({ header }) => ({ line, why: `The column “${header.trim()}” is not read.` }));
}

/** Files that the app wrote are read to the letter; in others, spaces around a cell mean nothing. */
function isOwnHeader({ cells }: Row): boolean {
  return cells.length === csvColumns.length && csvColumns.every(({ header }, index) => cells[index] === header);
}

function itemIn(
  { line, cells, isOpen }: Row,
  columns: readonly Column[],
  exact: boolean,
  remarks: CsvRemark[],
): CsvActionItem | undefined {
  const told = (why: string): void => void remarks.push({ line, why });
  const cellOf = (field: CsvField): string => {
    const cell = unguarded(cells[columns.findIndex((column) => column.field === field)] ?? '');
    return exact ? cell : cell.trim();
  };
  const read = <Value>(field: CsvField, reader: (cell: string) => Value | undefined, otherwise: Value): Value => {
    const value = reader(cellOf(field));
    if (value === undefined) told(`“${cellOf(field)}” is no ${wordFor(field)}: left out.`);
    return value ?? otherwise;
  };
  if (isOpen) told('A quotation mark is not closed: the rest of the file is taken for one cell.');
  if (cells.length > columns.length) told('The row has more cells than there are columns: the last are left out.');
  if (cellOf('title').trim() === '') {
    told('The row has no title: left out.');
    return undefined;
  }
  return {
    title: cellOf('title'),
    doneWhen: cellOf('doneWhen'),
    ...ownerIn(cellOf('owner'), exact),
    dueDate: read('dueDate', dateOf, null),
    priority: read('priority', priorityOf, 'none'),
    kind: read('kind', kindOf, 'none'),
    status: read('status', statusOf, 'open'),
    link: read('link', linkOf, null),
    cause: cellOf('cause') === '' ? null : cellOf('cause'),
    page: cellOf('page'),
  };
}

/** As Atlassian forms account ids: 24 hexadecimal digits, or a number, a colon and a UUID. */
const accountId = /^(?:[0-9a-f]{24}|\d+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;

function ownerIn(cell: string, isOwn: boolean): Pick<CsvActionItem, 'ownerId' | 'ownerName'> {
  if (cell === '') return { ownerId: null };
  return isOwn || accountId.test(cell) ? { ownerId: cell } : { ownerId: null, ownerName: cell };
}

const words: Partial<Record<CsvField, string>> = { dueDate: 'date', link: 'web address' };

function wordFor(field: CsvField): string {
  return words[field] ?? field;
}
