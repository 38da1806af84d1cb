import { newestDue, periodToPrepare } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

type TickPorts = Pick<Ports, 'records' | 'agenda' | 'workQueue' | 'clock'>;

/** Spaces whose pages begin in the same minute: all customers together have 65,000 REST points an hour. */
const spacesAtOnce = 50;
const secondsBetween = 60;
/** Forge takes no longer delay. What is given late is given again by the next run, and found done. */
const longestDelay = 900;

/** What became due since the last run, each kind by itself: what one of them cannot do keeps the others from nothing. */
const parts = [giveDueSpaces, giveUnfinished] as const satisfies readonly ((
  ports: TickPorts,
  now: number,
) => unknown)[];

/**
 * Runs every hour, more or less: gives due follow-ups, unfinished operations and what is to be announced to the queue. Two requests to storage and
 * nothing else when nothing is due. A doubled run, or one whose work was given only in part, changes nothing: what is due stays
 * so until it is done, and the next run finds it.
 * @throws what the first part that failed did, once all were tried
 */
export async function tick(ports: TickPorts): Promise<void> {
  const now = ports.clock();
  const outcomes = await Promise.allSettled(parts.map((give) => give(ports, now)));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** However many became due at once: spread, so that they do not take what all customers share at one go. */
async function giveDueSpaces({ records, workQueue }: TickPorts, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  const failures: unknown[] = [];
  let pushes = 0;
  let after: string | null = null;
  do {
    const due = await records.queryDueSpaces(at, after ?? undefined);
    for (let from = 0; from < due.spaces.length; from += spacesAtOnce) {
      const work = due.spaces.slice(from, from + spacesAtOnce).map((settings) => workFor(settings, now));
      // What one push could not give says nothing of the next.
      await workQueue.push(work, delayOf(pushes)).catch((error: unknown) => failures.push(error));
      pushes += 1;
    }
    after = due.next;
  } while (after !== null);
  if (failures.length > 0) throw failures[0];
}

function delayOf(pushes: number): number {
  return Math.min(pushes * secondsBetween, longestDelay);
}

/** The index may lag behind a page that is there already: who takes the work looks again. */
function workFor(settings: SpaceSettings, now: number): Work {
  const { spaceId, preparedUntil } = settings;
  const period = periodToPrepare(now, settings, preparedUntil) ?? newestDue(now, settings);
  return { kind: 'compile-follow-up', spaceId, periodKey: period.key, periodEnd: period.end };
}

/** One query finds all that is kept for later: its index is shared by everything that has a next attempt. */
async function giveUnfinished({ agenda, workQueue }: TickPorts, now: number): Promise<void> {
  const { operations, announcements } = await agenda.due(new Date(now).toISOString());
  const work = [
    ...operations.map(({ operationId }): Work => ({ kind: 'settle-operation', operationId })),
    ...announcements.map(({ id }): Work => ({ kind: 'announce', announcementId: id })),
  ];
  if (work.length > 0) await workQueue.push(work);
}
