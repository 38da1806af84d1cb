import { useCallback, useEffect, useReducer, useState } from 'react';
import type { InsightsRow, InsightsStep } from '../../../../../src/contract/figure-views';
import type { Failure, Result } from '../../../../../src/contract/result';
import type { ReportPeriod } from '../../../../../src/domain/report/report-filter';
import { ask } from '../../shared/bridge/backend';

/** The post-mortems of a space that this reader may see, the newest incident first; the list grows step by step. */
export interface Incidents {
  rows: readonly InsightsRow[];
  /** Post-mortems that this reader may not see. */
  hidden: number;
  isLoading: boolean;
  failure: Failure | null;
  /** What came with the first step; null before. */
  space: Pick<InsightsStep, 'timeZone' | 'today' | 'repeatDays'> | null;
}

const noneYet: Incidents = { rows: [], hidden: 0, isLoading: true, failure: null, space: null };

/** @param period null for all; one object for as long as it is the same */
export function useIncidents(spaceId: string, period: ReportPeriod | null): Incidents & { reload: () => void } {
  const [held, setHeld] = useState<{ of: unknown; incidents: Incidents }>({ of: period, incidents: noneYet });
  const [round, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let isWanted = true;
    const tell = (incidents: Incidents): void => {
      if (isWanted) setHeld({ of: period, incidents });
    };
    void loadSteps({ spaceId, period }, tell, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [spaceId, period, round]);
  const reload = useCallback(() => {
    setHeld({ of: period, incidents: noneYet });
    again();
  }, [period]);
  return { ...(held.of === period ? held.incidents : noneYet), reload };
}

async function loadSteps(
  request: { spaceId: string; period: ReportPeriod | null },
  tell: (incidents: Incidents) => void,
  isWanted: () => boolean,
): Promise<void> {
  let incidents = noneYet;
  let after: string | null = null;
  do {
    const step: Result<InsightsStep> = await ask('loadInsights', { ...request, after });
    if (!step.ok) return tell({ ...incidents, isLoading: false, failure: step.error });
    const { rows, hidden, timeZone, today, repeatDays } = step.value;
    after = step.value.after;
    incidents = {
      rows: [...incidents.rows, ...rows],
      hidden: incidents.hidden + hidden,
      isLoading: after !== null,
      failure: null,
      space: { timeZone, today, repeatDays },
    };
    tell(incidents);
  } while (after !== null && isWanted());
}
