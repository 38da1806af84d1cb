import { z } from 'zod';
import { jsonBody, requestJson } from './request';

const answerSchema = z.object({
  results: z.array(
    z.object({ accountId: z.string(), displayName: z.string().nullish(), publicName: z.string().nullish() }),
  ),
});

/** Shown for an account that is gone or that the viewer may not see. */
export const FORMER_USER = 'Former user';
const BATCH = 100;

type Names = ReadonlyMap<string, string>;
const known = new Map<string, Promise<string>>();
let gathering: { ids: Set<string>; names: Promise<Names> } | undefined;

/** A person's name, asked for when it is shown; requests of one moment go out as one. */
export function findName(accountId: string): Promise<string> {
  const found = known.get(accountId);
  if (found !== undefined) return found;
  const asked = gather(accountId).then((names) => names.get(accountId) ?? FORMER_USER);
  known.set(accountId, asked);
  asked.catch(() => known.delete(accountId));
  return asked;
}

/** Names are forgotten when someone else looks: they may see others. */
export function forgetNames(): void {
  known.clear();
}

function gather(accountId: string): Promise<Names> {
  if (gathering === undefined) {
    const ids = new Set<string>();
    const names = new Promise((resolve) => setTimeout(resolve, 0)).then(() => {
      gathering = undefined;
      return fetchNames([...ids]);
    });
    gathering = { ids, names };
  }
  gathering.ids.add(accountId);
  return gathering.names;
}

async function fetchNames(accountIds: string[]): Promise<Names> {
  const names = new Map<string, string>();
  for (let start = 0; start < accountIds.length; start += BATCH) {
    const body = { accountIds: accountIds.slice(start, start + BATCH) };
    const { results } = await requestJson(answerSchema, '/wiki/api/v2/users-bulk', jsonBody('POST', body));
    for (const person of results) names.set(person.accountId, person.displayName || person.publicName || FORMER_USER);
  }
  return names;
}
