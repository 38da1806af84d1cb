import type { InvocationError } from '@forge/events';
import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import type { Work } from '../ports/work';
import { retryLater } from './retry';

const id = z.coerce.string().regex(/^\d{1,19}$/u);
const content = z.object({ id });
const space = z.object({ id });

const pageEvent = z.object({
  eventType: z.templateLiteral([
    'avi:confluence:',
    z.enum(['moved', 'archived', 'unarchived', 'trashed', 'restored']),
    ':page',
  ]),
  content: content.extend({ space: space.optional() }),
  /** What a moved page was before. */
  prevContent: z.object({ space }).optional(),
});
const copyEvent = z.object({ eventType: z.literal('avi:confluence:copied:page'), content, originContentId: id });
const deletedEvent = z.object({ eventType: z.literal('avi:confluence:deleted:page'), content });
const spaceEvent = z.object({ eventType: z.literal('avi:confluence:deleted:space:V2'), space });
const schema = z.union([pageEvent, copyEvent, deletedEvent, spaceEvent]);
type PageLifeEvent = z.infer<typeof schema>;

/**
 * What became of a page or space of Confluence. Events come late, twice, out of order or never, so they say only where to look: the
 * use case that follows asks Confluence itself. None of them tells of what the app does: it writes pages, and for writing there is
 * no event here.
 */
export async function pageEvents(event: unknown): Promise<InvocationError | undefined> {
  const reference = getAppContext().invocationId;
  const parsed = schema.safeParse(event);
  if (!parsed.success) {
    console.error(`${reference}: an event of Confluence is not understood`);
    return undefined;
  }
  return retryLater(reference, async () => {
    const work = await workFor(parsed.data);
    if (work.length > 0) await ports.workQueue.push(work);
  });
}

/** Most pages of a site are no post-mortems: of those nothing is given to the queue. */
async function workFor(event: PageLifeEvent): Promise<readonly Work[]> {
  const { records, life } = ports;
  if (event.eventType === 'avi:confluence:deleted:space:V2')
    return [{ kind: 'note-deleted-space', spaceId: event.space.id }];
  const pageId = event.content.id;
  if (event.eventType === 'avi:confluence:copied:page') {
    const { originContentId: originPageId } = event;
    return (await records.findPostMortem(originPageId)) ? [{ kind: 'note-copy', pageId, originPageId }] : [];
  }
  const isOurs = (await records.findPostMortem(pageId)) !== null;
  if (event.eventType === 'avi:confluence:deleted:page') return isOurs ? [{ kind: 'erase-page', pageId }] : [];
  const followed: Work[] = isOurs ? [{ kind: 'follow-page', pageId }] : [];
  const from = event.prevContent?.space.id;
  if (from === undefined || from === event.content.space?.id) return followed;
  // Of pages that went along to another space nothing is told: the space that they left is looked through, if it has any.
  return (await life.findSweep(from)) ? [...followed, { kind: 'sweep-space', spaceId: from }] : followed;
}
