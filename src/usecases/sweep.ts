import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';
import { isPageToRefresh } from './follow-up/newest-follow-up';

/**
 * Runs once a day, more or less: gives each space that has, or had, post-mortems to the queue, which mends what events missed there
 * looks whether the owners of open action items are still there, and reminds those whose items are due;
 * where an open meeting is ahead, its page is brought up to date.
 * Three requests to storage; a doubled or missed run changes nothing.
 */
export async function sweep({
  records,
  life,
  workQueue,
  clock,
}: Pick<Ports, 'records' | 'life' | 'workQueue' | 'clock'>): Promise<void> {
  const [designated, swept] = await Promise.all([records.queryDesignatedSpaces(), life.sweeps()]);
  const ahead = designated.filter((settings) => isPageToRefresh(settings, clock()));
  const spaceIds = new Set([...designated, ...swept].map(({ spaceId }) => spaceId));
  const work = [...spaceIds].flatMap((spaceId): readonly Work[] => [
    { kind: 'sweep-space', spaceId },
    { kind: 'check-owners', spaceId, after: null },
    { kind: 'remind-owners', spaceId, after: null },
  ]);
  work.push(...ahead.map(({ spaceId }): Work => ({ kind: 'refresh-follow-up', spaceId })));
  if (work.length > 0) await workQueue.push(work);
}
