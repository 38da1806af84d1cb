import { z } from 'zod';
import { actionItemKinds, actionItemStatuses, priorities } from '../../domain/action-item';
import { factCertainties } from '../../domain/fact';
import { longestItemTitle, longestText } from '../limits';
import { text, requiredText, requiredLine, accountId, start, date, link } from './single-values';

const itemFields = {
  title: requiredLine(longestItemTitle),
  doneWhen: text(longestText),
  ownerId: accountId.nullable(),
  dueDate: date.nullable(),
  priority: z.enum(priorities),
  kind: z.enum(actionItemKinds),
  status: z.enum(actionItemStatuses),
  link,
};
const cause = requiredText(longestItemTitle).nullable();

export const actionItemContent = z.object({ ...itemFields, cause: cause.default(null) });
/** Only what is to change. */
export const actionItemChanges = z.object({ ...itemFields, cause }).partial();

export const factContent = z.object({
  occurredAt: start.transform((value) => new Date(value).toISOString()),
  certainty: z.enum(factCertainties),
  text: requiredText(longestText),
  evidenceUrl: link,
});
