import { useState, type ReactNode } from 'react';
import type { Failure, Result } from '../../../../../src/contract/result';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { ask } from '../bridge/backend';
import { announceDone } from '../bridge/flags';
import { ProblemMessage } from '../surface/problem-message';

export interface Removal {
  remove: () => void;
  /** Why it could not be removed, when that is so. */
  problem: ReactNode;
}

/** Removes an action item; Undo adds it again with everything that it said. */
export function useRemoval(item: ActionItem, onRemoved: () => void, onRestored: (item: ActionItem) => void): Removal {
  const [failure, setFailure] = useState<Failure | null>(null);
  const restore = async (operationId: string): Promise<void> => {
    const restored = await addAgain(item, operationId);
    if (restored.ok) onRestored(restored.value);
    else setFailure(restored.error);
  };
  const remove = async (): Promise<void> => {
    setFailure(null);
    const removed = await ask('removeActionItem', { pageId: item.pageId, itemId: item.id, version: item.version });
    if (!removed.ok) return setFailure(removed.error);
    onRemoved();
    const operationId = crypto.randomUUID();
    announceDone({
      id: `item-${item.id}`,
      title: 'Removed',
      description: item.title,
      undo: () => void restore(operationId),
    });
  };
  return {
    remove: () => void remove(),
    problem: failure === null ? null : <ProblemMessage failure={failure} onRetry={() => void remove()} />,
  };
}

/** What was dropped or verified begins one step earlier, and takes that step again with what was said then. */
async function addAgain(item: ActionItem, operationId: string): Promise<Result<ActionItem>> {
  const { pageId, title, doneWhen, ownerId, dueDate, priority, kind, link, cause } = item;
  const { status, droppedBecause, verification } = item;
  const begun = status === 'wont_do' ? 'open' : status === 'verified' ? 'done' : status;
  const content = {
    title,
    doneWhen,
    ownerId,
    dueDate,
    priority,
    kind,
    status: begun,
    link: link ?? '',
    cause,
  } as const;
  const added = await ask('addActionItem', { pageId, operationId, content });
  if (!added.ok || begun === status || added.value.status === status) return added;
  const { id: itemId, version } = added.value;
  return ask('changeActionItem', {
    ...{ pageId, itemId, version, content: { status }, reason: droppedBecause ?? '' },
    verification: verification && { how: verification.how, byId: verification.byId },
  });
}
