import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { OverviewStep } from '../../../../../src/contract/figure-views';
import type { Failure, Result } from '../../../../../src/contract/result';
import { addSums, type OverviewSums } from '../../../../../src/domain/overview/sums';
import { ask } from '../../shared/bridge/backend';
import type { Loaded } from '../../shared/surface/use-loaded';

/** What is counted over all post-mortems of a space that this reader may see; it grows step by step. */
export interface Overview {
  /** Null until the first step is there. */
  sums: OverviewSums | null;
  /** Action items on pages that this reader may not see. */
  hidden: number;
  /** Calendar date `YYYY-MM-DD` in the space's zone; empty until the first step is there. */
  today: string;
  isCounting: boolean;
  failure: Failure | null;
  /** Counts anew; what was counted before stays until then. */
  recount: () => void;
}

type Counted = Omit<Overview, 'recount'>;

const nothingCounted: Counted = { sums: null, hidden: 0, today: '', isCounting: true, failure: null };

/**
 * Counts a space once, and anew when asked to: that asks for all its pages, and another list of it changes nothing.
 * @param list nothing is counted before the first one is there
 */
export function useOverview(spaceId: string, list: Loaded<unknown>['status']): Overview {
  const [begunOf, setBegunOf] = useState<string | null>(null);
  if (list === 'ready' && begunOf !== spaceId) setBegunOf(spaceId);
  const isBegun = begunOf === spaceId;
  const [held, setHeld] = useState<{ of: string; counted: Counted }>({ of: spaceId, counted: nothingCounted });
  const [round, recount] = useReducer((count: number) => count + 1, 0);
  const keep = useCallback((counted: Counted) => setHeld({ of: spaceId, counted }), [spaceId]);
  useEffect(() => {
    if (!isBegun) return undefined;
    let isWanted = true;
    void countSteps(
      spaceId,
      (counted) => isWanted && keep(counted),
      () => isWanted,
    );
    return () => {
      isWanted = false;
    };
  }, [spaceId, isBegun, round, keep]);
  const counted = held.of === spaceId ? held.counted : nothingCounted;
  const isCounting = counted.isCounting && (isBegun || list !== 'failed');
  return useMemo(() => ({ ...counted, isCounting, recount }), [counted, isCounting]);
}

/** Steps one after the other: each tells its sums, which add up. */
async function countSteps(spaceId: string, tell: (counted: Counted) => void, isWanted: () => boolean): Promise<void> {
  let sums: OverviewSums | null = null;
  let hidden = 0;
  let today = '';
  let after: string | null = null;
  do {
    const step: Result<OverviewStep> = await ask('loadOverview', { spaceId, after });
    if (!step.ok) return tell({ sums, hidden, today, isCounting: false, failure: step.error });
    sums = sums === null ? step.value.sums : addSums(sums, step.value.sums);
    hidden += step.value.hidden;
    ({ after, today } = step.value);
    tell({ sums, hidden, today, isCounting: after !== null, failure: null });
  } while (after !== null && isWanted());
}
