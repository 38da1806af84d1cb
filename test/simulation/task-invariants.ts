import { canChange } from '../../local/confluence/find-page';
import { accountIdOf } from '../../local/people';
import { itemIdOfTask } from '../../src/domain/document/items/task-item-id';
import { isTicked } from '../../src/domain/ticks';
import type { PostMortem } from '../../src/domain/post-mortem';
import { editors } from './actions/people';
import type { World } from './world';
import { sees } from './world';

/**
 * Once all is quiet and somebody has looked at it, a published page's tasks say what their action items are. Two differences are
 * allowed, where the app can do nothing: on a page that it does not see, and on one that it may not change.
 */
export async function taskProblems(world: World): Promise<readonly string[]> {
  const { app, stored } = world;
  for (const { pageId } of stored.postMortems()) {
    const person = editors.find((one) => sees(world, one, pageId));
    if (person !== undefined) await app.ask(person, 'openMacro', { pageId });
  }
  await app.site.runDueWork();
  return stored.postMortems().flatMap((postMortem) => differencesOf(world, postMortem));
}

function differencesOf({ app, stored }: World, { pageId, publication, away, actionItemIds }: PostMortem): string[] {
  const { confluence } = app.site;
  const page = confluence.pages.find(pageId);
  const isKept = publication !== null && away === null && page?.status === 'current';
  if (!isKept || !canChange(confluence, page, accountIdOf('app'))) return [];
  const ticks = new Map(confluence.tasks.onPage(pageId).map(({ localId, isDone }) => [itemIdOfTask(localId), isDone]));
  return actionItemIds.flatMap((id) => {
    const item = stored.item(pageId, id);
    const ticked = ticks.get(id);
    if (item === undefined || ticked === undefined || ticked === isTicked(item.status)) return [];
    return [`item ${id} of page ${pageId} is ${item.status}, and its task is ${ticked ? 'ticked' : 'not ticked'}`];
  });
}
