import type { CostlyCall } from '../rest/costs';

const number = new Intl.NumberFormat('en-GB');
const small = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const kilobytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const bytes = (count: number): string =>
  count < 1024 ? `${number.format(count)} B` : `${kilobytes.format(count / 1024)} KB`;

/** The columns of the inspector: a heading, what it stands for, and how a cost reads there. */
export const FIGURES: readonly { heading: string; hint: string; of: (cost: CostlyCall['cost']) => string }[] = [
  {
    heading: 'Requests',
    hint: 'Requests to storage, queues, Confluence and other servers',
    of: ({ kvsRequests = 0, queueRequests = 0, restCalls = 0, egressRequests = 0 }) =>
      number.format(kvsRequests + queueRequests + restCalls + egressRequests),
  },
  {
    heading: 'Units',
    hint: 'Storage units of 10 KB, read and written',
    of: ({ readUnits = 0, writeUnits = 0 }) => `${number.format(readUnits)} r, ${number.format(writeUnits)} w`,
  },
  {
    heading: 'Points',
    hint: 'Points of the hourly quota of Confluence',
    of: ({ restPoints = 0 }) => number.format(restPoints),
  },
  { heading: 'GB-s', hint: 'Memory × duration', of: ({ gbSeconds = 0 }) => small.format(gbSeconds) },
  { heading: 'In', hint: 'Bytes that came to the function', of: ({ bytesIn = 0 }) => bytes(bytesIn) },
  { heading: 'Out', hint: 'Bytes that the function sent', of: ({ bytesOut = 0 }) => bytes(bytesOut) },
  {
    heading: 'ms',
    hint: 'How long it took on this machine',
    of: ({ milliseconds = 0 }) => number.format(milliseconds),
  },
];

/** What a platform call has no figure of its own for. */
export const OF_RUNS_ONLY: ReadonlySet<string> = new Set(['GB-s', 'ms']);
