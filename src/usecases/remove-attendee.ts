import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/**
 * The moderator removes an attendee who broke the code of conduct again after a reminder. Everyone sees who attends, nobody but
 * who may edit the page why somebody does not.
 */
export async function removeAttendee(
  ports: Ports,
  request: ChangeRequest & Pick<Parsed<'removeAttendee'>, 'personId' | 'note'>,
): Promise<Result<PostMortemView>> {
  const { page, postMortem, personId, note } = request;
  const { details } = postMortem;
  const { participants } = details;
  if (!participants.attendeeIds.includes(personId)) return changePostMortem(ports, request, { kind: 'unchanged' });
  const reminder = await ports.records.findReminder(page.pageId, personId);
  if (reminder?.state !== 'noted') return fail('not-reminded', null);
  const attendeeIds = participants.attendeeIds.filter((id) => id !== personId);
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { details: { ...details, participants: { ...participants, attendeeIds } } },
    change: { kind: 'attendee-removed', personId, note },
  });
}
