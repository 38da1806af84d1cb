import { makeInvoke } from '@forge/bridge';
import type { DefArguments, DefResult } from '@forge/resolver/shared';
import type { DefinitionName, Definitions } from '../../../../../src/contract/definitions';
import { describeBreakdown, type Unanswered } from './breakdown';

const invoke = makeInvoke<Definitions>();

/**
 * Asks the backend. Never throws: what the network or the platform does to the request comes back as a failure like any
 * other, so that each caller has one way of going wrong.
 */
export async function ask<Name extends DefinitionName>(
  name: Name,
  ...payload: DefArguments<Definitions, Name>
): Promise<DefResult<Definitions, Name> | Unanswered> {
  try {
    return await invoke(name, ...payload);
  } catch (error) {
    return describeBreakdown(error);
  }
}
