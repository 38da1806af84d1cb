import type { ActionItem, ActionItemContent } from './action-item';
import type { Said } from './item-life';
import { saidNothing } from './item-life';
import type { FieldChange, ItemAnsweredEntry, ItemChangedEntry } from './post-mortem';

/** Characters of a value that the history keeps: enough to know it again. */
export const longestKeptValue = 200;

/** Characters of an answer that the history keeps: what is said of one item in a meeting. */
export const longestKeptAnswer = 500;

const fieldOrder: readonly (keyof ActionItemContent)[] = [
  ...(['title', 'doneWhen', 'ownerId', 'dueDate', 'priority', 'kind', 'status', 'link', 'cause'] as const),
];

/** What people set otherwise in `after`, in the order in which fields are shown. */
export function changesBetween(before: ActionItem, after: ActionItem): readonly FieldChange[] {
  return fieldOrder
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: kept(before[field]), to: kept(after[field]) }));
}

/** What the history tells of a change that people made. */
export function changedEntry(before: ActionItem, after: ActionItem, said: Said = saidNothing): ItemChangedEntry {
  const changes = changesBetween(before, after);
  const verification = after.verification === before.verification ? null : after.verification;
  const reason = said.reason || (verification?.how ?? '');
  return {
    kind: 'item-changed',
    itemId: after.id,
    fields: changes.map(({ field }) => field),
    changes,
    ...(reason !== '' && { reason }),
    ...(verification !== null && { verifiedById: verification.byId }),
  };
}

/** What the history tells of words on a follow-up page. */
export function answeredEntry(itemId: string, text: string, followUpPageId: string): ItemAnsweredEntry {
  return { kind: 'item-answered', itemId, text: cutText(text, longestKeptAnswer), followUpPageId };
}

function kept(value: string | null): string | null {
  return value === null || value === '' ? null : cutText(value, longestKeptValue);
}

/** Cut between characters, never within one. */
export function cutText(value: string, longest: number): string {
  const characters = [...value];
  return characters.length <= longest ? value : `${characters.slice(0, longest - 1).join('')}…`;
}
