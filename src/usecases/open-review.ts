import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import { reviewedStatus } from '../domain/life';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** The moderator opens the review of a draft, also without a meeting in the app. What is further on stays as it is. */
export async function openReview(ports: Ports, request: ChangeRequest): Promise<Result<PostMortemView>> {
  const { status: from } = request.postMortem;
  if (!request.page.mayEdit) return fail('not-allowed', { need: 'edit page' });
  const to = reviewedStatus(from);
  if (to === from) return changePostMortem(ports, request, { kind: 'unchanged' });
  const change = { kind: 'status' as const, from, to, reason: null };
  return changePostMortem(ports, request, { kind: 'change', values: { status: to }, change });
}
