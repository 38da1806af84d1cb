import { z } from 'zod';
import { actionItemKinds, actionItemStatuses, priorities } from '../../domain/action-item';
import { factCertainties } from '../../domain/fact';
import { longestItemTitle, longestText } from '../limits';
import { text, requiredText, requiredLine, accountId, contentId, start, date, link, version } from './single-values';

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

/** How an item was seen to work, and by whom; an empty text is refused as no verification. */
export const verification = z
  .object({ how: text(longestText), byId: accountId })
  .nullable()
  .default(null);
/** Why; empty when nothing was said. */
export const reason = text(longestText).default('');

/** One change of one item. */
export const itemChange = z.object({
  pageId: contentId,
  itemId: z.uuid(),
  version,
  content: actionItemChanges,
  reason,
  verification,
});

export const factContent = z.object({
  occurredAt: start.transform((value) => new Date(value).toISOString()),
  certainty: z.enum(factCertainties),
  text: requiredText(longestText),
  evidenceUrl: link,
});
