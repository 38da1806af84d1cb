import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Reminder } from '../domain/reminder';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';

export interface RemindRequest extends Pick<Parsed<'remindAttendee'>, 'personId' | 'note'> {
  callerId: string;
  postMortem: PostMortem;
}

/**
 * The moderator notes that an attendee was reminded of the code of conduct. Once is enough: the same again, also at the same
 * moment, writes nothing more. It is kept beside the record, which everyone on the page may read.
 */
export async function remindAttendee(ports: Ports, request: RemindRequest): Promise<Result<null>> {
  const { personId, postMortem } = request;
  const known = await ports.records.findReminder(postMortem.pageId, personId);
  if (known?.state === 'noted') return succeed(null);
  if (known === null && !postMortem.details.participants.attendeeIds.includes(personId)) {
    return fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: null });
  }
  await note(ports, request, known ?? (await begin(ports, request)));
  return succeed(null);
}

/** The first of those who remind at one moment; what it says is what all of them note. */
async function begin(
  { records, peopleRegister, clock }: Ports,
  { callerId: byId, postMortem: { pageId }, personId, note }: RemindRequest,
): Promise<Reminder> {
  await peopleRegister.note(`page:${pageId}`, [byId, personId]);
  const reminder: Reminder = { at: new Date(clock()).toISOString(), byId, note, state: 'begun' };
  if ((await records.createReminder(pageId, personId, reminder)) === 'created') return reminder;
  const first = await records.findReminder(pageId, personId);
  if (first === null) throw new PlatformError('find a reminder', null, null);
  return first;
}

/** Together with its entry, whose key is made of the reminder: whoever does it again writes the same. */
async function note({ records }: Ports, { postMortem, personId }: RemindRequest, begun: Reminder): Promise<void> {
  const { pageId } = postMortem;
  const { at, byId, note } = begun;
  const entry: HistoryEntry = { pageId, at, byId, change: { kind: 'attendee-reminded', personId, note } };
  await records.commit([
    { kind: 'write-reminder', pageId, personId, reminder: { ...begun, state: 'noted' } },
    { kind: 'add-history', entry, id: `reminded-${personId}` },
  ]);
}
