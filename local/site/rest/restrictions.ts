import { z } from 'zod';
import { jsonBody, requestEmpty, requestJson } from './request';

const at = (pageId: string): string => `/wiki/rest/api/content/${encodeURIComponent(pageId)}/restriction`;

const answerSchema = z.object({
  results: z.array(z.object({ restrictions: z.object({ user: z.object({ results: z.array(z.unknown()) }) }) })),
});

/** Whether a page has restrictions of its own. */
export async function isRestricted(pageId: string): Promise<boolean> {
  const { results } = await requestJson(answerSchema, at(pageId));
  return results.some(({ restrictions }) => restrictions.user.results.length > 0);
}

/** Lets only these people read and change a page; nobody named means everyone whom the space lets. */
export function restrictTo(pageId: string, accountIds: string[]): Promise<void> {
  const user = accountIds.map((accountId) => ({ type: 'known', accountId }));
  const restrictions = ['read', 'update'].map((operation) => ({ operation, restrictions: { user, group: [] } }));
  return requestEmpty(at(pageId), jsonBody('PUT', accountIds.length === 0 ? [] : restrictions));
}
