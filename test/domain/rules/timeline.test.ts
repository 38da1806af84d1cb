import { bare, describeRules, detected, mitigated, resolved, started, step, timeline } from '../../support/rule-cases';
import { generateEvent } from '../../support/rule-subject';

const noBeginning = 'The timeline does not say when it started or was detected';
const noEnd = 'The timeline does not say when it was resolved';
const noStep = 'The timeline has no step between the beginning and the resolution';

describeRules({
  'timeline.milestones': [
    ['detected stands for started', timeline(detected, step, resolved), []],
    ['a milestone between counts as a step', timeline(started, mitigated, resolved), []],
    ['nothing between', timeline(started, resolved), [noStep]],
    ['steps before and after are not between', timeline(step, started, resolved, step), [noStep]],
    ['not over yet', timeline(started, step), [noEnd]],
    ['the latest first', timeline(resolved, mitigated, detected), []],
    ['the latest first, nothing between', timeline(resolved, started), [noStep]],
    ['empty', timeline(), [noBeginning, noEnd]],
  ],
  'timeline.alerted': [
    ['a row for it', timeline(generateEvent('09:14', 'alerted', 'On-call paged')), []],
    ['detected by a person only', timeline(detected), ['The timeline does not say when the team was alerted']],
  ],
  'timeline.precise': [
    ['approximate is honest', timeline(generateEvent('09:14', 'step', 'x', { certainty: 'approximate' })), []],
    [
      'placeholders',
      timeline(generateEvent('HH:mm', 'step', 'x'), generateEvent('14:??', 'step', 'y')),
      ['The time “HH:mm” is not precise', 'The time “14:??” is not precise'],
    ],
    ['no time', timeline(generateEvent('', 'step', 'x')), ['This row has no time']],
  ],
  'timeline.order': [
    ['the same minute twice', timeline(started, { ...step, occurredAt: started.occurredAt }), []],
    ['rows without a time do not count', timeline(started, generateEvent('TBD', 'step', 'x'), resolved), []],
    ['a row too late', timeline(mitigated, step), ['09:30 comes after 09:43 in the timeline but lies before it']],
    [
      'resolved before it was detected, told once',
      timeline(resolved, detected),
      ['09:11 comes after 10:14 in the timeline but lies before it'],
    ],
    ['the latest first', timeline(resolved, mitigated, step, detected), ['The timeline is told latest first']],
    [
      'the latest first, and two rows of the same minute',
      timeline(resolved, { ...mitigated, occurredAt: resolved.occurredAt }, step, detected),
      ['The timeline is told latest first'],
    ],
    [
      'the latest first, and milestones that contradict it',
      timeline(
        generateEvent('10:30', 'acknowledged', 'ack'),
        generateEvent('10:20', 'resolved', 'all clear'),
        generateEvent('10:10', 'mitigated', 'undone'),
        generateEvent('10:00', 'detected', 'noticed'),
      ),
      [
        'The timeline is told latest first',
        'By the timeline, when it was mitigated (10:10) lies before when the alert was acknowledged (10:30)',
      ],
    ],
    [
      'all but one row the latest first',
      timeline(resolved, step, mitigated, detected),
      [
        '09:30 comes after 10:14 in the timeline but lies before it',
        '09:11 comes after 09:43 in the timeline but lies before it',
      ],
    ],
    [
      'rows in order, milestones not',
      timeline(generateEvent('09:00', 'acknowledged', 'ack'), generateEvent('09:10', 'alerted', 'page')),
      ['By the timeline, when the alert was acknowledged (09:00) lies before when the team was alerted (09:10)'],
    ],
  ],
  'timeline.gap': [
    ['thirty minutes are fine', timeline(detected, generateEvent('09:41', 'mitigated', 'x')), []],
    [
      'thirty-one are not',
      timeline(detected, generateEvent('09:42', 'mitigated', 'x')),
      ['Nothing is told for 31 min between 09:11 and 09:42'],
    ],
    [
      'after mitigation nobody hurries',
      timeline(detected, step, mitigated, generateEvent('13:00', 'resolved', 'x')),
      [],
    ],
    [
      'without mitigation until it was resolved',
      timeline(detected, generateEvent('11:11', 'resolved', 'x')),
      ['Nothing is told for 2 h between 09:11 and 11:11'],
    ],
    ['rows in any order', timeline(detected, mitigated, step), []],
    [
      'before detection nothing can be told',
      timeline(started, generateEvent('11:00', 'detected', 'x'), generateEvent('11:05', 'mitigated', 'y')),
      [],
    ],
  ],
  'timeline.future': [
    ['all in the past', timeline(started, resolved), []],
    [
      'the wrong year',
      timeline(started, { ...resolved, occurredAt: '2027-11-24T10:14:00.000Z', statedTime: '2027-11-24 10:14' }),
      ['2027-11-24 10:14 has not come yet'],
    ],
    ['a time that cannot be read', timeline(generateEvent('TBD', 'step', 'x')), []],
  ],
  'timeline.evidence': [
    ['steps need none', timeline(bare(step)), []],
    [
      'milestones do',
      timeline(bare(detected), bare(resolved)),
      ['No evidence is linked for when it was detected', 'No evidence is linked for when it was resolved'],
    ],
  ],
});
