import { knownActor } from '../find-page';
import type { LongTaskRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { notFound } from '../refusal';

/** What a request answers that began something: where to ask how far it is. */
export const showLongTask = ({ id }: LongTaskRecord) => ({ id, links: { status: `/rest/api/longtask/${id}` } });

/** How far something is that a request began: it is always done. */
export const getLongTask: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/rest/api/longtask/{id}',
  scopes: [['read:confluence-content.summary'], ['read:content.metadata:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    knownActor(request.actor);
    const task = site.longTasks.find(param(request, 'id'));
    if (task === undefined) throw notFound();
    const _links = { self: `/rest/api/longtask/${task.id}` };
    const done = { percentageComplete: 100, successful: true, finished: true, elapsedTime: 0, messages: [] };
    return { status: 200, body: { id: task.id, name: { key: task.nameKey, args: [] }, ...done, _links } };
  },
};
