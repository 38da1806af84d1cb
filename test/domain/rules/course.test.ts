import type { Deadline } from '../../../src/domain/policy/deadline';
import type { EarlierIncident, FactStatement } from '../../../src/domain/rules/rule-subject';
import type { SubjectOverrides } from '../../support/rule-subject';
import { generatePassages } from '../../support/rule-subject';
import { describeRules } from '../../support/rule-cases';

const fact = (overrides: Partial<FactStatement>): SubjectOverrides => ({
  more: {
    facts: [
      {
        ...{ id: 'fact-1', certainty: 'assumed', text: 'the disk was full', resolvedAt: null, acceptedReason: null },
        ...overrides,
      },
    ],
  },
});
const deadline = (overrides: Partial<Deadline>): SubjectOverrides => ({
  more: { deadlines: [{ what: 'meeting', dueAt: '2026-11-25T09:00:00.000Z', doneAt: null, ...overrides }] },
});
const earlier = (overrides: Partial<EarlierIncident>): SubjectOverrides => ({
  more: {
    earlier: [
      {
        pageId: '77',
        startedAt: '2026-10-03T09:00:00.000Z',
        by: 'cause',
        openItems: [{ itemId: 'item-9', title: 'Deploy consumers first' }],
        ...overrides,
      },
    ],
  },
});
const elsewhere = (text: string): SubjectOverrides => ({ document: { elsewhere: generatePassages(text) } });

describeRules({
  'facts.assumed': [
    ['assumed', fact({}), ['It is only assumed that “the disk was full”']],
    ['found out', fact({ resolvedAt: '2026-11-25T09:00:00.000Z' }), []],
    ['accepted', fact({ acceptedReason: 'The logs are gone.' }), []],
    ['an empty reason is none', fact({ acceptedReason: ' ' }), ['It is only assumed that “the disk was full”']],
    ['observed', fact({ certainty: 'observed' }), []],
    ['inferred', fact({ certainty: 'inferred' }), []],
  ],
  'process.deadline': [
    ['kept', deadline({ doneAt: '2026-11-25T08:59:00.000Z' }), []],
    ['missed', deadline({ doneAt: '2026-11-26T10:00:00.000Z' }), ['The meeting was 1 d 1 h late']],
    ['still not done', deadline({}), ['The meeting is 3 h late']],
    ['still to come', deadline({ dueAt: '2026-11-29T09:00:00.000Z' }), []],
    ['facts', deadline({ what: 'facts' }), ['Gathering the facts is 3 h late']],
  ],
  'repeat.open': [
    [
      'the same service and cause',
      earlier({}),
      ['An incident of 2026-10-03 with the same service and cause left one action item open: “Deploy consumers first”'],
    ],
    ['all done', earlier({ openItems: [] }), []],
    [
      'the same service and trigger',
      earlier({ by: 'trigger' }),
      [
        'An incident of 2026-10-03 with the same service and trigger left one action item open: “Deploy consumers first”',
      ],
    ],
    [
      'many left open',
      earlier({ openItems: ['A', 'B', 'C', 'D'].map((title) => ({ itemId: title, title })) }),
      ['An incident of 2026-10-03 with the same service and cause left 4 action items open: “A”, “B”, “C” …'],
    ],
  ],
  'page.placeholder': [
    ['nothing left', elsewhere('All done.'), []],
    ['a note to oneself', elsewhere('TODO: ask the database team'), ['“TODO” is still to be filled in']],
    ['a small list', elsewhere('It is on our todo list.'), []],
    ['a prompt', elsewhere('[Describe the impact here]'), ['“[Describe the impact here]” is still to be filled in']],
    ['filler', elsewhere('lorem ipsum dolor'), ['“lorem ipsum” is still to be filled in']],
    ['a variable', elsewhere('Service: {{service_name}}'), ['“{{service_name}}” is still to be filled in']],
    [
      'in code',
      { document: { elsewhere: [{ text: 'The line # TODO was left', asides: [{ from: 9, to: 15, kind: 'code' }] }] } },
      [],
    ],
  ],
});
