import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import { reviewedStatus } from '../domain/life';
import type { Ports } from '../ports/ports';
import { clocksApart } from './add-fact';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** The moderator says when the meeting was held, planned or not, or says it otherwise. The notes are due counted from it. */
export async function holdMeeting(
  ports: Ports,
  request: ChangeRequest & Pick<Parsed<'holdMeeting'>, 'heldAt'>,
): Promise<Result<PostMortemView>> {
  const { postMortem, heldAt } = request;
  if (postMortem.meeting.heldAt === heldAt) return changePostMortem(ports, request, { kind: 'unchanged' });
  if (Date.parse(heldAt) > ports.clock() + clocksApart) {
    return fail('invalid-request', { problem: 'a meeting that has not begun yet was not held' });
  }
  if (postMortem.waiver !== null) {
    return fail('changed-meanwhile', { changedAt: postMortem.waiver.at, changedById: postMortem.waiver.byId });
  }
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { meeting: { ...postMortem.meeting, status: 'held', heldAt }, status: reviewedStatus(postMortem.status) },
    change: { kind: 'meeting-held', heldAt },
  });
}
