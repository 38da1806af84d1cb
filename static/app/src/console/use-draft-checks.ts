import { useEffect, useState } from 'react';
import type { PostMortemView } from '../../../../src/contract/views';
import type { CheckResult } from '../../../../src/domain/rules/rule';
import { describeBreakdown } from '../shared/bridge/breakdown';
import type { DraftedState } from './check-draft';

/** Checking while every letter is typed would make typing slow on a long page. */
const pauseMilliseconds = 400;

/** The checks of the notes as they stand, a moment after each edit; the page's own where the browser cannot check. */
export function useDraftChecks(
  { basis, checks: ofPage }: PostMortemView,
  { details, actionItems, draft }: DraftedState,
): readonly CheckResult[] {
  const [found, setFound] = useState<readonly CheckResult[] | null>(null);
  useEffect(() => {
    if (basis === null) return undefined;
    let isNewest = true;
    const check = async (): Promise<void> => {
      const { checkDraft } = await import('./check-draft');
      if (isNewest) setFound(checkDraft(basis, { details, actionItems, draft }, Date.now()));
    };
    const timer = setTimeout(() => void check().catch(describeBreakdown), pauseMilliseconds);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [basis, details, actionItems, draft]);
  return found ?? ofPage;
}
