import { createHash } from 'node:crypto';
import { mostActionItems } from '../contract/limits';
import type { ActionItem, ActionItemContent } from '../domain/action-item';
import type { StatedActionItem } from '../domain/document/post-mortem-document';
import type { PostMortem } from '../domain/post-mortem';
import { newItem } from './add-action-item';

/** The same item of the same import has the same id, however often it is imported. Formed like a random UUID. */
export function importedItemId(operationId: string, index: number): string {
  const hex = createHash('sha256').update(`${operationId}:${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The action items of an imported report, in its order. */
export function importedItems(postMortem: PostMortem, stated: readonly StatedActionItem[]): readonly ActionItem[] {
  return stated.map((item, index) => importedItem(postMortem, importedItemId(postMortem.operationId, index), item));
}

/**
 * The same from the tasks of the imported page, for the sweep, which has no report: those whose ids the import gave them.
 * Tasks that people added or removed since do not count.
 */
export function importedItemsOnPage(postMortem: PostMortem, tasks: readonly StatedActionItem[]): readonly ActionItem[] {
  const ids = new Set(
    Array.from({ length: mostActionItems }, (_, index) => importedItemId(postMortem.operationId, index)),
  );
  return tasks.flatMap((task) =>
    task.taskLocalId !== undefined && ids.has(task.taskLocalId) ? importedItem(postMortem, task.taskLocalId, task) : [],
  );
}

function importedItem(postMortem: PostMortem, id: string, stated: StatedActionItem): ActionItem {
  const { createdAt: at, createdById: byId } = postMortem;
  return newItem(postMortem, { id, content: importedContent(stated), byId, at });
}

function importedContent({ title, done, doneWhen, ownerId, dueDate, kind, link }: StatedActionItem): ActionItemContent {
  return {
    title,
    doneWhen: doneWhen ?? '',
    ownerId: ownerId ?? null,
    dueDate: dueDate ?? null,
    priority: 'none',
    kind: kind ?? 'none',
    status: done ? 'done' : 'open',
    link: link ?? null,
    cause: null,
  };
}
