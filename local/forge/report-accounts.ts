import { z } from 'zod';
import type { People } from '../confluence/model/people';

/** Where `privacy.reportPersonalData` of @forge/api reports to. */
export const REPORT_ACCOUNTS = '/app/report-accounts';

/** Source: the code of @forge/api 8; Atlassian's guide to reporting personal data. */
const MOST_ACCOUNTS = 90;

const request = z.object({
  accounts: z
    .array(z.object({ accountId: z.string().min(1), updatedAt: z.iso.datetime() }))
    .min(1)
    .max(MOST_ACCOUNTS),
});

/** Which of the reported accounts are closed; 204 when there is nothing to say. Nobody's profile is ever updated here. */
export function reportAccounts(people: People, asked: unknown): Response {
  const read = request.safeParse(asked);
  if (!read.success) return Response.json({ message: z.prettifyError(read.error) }, { status: 400 });
  const accounts = read.data.accounts
    .filter(({ accountId }) => people.find(accountId)?.closed === true)
    .map(({ accountId }) => ({ accountId, status: 'closed' }));
  return accounts.length === 0 ? new Response(null, { status: 204 }) : Response.json({ accounts });
}
