import { mostAdoptedTasks } from '../contract/limits';
import type { UnadoptedTask } from '../contract/views';
import { findHandMadeTasks } from '../domain/document/items/hand-made-tasks';
import { mayHaveTasks } from '../domain/document/items/page-tasks';
import { parseAdf } from '../domain/document/parse-adf';
import { pageReading } from '../domain/page-reading';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';

/**
 * Tasks that people added by hand to the page and that are no action items yet.
 * @param settings of the page's space
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export function unadoptedTasks(
  { body }: Pick<Page, 'body'>,
  postMortem: PostMortem,
  settings: SpaceSettings | null,
): readonly UnadoptedTask[] {
  if (!mayHaveTasks(body)) return [];
  const known = new Set([...postMortem.actionItemIds, ...postMortem.removedItemIds]);
  const { headings } = pageReading(postMortem, settings);
  return findHandMadeTasks(parseAdf(body), known, headings)
    .slice(0, mostAdoptedTasks)
    .map(({ taskLocalId, title, ownerId, dueDate, done }) => ({
      ...{ taskLocalId, title, done },
      ownerId: ownerId ?? null,
      dueDate: dueDate ?? null,
    }));
}
