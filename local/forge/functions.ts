import type { Clock } from '../clock';
import { toIso } from '../clock';
import type { Meter } from '../metering/meter';
import type { Stopwatch } from '../metering/stopwatch';
import type { AppIdentity } from './identity';
import { end } from './invocation';
import type { Invocation } from './invocation';
import { LIMITS } from './limits';
import { functionOf } from './manifest';
import type { AppManifest } from './manifest';
import type { ForgeFetch } from './runtime/forge-fetch';
import type { RuntimeFacts } from './runtime/forge-runtime';
import type { FunctionRunner } from './runtime/function-runner';

/** What starts a function. */
export interface FunctionCall {
  functionKey: string;
  /** The definition that is asked for, when the function is a resolver. */
  definition?: string;
  moduleKey: string;
  moduleType: string;
  /** The person who started it, if one did. */
  accountId?: string;
  payload: unknown;
  timeoutMs: number;
}

/** Runs the app's functions with the surroundings that Forge gives them. */
export interface Functions {
  run(call: FunctionCall): Promise<unknown>;
  /** How long a consumer or scheduled trigger may run, in milliseconds. */
  backgroundTime(functionKey: string): number;
}

const bytesOf = (value: unknown): number => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)));

const operationOf = ({ functionKey, definition }: FunctionCall): string =>
  definition === undefined ? functionKey : `${functionKey}/${definition}`;

export function createFunctions(options: {
  manifest: AppManifest;
  identity: AppIdentity;
  runner: FunctionRunner;
  clock: Clock;
  ids: () => string;
  randomBytes?: ((size: number) => Buffer) | undefined;
  fetchFor: (invocation: Invocation) => ForgeFetch;
  meter: Meter;
  stopwatch: Stopwatch;
}): Functions {
  const { manifest, identity, runner, clock, ids, randomBytes, fetchFor, meter, stopwatch } = options;
  const memoryOf = (functionKey: string): number =>
    functionOf(manifest, functionKey).runtime?.memoryMB ?? manifest.app.runtime?.memoryMB ?? LIMITS.memoryMB;

  function factsOf(call: FunctionCall, invocationId: string): RuntimeFacts {
    return {
      contextAri: identity.installContext,
      ...(call.accountId === undefined ? {} : { aaid: call.accountId }),
      appContext: {
        appId: identity.appId,
        appVersion: '1.0.0',
        environmentId: identity.environmentId,
        environmentType: identity.environmentType,
        invocationId,
        installationId: identity.installationId,
        functionKey: call.functionKey,
        moduleType: call.moduleType,
        moduleKey: call.moduleKey,
        permissions: { scopes: [...(manifest.permissions?.scopes ?? [])] },
      },
    };
  }

  /** The second argument of every function. */
  function contextOf(call: FunctionCall) {
    return {
      installContext: identity.installContext,
      ...(call.accountId === undefined ? {} : { principal: { accountId: call.accountId } }),
      installation: {
        ari: { installationId: identity.installationId },
        contexts: [{ cloudId: identity.cloudId, product: 'confluence' }],
      },
    };
  }

  /** Runs, and writes down what came in, what went out and how long it took. */
  async function metered(call: FunctionCall, invocation: Invocation, run: () => Promise<unknown>): Promise<unknown> {
    const elapsed = stopwatch();
    invocation.meter.add({ bytesIn: bytesOf(call.payload) });
    let succeeded = false;
    try {
      const answer = await run();
      invocation.meter.add({ bytesOut: bytesOf(answer) });
      succeeded = true;
      return answer;
    } finally {
      end(invocation);
      const milliseconds = elapsed();
      invocation.meter.add({ milliseconds, gbSeconds: (memoryOf(call.functionKey) / 1024) * (milliseconds / 1000) });
      invocation.meter.end(succeeded);
    }
  }

  return {
    backgroundTime(functionKey) {
      const seconds = functionOf(manifest, functionKey).timeoutSeconds ?? LIMITS.backgroundSeconds;
      return Math.min(seconds, LIMITS.backgroundSecondsMost) * 1000;
    },
    async run(call) {
      const { handler } = functionOf(manifest, call.functionKey);
      const id = ids();
      const invocation: Invocation = {
        id,
        functionKey: call.functionKey,
        accountId: call.accountId,
        timeoutMs: call.timeoutMs,
        end: new AbortController(),
        meter: meter.begin({ id, at: toIso(clock.now()), operation: operationOf(call) }),
      };
      return metered(call, invocation, () =>
        runner.run({
          functionKey: call.functionKey,
          handler,
          payload: call.payload,
          context: contextOf(call),
          runtime: factsOf(call, id),
          fetch: fetchFor(invocation),
          timeoutMs: call.timeoutMs,
          memoryMB: memoryOf(call.functionKey),
          now: () => clock.now(),
          randomBytes,
          signal: invocation.end.signal,
        }),
      );
    },
  };
}
