import { isCommitted } from '../action-item';
import type { ActionItem } from '../action-item';
import { latestDueDate } from '../policy/latest-due-date';
import { dateIn } from '../schedule/period';
import { rootCauses } from './root-causes';
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
      withMissing(subject, ({ kind, priority, ownerId }) => [
        kind === 'none' && 'kind',
        priority === 'none' && 'priority',
        ownerId !== null && subject.blindOwnerIds.includes(ownerId) && 'sight',
      ]),
  },
  { id: 'actions.sla', grade: 'warning', source: 'product description sections 3 and 5', check: dueTooLate },
  { id: 'actions.prevent', grade: 'warning', source, check: withoutPrevention },
  { id: 'actions.past', grade: 'note', source: 'practice: a date that has passed is no plan', check: dueInThePast },
];

function committed({ actionItems }: RuleSubject): readonly ActionItem[] {
  return actionItems.filter(isCommitted);
}

function isOpen({ status }: ActionItem): boolean {
  return status === 'open' || status === 'in_progress';
}

/** One result for each item that lacks something; `missing` names it, or several with a plus between. */
function withMissing(subject: RuleSubject, lacks: (item: ActionItem) => readonly (string | false)[]): Finding[] {
  return committed(subject).flatMap((item) => {
    const missing = lacks(item).filter((name) => name !== false);
    return missing.length === 0 ? [] : [atItem(item, { missing: missing.join('+') })];
  });
}

function atItem(item: ActionItem, values: Record<string, string | number>): Finding {
  return { at: { section: 'actions', itemId: item.id }, subject: item.id, values: { title: item.title, ...values } };
}

/** Counted from the publication, or from today while there is none. Without a severity no policy holds. */
function dueTooLate(subject: RuleSubject): Finding[] {
  const { details, policy, publishedAt, today, timeZone } = subject;
  const from = publishedAt === null ? today : dateIn(timeZone, Date.parse(publishedAt));
  const latest = latestDueDate(details.severity, from, policy);
  if (details.severity === 0 || latest === null) return [];
  const days = policy.daysToAct[details.severity];
  return committed(subject)
    .filter((item) => isOpen(item) && item.dueDate !== null && item.dueDate > latest)
    .map((item) => atItem(item, { dueDate: item.dueDate ?? '', latest, days, severity: details.severity }));
}

/**
 * Items are not tied to causes, so this cannot tell which cause is left open: it finds that nothing at all is done to prevent or mitigate
 * any of them.
 */
function withoutPrevention(subject: RuleSubject): Finding[] {
  const items = committed(subject);
  const causes = rootCauses(subject.document);
  if (items.length === 0 || causes.length === 0) return [];
  const isPrevented = items.some(({ kind }) => kind === 'prevent' || kind === 'mitigate');
  return isPrevented ? [] : [{ at: { section: 'actions' }, values: { causes: causes.length, first: causes[0] ?? '' } }];
}

/** Once the notes are out an item may be overdue, which the report tells. */
function dueInThePast(subject: RuleSubject): Finding[] {
  if (subject.publishedAt !== null) return [];
  return committed(subject)
    .filter((item) => isOpen(item) && item.dueDate !== null && item.dueDate < subject.today)
    .map((item) => atItem(item, { dueDate: item.dueDate ?? '' }));
}
