import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { IncidentDetails } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/**
 * Saves severity, services, impact, people and circumstances. The moderator is handed on, never set here; that the moderator
 * knows the process is theirs to say.
 */
export async function saveDetails(
  ports: Ports,
  request: ChangeRequest & Pick<Parsed<'saveDetails'>, 'details' | 'circumstances'>,
): Promise<Result<PostMortemView>> {
  const before = request.postMortem.details;
  const { moderatorId } = before.participants;
  const sent = request.details.participants;
  const moderatorKnowsProcess =
    (request.callerId === moderatorId ? sent.moderatorKnowsProcess : undefined) ??
    before.participants.moderatorKnowsProcess;
  const details: IncidentDetails = {
    ...request.details,
    participants: { ...sent, moderatorId, moderatorKnowsProcess },
  };
  const circumstances = request.circumstances ?? request.postMortem.circumstances;
  const isSame =
    isDeepStrictEqual(before, details) && isDeepStrictEqual(request.postMortem.circumstances, circumstances);
  return changePostMortem(
    ports,
    request,
    isSame
      ? { kind: 'unchanged' }
      : { kind: 'change', values: { details, circumstances }, change: { kind: 'details-changed' } },
  );
}
