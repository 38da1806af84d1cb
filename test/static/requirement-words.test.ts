import { unknownCircumstances } from '../../src/domain/circumstances';
import { findRequirement } from '../../src/domain/policy/criteria';
import type { PolicyIncident } from '../../src/domain/policy/criteria';
import { defaultPolicy } from '../../src/domain/policy/policy';
import type { Policy } from '../../src/domain/policy/policy';
import { spacePolicyOf } from '../../src/domain/policy/space-policy';
import { sayMeetingBy } from '../../static/app/src/shared/incident/meeting-by';
import { sayRequirement } from '../../static/app/src/shared/incident/requirement-words';

const unknown: PolicyIncident = {
  severity: 0,
  customers: 'unknown',
  circumstances: unknownCircumstances,
  degradedMinutes: null,
  resolveMinutes: null,
};
const say = (incident: Partial<PolicyIncident>, policy: Policy = defaultPolicy): string => {
  const given = { ...unknown, ...incident };
  return sayRequirement(findRequirement(given, policy), given, policy);
};

test.each([
  ['nothing known', say({}), 'Not required so far; 9 criteria are not known yet.'],
  ['SEV-1', say({ severity: 1 }), 'Required: SEV-1.'],
  [
    'several reasons',
    say({ severity: 2, resolveMinutes: 72, circumstances: { ...unknownCircumstances, dataLoss: 'yes' } }),
    'Required: SEV-2; data was lost; 1 h 12 min to resolve (over 1 h).',
  ],
  [
    'one question left',
    say({}, { ...defaultPolicy, criteria: ['severity'] }),
    'Not required so far; 1 criterion is not known yet.',
  ],
  [
    'none',
    say({ severity: 3 }, { ...defaultPolicy, criteria: ['severity'] }),
    'Not required: none of the space’s criteria applies.',
  ],
])('%s', (_why, said, expected) => {
  expect(said).toBe(expected);
});

test.each([
  ['SEV-1 on a Tuesday', 1, '2026-11-24T09:00:00Z', 'Meeting by Fri 27 Nov if it is resolved today.'],
  [
    'after midnight in Oslo it is Wednesday',
    1,
    '2026-11-24T23:30:00Z',
    'Meeting by Mon 30 Nov if it is resolved today.',
  ],
  ['over the end of the year', 2, '2026-12-29T09:00:00Z', 'Meeting by Tue 5 Jan 2027 if it is resolved today.'],
] as const)('%s', (_why, severity, now, expected) => {
  const said = sayMeetingBy(severity, spacePolicyOf(null, 'Europe/Oslo'), Date.parse(now), 'en-GB');
  // Versions of ICU differ in whether a comma follows the weekday.
  expect(said.replace(',', '')).toBe(expected);
});
