import type { Handlers } from '@forge/resolver';
import { makeResolver } from '@forge/resolver';
import { getAppContext } from '@forge/api';
import { ports } from '../app';
import type { DefinitionName, Definitions } from '../contract/definitions';
import { answer, definitionNames } from './answer';

interface Invoked {
  payload: unknown;
  context: Record<string, unknown>;
}

/** `accountId` is put into the context by Forge's backend; it is absent for anonymous readers. */
function callerOf(context: Invoked['context']): string | null {
  const { accountId } = context;
  return typeof accountId === 'string' && accountId !== '' && accountId !== 'unidentified' ? accountId : null;
}

function respondTo(name: DefinitionName) {
  return async ({ payload, context }: Invoked) =>
    answer(ports, name, { callerId: callerOf(context), payload, reference: getAppContext().invocationId });
}

const definitions = makeResolver<Definitions>(
  Object.fromEntries(definitionNames.map((name) => [name, respondTo(name)])) as Handlers<Definitions>,
);

/**
 * What `invoke` in the browser reaches: one function for each definition of the contract. Names are looked up among the
 * definitions only, never among what every object inherits.
 */
export const resolver: typeof definitions = async (event, runtime) => {
  const { functionKey } = event.call;
  if (!definitionNames.some((name) => name === functionKey)) throw new Error('Resolver has no definition of this name');
  return definitions(event, runtime);
};
