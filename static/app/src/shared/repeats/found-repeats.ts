import type { RepeatsView } from '../../../../../src/contract/figure-views';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { Answer } from '../../../../../src/domain/circumstances';
import type { Requirement } from '../../../../../src/domain/policy/criteria';
import type { RepeatDismissal } from '../../../../../src/domain/repeats/dismissal';
import { rootCauses } from '../../../../../src/domain/rules/root-causes';

/** Earlier post-mortems that one repeats, and what the checks say of what they left open. */
export type FoundRepeats = Pick<RepeatsView, 'repeats' | 'checks'>;

/** Whether looking for earlier ones can find any: nothing is asked for a page that says too little to be compared. */
export function mayRepeat({ postMortem, basis }: Pick<PostMortemView, 'postMortem' | 'basis'>): boolean {
  if (postMortem.details.services.length === 0) return false;
  // Too large to be sent: only the backend knows what it says.
  if (basis === null) return true;
  const { document } = basis.subject;
  return document.trigger !== null || rootCauses(document).length > 0;
}

/** What somebody just said of one of them, before the backend has answered: a check about another matter is gone at once. */
export function withDismissal(
  found: RepeatsView,
  repeatPageId: string,
  dismissed: RepeatDismissal | null,
): RepeatsView {
  return {
    ...found,
    repeats: found.repeats.map((repeat) => (repeat.pageId === repeatPageId ? { ...repeat, dismissed } : repeat)),
    checks: dismissed === null ? found.checks : found.checks.filter(({ at }) => at.pageId !== repeatPageId),
  };
}

/** How "same service and cause as an earlier one" is answered by what was found; nobody knows of those that are hidden. */
export function answerOf(found: FoundRepeats | null): Answer {
  return found?.repeats.some(({ dismissed }) => dismissed === null) ? 'yes' : 'unknown';
}

/** Whether the post-mortem is required, with that criterion answered. What people said of it goes before what was found. */
export function requireRepeated(requirement: Requirement, found: FoundRepeats | null): Requirement {
  const isAnswered = ({ code, answer }: Requirement['criteria'][number]): boolean =>
    code === 'repeat' && answer === 'unknown';
  if (answerOf(found) !== 'yes' || !requirement.criteria.some(isAnswered)) return requirement;
  return {
    required: 'yes',
    criteria: requirement.criteria.map((criterion) =>
      isAnswered(criterion) ? { ...criterion, answer: 'yes' } : criterion,
    ),
  };
}
