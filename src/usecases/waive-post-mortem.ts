import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { PostMortem, PostMortemStatus } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

const waivable: readonly PostMortemStatus[] = ['draft', 'in_review'];

/** What has been published was held; it can no longer be waived, be it taken up again. */
function mayBeWaived({ status, publication }: PostMortem): boolean {
  return publication === null && waivable.includes(status);
}

/**
 * The post-mortem is not held, for a reason that stays with the record. Nothing of it is due from then on. Who may is settled
 * before (`entry/needs.ts`).
 */
export async function waivePostMortem(
  ports: Ports,
  request: ChangeRequest & Pick<Parsed<'waivePostMortem'>, 'reason'>,
): Promise<Result<PostMortemView>> {
  const { postMortem, callerId, reason } = request;
  const { status, waiver } = postMortem;
  if (waiver?.reason === reason && waiver.byId === callerId) {
    return changePostMortem(ports, request, { kind: 'unchanged' });
  }
  if (!mayBeWaived(postMortem)) {
    return fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: waiver?.byId ?? null });
  }
  const at = new Date(ports.clock()).toISOString();
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { status: 'waived', waiver: { reason, byId: callerId, at } },
    change: { kind: 'status', from: status, to: 'waived', reason },
  });
}
