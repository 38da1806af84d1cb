import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';
import { isPageToRefresh } from './follow-up/newest-follow-up';

/**
 * Runs once a day, more or less: gives each space that has, or had, post-mortems to the queue, which mends what events missed there,
 * looks whether the owners of open action items are still there, and reminds those whose items are due; where an open meeting is
 * ahead, its page is brought up to date. People whose ids are stored are reported when that is due for anybody. Five requests to
 * storage; a doubled or missed run changes nothing.
 */
export async function sweep({
  records,
  life,
  peopleRegister,
  workQueue,
  clock,
}: Pick<Ports, 'records' | 'life' | 'peopleRegister' | 'workQueue' | 'clock'>): Promise<void> {
  const [setUp, swept, due] = await Promise.all([
    records.querySetUpSpaces(),
    life.sweeps(),
    peopleRegister.due(new Date(clock()).toISOString(), 1),
  ]);
  const ahead = setUp.filter((settings) => settings.designated && isPageToRefresh(settings, clock()));
  const spaceIds = new Set([...setUp, ...swept].map(({ spaceId }) => spaceId));
  const work = [...spaceIds].flatMap((spaceId): readonly Work[] => [
    { kind: 'sweep-space', spaceId },
    { kind: 'check-owners', spaceId, after: null },
    { kind: 'remind-owners', spaceId, after: null },
  ]);
  work.push(...ahead.map(({ spaceId }): Work => ({ kind: 'refresh-follow-up', spaceId })));
  const all: readonly Work[] = due.length === 0 ? work : [...work, { kind: 'report-people' }];
  if (all.length > 0) await workQueue.push(all);
}
