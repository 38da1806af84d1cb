import type { AppIdentity } from './identity';
import { LIMITS } from './limits';
import type { Functions } from './functions';
import { findSurface } from './manifest';
import type { AppManifest } from './manifest';

/** What the front end asks for when Custom UI calls `invoke`. */
export interface InvokeCall {
  moduleKey: string;
  functionKey: string;
  payload?: unknown;
  /** The `extension` of the context, as the site gave it to the front end. */
  extension: unknown;
  localId?: string | undefined;
}

/** An invocation that did not answer; the message is what the front end's promise is rejected with. */
export class InvokeFailure extends Error {
  override readonly name = 'InvokeFailure';
}

const sizeOf = (value: unknown): number => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)));

const failure = (cause: unknown): InvokeFailure => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InvokeFailure(`There was an error invoking the function - ${reason}`, { cause });
};

/** The person who looks at the front end. */
export interface Viewer {
  accountId: string;
  timeZone: string;
}

/** Runs a module's resolver for a person, as Forge does for `invoke` of @forge/bridge. */
export function createInvoke(options: {
  manifest: AppManifest;
  identity: AppIdentity;
  functions: Functions;
  siteUrl: string;
}) {
  const { manifest, identity, functions, siteUrl } = options;

  function contextOf(viewer: Viewer, call: InvokeCall) {
    return {
      accountId: viewer.accountId,
      cloudId: identity.cloudId,
      localId: call.localId ?? `${identity.installContext}/${call.moduleKey}`,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      moduleKey: call.moduleKey,
      siteUrl,
      locale: 'en-GB',
      timezone: viewer.timeZone,
      extension: call.extension,
    };
  }

  return async function invoke(viewer: Viewer, call: InvokeCall): Promise<unknown> {
    const surface = findSurface(manifest, call.moduleKey);
    const resolver = surface?.module.resolver?.function;
    if (surface === undefined || resolver === undefined)
      throw new InvokeFailure(`The manifest has no module ${call.moduleKey} with a resolver.`);
    if (sizeOf(call.payload) > LIMITS.payloadBytes)
      throw new InvokeFailure('The payload is larger than the 500 KB that Forge takes.');
    const payload = {
      call: { functionKey: call.functionKey, payload: call.payload },
      context: contextOf(viewer, call),
    };
    const answer = await functions
      .run({
        functionKey: resolver,
        definition: call.functionKey,
        moduleKey: call.moduleKey,
        moduleType: surface.kind,
        accountId: viewer.accountId,
        payload,
        timeoutMs: LIMITS.resolverMilliseconds,
      })
      .catch((error: unknown) => {
        throw failure(error);
      });
    if (sizeOf(answer) > LIMITS.answerBytes)
      throw new InvokeFailure('The answer is larger than the 5 MB that Forge passes on.');
    return answer;
  };
}
