import type { Clock } from '../clock';
import { LIMITS as CONFLUENCE } from '../confluence/limits';
import { LIMITS as STORAGE } from '../forge/kvs/limits';
import { LIMITS } from '../forge/limits';
import type { CallIdentity, Service } from '../faults';
import type { Cost } from './cost';
import { openQuota } from './quota';
import type { Quota } from './quota';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How fast the app may go: what was spent, and what is refused since. */
export interface Rates {
  /** Milliseconds after which such a call is taken again; undefined when it is taken now. */
  refusedFor(call: CallIdentity): number | undefined;
  spend(cost: Partial<Cost>): void;
}

interface Rate {
  service: Service;
  /** The only path that it is for; every one of the service when absent. */
  path?: string;
  figure: keyof Cost;
  quota: Quota;
}

const isFor = ({ service, path }: Rate, call: CallIdentity): boolean =>
  service === call.service && (path === undefined || path === call.path);

/** The rates of one installation, by the site's clock. */
export function openRates(clock: Clock): Rates {
  const rate = (service: Service, figure: keyof Cost, limit: number, stretch: number): Rate => ({
    service,
    figure,
    quota: openQuota(clock, limit, stretch),
  });
  const rates: readonly Rate[] = [
    rate('kvs', 'kvsRequests', STORAGE.requestsPerSecond, SECOND),
    rate('kvs', 'readUnits', STORAGE.readUnitsPerMinute, MINUTE),
    rate('kvs', 'writeUnits', STORAGE.writeUnitsPerMinute, MINUTE),
    rate('confluence', 'restPoints', CONFLUENCE.pointsPerHour, HOUR),
    { ...rate('queue', 'events', LIMITS.eventsPerMinute, MINUTE), path: '/webhook/queue/publish' },
  ];
  return {
    refusedFor: (call) => rates.find((each) => isFor(each, call) && each.quota.isSpent())?.quota.untilReset(),
    spend(cost) {
      for (const { figure, quota } of rates) quota.spend(cost[figure] ?? 0);
    },
  };
}

/** A site whose clock stands still while much is done has no rates: everything would fall into one second. */
export const noRates: Rates = { refusedFor: () => undefined, spend: () => undefined };
