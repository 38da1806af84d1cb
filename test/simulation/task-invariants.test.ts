import { readAdf } from '../../local/confluence/adf';
import { setTaskState } from '../../local/confluence/parse-tasks';
import { accountIdOf } from '../../local/people';
import { pageRecord } from '../support/app-pages';
import type { ActionName } from './actions';
import { prepare } from './crash-points';
import { taskProblems } from './task-invariants';
import type { World } from './world';

const by = (person: string, ...names: ActionName[]) => names.map((action) => ({ action, person }));

/** A site with a published item whose task stands on its page. */
async function publishedSite(): Promise<{ world: World; pageId: string; itemId: string }> {
  for (let seed = 1; seed <= 30; seed += 1) {
    const before = [...by('agent', 'create', 'addItem'), ...by('admin', 'publish', 'publish')];
    const { world } = await prepare({ name: '', before, doing: { action: 'open', person: 'agent' } }, seed);
    const found = world.stored.items().find(({ id, pageId, status }) => {
      const isOnPage = world.app.site.confluence.tasks.onPage(pageId).some(({ localId }) => localId === id);
      return (
        isOnPage && status === 'open' && typeof world.stored.postMortem(pageId)?.publication?.pageVersion === 'number'
      );
    });
    if (found !== undefined) return { world, pageId: found.pageId, itemId: found.id };
    await world.app.close();
  }
  throw new Error('no seed makes such a site');
}

test('a task that says otherwise than its item is said', async () => {
  const { world, pageId, itemId } = await publishedSite();
  expect(await taskProblems(world)).toEqual([]);
  const page = pageRecord(world.app, pageId);
  const body = JSON.stringify(setTaskState(readAdf(world.app.bodyOf(pageId)), itemId, true));
  const { title, parentId, ownerId } = page;
  // As the app itself: of that nothing is told.
  const made = { message: '', minorEdit: true, authorId: accountIdOf('app') };
  world.app.site.confluence.pages.change(page, { title, parentId, ownerId, body, ...made });
  expect(await taskProblems(world)).toEqual([`item ${itemId} of page ${pageId} is open, and its task is ticked`]);
  await world.app.close();
});
