import { mayEdit } from '../world';
import type { Happening } from './action';
import { asPerson, pickFrom } from './action';
import { anyone } from './people';

/** Ticks a task where Confluence lists tasks, or takes the tick away: the page gets a version that says nothing. */
export const tickInList: Happening = {
  weight: 3,
  by: anyone,
  act(turn) {
    const { world, person } = turn;
    const task = pickFrom(turn, world.app.site.confluence.tasks.list());
    if (task === null) return null;
    return asPerson(turn, `ticks task ${task.id} of ${task.pageId}`, {
      method: 'PUT',
      path: `/wiki/api/v2/tasks/${task.id}`,
      body: { status: task.isDone ? 'incomplete' : 'complete' },
      may: mayEdit(world, person, task.pageId),
    });
  },
};
