import type { Clock } from '../clock';
import { toIso } from '../clock';
import { headersOf, operationOf, replyConfluence } from '../confluence/answer';
import type { Actor } from '../confluence/model/access';
import type { ConfluenceSite } from '../confluence/model/confluence-site';
import type { CallIdentity, Faults, Service, WayOfFailing } from '../faults';
import { costOfCall } from '../metering/call-cost';
import type { Rates } from '../metering/rates';
import type { Turns } from '../simulation/turns';
import { APP_PERSON } from '../people';
import { kill } from './invocation';
import type { Invocation, PlatformCall } from './invocation';
import type { Egress } from './egress';
import type { Storage } from './kvs/storage';
import { answerJson, answerWith } from './platform-answer';
import type { PlatformAnswer } from './platform-answer';
import type { Queue } from './queue';
import type { FetchInit, FetchTarget, ForgeFetch } from './runtime/forge-fetch';
import { REPORT_ACCOUNTS, reportAccounts } from './report-accounts';

/** What the platform is made of. */
export interface PlatformParts {
  storage: Storage;
  confluence: ConfluenceSite;
  queue: Queue;
  egress: Egress;
  faults: Faults;
  calls: PlatformCall[];
  clock: Clock;
  /** OAuth scopes of the manifest. */
  scopes: readonly string[];
  turns: Turns;
  rates: Rates;
}

/** A call that has been understood: whom it is for, and what answers it. */
interface RoutedCall {
  service: Service;
  method: string;
  /** Without its query. */
  path: string;
  actor: Actor;
  /** What was sent, read as JSON, and its bytes. */
  asked: unknown;
  askedBytes: number;
  answer: () => PlatformAnswer;
}

const MOST_CALLS_KEPT = 10_000;

const refuse = (status: number, message: string): PlatformAnswer => answerJson(status, { code: status, message });

/** Forge answers so when the manifest lacks a scope; the sentence names it, which Forge does not do. */
const refuseScope = (needed: string): PlatformAnswer =>
  refuse(401, `Unauthorized; scope does not match: the manifest lacks ${needed}`);

const needAuthentication = (): PlatformAnswer =>
  answerJson(401, undefined, { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' });

/** What was sent, of services that take nothing but JSON. */
function readSent({ body = '' }: FetchInit): Pick<RoutedCall, 'asked' | 'askedBytes'> {
  return { asked: body === '' ? undefined : (JSON.parse(body) as unknown), askedBytes: Buffer.byteLength(body) };
}

type WayToBeCutOff = 'timeout-before' | 'timeout-after' | 'cut-off-before' | 'cut-off-after';

/** What is thrown instead of an answer. */
const CUT_OFF: Record<WayToBeCutOff, (invocation: Invocation) => Error> = {
  'timeout-before': kill,
  'timeout-after': kill,
  'cut-off-before': () => new TypeError('fetch failed'),
  'cut-off-after': () => new TypeError('fetch failed'),
};

/** Storage and queues never say for how long; Confluence does, in seconds. */
function throttle({ service }: CallIdentity, seconds?: number): PlatformAnswer {
  if (service === 'kvs') return answerJson(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests' });
  return answerJson(
    429,
    { code: 429, message: 'Too many requests' },
    seconds === undefined ? {} : { 'retry-after': String(seconds) },
  );
}

/** Answers before or instead of the effect, for each way of failing that is an answer. */
const FAILED_ANSWERS: Record<Exclude<WayOfFailing, WayToBeCutOff>, (call: RoutedCall) => PlatformAnswer> = {
  refused: () => refuse(500, 'Internal Server Error'),
  'lost-answer': () => refuse(500, 'Internal Server Error'),
  throttled: (call) => throttle(call, 5),
  'throttled-silently': (call) => throttle(call),
  conflict: () => {
    const detail = 'Version must be incremented when updating a page.';
    return answerJson(409, { errors: [{ status: 409, code: 'CONFLICT', title: 'Conflict', detail }] });
  },
};

const EFFECT_HAPPENS: ReadonlySet<WayOfFailing> = new Set(['lost-answer', 'timeout-after', 'cut-off-after']);
const isCutOff = (way: WayOfFailing): way is WayToBeCutOff => way in CUT_OFF;

/** Everything that a function's platform calls can reach. */
export function createPlatform(parts: PlatformParts): { fetchFor(invocation: Invocation): ForgeFetch } {
  const has = (scopes: readonly string[]): boolean => scopes.every((scope) => parts.scopes.includes(scope));

  function routeStorage(path: string, init: FetchInit): RoutedCall {
    const sent = readSent(init);
    const answer = (): PlatformAnswer => {
      if (!has(['storage:app'])) return refuseScope('storage:app');
      const { status, body } = parts.storage.reply(path, sent.asked);
      return answerJson(status, body);
    };
    return { service: 'kvs', method: 'POST', path, actor: APP_PERSON.accountId, ...sent, answer };
  }

  function actorOf(target: FetchTarget, invocation: Invocation): Actor | undefined {
    if (target.provider === 'app') return APP_PERSON.accountId;
    if (target.provider === 'user') return target.accountId ?? invocation.accountId;
    return null;
  }

  function routeConfluence(target: FetchTarget, url: string, init: FetchInit, invocation: Invocation): RoutedCall {
    const method = (init.method ?? 'GET').toUpperCase();
    const actor = actorOf(target, invocation);
    const body = init.body ?? '';
    const answer = (): PlatformAnswer => {
      if (actor === undefined) return needAuthentication();
      const needed = operationOf(method, url)?.scopes ?? [];
      if (needed.length > 0 && !needed.some(has))
        return refuseScope(needed.map((set) => set.join(' and ')).join(', or '));
      const reply = replyConfluence(parts.confluence, { method, url, body, actor, sender: 'app' });
      return answerJson(reply.status, reply.body, headersOf(reply));
    };
    const path = url.split('?', 1)[0] ?? url;
    const askedBytes = Buffer.byteLength(body);
    return { service: 'confluence', method, path, actor: actor ?? null, asked: undefined, askedBytes, answer };
  }

  function routeStargate(path: string, init: FetchInit): RoutedCall {
    const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
    const name = action === undefined ? path : `/webhook/queue/${action}`;
    const sent = readSent(init);
    const reply = (): Response =>
      name === REPORT_ACCOUNTS
        ? reportAccounts(parts.confluence.people, sent.asked)
        : parts.queue.answer(name, sent.asked);
    return {
      service: 'queue',
      method: 'POST',
      path: name,
      actor: APP_PERSON.accountId,
      ...sent,
      answer: () => answerWith(reply()),
    };
  }

  function routeEgress(url: string, init: FetchInit): RoutedCall {
    const { method = 'GET', headers = {}, body = '' } = init;
    // Addresses may be secret, as those of webhooks are: the trace names the host only.
    const path = new URL(url).origin;
    const askedBytes = Buffer.byteLength(body);
    const answer = (): PlatformAnswer => parts.egress.answer({ method, url, headers, body });
    return { service: 'egress', method, path, actor: null, asked: undefined, askedBytes, answer };
  }

  function route(target: FetchTarget, path: string, init: FetchInit, invocation: Invocation): RoutedCall | undefined {
    if (target.type === 'kvs') return routeStorage(path, init);
    if (target.type === 'egress') return routeEgress(path, init);
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

  /** Lets a call have its effect and its cost. */
  function perform(call: RoutedCall, invocation: Invocation): PlatformAnswer {
    const answer = call.answer();
    const cost = costOfCall({ ...call, answer });
    parts.rates.spend(cost);
    const { service, method, path } = call;
    invocation.meter.call({ service, method, path, status: answer.status, cost });
    return answer;
  }

  function fail(call: RoutedCall, way: WayOfFailing, invocation: Invocation): PlatformAnswer {
    if (EFFECT_HAPPENS.has(way)) perform(call, invocation);
    if (isCutOff(way)) {
      record(call, invocation, { fault: way });
      throw CUT_OFF[way](invocation);
    }
    const answer = FAILED_ANSWERS[way](call);
    record(call, invocation, { fault: way, status: answer.status });
    return answer;
  }

  /** Done at once, or refused because the app has gone too fast: what is refused costs nothing. */
  function performInRate(call: RoutedCall, invocation: Invocation): PlatformAnswer {
    const wait = parts.rates.refusedFor(call);
    if (wait === undefined) return perform(call, invocation);
    const { service, method, path } = call;
    const answer = throttle(call, service === 'confluence' ? Math.ceil(wait / 1000) : undefined);
    invocation.meter.call({ service, method, path, status: answer.status, cost: {} });
    return answer;
  }

  function answer(target: FetchTarget, path: string, init: FetchInit, invocation: Invocation): Response {
    if (invocation.end.signal.aborted) throw kill(invocation);
    const call = route(target, path, init, invocation);
    if (call === undefined)
      return refuse(
        501,
        `The local host does not model ${target.remote ?? target.type} ${init.method ?? 'GET'} ${path}`,
      ).response;
    const way = parts.faults.take(call);
    if (way !== undefined) return fail(call, way, invocation).response;
    const { response, status } = performInRate(call, invocation);
    record(call, invocation, { status });
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
