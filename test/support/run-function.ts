import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import type { ForgeFetch } from '../../local/forge/runtime/forge-fetch';
import * as functions from '../../src/index';
import type { AppSite } from './app-site';

/** What Forge answers for `asUser` when no account is there that it could act for. */
export const needsAuthentication: ForgeFetch = () =>
  Promise.resolve(new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } }));

const handlers = {
  resolver: 'index.resolver',
  'export-macro': 'index.exportMacro',
  'export-report': 'index.exportReport',
  byline: 'index.byline',
} as const;

/** Runs one of the app's functions for somebody whom the site does not know: without an account, or with one that may do nothing. */
export async function runForStranger(
  { site: { identity, manifest } }: AppSite,
  run: {
    functionKey: keyof typeof handlers;
    moduleKey: string;
    payload: unknown;
    fetch: ForgeFetch;
    /** As Forge says; absent without an account. */
    accountId?: string;
  },
): Promise<unknown> {
  const { functionKey, moduleKey, payload, fetch, accountId } = run;
  const { installContext } = identity;
  const appContext = {
    ...{ appId: identity.appId, appVersion: '1.0.0', environmentId: identity.environmentId },
    ...{ environmentType: identity.environmentType, invocationId: 'i-1', installationId: identity.installationId },
    ...{ functionKey, moduleType: 'macro', moduleKey },
    permissions: { scopes: [...(manifest.permissions?.scopes ?? [])] },
  };
  return createInProcessRunner(functions).run({
    functionKey,
    handler: handlers[functionKey],
    payload,
    context: { installContext, ...(accountId === undefined ? {} : { principal: { accountId } }) },
    runtime: { contextAri: installContext, appContext, ...(accountId === undefined ? {} : { aaid: accountId }) },
    fetch,
    timeoutMs: 1000,
    memoryMB: 128,
    now: () => 0,
    signal: new AbortController().signal,
  });
}
