import { defaultPolicy } from '../../../src/domain/policy/policy';
import { describeRules, item } from '../../support/rule-cases';

describeRules({
  'actions.present': [
    ['in progress', item({ status: 'in_progress' }), []],
    ['done already', item({ status: 'done' }), []],
    ['an idea is no commitment', item({ status: 'idea' }), ['Nobody has committed to an action item yet']],
    ['dropped', item({ status: 'wont_do' }), ['Nobody has committed to an action item yet']],
    ['none', { actionItems: [] }, ['Nobody has committed to an action item yet']],
  ],
  'actions.contract': [
    ['owner and date', item({}), []],
    ['no owner', item({ ownerId: null }), ['“Add an alert” has no owner']],
    ['no date', item({ dueDate: null }), ['“Add an alert” has no due date']],
    ['neither', item({ ownerId: null, dueDate: null }), ['“Add an alert” has no owner and no due date']],
    ['ideas may wait', item({ status: 'idea', ownerId: null, dueDate: null }), []],
  ],
  'actions.complete': [
    ['kind and priority', item({}), []],
    [
      'an owner who cannot see the page',
      { ...item({}), more: { blindOwnerIds: ['acc-owner'] } },
      ['“Add an alert” has an owner who cannot see this page'],
    ],
    [
      'nothing but a title and a blind owner',
      { ...item({ kind: 'none', priority: 'none' }), more: { blindOwnerIds: ['acc-owner'] } },
      ['“Add an alert” has no kind, no priority and an owner who cannot see this page'],
    ],
    ['neither', item({ kind: 'none', priority: 'none' }), ['“Add an alert” has no kind and no priority']],
    [
      'long titles are shortened',
      item({ title: 'Alert '.repeat(20), kind: 'none' }),
      ['“Alert Alert Alert Alert Alert Alert Alert Alert Alert Alert…” has no kind'],
    ],
  ],
  'actions.sla': [
    ['within thirty days for SEV-2', item({ dueDate: '2026-12-25' }), []],
    [
      'a day later',
      item({ dueDate: '2026-12-26' }),
      ['“Add an alert” is due 2026-12-26, later than 2026-12-25 (30 days for SEV-2)'],
    ],
    [
      'counted from the publication',
      { ...item({ dueDate: '2026-12-02' }), more: { publishedAt: '2026-11-01T12:00:00.000Z' } },
      ['“Add an alert” is due 2026-12-02, later than 2026-12-01 (30 days for SEV-2)'],
    ],
    ['a severity that may wait', { ...item({ dueDate: '2027-02-20' }), details: { severity: 4 } }, []],
    ['not graded yet', { ...item({ dueDate: '2029-02-20' }), details: { severity: 0 } }, []],
    ['done already', item({ dueDate: '2029-02-20', status: 'done' }), []],
    [
      'a policy of the space',
      {
        ...item({ dueDate: '2026-11-30' }),
        more: { policy: { ...defaultPolicy, daysToAct: { 1: 1, 2: 2, 3: 3, 4: 4 } } },
      },
      ['“Add an alert” is due 2026-11-30, later than 2026-11-27 (2 days for SEV-2)'],
    ],
  ],
  'actions.prevent': [
    ['one that prevents', item({ kind: 'prevent' }), []],
    ['one that mitigates', item({ kind: 'mitigate' }), []],
    ['only detection', item({ kind: 'detect' }), ['Nothing is done to prevent or mitigate any of the 2 root causes']],
    [
      'one cause',
      { ...item({ kind: 'process' }), document: { contributingFactors: [] } },
      ['Nothing is done to prevent or mitigate “Producers are deployed first”'],
    ],
    [
      'one that names one of the two causes',
      item({ kind: 'prevent', cause: 'producers are deployed first' }),
      ['Nothing is done to prevent or mitigate “No alert on the queue”'],
    ],
    [
      'two of three causes that nobody is at',
      {
        ...item({ kind: 'mitigate', cause: 'Producers are deployed first' }),
        document: { contributingFactors: ['No canary stage', 'No alert on the queue'] },
      },
      ['Nothing is done to prevent or mitigate 2 of the 3 root causes'],
    ],
    ['words that the analysis has given up', item({ kind: 'prevent', cause: 'The old words for it' }), []],
    [
      'a long cause that is kept as far as it fits',
      item({ kind: 'prevent', cause: 'Producers are deployed' }),
      ['Nothing is done to prevent or mitigate “No alert on the queue”'],
    ],
    ['no item at all is another rule’s business', { actionItems: [] }, []],
    ['no cause either', { ...item({ kind: 'detect' }), document: { whyChains: [], contributingFactors: [] } }, []],
  ],
  'actions.past': [
    ['still to come', item({ dueDate: '2026-11-25' }), []],
    [
      'yesterday, and not published',
      item({ dueDate: '2026-11-24' }),
      ['“Add an alert” was due 2026-11-24, before the notes are out'],
    ],
    [
      'overdue later on is the report’s business',
      { ...item({ dueDate: '2026-11-24' }), more: { publishedAt: '2026-11-20T12:00:00.000Z' } },
      [],
    ],
    ['done in time', item({ dueDate: '2026-11-24', status: 'done' }), []],
  ],
});
