import { newestDue, periodToPrepare } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

/**
 * Runs every hour, more or less: gives due follow-ups and unfinished operations to the queue. Two requests to storage and
 * nothing else when nothing is due. A doubled or missed run changes nothing.
 */
export async function tick({ records, operations, workQueue, clock }: Ports): Promise<void> {
  const now = clock();
  const at = new Date(now).toISOString();
  const [spaces, unfinished] = await Promise.all([records.queryDueSpaces(at), operations.queryUnfinished(at)]);
  const followUps = spaces.map((settings): Work => {
    const period = periodToPrepare(now, settings, settings.preparedPeriodKey) ?? newestDue(now, settings);
    return { kind: 'compile-follow-up', spaceId: settings.spaceId, periodKey: period.key };
  });
  const settling = unfinished.map(({ operationId }): Work => ({ kind: 'settle-operation', operationId }));
  const work = [...followUps, ...settling];
  if (work.length > 0) await workQueue.push(work);
}
