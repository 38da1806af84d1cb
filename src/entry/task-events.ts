import type { InvocationError } from '@forge/events';
import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import type { FollowUpPlace } from '../ports/records';
import type { Work } from '../ports/work';
import type { ToldTick } from '../usecases/follow-task';
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
 * Somebody changed a task on any page of the site. Of other than ticks, of the app's own doing and of pages that are neither of
 * post-mortems nor of follow-ups nothing is given to the queue. The use case that follows asks Confluence what the task is now.
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
  if (atlassianId === undefined) return;
  const [postMortem, place] = await Promise.all([
    ports.records.findPostMortem(pageId),
    ports.records.findFollowUpOfPage(pageId),
  ]);
  const at = new Date(eventCreatedDate).toISOString();
  const tick = { pageId, taskId: task.id, byId: atlassianId, done: task.status === 'complete', at };
  const work = workFor(postMortem !== null, place, tick);
  if (work !== null) await ports.workQueue.push([work]);
}

function workFor(isPostMortem: boolean, place: FollowUpPlace | null, tick: ToldTick): Work | null {
  if (isPostMortem) return { kind: 'tick-item', ...tick };
  return place && { kind: 'tick-answer', ...place, ...tick };
}
