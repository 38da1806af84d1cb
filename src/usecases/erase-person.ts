import { itemWithout, namesPerson, postMortemWithout, withoutPerson } from '../domain/former-user';
import type { PostMortem } from '../domain/post-mortem';
import { PlatformError } from '../ports/confluence';
import type { PersonPlace } from '../ports/people-register';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import { recountDigest } from './recount-digest';
import { isSettled } from './report-people';

/** Gone through in one run; the queue goes on. */
const placesPerRun = 5;
const secondsBetween = 2;
/** Forge takes 25 changes in one transaction. */
const changesAtATime = 25;
const followUpsPerQuery = 100;

/**
 * Erases the id of a closed account from everything that is stored, place by place: each is done before it is forgotten, so that a
 * run that died is repeated where it stood. What pages say is Confluence's to show. The report of the next day looks again.
 * @throws PlatformError when somebody writes at the same moment: the queue tries again
 */
export async function erasePerson(ports: Ports, accountId: string): Promise<void> {
  const { peopleRegister, workQueue, clock } = ports;
  const places = await peopleRegister.placesOf(accountId, placesPerRun);
  for (const place of places) {
    await eraseFrom(ports, accountId, place);
    await peopleRegister.forgetPlace(accountId, place);
  }
  if (places.length > 0) return workQueue.push([{ kind: 'erase-person', accountId }], secondsBetween);
  const person = await peopleRegister.find(accountId);
  // Where somebody was noted just now is not to be seen yet: the report of the next day finds it.
  if (person !== null && isSettled(person, clock())) await peopleRegister.forget(person);
}

async function eraseFrom(ports: Ports, accountId: string, place: PersonPlace): Promise<void> {
  const [kind = '', id = ''] = place.split(':', 2);
  if (kind === 'page') await eraseFromPage(ports, accountId, id);
  if (kind === 'space') await eraseFromSpace(ports, accountId, id);
  await ports.peopleRegister.eraseTraces(accountId, place);
}

async function eraseFromPage(ports: Ports, accountId: string, pageId: string): Promise<void> {
  const found = await ports.records.findPostMortem(pageId);
  if (found === null) return;
  await commitAll(ports, await changesOfPage(ports, found, accountId));
  await recountDigest(ports, pageId);
}

/**
 * Versions stay: nobody changed anything, and whoever has it open goes on. Who was about to write what was read before writes the id
 * once more; it is noted again with that, and erased again.
 */
async function changesOfPage(ports: Ports, found: PostMortem, accountId: string): Promise<readonly Change[]> {
  const { records } = ports;
  const { pageId, actionItemIds, removedItemIds } = found;
  const items = await records.findItems(pageId, [...new Set([...actionItemIds, ...removedItemIds])]);
  const facts = await records.facts(pageId);
  const draft = await records.findDraft(pageId);
  const isNamed = (value: object): boolean => namesPerson(value, accountId);
  return [
    ...items.filter(isNamed).map((item): Change => ({ kind: 'annotate-item', value: itemWithout(item, accountId) })),
    ...facts.filter(isNamed).map((fact): Change => {
      const value = withoutPerson(fact, accountId);
      return { kind: 'write-fact', value, expectedVersion: fact.version };
    }),
    ...[draft].flatMap((notes): readonly Change[] => {
      if (notes === null || !isNamed(notes)) return [];
      return [{ kind: 'write-draft', value: withoutPerson(notes, accountId), expectedVersion: notes.version }];
    }),
    ...[found].filter(isNamed).map((before): Change => {
      const value = postMortemWithout(before, accountId);
      return { kind: 'write-post-mortem', value, expectedVersion: before.version };
    }),
  ];
}

async function eraseFromSpace({ records }: Ports, accountId: string, spaceId: string): Promise<void> {
  const changes: Change[] = [];
  const settings = await records.findSettings(spaceId);
  if (settings !== null && namesPerson(settings, accountId)) {
    const value = { ...withoutPerson(settings, accountId), version: settings.version + 1 };
    changes.push({ kind: 'write-settings', value, expectedVersion: settings.version });
  }
  for (let before: string | null = null, isOver = false; !isOver;) {
    const found = await records.queryFollowUps(spaceId, before, followUpsPerQuery);
    for (const followUp of found.filter((one) => namesPerson(one, accountId))) {
      const value = { ...withoutPerson(followUp, accountId), version: followUp.version + 1 };
      changes.push({ kind: 'write-follow-up', value, expectedVersion: followUp.version });
    }
    before = found.at(-1)?.periodKey ?? null;
    isOver = found.length < followUpsPerQuery;
  }
  await commitAll({ records }, changes);
}

/** @throws PlatformError when something was written meanwhile */
async function commitAll({ records }: Pick<Ports, 'records'>, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += changesAtATime) {
    const outcome = await records.commit(changes.slice(at, at + changesAtATime));
    if (outcome === 'conflict') throw new PlatformError('erase a person', 409, null);
  }
}
