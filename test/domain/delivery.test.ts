import fc from 'fast-check';
import type { AnnouncementKind } from '../../src/domain/announcement';
import {
  announcementKinds,
  newAnnouncement,
  nextAttemptOf,
  stateOfAnnouncement,
  withDelivery,
} from '../../src/domain/announcement';
import type { Delivery, DeliveryEnding } from '../../src/domain/delivery';
import {
  claimDelivery,
  deliveryProblems,
  endDelivery,
  isDeliveryDue,
  retryDelivery,
  unwantedDelivery,
  waitingDelivery,
} from '../../src/domain/delivery';

const at = '2026-11-22T12:00:00.000Z';
const start = Date.parse(at);
const [minute, hour] = [60_000, 3_600_000];
const later: DeliveryEnding = { kind: 'later', problem: 'unknown', askedMs: 0 };
const tried = (times: number): Delivery => ({ ...waitingDelivery(at), attempts: times });

test('whoever claims it has it for a while, and leaves it as something that may have arrived', () => {
  const claimed = claimDelivery(waitingDelivery(at), start);
  expect(claimed).toMatchObject({ state: 'waiting', attempts: 1, problem: 'unknown' });
  expect([0, 4, 5].map((minutes) => isDeliveryDue(claimed, start + minutes * minute))).toEqual([false, false, true]);
});

test.each<[string, Delivery, number, boolean]>([
  ['at the moment', waitingDelivery(at), 0, true],
  ['not before it', waitingDelivery(at), -1, false],
  ['never when it was sent', { ...waitingDelivery(at), state: 'sent' }, hour, false],
  ['never when nobody wants it', unwantedDelivery(at), hour, false],
])('it is due %s', (_when, delivery, after, isDue) => {
  expect(isDeliveryDue(delivery, start + after)).toBe(isDue);
});

test.each<[string, number, DeliveryEnding, number, number]>([
  ['a minute after the first time', 1, later, 0, minute],
  ['sooner by chance, by half at most', 1, later, 0.999, 30_030],
  ['twice as long each time', 4, later, 0, 8 * minute],
  ['two hours at most', 15, later, 0, 2 * hour],
  ['not before it is asked for', 1, { ...later, askedMs: 7 * hour }, 0, 7 * hour],
])('it is tried again %s', (_when, attempts, ending, chance, wait) => {
  const ended = endDelivery(tried(attempts), ending, start, chance);
  expect(ended).toMatchObject({ state: 'waiting', problem: 'unknown' });
  expect(Date.parse(ended.nextAttemptAt) - start).toBe(wait);
});

test.each<[string, DeliveryEnding, number, Partial<Delivery>]>([
  ['sent', { kind: 'sent' }, 0, { state: 'sent', problem: null }],
  ['not wanted', { kind: 'not-wanted' }, 0, { state: 'not-wanted', problem: null }],
  ['given up at once', { kind: 'given-up', problem: 'refused' }, 0, { state: 'given-up', problem: 'refused' }],
  ['given up when the next time is more than a day away', later, 24 * hour, { state: 'given-up', problem: 'unknown' }],
  ['given up when that is asked for', { ...later, askedMs: 25 * hour }, 0, { state: 'given-up' }],
])('it ends as %s', (_how, ending, after, ended) => {
  expect(endDelivery(tried(1), ending, start + after, 0)).toMatchObject(ended);
});

test('what was given up waits another day, its attempts still counted; what was sent stays so', () => {
  const now = start + 48 * hour;
  const again = retryDelivery({ ...tried(18), state: 'given-up', problem: 'unknown' }, now);
  expect(again).toMatchObject({ state: 'waiting', attempts: 18 });
  expect(isDeliveryDue(again, now)).toBe(true);
  expect(endDelivery(again, later, now, 0).state).toBe('waiting');
  const sent: Delivery = { ...tried(1), state: 'sent' };
  expect(retryDelivery(sent, now)).toBe(sent);
});

test('however it fails, it ends within a day or so, and not after too many attempts', () => {
  const failures = fc.array(
    fc.record({
      problem: fc.constantFrom(...deliveryProblems),
      askedMs: fc.integer({ min: 0, max: hour }),
      chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
    }),
    { minLength: 60, maxLength: 60 },
  );
  fc.assert(
    fc.property(failures, (each) => {
      let [delivery, now] = [waitingDelivery(at), start];
      for (const { chance, ...failure } of each) {
        if (delivery.state !== 'waiting') break;
        now = Date.parse(delivery.nextAttemptAt);
        delivery = endDelivery(claimDelivery(delivery, now), { kind: 'later', ...failure }, now, chance);
      }
      expect(delivery.state).toBe('given-up');
      expect(now - start).toBeLessThanOrEqual(24 * hour);
      expect(delivery.attempts).toBeLessThan(40);
    }),
    { numRuns: 50 },
  );
});

describe('an announcement', () => {
  const make = (kind: AnnouncementKind) => newAnnouncement(kind, { pageId: '1', spaceId: '2', eventId: 'v3', at });

  test.each(announcementKinds)('of %s is open, due at once, and known by its event', (kind) => {
    const made = make(kind);
    expect([stateOfAnnouncement(made), nextAttemptOf(made), made.id]).toEqual(['open', at, `${kind}:1:v3`]);
  });

  test.each<[Delivery['state'], Delivery['state'], string]>([
    ['waiting', 'given-up', 'open'],
    ['sent', 'given-up', 'given-up'],
    ['sent', 'not-wanted', 'done'],
  ])('whose channels are %s and %s is %s', (slack, comment, state) => {
    const one = withDelivery(make('notes-published'), 'slack', { ...waitingDelivery(at), state: slack });
    const both = withDelivery(one, 'comment', { ...waitingDelivery(at), state: comment });
    expect([stateOfAnnouncement(both), both.version]).toEqual([state, 3]);
  });

  test('is looked at again when the first of its channels waits no more', () => {
    const [soon, late] = [start + hour, start + 2 * hour].map((ms) => new Date(ms).toISOString());
    const one = withDelivery(make('meeting-planned'), 'slack', { ...waitingDelivery(at), nextAttemptAt: late ?? '' });
    const both = withDelivery(one, 'comment', { ...waitingDelivery(at), nextAttemptAt: soon ?? '' });
    expect(nextAttemptOf(both)).toBe(soon);
  });
});
