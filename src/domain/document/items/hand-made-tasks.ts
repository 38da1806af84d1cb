import { findSections } from '../find-sections';
import type { AdfDocument, StatedActionItem } from '../post-mortem-document';
import type { SectionHeadings } from '../section-headings';
import { tellActions } from './read-action-items';
import { itemIdOfTask } from './task-item-id';

/** A task in the page's section of action items that is no action item yet. */
export interface HandMadeTask extends StatedActionItem {
  taskLocalId: string;
}

/**
 * The tasks that people added by hand to the section of action items, in its order.
 * @param known ids of action items, removed ones included: their tasks are the app's
 * @param headings those of the page's space
 */
export function findHandMadeTasks(
  page: AdfDocument,
  known: ReadonlySet<string>,
  headings?: SectionHeadings,
): readonly HandMadeTask[] {
  const { listed } = tellActions(findSections(page, headings));
  const found = new Map<string, HandMadeTask>();
  for (const { item } of listed.flatMap(({ told }) => told)) {
    const { taskLocalId } = item;
    if (taskLocalId === undefined || known.has(taskLocalId)) continue;
    const itemId = itemIdOfTask(taskLocalId);
    if (!known.has(itemId) && !found.has(itemId)) found.set(itemId, { ...item, taskLocalId });
  }
  return [...found.values()];
}
