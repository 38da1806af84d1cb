import type { ActionItem } from '../domain/action-item';
import { mayHaveTasks, tasksIn } from '../domain/document/items/page-tasks';
import { itemIdOfTask } from '../domain/document/items/task-item-id';
import { parseAdf } from '../domain/document/parse-adf';
import type { PostMortem } from '../domain/post-mortem';
import { isTicked } from '../domain/ticks';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

/** Events come minutes late: what is younger may still be told. */
const settledAfterMilliseconds = 3_600_000;
/** Mended at once; whoever looks next has the others mended. */
const mostMended = 10;

/**
 * The published page is seen to say otherwise than its action items, and has for an hour: an event, or the work that was to follow, was
 * lost. The items are right. Costs no request, since the page was read anyway.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function tickIfOtherwise(
  { workQueue, clock }: Pick<Ports, 'workQueue' | 'clock'>,
  { body, changedAt }: Pick<Page, 'body' | 'changedAt'>,
  { pageId, publication }: PostMortem,
  items: readonly ActionItem[],
): Promise<void> {
  const since = clock() - settledAfterMilliseconds;
  if (publication === null || Date.parse(changedAt) > since || !mayHaveTasks(body)) return;
  const ticks = new Map(
    tasksIn(parseAdf(body)).flatMap(({ localId, done }) => [
      [localId, done] as const,
      [itemIdOfTask(localId), done] as const,
    ]),
  );
  const work = items
    .filter(({ id, status }) => (ticks.get(id) ?? isTicked(status)) !== isTicked(status))
    .filter(({ statusSince }) => Date.parse(statusSince) <= since)
    .map(({ id: itemId }): Work => ({ kind: 'tick-task', pageId, itemId }));
  if (work.length > 0) await workQueue.push(work.slice(0, mostMended));
}
