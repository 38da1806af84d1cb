import { writeActionItemsCsv } from '../../../../../src/domain/export/action-items-csv';
import { offerDownload } from '../../shared/bridge/offer-download';
import type { CollectedRows } from './collect-rows';

/** Hands the rows to the browser as a file that spreadsheets open. */
export function offerReportCsv({ rows, today }: CollectedRows): void {
  const items = rows.map(({ item, pageTitle }) => ({ ...item, page: pageTitle }));
  const csv = writeActionItemsCsv(items, { byteOrderMark: true });
  offerDownload(`action-items-${today}.csv`, 'text/csv;charset=utf-8', csv);
}
