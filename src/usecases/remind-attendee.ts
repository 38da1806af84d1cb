import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';

export interface RemindRequest extends Pick<Parsed<'remindAttendee'>, 'personId' | 'note'> {
  callerId: string;
  postMortem: PostMortem;
}

/**
 * The moderator notes that an attendee was reminded of the code of conduct. Once is enough: the same again writes nothing. It is
 * kept beside the record, which everyone on the page may read.
 */
export async function remindAttendee(
  { records, clock, newId }: Ports,
  { callerId, postMortem, personId, note }: RemindRequest,
): Promise<Result<null>> {
  const { pageId } = postMortem;
  if (await records.findReminder(pageId, personId)) return succeed(null);
  if (!postMortem.details.participants.attendeeIds.includes(personId)) {
    return fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: null });
  }
  const at = new Date(clock()).toISOString();
  const entry: HistoryEntry = { pageId, at, byId: callerId, change: { kind: 'attendee-reminded', personId, note } };
  await records.commit([
    { kind: 'write-reminder', pageId, personId, at },
    { kind: 'add-history', entry, id: newId() },
  ]);
  return succeed(null);
}
