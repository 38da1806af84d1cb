import { useEffect, useMemo, useState } from 'react';
import type { CheckBasis } from '../../../../../src/contract/views';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { describeBreakdown } from '../bridge/breakdown';
import type { checkHere, Edited } from './check-here';

type CheckHere = typeof checkHere;

/** What the backend checked, with what it found. */
export interface Checked extends Edited {
  checks: readonly CheckResult[];
  basis: CheckBasis | null;
}

/**
 * The checks as they are with what somebody has edited here since the backend made them. Until the part that checks is
 * loaded, and where it cannot check, they are the backend's; `onCannot` is told of each edit that they do not follow.
 */
export function useFollowingChecks(
  shown: Checked,
  { details, actionItems }: Edited,
  onCannot?: () => void,
): readonly CheckResult[] {
  const checked = useCheckedState(shown);
  const [check, setCheck] = useState<CheckHere | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { checks, basis } = shown;
  const isEdited = details !== checked.details || actionItems !== checked.actionItems;
  const cannot = hasFailed || basis === null;

  useEffect(() => {
    if (!isEdited || cannot || check !== null) return;
    import('./check-here').then(
      (loaded) => setCheck(() => loaded.checkHere),
      (error: unknown) => {
        describeBreakdown(error);
        setFailed(true);
      },
    );
  }, [isEdited, cannot, check]);
  useEffect(() => {
    if (isEdited && cannot) onCannot?.();
  }, [isEdited, cannot, onCannot, details, actionItems]);

  return useMemo(
    () => (isEdited && check !== null && basis !== null ? check(basis, { details, actionItems }, checks) : checks),
    [isEdited, check, basis, details, actionItems, checks],
  );
}

/** What the backend's checks were made of: known by the checks, which only the backend replaces. */
function useCheckedState(newest: Checked): Checked {
  const [checked, setChecked] = useState(newest);
  if (checked.checks === newest.checks) return checked;
  setChecked(newest);
  return newest;
}
