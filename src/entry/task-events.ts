import type { InvocationError } from '@forge/events';
import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import { retryLater } from './retry';

const id = z.coerce.string().regex(/^\d{1,19}$/u);
const status = z.enum(['complete', 'incomplete']);

const schema = z.object({
  eventType: z.literal('avi:confluence:updated:task'),
  eventCreatedDate: z.iso.datetime({ offset: true }),
  /** Absent for what nobody with an account did. */
  atlassianId: z.string().optional(),
  selfGenerated: z.boolean().optional(),
  content: z.object({ id }),
  task: z.object({ id, status }),
  oldTask: z.object({ status }).optional(),
});
type TaskEvent = z.infer<typeof schema>;

/**
 * Somebody changed a task on any page of the site. Of other than ticks, of the app's own doing and of pages that are no post-mortems
 * nothing is given to the queue. The use case that follows asks Confluence what the task is now.
 */
export async function taskEvents(event: unknown): Promise<InvocationError | undefined> {
  const reference = getAppContext().invocationId;
  const parsed = schema.safeParse(event);
  if (!parsed.success) {
    console.error(`${reference}: an event of Confluence is not understood`);
    return undefined;
  }
  return isTick(parsed.data) ? retryLater(reference, () => follow(parsed.data)) : undefined;
}

/** Tasks are reworded and given other dates, too. */
function isTick({ selfGenerated, task, oldTask }: TaskEvent): boolean {
  return selfGenerated !== true && oldTask?.status !== task.status;
}

async function follow({ content, task, atlassianId, eventCreatedDate }: TaskEvent): Promise<void> {
  const { id: pageId } = content;
  if (atlassianId === undefined || (await ports.records.findPostMortem(pageId)) === null) return;
  const at = new Date(eventCreatedDate).toISOString();
  const done = task.status === 'complete';
  await ports.workQueue.push([{ kind: 'tick-item', pageId, taskId: task.id, byId: atlassianId, done, at }]);
}
