import type { ActionItem } from '../../action-item';
import { actionItemStatusNames, isOverdue } from '../../action-item';
import type { AdfNode } from '../../document/adf-node';
import { isTicked } from '../../ticks';
import type { FollowUpLinks } from '../subject';
import { taskIdOf } from './block-ids';
import { cardOf, cellOf, dateOf, mentionOf, paragraphOf, rowOf, titleText, words } from './page-nodes';
import { writtenTimes } from './written-dates';

/** Columns of every table of items, as the app writes them. */
export const itemColumns = ['Action item', 'State', 'Answer'] as const;

/**
 * One item as a row: its native task (a list of one, which a cell may hold; a card may stand in the task itself too, but there people
 * would take it for part of what is to be done), the card of its post-mortem below, its state, and room to answer in.
 */
export function itemRow(item: ActionItem, links: FollowUpLinks, today: string): AdfNode {
  return rowOf([
    cellOf([taskOf(item), paragraphOf([cardOf(links.pageUrl(item.pageId))])]),
    cellOf([paragraphOf([stateWords(item, today)])]),
    cellOf([]),
  ]);
}

function taskOf(item: ActionItem): AdfNode {
  const localId = taskIdOf({ pageId: item.pageId, itemId: item.id });
  const owner = item.ownerId === null ? [] : [words(' '), mentionOf(item.ownerId)];
  const due = item.dueDate === null ? [] : [words(' '), dateOf(item.dueDate)];
  const content = [words(titleText(item.title)), ...owner, ...due];
  const task = { type: 'taskItem', attrs: { localId, state: isTicked(item.status) ? 'DONE' : 'TODO' }, content };
  return { type: 'taskList', attrs: { localId: `${localId}.list` }, content: [task] };
}

/** "Open, overdue, re-dated 2 times". */
function stateWords(item: ActionItem, today: string): string {
  return [
    actionItemStatusNames[item.status],
    ...(isOverdue(item, today) ? ['overdue'] : []),
    ...(item.timesRedated > 0 ? [`re-dated ${writtenTimes(item.timesRedated)}`] : []),
  ].join(', ');
}
