import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Meeting } from '../domain/meeting';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/**
 * The moderator postpones a planned meeting. That it was postponed shows; why is kept in the history, for who may edit the page.
 */
export async function postponeMeeting(
  ports: Ports,
  request: ChangeRequest & Pick<Parsed<'postponeMeeting'>, 'reason' | 'note'>,
): Promise<Result<PostMortemView>> {
  const { postMortem, version, reason, note } = request;
  const { status, startsAt, timesPostponed } = postMortem.meeting;
  // The repeat of one whose answer was lost: nothing else made that version of a postponed meeting.
  const isDone = status === 'postponed' && postMortem.version === version + 1;
  if (isDone) return changePostMortem(ports, request, { kind: 'unchanged' });
  if (status !== 'scheduled') {
    return fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: null });
  }
  const meeting: Meeting = {
    ...postMortem.meeting,
    status: 'postponed',
    startsAt: null,
    timesPostponed: timesPostponed + 1,
  };
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { meeting },
    change: { kind: 'meeting-postponed', startsAt, reason, note },
  });
}
