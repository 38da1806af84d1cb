import { isCommitted } from '../action-item';
import type { ActionItem } from '../action-item';
import type { Finding, RuleRow, RuleSubject } from './rule';

const source = 'product description section 5';

export const actionsRules: readonly RuleRow[] = [
  {
    id: 'actions.present',
    grade: 'warning',
    source,
    check: (subject) => (committed(subject).length === 0 ? [{ at: { section: 'actions' } }] : []),
  },
  {
    id: 'actions.contract',
    grade: 'error',
    source,
    check: (subject) =>
      withMissing(subject, ({ ownerId, dueDate }) => [ownerId === null && 'owner', dueDate === null && 'dueDate']),
  },
  {
    id: 'actions.complete',
    grade: 'warning',
    source,
    check: (subject) =>
      withMissing(subject, ({ kind, priority }) => [kind === 'none' && 'kind', priority === 'none' && 'priority']),
  },
];

function committed({ actionItems }: RuleSubject): readonly ActionItem[] {
  return actionItems.filter(isCommitted);
}

/** One result for each item that lacks something; `missing` names it, or both with a plus between. */
function withMissing(subject: RuleSubject, lacks: (item: ActionItem) => readonly (string | false)[]): Finding[] {
  return committed(subject).flatMap((item) => {
    const missing = lacks(item).filter((name) => name !== false);
    if (missing.length === 0) return [];
    return [
      {
        at: { section: 'actions', itemId: item.id },
        subject: item.id,
        values: { title: item.title, missing: missing.join('+') },
      },
    ];
  });
}
