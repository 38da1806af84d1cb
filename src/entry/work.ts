import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { ports } from '../app';
import { announce } from '../usecases/announce';
import { checkOwners } from '../usecases/check-owners';
import { compileFollowUp } from '../usecases/compile-follow-up';
import type { Work } from '../ports/work';
import { erasePage } from '../usecases/erase-page';
import { erasePerson } from '../usecases/erase-person';
import { refreshNewest } from '../usecases/follow-up/refresh-follow-up';
import { followPage } from '../usecases/follow-page';
import { followAnsweredTask } from '../usecases/follow-answered-task';
import { followTask } from '../usecases/follow-task';
import { noteCopy } from '../usecases/note-copy';
import { noteDeletedSpace } from '../usecases/note-deleted-space';
import { readAnswersOf } from '../usecases/read-follow-up-answers';
import { remindOwners } from '../usecases/remind-owners';
import { remindPage } from '../usecases/remind-page';
import { reportPeople } from '../usecases/report-people';
import { settleOperation } from '../usecases/settle-operation';
import { settlePostMortem } from '../usecases/settle-post-mortem';
import { sweepSpace } from '../usecases/sweep-space';
import { tickTask } from '../usecases/tick-task';
import { retryLater } from './retry';

const tick = {
  pageId: z.string(),
  taskId: z.string(),
  byId: z.string(),
  done: z.boolean(),
  at: z.string(),
};
const followUpPlace = { spaceId: z.string(), periodKey: z.iso.date() };

const workSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('compile-follow-up'),
    spaceId: z.string(),
    periodKey: z.iso.date(),
    periodEnd: z.iso.date().optional(),
    isAsked: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('settle-operation'), operationId: z.string() }),
  z.object({ kind: z.literal('announce'), announcementId: z.string() }),
  z.object({
    kind: z.literal('settle-post-mortem'),
    pageId: z.string(),
    byId: z.string(),
    keepsState: z.boolean().optional(),
    ownerId: z.string().nullish(),
  }),
  z.object({ kind: z.enum(['follow-page', 'erase-page', 'remind-page']), pageId: z.string() }),
  z.object({ kind: z.literal('note-copy'), pageId: z.string(), originPageId: z.string() }),
  z.object({ kind: z.literal('tick-item'), ...tick }),
  z.object({ kind: z.literal('tick-answer'), ...followUpPlace, ...tick }),
  z.object({ kind: z.literal('read-answers'), ...followUpPlace }),
  z.object({ kind: z.literal('report-people') }),
  z.object({ kind: z.literal('erase-person'), accountId: z.string() }),
  z.object({ kind: z.literal('tick-task'), pageId: z.string(), itemId: z.string() }),
  z.object({ kind: z.enum(['check-owners', 'remind-owners']), spaceId: z.string(), after: z.string().nullable() }),
  z.object({ kind: z.enum(['sweep-space', 'note-deleted-space', 'refresh-follow-up']), spaceId: z.string() }),
]);

const eventSchema = z.object({ body: z.unknown(), jobId: z.string().default('queue') });

/**
 * One event of the queue. May come twice, late, and from another version of the app: what is not understood is logged and let
 * go, since it would not be understood the next time either.
 */
export async function work(event: unknown): Promise<InvocationError | undefined> {
  const { body, jobId } = eventSchema.parse(event);
  const parsed = workSchema.safeParse(body);
  if (!parsed.success) {
    console.error(`${jobId}: an event of the queue is not understood`);
    return undefined;
  }
  return retryLater(jobId, () => perform(parsed.data));
}

async function perform(work: Work): Promise<void> {
  switch (work.kind) {
    case 'compile-follow-up':
      return compileFollowUp(ports, work);
    case 'settle-operation':
      return settleOperation(ports, work.operationId);
    case 'announce':
      return announce(ports, work.announcementId);
    case 'settle-post-mortem':
      return settlePostMortem(ports, work);
    case 'follow-page':
      return followPage(ports, work.pageId);
    case 'erase-page':
      return erasePage(ports, work.pageId);
    case 'note-copy':
      return noteCopy(ports, work);
    case 'tick-item':
      return followTask(ports, work);
    case 'tick-answer':
      return followAnsweredTask(ports, work);
    case 'read-answers':
      return readAnswersOf(ports, work);
    case 'tick-task':
      return tickTask(ports, work);
    case 'check-owners':
      return checkOwners(ports, work);
    case 'remind-owners':
      return remindOwners(ports, work);
    case 'remind-page':
      return remindPage(ports, work.pageId);
    case 'report-people':
      return reportPeople(ports);
    case 'erase-person':
      return erasePerson(ports, work.accountId);
    case 'refresh-follow-up':
      return refreshNewest(ports, work.spaceId);
    case 'sweep-space':
      return sweepSpace(ports, work.spaceId);
    case 'note-deleted-space':
      return noteDeletedSpace(ports, work.spaceId);
  }
}
