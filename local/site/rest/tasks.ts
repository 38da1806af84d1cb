import { z } from 'zod';
import { jsonBody, requestJson } from './request';

const taskSchema = z.object({ id: z.string(), localId: z.string().nullish() });
const tasksSchema = z.object({
  results: z.array(taskSchema),
  _links: z.object({ next: z.string().optional() }).optional(),
});

/** The id of the task that has this `localId` on a page. Throws RestError. */
export async function findTaskId(pageId: string, localId: string): Promise<string | undefined> {
  const first = `/wiki/api/v2/tasks?page-id=${encodeURIComponent(pageId)}&limit=250`;
  for (let path: string | undefined = first; path !== undefined;) {
    const answer: z.output<typeof tasksSchema> = await requestJson(tasksSchema, path);
    const found = answer.results.find((task) => task.localId === localId);
    if (found !== undefined) return found.id;
    path = answer._links?.next;
  }
  return undefined;
}

/** Ticks a task or takes the tick away. Throws RestError, 404 when the viewer may not change the page. */
export const setTaskStatus = (id: string, isDone: boolean): Promise<unknown> =>
  requestJson(
    taskSchema,
    `/wiki/api/v2/tasks/${encodeURIComponent(id)}`,
    jsonBody('PUT', { status: isDone ? 'complete' : 'incomplete' }),
  );
