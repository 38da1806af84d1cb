import { z } from 'zod';
import type { Key } from '../store/key';
import type { Change, OrderedStore } from '../store/ordered-store';

/*
 * What became of the events of one push: `forge job <job id>`. An event counts once, by its first end, however often it
 * came.
 */
const jobKey = (jobId: string): Key => ['forge', 'job', jobId];

const job = z.object({
  queueName: z.string(),
  /** Events without an end. Absent in jobs of hosts that counted them only. */
  open: z.array(z.string()).default([]),
  success: z.number(),
  failed: z.number(),
  isCancelled: z.boolean().default(false),
});
export type Job = z.infer<typeof job>;

export type Outcome = 'success' | 'failed';

/** The jobs of one installation. Changes are for the caller to write, together with those of the events. */
export interface Jobs {
  find(jobId: string): Job | undefined;
  begin(jobId: string, queueName: string, eventIds: readonly string[]): Change;
  settle(jobId: string, eventId: string, outcome: Outcome): Change[];
  cancel(jobId: string, cancelled: Job): Change;
}

export function openJobs(store: OrderedStore): Jobs {
  const put = (jobId: string, value: Job): Change => ({ key: jobKey(jobId), value });
  const find = (jobId: string): Job | undefined => {
    const stored = store.get(jobKey(jobId));
    return stored === undefined ? undefined : job.parse(stored);
  };
  return {
    find,
    begin: (jobId, queueName, eventIds) =>
      put(jobId, { queueName, open: [...eventIds], success: 0, failed: 0, isCancelled: false }),
    settle(jobId, eventId, outcome) {
      const found = find(jobId);
      if (found?.open.includes(eventId) !== true) return [];
      const open = found.open.filter((id) => id !== eventId);
      return [put(jobId, { ...found, open, [outcome]: found[outcome] + 1 })];
    },
    cancel: (jobId, cancelled) => put(jobId, { ...cancelled, open: [], isCancelled: true }),
  };
}
