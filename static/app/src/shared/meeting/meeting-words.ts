import type { PostponementReason } from '../../../../../src/domain/meeting';

export { codeOfConduct } from '../../../../../src/domain/conduct';

/** What the meeting goes through, in this order. */
export const agenda: readonly string[] = [
  'The timeline, row by row: is anything missing, is anything wrong?',
  'What made it possible: the whys, down to the process or the system.',
  'What went well, what went wrong, and where we were lucky.',
  'Action items: each with one owner, a date and how we will know that it is done.',
];

/** Why a meeting is postponed, as the moderator chooses it. None of them names anybody. */
export const postponementLabels: Record<PostponementReason, string> = {
  someone_missing: 'Someone who must attend is missing',
  facts_missing: 'The facts are not gathered yet',
  evidence_out: 'Key evidence is still out',
  conduct: 'The talk broke down',
};
