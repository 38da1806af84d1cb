import { visiblePage } from '../find-page';
import type { Actor } from '../model/access';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord, TaskRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, wantsBody } from '../read-request';
import { notFound } from '../refusal';
import { showTask } from './show-task';

/** A task with its page, if this account may see the page. @throws ConfluenceRefusal (404). */
export function visibleTask(site: ConfluenceSite, id: string, actor: Actor): { task: TaskRecord; page: PageRecord } {
  const task = site.tasks.find(id);
  if (task === undefined) throw notFound();
  return { task, page: visiblePage(site, task.pageId, actor) };
}

export const getTask: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/tasks/{id}',
  scopes: [['read:task:confluence']],
  answer(request, site) {
    allowQuery(request, ['body-format']);
    const withBody = wantsBody(request);
    const { task, page } = visibleTask(site, param(request, 'id'), request.actor);
    return { status: 200, body: showTask(task, page, withBody) };
  },
};
