import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Meeting } from '../domain/meeting';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** An hour later on the same day is a correction; a day later is postponing, which asks for a reason. */
const longestDelay = 86_400_000;

/**
 * Plans the meeting, plans it anew after it was postponed, or moves it. One that was held stays as it was, and one that is planned
 * is put off by its moderator only, who says why (product description, section 3).
 */
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
  if (isPutOff(request) && !isLedBy(request)) return fail('not-allowed', { need: 'moderator' });
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { meeting },
    change: { kind: 'meeting-scheduled', startsAt },
    announced: whatIsAnnounced(postMortem.meeting, meeting),
  });
}

/** Nobody comes to another place, or at another time, for a meeting that only takes longer. */
function whatIsAnnounced(before: Meeting, after: Meeting): 'meeting-planned' | 'meeting-moved' | null {
  if (before.status !== 'scheduled') return 'meeting-planned';
  return before.startsAt === after.startsAt && before.place === after.place ? null : 'meeting-moved';
}

type Move = ChangeRequest & Pick<Parsed<'scheduleMeeting'>, 'startsAt'>;

function isPutOff({ postMortem: { meeting }, startsAt }: Move): boolean {
  const { status, startsAt: planned } = meeting;
  return status === 'scheduled' && planned !== null && Date.parse(startsAt) - Date.parse(planned) >= longestDelay;
}

/** While nobody moderates, whoever edits the page plans. */
function isLedBy({ postMortem, callerId }: Move): boolean {
  const { moderatorId } = postMortem.details.participants;
  return moderatorId === null || moderatorId === callerId;
}
