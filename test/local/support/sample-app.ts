import api, { fetch as fetchOfForge, getAppContext, route } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

/*
 * An app that does one of everything with the official packages, for tests of the host.
 */
interface PageAnswer {
  status: number;
  title?: string;
}
type Definitions = Record<
  string,
  (request: { payload: Record<string, string>; context: Record<string, unknown> }) => unknown
>;

let remembered = 'nothing';
const queue = new Queue({ key: 'work' });

async function titleOf(response: { status: number; json: () => Promise<unknown> }): Promise<PageAnswer> {
  const body = response.status === 200 ? ((await response.json()) as { title: string }) : undefined;
  return { status: response.status, ...(body === undefined ? {} : { title: body.title }) };
}

const definitions: Definitions = {
  who: ({ context }) => context['accountId'],
  whole: ({ payload, context }) => ({ payload, context }),
  app: () => {
    const app = getAppContext();
    return {
      appId: app.appAri.appId,
      environmentId: app.environmentAri.environmentId,
      moduleKey: app.moduleKey,
      remaining: app.invocationRemainingTimeInMillis(),
    };
  },
  'read-as-user': async ({ payload }) =>
    titleOf(await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload['id'] ?? ''}`)),
  'read-as-app': async ({ payload }) =>
    titleOf(await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${payload['id'] ?? ''}`)),
  'list-pages': async () => (await api.asApp().requestConfluence(route`/wiki/api/v2/pages?limit=250`)).status,
  'retry-after': async ({ payload }) => {
    const response = await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload['id'] ?? ''}`);
    return response.headers.get('retry-after');
  },
  'delete-as-user': async ({ payload }) =>
    titleOf(
      await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload['id'] ?? ''}`, { method: 'DELETE' }),
    ),
  'ask-jira': async () => (await api.asApp().requestJira(route`/rest/api/3/issue`)).status,
  count: async ({ payload }) => {
    const key = payload['key'] ?? 'count';
    const next = ((await kvs.get<number>(key)) ?? 0) + 1;
    await kvs.set(key, next);
    return next;
  },
  value: async ({ payload }) => (await kvs.get(payload['key'] ?? '')) ?? null,
  'count-twice': async () => {
    await kvs.set('first', 1);
    await kvs.set('second', 1);
    return 'both';
  },
  push: async ({ payload }) => {
    const { jobId } = await queue.push({ body: payload, delayInSeconds: Number(payload['delay'] ?? 0) });
    return jobId;
  },
  stats: async ({ payload }) => queue.getStats(payload['jobId'] ?? ''),
  remember: ({ payload }) => {
    const before = remembered;
    remembered = payload['text'] ?? '';
    return before;
  },
  'remember-and-ask': async ({ context }) => {
    const mine = (globalThis as { __forge_runtime__?: { aaid: string } }).__forge_runtime__?.aaid;
    await kvs.get('anything');
    const after = (globalThis as { __forge_runtime__?: { aaid: string } }).__forge_runtime__?.aaid;
    return [context['accountId'], mine, after];
  },
  now: () => [Date.now(), new Date().toISOString(), new Date(0).toISOString()],
  fail: () => {
    throw new Error('the sample fails');
  },
  loop: () => {
    let turns = 0;
    while (turns >= 0) turns = (turns + 1) % 1_000_000;
  },
  'hang-on': () => new Promise(() => undefined),
  'fetch-elsewhere': async ({ payload }) => {
    const init = payload['body'] === undefined ? {} : { method: 'POST', body: payload['body'] };
    const send = payload['by'] === '@forge/api' ? fetchOfForge : fetch;
    const response = await send(payload['url'] ?? '', init);
    const reason = response.headers.get('forge-proxy-error');
    return { status: response.status, ...(reason === null ? {} : { reason }) };
  },
  large: () => 'x'.repeat(6 * 1024 * 1024),
};

export const resolver = makeResolver(definitions as Parameters<typeof makeResolver>[0]);

export async function work(event: {
  body: Record<string, string>;
  retryContext?: { retryCount: number };
}): Promise<unknown> {
  const seen = (await kvs.get<unknown[]>('seen')) ?? [];
  await kvs.set('seen', [...seen, [event.body['name'], event.retryContext?.retryCount ?? 0, remembered]]);
  if (event.body['retry'] === 'once' && event.retryContext === undefined) {
    return new InvocationError({
      retryAfter: 30,
      retryReason: 'FUNCTION_RETRY_REQUEST' as never,
      retryData: { a: 1 },
    });
  }
  if (event.body['fail'] === 'yes') throw new Error('the event fails');
  return undefined;
}

export async function tick(): Promise<void> {
  const runs = (await kvs.get<string[]>('ticks')) ?? [];
  await kvs.set('ticks', [...runs, new Date().toISOString()]);
}

export const exportNotes = (payload: { exportType: string; context: { content: { id: string } } }): unknown => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: `exported for ${payload.exportType} from ${payload.context.content.id}` }],
    },
  ],
});
