import type { Result } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** Names the first moderator or hands the role on. Who may is settled before (`entry/needs.ts`). */
export async function handOverModerator(
  ports: Ports,
  request: ChangeRequest & { moderatorId: string },
): Promise<Result<PostMortemView>> {
  const { details } = request.postMortem;
  const from = details.participants.moderatorId;
  const to = request.moderatorId;
  if (from === to) return changePostMortem(ports, request, { kind: 'unchanged' });
  const participants = { ...details.participants, moderatorId: to, moderatorKnowsProcess: false };
  const values = { details: { ...details, participants } };
  return changePostMortem(ports, request, { kind: 'change', values, change: { kind: 'moderator', from, to } });
}
