import type { Severity } from '../post-mortem';
import type { Policy } from './policy';
import { addCalendarDays } from './work-days';

/**
 * The last date on which an action item may be due (`YYYY-MM-DD`); null without a severity, for which no policy holds.
 * Calendar days, product description section 3: items run for weeks, and a day off among them changes nothing.
 * @param from date of the publication, or today while there is none
 */
export function latestDueDate(
  severity: Severity,
  from: string,
  { daysToAct }: Pick<Policy, 'daysToAct'>,
): string | null {
  return severity === 0 ? null : addCalendarDays(from, daysToAct[severity]);
}
