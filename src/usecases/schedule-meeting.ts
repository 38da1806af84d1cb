import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Meeting } from '../domain/meeting';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** Plans the meeting, plans it anew after it was postponed, or moves it. One that was held stays as it was. */
export async function scheduleMeeting(
  ports: Ports,
  request: ChangeRequest & Pick<Parsed<'scheduleMeeting'>, 'startsAt' | 'durationMinutes' | 'place'>,
): Promise<Result<PostMortemView>> {
  const { postMortem, startsAt, durationMinutes, place } = request;
  const meeting: Meeting = { ...postMortem.meeting, status: 'scheduled', startsAt, durationMinutes, place };
  if (isDeepStrictEqual(meeting, postMortem.meeting)) return changePostMortem(ports, request, { kind: 'unchanged' });
  if (postMortem.meeting.status === 'held' || postMortem.waiver !== null) {
    return fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: null });
  }
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { meeting },
    change: { kind: 'meeting-scheduled', startsAt },
  });
}
