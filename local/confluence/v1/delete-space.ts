import { knownActor } from '../find-page';
import { mayInSpace } from '../model/access';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { forbidden, notFound } from '../refusal';
import { showLongTask } from './long-task';

/** Deletes a space with all that is in it, for good: nothing goes to a trash. */
export const deleteSpace: ConfluenceOperation = {
  method: 'DELETE',
  path: '/wiki/rest/api/space/{spaceKey}',
  scopes: [['write:confluence-space'], ['delete:space:confluence', 'read:content.metadata:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const actor = knownActor(request.actor);
    const space = site.spaces.findByKey(param(request, 'spaceKey'));
    if (space === undefined || !mayInSpace(space, actor, 'view')) throw notFound();
    if (!mayInSpace(space, actor, 'administer')) throw forbidden('Current user not permitted to delete this space');
    site.deleteSpace(space, actor);
    return { status: 202, body: showLongTask(site.longTasks.add('delete.space', actor)) };
  },
};
