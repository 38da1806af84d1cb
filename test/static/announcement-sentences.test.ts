import type { AnnouncementRow } from '../../src/contract/follow-up-views';
import type { Delivery } from '../../src/domain/delivery';
import { unsaidPlaces, wasGivenUp } from '../../static/app/src/space-settings/announcement-sentences';

const at = '2026-11-22T12:00:00.000Z';
const delivery = (overrides: Partial<Delivery> = {}): Delivery => ({
  ...{ state: 'sent', attempts: 1, waitsSince: at, nextAttemptAt: at, problem: null },
  ...overrides,
});
const row = (slack: Partial<Delivery>, comment: Partial<Delivery> = {}): Pick<AnnouncementRow, 'deliveries'> => ({
  deliveries: { slack: delivery(slack), comment: delivery(comment) },
});

test.each([
  ['nothing of what was sent or not wanted', row({}, { state: 'not-wanted' }), []],
  ['what was not tried yet', row({ state: 'waiting', attempts: 0 }), [['Slack: on its way.', at]]],
  [
    'what waits, with its next attempt',
    row({ state: 'waiting', attempts: 3, problem: 'busy' }),
    [['Slack: not yet, tried 3 times; Slack took no more messages.', at]],
  ],
  [
    'what was given up, with what can be done',
    row({ state: 'given-up', problem: 'refused' }, { state: 'given-up', problem: 'not-seen' }),
    [
      [
        'Slack: given up, tried once; Slack refused it: the webhook is gone, or its channel was archived. Set a new one.',
        null,
      ],
      ['Comment on the page: given up, tried once; the app does not see the page, or may not comment there.', null],
    ],
  ],
])('%s is said', (_what, { deliveries }, said) => {
  expect(unsaidPlaces({ deliveries }).map(({ sentence, nextAttemptAt }) => [sentence, nextAttemptAt])).toEqual(said);
});

test.each([
  [row({ state: 'given-up' }), true],
  [row({ state: 'given-up' }, { state: 'waiting' }), false],
  [row({}), false],
])('what was given up can be tried again (%#)', (asked, can) => {
  expect(wasGivenUp(asked)).toBe(can);
});
