import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { egressFetch } from './egress-fetch';
import { findHandler } from './find-handler';
import type { FetchInit, ForgeFetch } from './forge-fetch';
import { buildRuntime } from './forge-runtime';
import { shiftDate } from './shifted-date';
import type { CarriedResponse, FromWorker, RunMessage, ToWorker, WorkerStart } from './worker-messages';

/*
 * Runs in a thread of its own, one for each function: loads the app's bundle and runs one invocation at a time.
 */
const { bundle } = workerData as WorkerStart;
const SystemDate = Date;
const waiting = new Map<number, { resolve: (response: Response) => void; reject: (error: Error) => void }>();
let lastId = 0;
let appExports: Record<string, unknown> | undefined;

const send = (message: FromWorker): void => parentPort?.postMessage(message);

function readHeaders(headers: FetchInit['headers']): Record<string, string> {
  return headers === undefined ? {} : Object.fromEntries(new Headers(headers).entries());
}

const forgeFetch: ForgeFetch = (target, path, init = {}) =>
  new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    const { method, headers, body } = init;
    const carried: FetchInit = {
      ...(method === undefined ? {} : { method }),
      headers: readHeaders(headers),
      ...(body === undefined ? {} : { body }),
    };
    send({ kind: 'fetch', id: lastId, target: { ...target }, path, init: carried });
  });

const revive = ({ status, headers, body }: CarriedResponse): Response =>
  new Response(body === '' ? null : body, { status, headers });

/** The app is loaded with the globals in place, at the first run, as Forge does at a cold start. */
function loadApp(): Record<string, unknown> {
  appExports ??= createRequire(bundle)(bundle) as Record<string, unknown>;
  return appExports;
}

async function run(message: RunMessage): Promise<void> {
  const startedAt = performance.now();
  const globals = globalThis as Record<string, unknown>;
  globals['__forge_fetch__'] = forgeFetch;
  globals['__forge_runtime__'] = buildRuntime(
    message.runtime,
    () => message.timeoutMs - (performance.now() - startedAt),
  );
  globals['fetch'] = egressFetch(forgeFetch);
  globalThis.Date = shiftDate(SystemDate, () => SystemDate.now() + message.clockOffset);
  try {
    const answer = await findHandler(loadApp(), message.handler)(message.payload, message.context);
    send(answer === undefined ? { kind: 'done' } : { kind: 'done', json: JSON.stringify(answer) });
  } catch (error) {
    const { name, message: text, stack } = error instanceof Error ? error : new Error(String(error));
    send({ kind: 'failed', name, message: text, ...(stack === undefined ? {} : { stack }) });
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'run') return void run(message);
  const caller = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'answer') caller?.resolve(revive(message.response));
  else caller?.reject(new Error(message.message));
});
