import type { Deadline } from '../policy/deadline';
import type { FactStatement } from './rule-subject';
import type { Finding, RuleRow, RuleSubject } from './rule';
import { isSaid } from './said';
import { minutesBetween } from '../metrics';

/** How the post-mortem itself is going: its facts, deadlines and what earlier ones left open. */
export const courseRules: readonly RuleRow[] = [
  {
    id: 'facts.assumed',
    grade: 'warning',
    source: 'product description sections 5 and 11',
    check: ({ facts }) => facts.filter(isUnsettled).map(assumption),
  },
  {
    id: 'process.deadline',
    grade: 'note',
    source: 'product description sections 3 and 5',
    check: ({ deadlines, now }) => deadlines.flatMap((deadline) => missed(deadline, now)),
  },
];

/** An assumption is settled by finding out, or by a reason to live with it. */
function isUnsettled({ certainty, resolvedAt, acceptedReason }: FactStatement): boolean {
  return certainty === 'assumed' && resolvedAt === null && !isSaid(acceptedReason ?? '');
}

function assumption({ id, text }: FactStatement): Finding {
  const quote = text === '' ? {} : { quote: text };
  return { at: { section: 'elsewhere', factId: id, ...quote }, subject: id, values: { text } };
}

function missed({ what, dueAt, doneAt }: Deadline, now: RuleSubject['now']): Finding[] {
  const minutes = minutesBetween(dueAt, doneAt ?? now);
  if (minutes <= 0) return [];
  return [
    { at: { section: 'details' }, subject: what, values: { what, minutes, isDone: doneAt === null ? 'no' : 'yes' } },
  ];
}
