import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import { mayReopen } from '../domain/life';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** Takes published notes up again, for a reason that stays in the history. What was published stays on the page. */
export async function reopenPostMortem(
  ports: Ports,
  request: ChangeRequest & { reason: string },
): Promise<Result<PostMortemView>> {
  const { postMortem, page, reason } = request;
  const { status: from, publication } = postMortem;
  if (!page.mayEdit) return fail('not-allowed', { need: 'edit page' });
  if (from === 'in_review' && publication !== null) return changePostMortem(ports, request, { kind: 'unchanged' });
  if (!mayReopen(from)) return fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: null });
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { status: 'in_review' },
    change: { kind: 'status', from, to: 'in_review', reason },
  });
}
