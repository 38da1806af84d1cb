import type { Service } from '../faults';
import type { Cost } from './cost';
import { restPoints } from './rest-points';
import { storageUnits } from './storage-units';

/** A platform call and its answer, as far as they cost something. */
export interface CostlyCall {
  service: Service;
  method: string;
  /** Without its query. */
  path: string;
  /** What was sent, read as JSON, and its bytes. */
  asked: unknown;
  askedBytes: number;
  /** What was answered, and its bytes. */
  answer: { status: number; body?: unknown; bytes: number };
}

function countEvents(asked: unknown): number {
  const payload = typeof asked === 'object' && asked !== null && 'payload' in asked ? asked.payload : undefined;
  return Array.isArray(payload) ? payload.length : 0;
}

const COSTS: Record<Service, (call: CostlyCall) => Partial<Cost>> = {
  kvs: ({ path, asked, answer }) => ({ kvsRequests: 1, ...storageUnits(path, asked, answer.body) }),
  confluence: ({ method, path, answer }) => ({ restCalls: 1, restPoints: restPoints(method, path, answer) }),
  egress: () => ({ egressRequests: 1 }),
  queue: ({ asked }) => ({ queueRequests: 1, events: countEvents(asked) }),
};

/** What one platform call costs. Bytes out of the function are what it sent, bytes in what it was answered. */
export const costOfCall = (call: CostlyCall): Partial<Cost> => ({
  ...COSTS[call.service](call),
  bytesOut: call.askedBytes,
  bytesIn: call.answer.bytes,
});
