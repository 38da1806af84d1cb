import { mostHistoryEntries } from '../contract/limits';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';

export interface HistoryRequest {
  callerId: string;
  postMortem: PostMortem;
}

/**
 * What happened to the post-mortem of a page and to its items, newest first. Conduct in the meeting, and why it was postponed,
 * are for the moderator: others see that it was postponed, never whose fault it was (product description section 3).
 */
export async function listHistory(
  { records }: Pick<Ports, 'records'>,
  { callerId, postMortem }: HistoryRequest,
): Promise<Result<readonly HistoryEntry[]>> {
  const all = await records.history(postMortem.pageId);
  const isModerator = postMortem.details.participants.moderatorId === callerId;
  const told = isModerator ? all : all.flatMap(toldToAll);
  return succeed(told.toReversed().slice(0, mostHistoryEntries));
}

function toldToAll(entry: HistoryEntry): readonly HistoryEntry[] {
  const { change } = entry;
  if (change.kind === 'attendee-reminded' || change.kind === 'attendee-removed') return [];
  if (change.kind !== 'meeting-postponed') return [entry];
  return [{ ...entry, change: { kind: 'meeting-postponed', startsAt: change.startsAt, reason: null, note: '' } }];
}
