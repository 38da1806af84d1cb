/** What a function knows of its own invocation: the parts of `global.__forge_runtime__` that are data. */
export interface RuntimeFacts {
  contextAri: string;
  /** The account of the person who started this, if one did. */
  aaid?: string;
  appContext: {
    appId: string;
    appVersion: string;
    environmentId: string;
    environmentType: string;
    invocationId: string;
    installationId: string;
    functionKey: string;
    moduleType: string;
    moduleKey: string;
    permissions: { scopes: string[] };
  };
}

const noop = (): void => undefined;

/** What the packages measure goes nowhere. */
const silentMetrics = {
  counter: () => ({ incr: noop, incrWithTags: noop }),
  timing: () => ({ measure: () => ({ stop: noop }) }),
  gauge: () => ({ set: noop }),
};

/** `global.__forge_runtime__` as the packages of Forge expect it. `remaining` answers the milliseconds that are left. */
export function buildRuntime(facts: RuntimeFacts, remaining: () => number) {
  return {
    ...facts,
    proxy: { token: 'local', url: 'http://local.invalid' },
    container: {},
    realtime: {},
    tracing: { traceId: facts.appContext.invocationId, spanId: '0' },
    lambdaContext: { awsRequestId: facts.appContext.invocationId, getRemainingTimeInMillis: remaining },
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}
