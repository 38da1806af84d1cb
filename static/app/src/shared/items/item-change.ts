import type { ActionItem, ActionItemContent } from '../../../../../src/domain/action-item';
import { needOfStep, saidNothing, type Said } from '../../../../../src/domain/item-life';
import { formatDate } from '../time/format-time';
import { itemKindLabels, itemStatusWords, priorityLabels } from '../words/labels';

type Field = keyof ActionItemContent;
export type ItemChange = Partial<ActionItemContent>;

export const fieldLabels: Record<Field, string> = {
  title: 'Title',
  doneWhen: 'Done when',
  ownerId: 'Owner',
  dueDate: 'Due date',
  priority: 'Priority',
  kind: 'Kind',
  status: 'State',
  link: 'Link',
  cause: 'Cause',
};

/** The fields that a change sets, in the order in which they are shown. */
export function fieldsOf(change: ItemChange): readonly Field[] {
  return (Object.keys(fieldLabels) as Field[]).filter((field) => change[field] !== undefined);
}

/** Said for the person when a step back asks why. */
const takenBack = 'Taken back right after it was set';

/** The change that takes `change` back, with what that step asks for; null when the step back is none, as after a verification. */
export function undoChange(before: ActionItem, change: ItemChange): { change: ItemChange; said: Said } | null {
  const inverted: ItemChange = Object.fromEntries(fieldsOf(change).map((field) => [field, before[field]]));
  const need = needOfStep(change.status ?? before.status, before.status);
  if (need === null || need === 'verification') return null;
  return { change: inverted, said: need === 'reason' ? { ...saidNothing, reason: takenBack } : saidNothing };
}

/** Only what really differs from the item; null when nothing does. */
export function dropUnchanged(item: ActionItem, change: ItemChange): ItemChange | null {
  const fields = fieldsOf(change).filter((field) => change[field] !== item[field]);
  return fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, change[field]]));
}

/** The value of each field but the owner in words; people are named where they are shown. */
export function describeValue(content: ItemChange, field: Field, today: string, locale: string): string {
  const { status, kind, priority, dueDate } = content;
  const words: Partial<Record<Field, string | undefined>> = {
    status: status && itemStatusWords[status].label,
    kind: kind && (kind === 'none' ? 'None' : itemKindLabels[kind]),
    priority: priority && (priority === 'none' ? 'None' : priorityLabels[priority]),
    dueDate: dueDate ? formatDate(dueDate, today, locale) : 'None',
  };
  return words[field] ?? (content[field] || 'None');
}
