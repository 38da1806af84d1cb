import type { Impact } from '../post-mortem';
import { milestoneOf, minutesBetween } from '../metrics';
import { clockIn } from './calendar';
import type { Finding, RuleRow, RuleSubject } from './rule';

export const detailsRules: readonly RuleRow[] = [
  {
    id: 'details.severity',
    grade: 'error',
    source: 'product description section 5',
    check: ({ details }) => (details.severity === 0 ? [{ at: { section: 'details' } }] : []),
  },
  {
    id: 'details.services',
    grade: 'error',
    source: 'product description section 5',
    check: ({ details }) => (details.services.length === 0 ? [{ at: { section: 'details' } }] : []),
  },
  {
    id: 'details.impact',
    grade: 'warning',
    source: 'product description section 5',
    check: ({ details }) => (statesImpact(details.impact) ? [] : [{ at: { section: 'details' } }]),
  },
  {
    id: 'details.started',
    grade: 'note',
    source: 'practice: the start is typed when the post-mortem begins, and found out later',
    check: startsDiffer,
  },
];

/** Until the facts are gathered the start is a guess; a few minutes are no news. */
const smallestDifference = 5;

function startsDiffer({ startedAt, document, timeZone }: RuleSubject): Finding[] {
  const row = milestoneOf(document.timeline, 'started');
  if (startedAt === null || row === undefined) return [];
  const minutes = minutesBetween(startedAt, row.occurredAt);
  if (Math.abs(minutes) <= smallestDifference) return [];
  const values = { typed: clockIn(timeZone, startedAt), told: row.statedTime, minutes };
  return [{ at: { section: 'timeline', row: row.row }, values }];
}

function statesImpact({ customers, statement }: Impact): boolean {
  return customers === 'none' || (customers === 'some' && statement.trim() !== '');
}
