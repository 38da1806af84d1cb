import type { CheckBasis } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { IncidentDetails } from '../../../../../src/domain/post-mortem';
import { checkStructure } from '../../../../../src/domain/rules/check-structure';
import type { CheckResult } from '../../../../../src/domain/rules/rule';

/** What somebody changes in the macro; the page itself changes in Confluence's editor only. */
export interface Edited {
  details: IncidentDetails;
  actionItems: readonly ActionItem[];
}

/**
 * Checks in the browser what somebody is editing, without asking the backend. A part of its own: it is loaded with the
 * first edit.
 * @param carried the backend's results: those of wording need its grammar and stay as they are
 */
export function checkHere(
  { subject, rules }: CheckBasis,
  edited: Edited,
  carried: readonly CheckResult[],
): readonly CheckResult[] {
  const ids = new Set(edited.actionItems.map(({ id }) => id));
  const standing = carried.filter(({ at }) => at.itemId === undefined || ids.has(at.itemId));
  return checkStructure({ ...subject, ...edited }, rules, standing);
}
