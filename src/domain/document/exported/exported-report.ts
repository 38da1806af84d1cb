import { doc, p, table, tableCell, tableHeader, tableRow, text } from '@atlaskit/adf-utils/builders';
import type { DocNode } from '@atlaskit/adf-schema';
import type { ActionItem } from '../../action-item';
import { actionItemStatusNames, isOverdue } from '../../action-item';
import { exportedPeople, exportedWords } from './exported-facts';
import type { ExportedInline } from './exported-facts';

export interface ExportedReport {
  rows: readonly { item: ActionItem; pageTitle: string }[];
  /** Items that fit on pages that the reader may not see. */
  hidden: number;
  /** There are more than were read. */
  hasMore: boolean;
  /** Calendar date `YYYY-MM-DD` in the space's zone. */
  today: string;
}

type Row = ExportedReport['rows'][number];

const columns: readonly { title: string; cell: (row: Row, today: string) => readonly ExportedInline[] }[] = [
  { title: 'Action item', cell: ({ item }) => exportedWords(item.title) },
  { title: 'Post-mortem', cell: ({ pageTitle }) => exportedWords(pageTitle) },
  {
    title: 'Owner',
    cell: ({ item: { ownerId } }) => (ownerId === null ? [text('nobody')] : exportedPeople([ownerId])),
  },
  {
    title: 'Due',
    cell: ({ item }, today) => [text(`${item.dueDate ?? 'none'}${isOverdue(item, today) ? ', overdue' : ''}`)],
  },
  { title: 'State', cell: ({ item }) => [text(actionItemStatusNames[item.status])] },
];

/** A report of action items as a table, and under it what it leaves out. */
export function exportedReport({ rows, hidden, hasMore, today }: ExportedReport): DocNode {
  const left = [
    ...(hidden > 0 ? [`${hidden} hidden, on pages that whoever exported may not see`] : []),
    ...(hasMore ? ['more of them are in the report itself'] : []),
  ];
  const count = p(text([`${rows.length} action items`, ...left].join(' · ')));
  if (rows.length === 0) return doc(count);
  const header = columns.map(({ title }) => tableHeader({})(p(text(title))));
  const lines = rows.map((row) => tableRow(columns.map(({ cell }) => tableCell({})(p(...cell(row, today))))));
  return doc(table(tableRow(header), ...lines), count);
}
