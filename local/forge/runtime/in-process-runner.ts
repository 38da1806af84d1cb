import { AsyncLocalStorage } from 'node:async_hooks';
import { egressFetch } from './egress-fetch';
import { findHandler } from './find-handler';
import type { ForgeFetch } from './forge-fetch';
import { buildRuntime } from './forge-runtime';
import { FunctionTimeout } from './function-runner';
import type { FunctionRun, FunctionRunner } from './function-runner';
import { setSeededRandomness } from './seeded-randomness';
import { shiftDate } from './shifted-date';

interface Scope {
  fetch: ForgeFetch;
  runtime: ReturnType<typeof buildRuntime>;
  now: () => number;
  randomBytes: FunctionRun['randomBytes'];
}

const scopes = new AsyncLocalStorage<Scope>();
const SystemDate = Date;
const systemFetch = globalThis.fetch;
/** Gives each running function its own `__forge_fetch__`, `__forge_runtime__` and present, however many run at once. */
function setGlobals(): void {
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, get: () => scopes.getStore()?.fetch });
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => scopes.getStore()?.runtime });
  globalThis.fetch = (input, init) => {
    const scope = scopes.getStore();
    return scope === undefined ? systemFetch(input, init) : egressFetch(scope.fetch)(input, init);
  };
  globalThis.Date = shiftDate(SystemDate, () => scopes.getStore()?.now() ?? SystemDate.now());
  setSeededRandomness(() => scopes.getStore()?.randomBytes);
}

// When this file is loaded, not when a site is made: @forge/api keeps the `fetch` that it finds when it is loaded itself.
setGlobals();

const copy = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

/** Rejects when the time is over or the signal fires; `stop` ends the waiting. */
function deadline({ functionKey, timeoutMs, signal }: FunctionRun): { passed: Promise<never>; stop: () => void } {
  const stops: (() => void)[] = [];
  const passed = new Promise<never>((_resolve, reject) => {
    const end = (): void => reject(new FunctionTimeout(functionKey, timeoutMs));
    const timer = setTimeout(end, timeoutMs);
    signal.addEventListener('abort', end, { once: true });
    stops.push(
      () => clearTimeout(timer),
      () => signal.removeEventListener('abort', end),
    );
  });
  return { passed, stop: () => stops.forEach((stop) => stop()) };
}

/**
 * Runs functions in this process, given what the app's index exports: for tests. Globals of the app are shared and a
 * loop without end cannot be ended; the worker runner does both.
 */
export function createInProcessRunner(exports: Record<string, unknown>): FunctionRunner {
  return {
    async run(run) {
      const handler = findHandler(exports, run.handler);
      const startedAt = run.now();
      const runtime = buildRuntime(run.runtime, () => run.timeoutMs - (run.now() - startedAt));
      const { passed, stop } = deadline(run);
      const scope: Scope = { fetch: run.fetch, runtime, now: run.now, randomBytes: run.randomBytes };
      const answered = scopes.run(scope, async () => copy(await handler(copy(run.payload), copy(run.context))));
      try {
        return await Promise.race([answered, passed]);
      } finally {
        stop();
      }
    },
    close: () => Promise.resolve(),
  };
}
