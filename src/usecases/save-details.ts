import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { IncidentDetails } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** Saves severity, services, impact and people. The moderator is handed on, never set here. */
export async function saveDetails(
  ports: Ports,
  request: ChangeRequest & { details: Parsed<'saveDetails'>['details'] },
): Promise<Result<PostMortemView>> {
  const before = request.postMortem.details;
  const { moderatorId } = before.participants;
  const details: IncidentDetails = {
    ...request.details,
    participants: { ...request.details.participants, moderatorId },
  };
  return changePostMortem(
    ports,
    request,
    isDeepStrictEqual(before, details)
      ? { kind: 'unchanged' }
      : { kind: 'change', values: { details }, change: { kind: 'details-changed' } },
  );
}
