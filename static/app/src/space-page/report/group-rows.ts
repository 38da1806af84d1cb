import type { ReportRow } from '../../../../../src/contract/views';
import { ownerOf } from '../../../../../src/domain/report/report-filter';
import type { ReportGrouping } from '../../../../../src/domain/report/report-view';
import { severityWords } from '../../shared/words/labels';

export interface RowGroup {
  key: string;
  /** What the heading says; null where there is none. A person is named by the account id in `ownerId` instead. */
  label: string | null;
  ownerId: string | null;
  rows: readonly ReportRow[];
}

interface Heading {
  key: string;
  label: string | null;
  ownerId?: string;
}

/** Rows keep their order within a group, and groups come in the order of their first row. */
export function groupRows(rows: readonly ReportRow[], grouping: ReportGrouping, locale: string): readonly RowGroup[] {
  const groups = new Map<string, RowGroup & { rows: ReportRow[] }>();
  for (const row of rows) {
    const heading = headings[grouping](row, locale);
    const group = groups.get(heading.key) ?? { ownerId: null, ...heading, rows: [] };
    groups.set(heading.key, group);
    group.rows.push(row);
  }
  return [...groups.values()];
}

const headings: Record<ReportGrouping, (row: ReportRow, locale: string) => Heading> = {
  none: () => ({ key: '', label: null }),
  owner: ({ item }) => {
    const ownerId = ownerOf(item);
    return ownerId === null ? { key: '', label: 'Needs an owner' } : { key: ownerId, label: null, ownerId };
  },
  'post-mortem': ({ item, pageTitle }) => ({ key: item.pageId, label: pageTitle }),
  severity: ({ item: { incident } }) => ({
    key: String(incident.severity),
    label: severityWords[incident.severity].label,
  }),
  month: ({ item: { dueDate } }, locale) =>
    dueDate === null
      ? { key: '', label: 'No date' }
      : { key: dueDate.slice(0, 7), label: monthIn(dueDate.slice(0, 7), locale) },
};

/** @param month `YYYY-MM` */
export function monthIn(month: string, locale: string, length: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(locale, { month: length, year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
