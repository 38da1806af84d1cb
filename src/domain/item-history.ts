import type { ActionItem, ActionItemContent } from './action-item';
import type { Said } from './item-life';
import { saidNothing } from './item-life';
import type { FieldChange, ItemChangedEntry } from './post-mortem';

/** Characters of a value that the history keeps: enough to know it again. */
export const longestKeptValue = 200;

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

/** Cut between characters, never within one. */
function kept(value: string | null): string | null {
  if (value === null || value === '') return null;
  const characters = [...value];
  return characters.length <= longestKeptValue ? value : `${characters.slice(0, longestKeptValue - 1).join('')}…`;
}
