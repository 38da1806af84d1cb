import { actionItemStatusNames } from '../action-item';
import type { ActionItem } from '../action-item';
import type { StatedActionItem } from '../document/post-mortem-document';
import type { Cell } from './markdown-nodes';

/** An action item with what only the record knows of it. */
interface WrittenItem extends StatedActionItem {
  priority?: string;
  status?: string;
}

/** An item of the record as one that a document states; `nameOf` tells how its owner is written. */
export function itemOf(item: ActionItem, nameOf: (accountId: string) => string): WrittenItem {
  const { title, doneWhen, ownerId, dueDate, priority, kind, status, link } = item;
  return {
    title,
    done: status === 'done' || status === 'verified',
    status: actionItemStatusNames[status],
    ...(ownerId === null ? {} : { ownerName: nameOf(ownerId) }),
    ...(dueDate === null ? {} : { dueDate }),
    ...(link === null ? {} : { link }),
    ...(kind === 'none' ? {} : { kind }),
    ...(priority === 'none' ? {} : { priority }),
    ...(doneWhen === '' ? {} : { doneWhen }),
  };
}

interface Column {
  title: string;
  cell: (item: WrittenItem) => Cell;
}

const columns: readonly Column[] = [
  { title: 'Action item', cell: ({ title }) => title },
  { title: 'Done when', cell: ({ doneWhen }) => doneWhen ?? '' },
  { title: 'Owner', cell: ({ ownerName, ownerId }) => ownerName ?? ownerId ?? '' },
  { title: 'Due', cell: ({ dueDate }) => dueDate ?? '' },
  { title: 'Kind', cell: ({ kind }) => kind ?? '' },
  { title: 'Priority', cell: ({ priority }) => priority ?? '' },
  { title: 'Status', cell: ({ status, done }) => status ?? (done ? 'Done' : 'Open') },
  { title: 'Link', cell: ({ link }) => (link === undefined ? '' : { url: link }) },
];

/** The table of action items, its header first; columns that say nothing for any item are left out. */
export function itemRows(items: readonly WrittenItem[]): Cell[][] {
  const said = columns.filter(({ cell }, index) => index === 0 || items.some((item) => cell(item) !== ''));
  return [said.map(({ title }) => title), ...items.map((item) => said.map(({ cell }) => cell(item)))];
}
