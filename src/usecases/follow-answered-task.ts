import type { FollowUp } from '../domain/follow-up/follow-up';
import { noteAnswer } from '../domain/follow-up/note-answer';
import { placeOfTaskId } from '../domain/follow-up/page/block-ids';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import type { FollowUpPlace, ItemPlace } from '../ports/records';
import type { TickOutcome, TickRefusal } from './apply-tick';
import { applyTick } from './apply-tick';
import type { ToldTick } from './follow-task';
import { readFollowUpAnswers } from './read-follow-up-answers';

const mostAttempts = 5;

/**
 * Does to an item what somebody did to its task on the page of a follow-up. The versions of the page are read first: they tell what was
 * written along with the tick. What is left is a tick that made no version of its own.
 * @throws PlatformError when the follow-up is written at the same moment again and again: the queue tries again
 */
export async function followAnsweredTask(ports: Ports, tick: ToldTick & FollowUpPlace): Promise<void> {
  const { spaceId, periodKey, pageId, taskId, done, byId } = tick;
  const found = await ports.records.findFollowUp(spaceId, periodKey);
  if (found === null || found.pageId !== pageId) return;
  const task = await ports.confluence.asApp.tasks.find(taskId);
  if (task === null || task.pageId !== pageId || task.done !== done) return;
  const place = placeOfTaskId(task.localId);
  if (place === null) return;
  const followUp = await readFollowUpAnswers(ports, found);
  if (isListed(followUp, place, byId)) return;
  const item = await ports.records.findItem(place.pageId, place.itemId);
  if (item === null || item.away === true || item.spaceId !== spaceId) return;
  await settle(ports, followUp, { place, byId, outcome: await applyTick(ports, place, tick) });
}

interface Ticked {
  place: ItemPlace;
  byId: string;
  outcome: TickOutcome;
}

async function settle(ports: Ports, followUp: FollowUp, { place, byId, outcome }: Ticked): Promise<void> {
  if (outcome === 'done') await ports.workQueue.push([{ kind: 'tick-task', ...place }]);
  if (isRefusal(outcome)) await list(ports, followUp, { place, byId, why: outcome });
}

function isRefusal(outcome: TickOutcome): outcome is TickRefusal {
  return outcome !== 'done' && outcome !== 'same' && outcome !== 'gone';
}

function isListed({ unapplied }: FollowUp, { pageId, itemId }: ItemPlace, byId: string): boolean {
  return unapplied.some((one) => one.pageId === pageId && one.itemId === itemId && one.byId === byId);
}

/** The task stays ticked on the page until the app's part of it is written again. */
async function list(
  { records, peopleRegister }: Ports,
  followUp: FollowUp,
  { place, byId, why }: Omit<Ticked, 'outcome'> & { why: TickRefusal },
): Promise<void> {
  if (byId !== '') await peopleRegister.note(`space:${followUp.spaceId}`, [byId]);
  let current: FollowUp | null = followUp;
  for (let attempt = 0; attempt < mostAttempts && current !== null; attempt += 1) {
    const version = current.readVersion ?? current.writtenVersion ?? 1;
    const answer = { ...place, version, byId, why, setsFields: true };
    const value = { ...current, version: current.version + 1, unapplied: noteAnswer(current.unapplied, answer) };
    const change = { kind: 'write-follow-up', value, expectedVersion: current.version } as const;
    if ((await records.commit([change])) === 'committed') return;
    current = await records.findFollowUp(followUp.spaceId, followUp.periodKey);
  }
  if (current !== null) throw new PlatformError('list an answer', 409, null);
}
