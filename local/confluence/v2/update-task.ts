import { z } from 'zod';
import { readAdf } from '../adf';
import { canChange, knownActor } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord, TaskRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { setTaskState } from '../parse-tasks';
import { allowQuery, readJson, wantsBody } from '../read-request';
import { invalid, notFound } from '../refusal';
import { visibleTask } from './get-task';
import { showTask } from './show-task';

const schema = z.object({ status: z.enum(['complete', 'incomplete']), id: z.string().optional() });

/** Writes the task's state into the page, as a version of its own that says nothing. */
function tick(
  site: ConfluenceSite,
  { page, task, isDone, actor }: { page: PageRecord; task: TaskRecord; isDone: boolean; actor: string },
): { page: PageRecord; task: TaskRecord } {
  const before = site.pages.body(page, page.version.number);
  if (before === undefined || task.isDone === isDone) return { page, task };
  const { title, parentId, ownerId } = page;
  const body = JSON.stringify(setTaskState(readAdf(before.body), task.localId, isDone));
  const made = { message: '', minorEdit: true, authorId: actor };
  const changed = site.pages.change(page, { title, parentId, ownerId, body, ...made });
  return { page: changed, task: site.tasks.find(task.id) ?? task };
}

/** Ticks a task or takes the tick away; nothing else of a task can be changed. */
export const updateTask: ConfluenceOperation = {
  method: 'PUT',
  path: '/wiki/api/v2/tasks/{id}',
  scopes: [['write:task:confluence']],
  answer(request, site) {
    allowQuery(request, ['body-format']);
    const withBody = wantsBody(request);
    const actor = knownActor(request.actor);
    const asked = readJson(schema, request);
    const found = visibleTask(site, param(request, 'id'), actor);
    if (asked.id !== undefined && asked.id !== found.task.id)
      throw invalid('The id in the body is not the id in the path');
    // Confluence answers as for a task that is not there.
    if (!canChange(site, found.page, actor)) throw notFound();
    const { task, page } = tick(site, { ...found, isDone: asked.status === 'complete', actor });
    return { status: 200, body: showTask(task, page, withBody) };
  },
};
