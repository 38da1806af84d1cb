import type { CheckBasis } from '../../../../src/contract/views';
import type { DraftedDocument } from '../../../../src/domain/draft';
import { withDraft } from '../../../../src/domain/draft/draft-on-page';
import { checkPostMortem } from '../../../../src/domain/rules/check-post-mortem';
import type { CheckResult } from '../../../../src/domain/rules/rule';
import type { Edited } from '../shared/checks/check-here';

/** Everything that the checks look at while notes are written. */
export interface DraftedState extends Edited {
  draft: DraftedDocument;
}

/** All rules over the notes as they stand, those of wording too. A part of its own, since it is large. */
export function checkDraft(
  { subject, rules }: CheckBasis,
  { draft, ...edited }: DraftedState,
  now: number,
): readonly CheckResult[] {
  const document = withDraft(subject.document, draft);
  return checkPostMortem({ ...subject, ...edited, document, now: new Date(now).toISOString() }, rules);
}
