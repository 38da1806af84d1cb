import type { Route } from '@forge/api';
import { route } from '@forge/api';
import { z } from 'zod';
import type { PageTask, Tasks } from '../../ports/tasks';
import type { RequestConfluence } from './confluence-request';
import { readAnswer } from './confluence-request';

/** `GET /tasks` gives at most 250 at a time. */
const tasksPerRequest = '250';

const taskSchema = z.object({
  id: z.string(),
  localId: z.string().nullish(),
  pageId: z.string().nullish(),
  status: z.enum(['complete', 'incomplete']),
});
const listSchema = z.object({
  results: z.array(taskSchema),
  _links: z.object({ next: z.string().optional() }).optional(),
});

const statusOf = (done: boolean): 'complete' | 'incomplete' => (done ? 'complete' : 'incomplete');

function toTask({ id, localId, pageId, status }: z.output<typeof taskSchema>): PageTask {
  return { taskId: id, pageId: pageId ?? '', localId: localId ?? '', done: status === 'complete' };
}

/** Confluence Cloud REST API v2. */
export function confluenceTasks(ask: RequestConfluence): Tasks {
  return {
    async find(taskId) {
      const operation = 'get a task';
      const answer = await ask({ operation, route: route`/wiki/api/v2/tasks/${taskId}`, expect: [200, 404] });
      return answer.status === 404 ? null : toTask(readAnswer(operation, taskSchema, answer));
    },

    async ofPage(pageId, done) {
      const operation = 'get tasks of a page';
      const tasks: PageTask[] = [];
      let cursor: string | null = null;
      do {
        const answer = await ask({ operation, route: listRoute(pageId, done, cursor), expect: [200, 404] });
        if (answer.status === 404) return [];
        const { results, _links } = readAnswer(operation, listSchema, answer);
        tasks.push(...results.map(toTask));
        cursor = cursorOf(_links?.next);
      } while (cursor !== null);
      return tasks;
    },

    async setDone(taskId, done) {
      const answer = await ask({
        operation: 'set the state of a task',
        route: route`/wiki/api/v2/tasks/${taskId}`,
        method: 'PUT',
        send: { status: statusOf(done) },
        expect: [200, 403, 404],
      });
      return answer.status === 200 ? 'set' : 'gone';
    },
  };
}

function listRoute(pageId: string, done: boolean, cursor: string | null): Route {
  const status = statusOf(done);
  return cursor === null
    ? route`/wiki/api/v2/tasks?page-id=${pageId}&status=${status}&limit=${tasksPerRequest}`
    : route`/wiki/api/v2/tasks?page-id=${pageId}&status=${status}&limit=${tasksPerRequest}&cursor=${cursor}`;
}

/** The next page's address says where it begins; nothing else of it is taken. */
function cursorOf(next: string | undefined): string | null {
  return next === undefined ? null : new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('cursor');
}
