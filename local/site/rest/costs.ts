import { z } from 'zod';
import { requestJson } from './request';

const cost = z.object({
  kvsRequests: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  restCalls: z.number(),
  restPoints: z.number(),
  queueRequests: z.number(),
  egressRequests: z.number(),
  gbSeconds: z.number(),
  milliseconds: z.number(),
  bytesIn: z.number(),
  bytesOut: z.number(),
});
const call = z.object({
  service: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number().optional(),
  cost: cost.partial(),
});
const run = z.object({
  id: z.string(),
  at: z.string(),
  operation: z.string(),
  succeeded: z.boolean().optional(),
  cost,
  calls: z.array(call),
});
const costs = z.object({ recent: z.array(run) });

export type CostlyCall = z.output<typeof call>;
/** One run of one of the app's functions. */
export type CostlyRun = z.output<typeof run>;

/** The last runs of the app's functions, newest first. */
export const getRecentRuns = async (): Promise<CostlyRun[]> => (await requestJson(costs, '/_host/costs')).recent;

/** Forgets all runs so that only what comes now is shown. */
export const forgetRuns = (): Promise<unknown> => requestJson(costs, '/_host/costs', { method: 'DELETE' });
