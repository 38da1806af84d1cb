import { Queue } from '@forge/events';
import { PlatformError } from '../../ports/confluence';
import type { Work, WorkQueue } from '../../ports/work';

/** Forge takes at most 50 events in one push. */
const eventsPerPush = 50;

const queue = new Queue({ key: 'work' });

function concurrencyKey(work: Work): string {
  switch (work.kind) {
    case 'compile-follow-up':
    case 'read-answers':
    case 'tick-answer':
    case 'refresh-follow-up':
    case 'sweep-space':
    case 'note-deleted-space':
      return `space:${work.spaceId}`;
    case 'check-owners':
      return `owners:${work.spaceId}`;
    case 'remind-owners':
      return `reminders:${work.spaceId}`;
    case 'report-people':
      return 'report';
    // In turn: two people may stand in one row of the history, which has no version.
    case 'erase-person':
      return 'erase-person';
    case 'settle-operation':
      return `operation:${work.operationId}`;
    case 'announce':
      return `announcement:${work.announcementId}`;
    case 'settle-post-mortem':
    case 'follow-page':
    case 'erase-page':
    case 'note-copy':
    case 'tick-item':
    case 'tick-task':
    case 'remind-page':
      return `page:${work.pageId}`;
  }
}

/** The app's one queue; two events for the same thing never run at once. */
export const forgeWorkQueue: WorkQueue = {
  async push(work, delaySeconds = 0) {
    const delay = delaySeconds === 0 ? {} : { delayInSeconds: delaySeconds };
    const events = work.map((one) => ({
      body: { ...one },
      concurrency: { key: concurrencyKey(one), limit: 1 },
      ...delay,
    }));
    let failure: unknown = null;
    for (let at = 0; at < events.length; at += eventsPerPush) {
      await queue.push(events.slice(at, at + eventsPerPush)).catch((error: unknown) => (failure ??= error));
    }
    if (failure !== null) throw new PlatformError('push to the queue', null, null, { cause: failure });
  },
};
