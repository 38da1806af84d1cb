import { bulletList, date, link, listItem, mention, paragraph, taskItem, text } from '@atlaskit/adf-utils/builders';
import { isCommitted, stageOf } from '../../action-item';
import type { ActionItem, ActionItemStatus } from '../../action-item';
import type { AdfNode } from '../adf-node';
import { conclusionLead, conclusionListId } from '../owned-blocks';
import { doneWhenSeparator } from './action-item-facts';
import { singleLine } from '../single-line';

type Inline = Parameters<ReturnType<typeof taskItem>>[number];

const statusWords: Readonly<Record<ActionItemStatus, string>> = {
  idea: 'idea',
  open: '',
  in_progress: 'in progress',
  done: 'done',
  verified: 'verified',
  wont_do: 'not doing',
};

/** An action item as a native task: title, how to see that it is done, owner, due date. Its id is the task's own. */
export function taskOf(item: ActionItem): AdfNode {
  const isDone = ['to_verify', 'settled'].includes(stageOf(item.status));
  const doneWhen = singleLine(item.doneWhen);
  const condition = doneWhen === '' ? [] : [text(`${doneWhenSeparator}${doneWhen}`)];
  return taskItem({ localId: item.id, state: isDone ? 'DONE' : 'TODO' })(
    ...titleOf(item),
    ...condition,
    ...ownerAndDate(item),
  );
}

/** The line and the list that the conclusion repeats the committed items in; nothing when there are none. */
export function conclusionBlocks(items: readonly ActionItem[]): { lead: AdfNode; list: AdfNode } | undefined {
  const committed = items.filter(isCommitted);
  if (committed.length === 0) return undefined;
  const list = bulletList(...committed.map((item) => listItem([paragraph(...summaryOf(item))])));
  return { lead: paragraph(text(conclusionLead)), list: { ...list, attrs: { localId: conclusionListId } } };
}

function summaryOf(item: ActionItem): Inline[] {
  const words = statusWords[item.status];
  return [...titleOf(item), ...ownerAndDate(item), ...(words === '' ? [] : [text(` (${words})`)])];
}

function titleOf(item: ActionItem): Inline[] {
  const title = text(singleLine(item.title) || 'Untitled');
  return [item.link === null ? title : link({ href: item.link })(title)];
}

function ownerAndDate(item: ActionItem): Inline[] {
  const owner = item.ownerId === null ? [] : [text(' '), mention({ id: item.ownerId, text: '' })];
  const due = item.dueDate === null ? [] : [text(' '), date({ timestamp: String(Date.parse(item.dueDate)) })];
  return [...owner, ...due];
}
