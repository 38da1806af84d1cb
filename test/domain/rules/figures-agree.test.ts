import { checkPostMortem } from '../../../src/domain/rules/check-post-mortem';
import type { CheckResult } from '../../../src/domain/rules/rule';
import { describeRules, resolved, started, timeline } from '../../support/rule-cases';
import type { SubjectOverrides } from '../../support/rule-subject';
import {
  generateEvent,
  generatePassages,
  generateSections,
  generateSubject,
  generateTimeline,
} from '../../support/rule-subject';

const overview = (...texts: string[]): SubjectOverrides => ({
  document: { sections: generateSections('overview', texts) },
});
const stats = (...texts: string[]): SubjectOverrides => ({ document: { elsewhere: generatePassages(...texts) } });
const says = (quote: string, derived: string): string => `The overview says “${quote}”, the timeline gives ${derived}`;
const whole = '1 h 12 min (09:02 started → 10:14 resolved)';
const detection = '9 min (09:02 started → 09:11 detected)';

describeRules({
  'figures.agree': [
    ['to the minute', overview('The outage lasted 72 minutes.'), []],
    ['rounded', overview('The outage lasted about an hour.'), []],
    ['over an hour', overview('The outage lasted over an hour.'), []],
    ['until it was mitigated', overview('Checkout was down for 41 minutes.'), []],
    ['since it was detected', overview('It took us 63 minutes to resolve the incident.'), []],
    ['a fix within it', overview('The fix took 20 minutes.'), []],
    ['a fix longer than all of it', overview('The fix took three hours.'), [says('three hours', whole)]],
    ['in German', overview('Die Störung dauerte 5 Stunden.'), [says('5 Stunden', whole)]],
    ['far off', overview('The outage lasted about two hours.'), [says('about two hours', whole)]],
    ['a little off', overview('The outage lasted 66 minutes.'), [says('66 minutes', whole)]],
    ['by label', stats('Time to detect: 19 min'), [`The page says “19 min”, the timeline gives ${detection}`]],
    ['by label, right', stats('TTD: 9 min, TTA: 3 min, TTM: 41 min, TTR: 1h 12m'), []],
    [
      'one of several',
      overview('We noticed it after 9 minutes, and the outage lasted three hours.'),
      [says('three hours', whole)],
    ],
    [
      'cells side by side',
      stats('Metric', 'Value', 'Time to repair', '5h 16m'),
      [`The page says “5h 16m”, the timeline gives ${whole}`],
    ],
    ['cells side by side, right', stats('Metric', 'Value', 'TTD', '9 min', 'TTR', '72 min'), []],
    ['columns', stats('TTD', 'TTR', '19 min', '72 min'), [`The page says “19 min”, the timeline gives ${detection}`]],
    ['two times and their length', overview('Checkout was down from 09:02 to 10:14 (72 minutes).'), []],
    [
      'two times and another length',
      overview('Checkout was down from 09:02 to 10:14 (82 minutes).'),
      ['The overview says “82 minutes”, but 09:02 to 10:14 is 1 h 12 min'],
    ],
    ['since the alert', overview('The issue was fixed within 60 minutes of the first alert.'), []],
    [
      'since the alert, wrong',
      overview('The issue was fixed within 20 minutes of the first alert.'),
      [says('20 minutes', '1 h (09:14 alerted → 10:14 resolved)')],
    ],
    ['part of the users for part of the time', overview('Some users saw errors for 20 minutes.'), []],
    [
      'part of the users for longer than it lasted',
      overview('Some users saw errors for three hours.'),
      [says('three hours', whole)],
    ],
    ['something else', overview('Logs have a retention of 30 days and a timeout of 30 s.'), []],
    [
      'a plan',
      {
        document: {
          sections: { actions: { heading: 'Actions', passages: generatePassages('Time to detect: 1 min') } },
        },
      },
      [],
    ],
    [
      'nothing to compare with',
      { document: { ...timeline(started).document, ...stats('Time to repair: 5 h').document } },
      [],
    ],
    [
      'a row without an exact time gives some room',
      {
        document: {
          ...timeline(started, { ...resolved, certainty: 'approximate' }).document,
          ...stats('Time to repair: 80 min').document,
        },
      },
      [],
    ],
    [
      'another row that may be meant',
      {
        document: {
          ...timeline(started, generateEvent('09:50', 'step', 'Service is back to normal'), resolved).document,
          ...stats('Time to repair: 48 min').document,
        },
      },
      [],
    ],
    [
      'no row marked as the start: the first stands for it',
      {
        document: {
          ...timeline(generateEvent('09:02', 'step', 'New version goes out'), resolved).document,
          ...stats('Time to repair: 5 h').document,
        },
      },
      ['The page says “5 h”, the timeline gives 1 h 12 min (09:02 first row → 10:14 resolved)'],
    ],
    [
      'a quotation',
      {
        document: {
          elsewhere: [{ text: 'They wrote “down for 5 hours”', asides: [{ from: 11, to: 29, kind: 'quote' }] }],
        },
      },
      [],
    ],
    ['business hours, in fact', overview('It took one business hour to resolve the incident.'), []],
    [
      'the impact in the record',
      { details: { impact: { customers: 'some', statement: 'Checkout was down for five hours.' } } },
      [`The key details says “five hours”, the timeline gives ${whole}`],
    ],
    ['the title', { more: { title: 'Checkout: 3h outage' } }, [`The title says “3h”, the timeline gives ${whole}`]],
  ],
});

test('a night outside business hours', () => {
  const night = generateTimeline(
    generateEvent('16:00', 'started', 'x'),
    generateEvent('09:00', 'resolved', 'y', { occurredAt: '2026-11-25T10:00:00.000Z' }),
  );
  const result = (text: string): CheckResult[] =>
    checkPostMortem(generateSubject({ document: { timeline: night, elsewhere: generatePassages(text) } })).filter(
      ({ rule }) => rule === 'figures.agree',
    );
  expect(result('Time to repair: 2 business hours')).toEqual([]);
  expect(result('Time to repair: 18 hours')).toEqual([]);
  expect(result('Time to repair: 6 business hours')).toMatchObject([{ stated: 360, derived: 120 }]);
});

test('a result leads to the words and the rows', () => {
  const results = checkPostMortem(generateSubject(overview('A sentence first.', 'The outage lasted about two hours.')));
  expect(results.filter(({ rule }) => rule === 'figures.agree')).toMatchObject([
    { at: { section: 'overview', passage: 1, quote: 'about two hours', rows: [0, 6] }, stated: 120, derived: 72 },
  ]);
});
