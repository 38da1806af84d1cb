import type { BackOff } from './schedule/back-off';
import { waitAfter } from './schedule/back-off';

/** Where something is announced. */
export const announcementChannels = ['slack', 'comment'] as const;
export type AnnouncementChannel = (typeof announcementChannels)[number];

/**
 * What went wrong. `refused`: it would be refused again. `busy`: come later, nothing arrived. `unknown`: it may have arrived.
 * `not-seen`: the app does not see the page. `failed`: what is to be said could not be found out, nothing was sent.
 */
export const deliveryProblems = ['refused', 'busy', 'unknown', 'not-seen', 'failed'] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

/**
 * How telling one channel stands. `not-wanted`: the space announces nothing there, or nothing is to be said there.
 * `given-up`: a day of attempts, or an answer that another attempt does not change. Instants are ISO 8601 UTC.
 */
export interface Delivery {
  state: 'waiting' | 'sent' | 'given-up' | 'not-wanted';
  /** Begun ones, each counted before it is made. */
  attempts: number;
  /** It is given up a day after this. */
  waitsSince: string;
  /** When it is tried again. While it is being tried: when that is taken for dead. */
  nextAttemptAt: string;
  /** Of the last attempt; null before the first. */
  problem: DeliveryProblem | null;
}

/** How an attempt ended. `askedMs`: how long the other side wants to be left alone. */
export type DeliveryEnding =
  | { kind: 'sent' }
  | { kind: 'not-wanted' }
  | { kind: 'given-up'; problem: DeliveryProblem }
  | { kind: 'later'; problem: DeliveryProblem; askedMs: number };

/** Longer than the consumer of the queue may run: until then nobody else tries. */
const leaseMs = 5 * 60_000;
const mostWaitingMs = 24 * 3_600_000;
const betweenAttempts: BackOff = { first: 60_000, most: 2 * 3_600_000 };

const instant = (ms: number): string => new Date(ms).toISOString();

export function waitingDelivery(at: string): Delivery {
  return { state: 'waiting', attempts: 0, waitsSince: at, nextAttemptAt: at, problem: null };
}

export function unwantedDelivery(at: string): Delivery {
  return { ...waitingDelivery(at), state: 'not-wanted' };
}

export function isDeliveryDue({ state, nextAttemptAt }: Delivery, now: number): boolean {
  return state === 'waiting' && Date.parse(nextAttemptAt) <= now;
}

/** Before it is tried: whoever dies at it leaves it as something that may have arrived. */
export function claimDelivery(delivery: Delivery, now: number): Delivery {
  return {
    ...delivery,
    attempts: delivery.attempts + 1,
    nextAttemptAt: instant(now + leaseMs),
    problem: 'unknown',
  };
}

/**
 * After it was tried.
 * @param chance at least 0, less than 1; see `waitAfter`
 */
export function endDelivery(delivery: Delivery, ending: DeliveryEnding, now: number, chance: number): Delivery {
  switch (ending.kind) {
    case 'sent':
      return { ...delivery, state: 'sent', problem: null };
    case 'not-wanted':
      return { ...delivery, state: 'not-wanted', problem: null };
    case 'given-up':
      return { ...delivery, state: 'given-up', problem: ending.problem };
    case 'later': {
      const { problem, askedMs } = ending;
      const next = now + waitAfter(delivery.attempts, betweenAttempts, chance, askedMs);
      const isOver = next > Date.parse(delivery.waitsSince) + mostWaitingMs;
      return { ...delivery, state: isOver ? 'given-up' : 'waiting', nextAttemptAt: instant(next), problem };
    }
  }
}

/** A person wants it tried again. Earlier attempts stay counted: one of them may have arrived. */
export function retryDelivery(delivery: Delivery, now: number): Delivery {
  if (delivery.state !== 'given-up') return delivery;
  return { ...delivery, state: 'waiting', waitsSince: instant(now), nextAttemptAt: instant(now) };
}
