import { z } from 'zod';
import { actionItemKinds, actionItemStatuses, priorities } from '../../domain/action-item';
import { longestReportService, longestReportText, mostDaysAhead } from '../../domain/report/report-address';
import { allOpen } from '../../domain/report/report-filter';
import { severity } from './incident';
import { accountId, date, oneLine, text } from './single-values';

/** As often as there is something to choose from, at most. */
const someOf = <Value extends z.ZodType>(value: Value) => z.array(value).max(20).default([]);

/** What is left out is as in "All open". `owner` is `anyone`, `nobody`, `me` or an account id. */
export const reportFilter = z.object({
  statuses: z
    .array(z.enum(actionItemStatuses))
    .max(20)
    .default([...allOpen.statuses]),
  owner: accountId.default(allOpen.owner),
  overdue: z.boolean().default(false),
  dueWithinDays: z.int().min(0).max(mostDaysAhead).nullable().default(null),
  severities: someOf(severity),
  kinds: someOf(z.enum(actionItemKinds)),
  priorities: someOf(z.enum(priorities)),
  service: z.string().max(longestReportService).transform(oneLine).default(''),
  period: z
    .object({ from: date, to: date })
    .refine(({ from, to }) => from <= to, { path: ['to'] })
    .nullable()
    .default(null),
  text: text(longestReportText).default(''),
});
