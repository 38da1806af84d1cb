import { link, p, table, tableCell, tableHeader, tableRow, text } from '@atlaskit/adf-utils/builders';
import { actionItemStatusNames, isOverdue } from '../../action-item';
import type { ActionItem } from '../../action-item';
import { exportedPeople, exportedWords } from './exported-facts';
import type { ExportedInline } from './exported-facts';

interface Column {
  title: string;
  /** @param today calendar date `YYYY-MM-DD` in the space's zone */
  cell: (item: ActionItem, today: string) => readonly ExportedInline[];
}

const columns: readonly Column[] = [
  { title: 'Action item', cell: ({ title }) => exportedWords(title) },
  { title: 'Done when', cell: ({ doneWhen }) => exportedWords(doneWhen) },
  { title: 'Owner', cell: ({ ownerId }) => (ownerId === null ? [text('nobody')] : exportedPeople([ownerId])) },
  {
    title: 'Due',
    cell: (item, today) => [text(`${item.dueDate ?? 'none'}${isOverdue(item, today) ? ', overdue' : ''}`)],
  },
  { title: 'Priority', cell: ({ priority }) => [text(priority)] },
  { title: 'Kind', cell: ({ kind }) => [text(kind)] },
  { title: 'State', cell: ({ status }) => [text(actionItemStatusNames[status])] },
  { title: 'Link', cell: ({ link: address }) => linkTo(address) },
];

/** Every action item with all that is known of it. */
export function exportedItems(items: readonly ActionItem[], today: string) {
  if (items.length === 0) return p(text('No action items.'));
  const header = columns.map(({ title }) => tableHeader({})(p(text(title))));
  const rows = items.map((item) => tableRow(columns.map(({ cell }) => tableCell({})(p(...cell(item, today))))));
  return table(tableRow(header), ...rows);
}

function linkTo(address: string | null): ExportedInline[] {
  if (address === null || address === '') return [];
  return /^https?:\/\//iu.test(address) ? [link({ href: address })(address)] : exportedWords(address);
}
