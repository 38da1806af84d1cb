import type { FollowUp } from '../domain/follow-up/follow-up';
import { peopleIn } from '../domain/former-user';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import type { FollowUpPlace } from '../ports/records';
import { readVersions } from './read-answer-versions';

/** Read in one run, a request each; the queue goes on. */
const mostVersions = 25;
const mostAttempts = 5;
/** The app wrote it. */
const firstVersion = 1;

/**
 * Does to the items what people wrote on the page of a follow-up since it was read last, version by version: what one says otherwise
 * than the version before is the answer of who wrote it. What the app wrote takes no part. Safe to repeat, and at the same moment:
 * each answer is done once. Acts as the app, since nobody is calling: whether each author may change the item is asked.
 * @returns the follow-up as stored now, but for `readVersion` where nothing was read yet
 * @throws PlatformError when it is written at the same moment again and again: the queue tries again
 */
export async function readFollowUpAnswers(ports: Ports, followUp: FollowUp): Promise<FollowUp> {
  let current: FollowUp | null = followUp;
  for (let attempt = 0; attempt < mostAttempts && current !== null; attempt += 1) {
    const read = await readOn(ports, current);
    if (read !== null) return read;
    current = await ports.records.findFollowUp(followUp.spaceId, followUp.periodKey);
  }
  if (current === null) return followUp;
  throw new PlatformError('read answers', 409, null);
}

/** The same for a follow-up that the queue names. One that is not kept any more has nothing to read. */
export async function readAnswersOf(ports: Ports, { spaceId, periodKey }: FollowUpPlace): Promise<void> {
  const followUp = await ports.records.findFollowUp(spaceId, periodKey);
  if (followUp !== null) await readFollowUpAnswers(ports, followUp);
}

/** Null when the follow-up, or an item, was written meanwhile. */
async function readOn(ports: Ports, followUp: FollowUp): Promise<FollowUp | null> {
  const { spaceId, periodKey, pageId, writtenVersion, readVersion } = followUp;
  if (pageId === null || writtenVersion === null) return followUp;
  const from = readVersion ?? firstVersion;
  const page = await ports.confluence.asApp.pages.find(pageId);
  // What is not to be seen may be back later.
  if (page === null) return followUp;
  const begun = { ...followUp, pageId, readVersion: from };
  const settings = page.version > from ? await ports.records.findSettings(spaceId) : null;
  if (settings === null) return begun;
  const to = Math.min(page.version, from + mostVersions);
  const read = await readVersions(ports, begun, { page, to, timeZone: settings.timeZone });
  if (read === null) return null;
  const written = { ...read, version: read.version + 1 };
  const authors = peopleIn(written.unapplied);
  if (authors.length > 0) await ports.peopleRegister.note(`space:${spaceId}`, authors);
  const outcome = await ports.records.commit([
    { kind: 'write-follow-up', value: written, expectedVersion: read.version },
  ]);
  if (outcome === 'conflict') return null;
  if (to < page.version) await ports.workQueue.push([{ kind: 'read-answers', spaceId, periodKey }]);
  return written;
}
