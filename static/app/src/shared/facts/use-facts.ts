import { useCallback } from 'react';
import type { Result } from '../../../../../src/contract/result';
import type { Payload } from '../../../../../src/contract/payloads';
import { isOpenAssumption, type Fact } from '../../../../../src/domain/fact';
import { ask } from '../bridge/backend';
import { useLoaded, type Loaded } from '../surface/use-loaded';

export type FactContent = Payload<'addFact'>['content'];

/** The facts of a page and what can be done with them. Each answers with what went wrong, or with the fact as it is now. */
export interface FactLedger {
  state: Loaded<readonly Fact[]>;
  reload: () => void;
  add: (operationId: string, content: FactContent) => Promise<Result<Fact>>;
  change: (fact: Fact, content: FactContent) => Promise<Result<Fact>>;
  settle: (fact: Fact, kind: Payload<'settleFact'>['kind'], reason: string) => Promise<Result<Fact>>;
  remove: (fact: Fact) => Promise<Result<null>>;
}

/**
 * Loads the facts when the surface that shows them appears. The list of storage may lag, so answers are put into it here.
 * @param onAssumptions called when another number of assumptions is open: the record counts them, and checks depend on it
 */
export function useFacts(pageId: string, onAssumptions?: () => void): FactLedger {
  const load = useCallback(() => ask('listFacts', { pageId }), [pageId]);
  const { state, reload, replace } = useLoaded<readonly Fact[]>(load);
  const facts = state.status === 'ready' ? state.value : [];
  const wasOpen = (factId: string): boolean => facts.some((fact) => fact.id === factId && isOpenAssumption(fact));
  const take = (result: Result<Fact>): Result<Fact> => {
    if (!result.ok) return result;
    const newest = result.value;
    replace(inOrder([...facts.filter(({ id }) => id !== newest.id), newest]));
    if (isOpenAssumption(newest) !== wasOpen(newest.id)) onAssumptions?.();
    return result;
  };
  const named = ({ id, version }: Fact) => ({ pageId, factId: id, version });
  return {
    state,
    reload,
    add: async (operationId, content) => take(await ask('addFact', { pageId, operationId, content })),
    change: async (fact, content) => take(await ask('changeFact', { ...named(fact), content })),
    settle: async (fact, kind, reason) => take(await ask('settleFact', { ...named(fact), kind, reason })),
    remove: async (fact) => {
      const result = await ask('removeFact', named(fact));
      if (!result.ok) return result;
      replace(facts.filter(({ id }) => id !== fact.id));
      if (wasOpen(fact.id)) onAssumptions?.();
      return result;
    },
  };
}

function inOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt));
}
