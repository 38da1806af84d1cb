import type { DefinitionName, Definitions } from '../contract/definitions';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { Ports } from '../ports/ports';
import type { AccessOf, Named } from './access';
import { accessChecks } from './access';
import { settleResult } from './failures';
import type { Handler } from './handlers';
import { handlers } from './handlers';
import type { NeedOf } from './needs';
import { needs } from './needs';
import { parsePayload } from './parse-payload';

export interface Request {
  /** The account that Forge says is calling; never taken from a payload. */
  callerId: string | null;
  payload: unknown;
  /** Names this invocation in the log. */
  reference: string;
}

/** One request from the browser: who is calling, what was sent, may they, then the use case. */
export async function answer<Name extends DefinitionName>(
  ports: Ports,
  name: Name,
  { callerId, payload, reference }: Request,
): Promise<Result<unknown>> {
  if (callerId === null) return fail('not-signed-in', null);
  return settleResult<unknown>(reference, async () => {
    const parsed = parsePayload(name, payload);
    if (!parsed.ok) return parsed;
    const check: Check<Name> = checkOf(name);
    const access = await check(ports, callerId, namedIn(parsed.value));
    if (!access.ok) return access;
    const handler: Handler<Name> = handlers[name];
    return handler(ports, { callerId, payload: parsed.value, access: access.value });
  });
}

type Check<Name extends DefinitionName> = (
  ports: Ports,
  callerId: string,
  named: Named,
) => Promise<Result<AccessOf[NeedOf<Name>]>>;

function checkOf<Name extends DefinitionName>(name: Name): Check<Name> {
  // Both tables are indexed by name, which the compiler cannot follow through a generic.
  return accessChecks[needs[name]];
}

function namedIn(payload: Parsed<DefinitionName>): Named {
  const { pageId, spaceId, itemId, factId }: Named = payload as Named;
  return { pageId, spaceId, itemId, factId };
}

/** The names of all definitions: what the resolver offers. */
export const definitionNames = Object.keys(needs) as (keyof Definitions)[];
