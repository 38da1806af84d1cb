import type { InvocationError } from '@forge/events';
import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import { retryLater } from './retry';

const schema = z.object({
  eventType: z.literal('avi:confluence:updated:page'),
  selfGenerated: z.boolean().optional(),
  content: z.object({ id: z.coerce.string().regex(/^\d{1,19}$/u) }),
});

/**
 * Somebody wrote a page, any page of the site: of the app's own writing nothing is asked, of other pages one key is read, and only
 * those of follow-ups are given to the queue. The use case that follows reads what was written.
 */
export async function pageEdits(event: unknown): Promise<InvocationError | undefined> {
  const reference = getAppContext().invocationId;
  const parsed = schema.safeParse(event);
  if (!parsed.success) {
    console.error(`${reference}: an event of Confluence is not understood`);
    return undefined;
  }
  const { selfGenerated, content } = parsed.data;
  return selfGenerated === true ? undefined : retryLater(reference, () => give(content.id));
}

async function give(pageId: string): Promise<void> {
  const place = await ports.records.findFollowUpOfPage(pageId);
  if (place !== null) await ports.workQueue.push([{ kind: 'read-answers', ...place }]);
}
