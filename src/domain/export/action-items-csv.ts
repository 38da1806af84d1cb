import Papa from 'papaparse';
import type { ActionItemContent } from '../action-item';
import { csvColumns } from './csv-columns';
import type { CsvField } from './csv-columns';
import { guarded } from './formula-guard';

/** An action item as a line of CSV holds it. */
export interface CsvActionItem extends ActionItemContent {
  /** Title of the page that it belongs to; empty when not said. */
  page: string;
  /** Who is to do it as the file names them, when that is no account id: for a preview, never stored. */
  ownerName?: string;
}

export interface CsvOptions {
  /** Puts a byte order mark in front, without which Excel takes UTF-8 for the country's own encoding. */
  byteOrderMark?: boolean;
}

const byteOrderMark = '\ufeff';

/**
 * Action items as CSV: RFC 4180, commas, CRLF, a header line. No cell is a formula to a spreadsheet; `readActionItemsCsv`
 * gives the same items back.
 */
export function writeActionItemsCsv(items: readonly CsvActionItem[], options: CsvOptions = {}): string {
  const fields = csvColumns.map(({ header }) => header);
  const data = items.map((item) => csvColumns.map(({ field }) => guarded(cellOf(item, field))));
  const csv = Papa.unparse({ fields, data }, { newline: '\r\n' });
  return `${options.byteOrderMark === true ? byteOrderMark : ''}${csv}\r\n`;
}

/** `none` says nothing: the cell stays empty. */
function cellOf(item: CsvActionItem, field: CsvField): string {
  if (field === 'owner') return item.ownerId ?? item.ownerName ?? '';
  const value = item[field] ?? '';
  return value === 'none' && (field === 'kind' || field === 'priority') ? '' : value;
}
