/** Whom and what a platform call is for: the first argument of `__forge_fetch__`. */
export interface FetchTarget {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

/** The parts of a request that platform calls use. */
export interface FetchInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What `global.__forge_fetch__` does for one invocation. */
export type ForgeFetch = (target: FetchTarget, path: string, init?: FetchInit) => Promise<Response>;
