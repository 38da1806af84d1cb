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

function addAgain(item: ActionItem, operationId: string): Promise<Result<ActionItem>> {
  const { title, doneWhen, ownerId, dueDate, priority, kind, status, link } = item;
  const content = { title, doneWhen, ownerId, dueDate, priority, kind, status, link: link ?? '' };
  return ask('addActionItem', { pageId: item.pageId, operationId, content });
}
