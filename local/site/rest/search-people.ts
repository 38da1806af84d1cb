import { z } from 'zod';
import { requestJson } from './request';

const answerSchema = z.object({
  results: z.array(z.object({ user: z.object({ accountId: z.string(), displayName: z.string() }) })),
});

export interface FoundPerson {
  accountId: string;
  displayName: string;
}

/** People whose name has words that begin with the text. The text is quoted, so it cannot change the query. */
export async function searchPeople(text: string): Promise<FoundPerson[]> {
  const quoted = text.replaceAll(/["\\]/g, '\\$&');
  const query = new URLSearchParams({ cql: `user.fullname ~ "${quoted}"`, limit: '8' });
  const { results } = await requestJson(answerSchema, `/wiki/rest/api/search/user?${query.toString()}`);
  return results.map(({ user }) => ({ accountId: user.accountId, displayName: user.displayName }));
}
