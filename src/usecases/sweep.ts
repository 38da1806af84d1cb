import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

/**
 * Runs once a day, more or less: gives each space that has, or had, post-mortems to the queue, which mends what events missed there
 * looks whether the owners of open action items are still there, and reminds those whose items are due.
 * Three requests to storage; a doubled or missed run changes nothing.
 */
export async function sweep({
  records,
  life,
  workQueue,
}: Pick<Ports, 'records' | 'life' | 'workQueue'>): Promise<void> {
  const [designated, swept] = await Promise.all([records.queryDesignatedSpaces(), life.sweeps()]);
  const spaceIds = new Set([...designated, ...swept].map(({ spaceId }) => spaceId));
  const work = [...spaceIds].flatMap((spaceId): readonly Work[] => [
    { kind: 'sweep-space', spaceId },
    { kind: 'check-owners', spaceId, after: null },
    { kind: 'remind-owners', spaceId, after: null },
  ]);
  if (work.length > 0) await workQueue.push(work);
}
