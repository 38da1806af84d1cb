import { z } from 'zod';

const sessionSchema = z.object({ people: z.array(z.object({ accountId: z.string(), shortName: z.string() })) });
const spacesSchema = z.object({ results: z.array(z.object({ id: z.string() })) });
const invokedSchema = z.union([
  z.object({ value: z.unknown() }),
  z.object({ error: z.object({ message: z.string() }) }),
]);

/** A running local host, as one person uses it. */
export interface HostClient {
  spaceId(key: string): Promise<string>;
  accountId(person: string): Promise<string>;
  /** What `invoke` in the browser does. The answer's shape is the contract's. */
  invoke<Answer>(functionKey: string, payload: object): Promise<Answer>;
}

/**
 * @param url address of the host, without a slash at the end
 * @param person short name or account id
 * @throws when nothing answers there, or the person is unknown
 */
export async function connectToHost(url: string, person: string): Promise<HostClient> {
  const opened = await call(url, '/_host/session', { person }, '');
  const cookie = opened.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  const json = async (path: string): Promise<unknown> => (await call(url, path, undefined, cookie)).json();
  return {
    async spaceId(key) {
      const { results } = spacesSchema.parse(await json(`/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`));
      if (results[0] === undefined) throw new Error(`there is no space ${key}, or ${person} may not see it`);
      return results[0].id;
    },
    async accountId(name) {
      const { people } = sessionSchema.parse(await json('/_host/session'));
      const found = people.find(({ shortName, accountId }) => shortName === name || accountId === name);
      if (found === undefined) throw new Error(`there is no person ${name}`);
      return found.accountId;
    },
    async invoke<Answer>(functionKey: string, payload: object) {
      const request = { moduleKey: 'space-page', functionKey, payload, extension: { type: 'confluence:spacePage' } };
      const answer = invokedSchema.parse(await (await call(url, '/_host/invoke', request, cookie)).json());
      if ('error' in answer) throw new Error(answer.error.message);
      return answer.value as Answer;
    },
  };
}

async function call(url: string, path: string, send: object | undefined, cookie: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  const init = send === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(send) };
  const answer = await fetch(`${url}${path}`, init).catch((error: unknown) => {
    throw new Error(`nothing answers at ${url}; start the host with npm start`, { cause: error });
  });
  if (!answer.ok) throw new Error(`the host answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
