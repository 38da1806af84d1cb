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

/** Each root cause for which nothing is done to prevent it or mitigate what it does. */
function withoutPrevention(subject: RuleSubject): Finding[] {
  const items = committed(subject);
  const causes = rootCauses(subject.document);
  if (items.length === 0) return [];
  const preventing = items.filter(({ kind }) => kind === 'prevent' || kind === 'mitigate');
  const left = causesLeft(causes, preventing);
  const [first] = left;
  return first === undefined
    ? []
    : [{ at: { section: 'actions' }, values: { causes: left.length, of: causes.length, first } }];
}

/**
 * An item that names none of the causes, or one in words that the analysis has given up since, may be about any of them: then this
 * cannot tell which is left.
 */
function causesLeft(causes: readonly string[], items: readonly ActionItem[]): readonly string[] {
  const named = items.map(({ cause }) => causes.filter((one) => cause !== null && isAbout(cause, one)));
  if (named.some((those) => those.length === 0)) return [];
  return causes.filter((cause) => !named.flat().includes(cause));
}

/** Long causes are kept with an item as far as they fit. */
function isAbout(named: string, cause: string): boolean {
  const words = wordsOf(named);
  return words !== '' && `${wordsOf(cause)} `.startsWith(`${words} `);
}

/** Once the notes are out an item may be overdue, which the report tells. */
function dueInThePast(subject: RuleSubject): Finding[] {
  if (subject.publishedAt !== null) return [];
  return committed(subject)
    .filter((item) => isOpen(item) && item.dueDate !== null && item.dueDate < subject.today)
    .map((item) => atItem(item, { dueDate: item.dueDate ?? '' }));
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
