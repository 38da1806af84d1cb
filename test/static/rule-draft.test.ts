import type { RuleChoice } from '../../src/contract/views';
import { draftRules, gradeRule, groupRules } from '../../static/app/src/space-settings/rule-draft';

const rule = (overrides: Partial<RuleChoice> = {}): RuleChoice => ({
  id: 'timeline.gap',
  section: 'timeline',
  title: 'The timeline has no hole',
  mend: 'Say what was tried.',
  ownGrade: 'warning',
  chosen: 'warning',
  ...overrides,
});
const rules = [
  rule({ id: 'overview.when', section: 'overview', title: 'Date and time', ownGrade: 'error', chosen: 'off' }),
  rule(),
  rule({ id: 'timeline.order', title: 'Rows are in order', chosen: 'error' }),
];

test('only what differs from a rule’s own grade is kept', () => {
  expect(draftRules(rules)).toEqual({ 'overview.when': 'off', 'timeline.order': 'error' });
});

test('choosing the own grade again takes the change back', () => {
  const changed = gradeRule({}, rule(), 'off');
  expect(changed).toEqual({ 'timeline.gap': 'off' });
  expect(gradeRule(changed, rule(), 'warning')).toEqual({});
  expect(gradeRule({ 'timeline.order': 'note' }, rule(), 'off')).toEqual({
    'timeline.order': 'note',
    'timeline.gap': 'off',
  });
});

test.each([
  [
    '',
    [
      ['overview', 1, 0],
      ['timeline', 2, 1],
    ],
  ],
  ['HOLE ', [['timeline', 1, 1]]],
  ['overview.when', [['overview', 1, 0]]],
  ['nothing like it', []],
])('searching for “%s”', (typed, expected) => {
  const groups = groupRules(rules, { 'timeline.gap': 'off' }, typed);
  expect(groups.map(({ section, rules: found, changed }) => [section, found.length, changed])).toEqual(expected);
});
