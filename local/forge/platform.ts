import type { Clock } from '../clock';
import { toIso } from '../clock';
import { answerConfluence, operationOf } from '../confluence/answer';
import type { Actor } from '../confluence/model/access';
import type { ConfluenceSite } from '../confluence/model/confluence-site';
import type { Faults, Service, WayOfFailing } from '../faults';
import type { Turns } from '../simulation/turns';
import { APP_PERSON } from '../people';
import { kill } from './invocation';
import type { Invocation, PlatformCall } from './invocation';
import type { Storage } from './kvs/storage';
import type { Queue } from './queue';
import type { FetchInit, FetchTarget, ForgeFetch } from './runtime/forge-fetch';

/** What the platform is made of. */
export interface PlatformParts {
  storage: Storage;
  confluence: ConfluenceSite;
  queue: Queue;
  faults: Faults;
  calls: PlatformCall[];
  clock: Clock;
  /** OAuth scopes of the manifest. */
  scopes: readonly string[];
  turns: Turns;
}

/** A call that has been understood: whom it is for, and what answers it. */
interface RoutedCall {
  service: Service;
  method: string;
  /** Without its query. */
  path: string;
  actor: Actor;
  answer: () => Response;
}

const MOST_CALLS_KEPT = 10_000;

const refuse = (status: number, message: string): Response => Response.json({ code: status, message }, { status });

/** Forge answers so when the manifest lacks a scope; the sentence names it, which Forge does not do. */
const refuseScope = (needed: string): Response =>
  refuse(401, `Unauthorized; scope does not match: the manifest lacks ${needed}`);

function needAuthentication(): Response {
  return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
}

function parseBody(init: FetchInit): unknown {
  return init.body === undefined || init.body === '' ? undefined : (JSON.parse(init.body) as unknown);
}

type WayToBeCutOff = 'timeout-before' | 'timeout-after' | 'cut-off-before' | 'cut-off-after';

/** What is thrown instead of an answer. */
const CUT_OFF: Record<WayToBeCutOff, (invocation: Invocation) => Error> = {
  'timeout-before': kill,
  'timeout-after': kill,
  'cut-off-before': () => new TypeError('fetch failed'),
  'cut-off-after': () => new TypeError('fetch failed'),
};

const throttledKvs = (): Response =>
  Response.json({ code: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests' }, { status: 429 });

/** Answers before or instead of the effect, for each way of failing that is an answer. */
const FAILED_ANSWERS: Record<Exclude<WayOfFailing, WayToBeCutOff>, (call: RoutedCall) => Response> = {
  refused: () => refuse(500, 'Internal Server Error'),
  'lost-answer': () => refuse(500, 'Internal Server Error'),
  throttled: ({ service }) =>
    service === 'kvs'
      ? throttledKvs()
      : Response.json({ code: 429, message: 'Too many requests' }, { status: 429, headers: { 'retry-after': '5' } }),
  'throttled-silently': ({ service }) =>
    service === 'kvs' ? throttledKvs() : Response.json({ code: 429, message: 'Too many requests' }, { status: 429 }),
  conflict: () => {
    const detail = 'Version must be incremented when updating a page.';
    return Response.json({ errors: [{ status: 409, code: 'CONFLICT', title: 'Conflict', detail }] }, { status: 409 });
  },
};

const EFFECT_HAPPENS: ReadonlySet<WayOfFailing> = new Set(['lost-answer', 'timeout-after', 'cut-off-after']);
const isCutOff = (way: WayOfFailing): way is WayToBeCutOff => way in CUT_OFF;

/** Everything that a function's platform calls can reach. */
export function createPlatform(parts: PlatformParts): { fetchFor(invocation: Invocation): ForgeFetch } {
  const has = (scopes: readonly string[]): boolean => scopes.every((scope) => parts.scopes.includes(scope));

  function routeStorage(path: string, init: FetchInit): RoutedCall {
    const answer = (): Response =>
      has(['storage:app']) ? parts.storage.answer(path, parseBody(init)) : refuseScope('storage:app');
    return { service: 'kvs', method: 'POST', path, actor: APP_PERSON.accountId, answer };
  }

  function actorOf(target: FetchTarget, invocation: Invocation): Actor | undefined {
    if (target.provider === 'app') return APP_PERSON.accountId;
    if (target.provider === 'user') return target.accountId ?? invocation.accountId;
    return null;
  }

  function routeConfluence(target: FetchTarget, url: string, init: FetchInit, invocation: Invocation): RoutedCall {
    const method = (init.method ?? 'GET').toUpperCase();
    const actor = actorOf(target, invocation);
    const answer = (): Response => {
      if (actor === undefined) return needAuthentication();
      const needed = operationOf(method, url)?.scopes ?? [];
      if (needed.length > 0 && !needed.some(has))
        return refuseScope(needed.map((set) => set.join(' and ')).join(', or '));
      return answerConfluence(parts.confluence, { method, url, body: init.body ?? '', actor });
    };
    return { service: 'confluence', method, path: url.split('?', 1)[0] ?? url, actor: actor ?? null, answer };
  }

  function routeStargate(path: string, init: FetchInit): RoutedCall {
    const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
    const name = action === undefined ? path : `/webhook/queue/${action}`;
    return {
      service: 'queue',
      method: 'POST',
      path: name,
      actor: APP_PERSON.accountId,
      answer: () => parts.queue.answer(name, parseBody(init)),
    };
  }

  function route(target: FetchTarget, path: string, init: FetchInit, invocation: Invocation): RoutedCall | undefined {
    if (target.type === 'kvs') return routeStorage(path, init);
    if (target.remote === 'confluence') return routeConfluence(target, path, init, invocation);
    if (target.remote === 'stargate') return routeStargate(path, init);
    return undefined;
  }

  function record(call: RoutedCall, invocation: Invocation, end: Pick<PlatformCall, 'status' | 'fault'>): void {
    const { service, method, path, actor } = call;
    const { functionKey, id: invocationId } = invocation;
    parts.calls.push({ at: toIso(parts.clock.now()), service, method, path, actor, functionKey, invocationId, ...end });
    if (parts.calls.length > MOST_CALLS_KEPT) parts.calls.shift();
  }

  function fail(call: RoutedCall, way: WayOfFailing, invocation: Invocation): Response {
    if (EFFECT_HAPPENS.has(way)) call.answer();
    if (isCutOff(way)) {
      record(call, invocation, { fault: way });
      throw CUT_OFF[way](invocation);
    }
    const response = FAILED_ANSWERS[way](call);
    record(call, invocation, { fault: way, status: response.status });
    return response;
  }

  function answer(target: FetchTarget, path: string, init: FetchInit, invocation: Invocation): Response {
    if (invocation.end.signal.aborted) throw kill(invocation);
    const call = route(target, path, init, invocation);
    if (call === undefined)
      return refuse(
        501,
        `The local host does not model ${target.remote ?? target.type} ${init.method ?? 'GET'} ${path}`,
      );
    const way = parts.faults.take(call);
    if (way !== undefined) return fail(call, way, invocation);
    const response = call.answer();
    record(call, invocation, { status: response.status });
    return response;
  }

  return {
    fetchFor:
      (invocation) =>
      async (target, path, init = {}) => {
        // A call takes a turn of the event loop, as one over a network would: two functions at once do interleave.
        await parts.turns.wait();
        return answer(target, path, init, invocation);
      },
  };
}
