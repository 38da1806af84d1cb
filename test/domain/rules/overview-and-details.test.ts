import { conclusion, describeRules, overview } from '../../support/rule-cases';
import { generateSections } from '../../support/rule-subject';

const noDescription = 'The overview does not say what happened';
const noWhen = 'The overview does not say on what date and at what time it happened';
const noImpact = 'It is not said whom this affected';
const noKeyPoints = 'The conclusion has no key points';

describeRules({
  'overview.present': [
    ['a sentence is enough', overview('Checkout was down.'), []],
    ['a language without spaces', overview('決済サービスが停止しました。'), []],
    [
      'the facts that a new page begins with are no description',
      overview('Date and time: 2026-11-24 10:02 (UTC)', 'Impact: 1,200 shops could not pay.'),
      [noDescription],
    ],
    ['two words are no sentence', overview('Checkout outage'), [noDescription]],
    ['no section at all', { document: { sections: generateSections('overview', null) } }, [noDescription]],
  ],
  'overview.when': [
    ['date and time in a sentence', overview('On 24 Nov 2026 at 09:02 UTC checkout failed.'), []],
    ['in two paragraphs', overview('Date: 2026-11-24', 'It began at 9:02 am.'), []],
    ['a date alone', overview('On 24 Nov 2026 checkout failed.'), [noWhen]],
    ['a time alone', overview('At 09:02 checkout failed.'), [noWhen]],
    ['only a part of the day', overview('In the morning a node failed.'), [noWhen]],
  ],
  'details.severity': [
    ['graded', { details: { severity: 4 } }, []],
    ['not graded yet', { details: { severity: 0 } }, ['The severity is not set']],
  ],
  'details.services': [
    ['one is enough', { details: { services: ['ledger'] } }, []],
    ['none', { details: { services: [] } }, ['No affected service is named']],
  ],
  'details.impact': [
    ['none is stated', { details: { impact: { customers: 'none', statement: '' } } }, []],
    ['customers, and who', { details: { impact: { customers: 'some', statement: '40 shops in Spain' } } }, []],
    ['customers, but not who', { details: { impact: { customers: 'some', statement: ' ' } } }, [noImpact]],
    ['unknown', { details: { impact: { customers: 'unknown', statement: 'maybe some' } } }, [noImpact]],
  ],
  'details.started': [
    ['the same', { more: { startedAt: '2026-11-24T09:02:00.000Z' } }, []],
    ['no record', { more: { startedAt: null } }, []],
    ['a few minutes are no news', { more: { startedAt: '2026-11-24T09:00:00.000Z' } }, []],
    [
      'typed at night, found out later',
      { more: { startedAt: '2026-11-24T09:30:00.000Z' } },
      ['The record says that it started 2026-11-24 09:30, the timeline 09:02'],
    ],
    [
      'in the zone of the space',
      { more: { startedAt: '2026-11-24T07:00:00.000Z', timeZone: 'Europe/Oslo' } },
      ['The record says that it started 2026-11-24 08:00, the timeline 09:02'],
    ],
    ['no row to compare with', { document: { timeline: [] }, more: { startedAt: '2026-11-24T07:00:00.000Z' } }, []],
  ],
  'conclusion.present': [
    ['key points', conclusion('Consumers first.'), []],
    ['a filler', conclusion('TBD'), [noKeyPoints]],
    ['no section', { document: { sections: generateSections('conclusion', null) } }, [noKeyPoints]],
  ],
});
