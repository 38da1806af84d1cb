import type { FollowUp } from '../../domain/follow-up/follow-up';
import { followUpBody } from '../../domain/follow-up/follow-up-body';
import type { FollowUpSubject } from '../../domain/follow-up/subject';
import type { Period } from '../../domain/schedule/period';
import { nextPageAt } from '../../domain/schedule/plan';
import { instantOfWallTime } from '../../domain/schedule/wall-time';
import type { SpaceSettings } from '../../domain/space-settings';
import { PlatformError } from '../../ports/confluence';
import type { Ports } from '../../ports/ports';
import { followUpToAnnounce } from '../announcement-changes';
import { pushAnnouncements } from '../push-announcements';
import { readFollowUpAnswers } from '../read-follow-up-answers';
import { createFollowUpPage } from './create-follow-up-page';
import type { RunBudget } from './gather-follow-up';
import { gatherFollowUp, unappliedOf } from './gather-follow-up';
import { findNewestFollowUp } from './newest-follow-up';

const mostAttempts = 4;
/** What an earlier run counted longer ago than this is counted anew. */
const longestPause = 3_600_000;

export type Prepared = { kind: 'ready'; pageId: string } | { kind: 'unfinished' };

/**
 * Makes the page of a period that has none, exactly one however often and however many at once run: the record has a key of its
 * own, the page is found again by its mark, and record, watermark and announcement are written together. Runs as the app.
 * @returns `unfinished` when the budget was used up: what was counted is kept for the next run
 * @throws PreparationError when somebody has to mend something first
 */
export async function prepareFollowUp(
  ports: Ports,
  { settings, period }: { settings: SpaceSettings; period: Period },
  budget: RunBudget,
): Promise<Prepared> {
  const { spaceId } = settings;
  const newest = await findNewestFollowUp(ports, settings);
  const before = newest && (await readFollowUpAnswers(ports, newest));
  const { followUp, isClaimedBefore } = await claim(ports, { settings, period, before });
  if (followUp.state === 'ready' && followUp.pageId !== null) return finish(ports, followUp, followUp.pageId);
  const begun = await findBegun(ports, followUp);
  const unapplied = unappliedOf(before, []);
  const { mark, since } = followUp;
  const request = { settings, period, mark, since, unapplied };
  const gathered = await gatherFollowUp(ports, request, { begun, budget });
  if (gathered.kind === 'unfinished') {
    await ports.compilations.write(spaceId, gathered.compilation);
    return gathered;
  }
  const { subject, startedAt } = gathered;
  const body = followUpBody(subject);
  const { pageId, isFound } =
    followUp.pageId === null
      ? await createFollowUpPage(ports, { settings, period, mark, body, isClaimedBefore })
      : { pageId: followUp.pageId, isFound: true };
  const ready = readyFollowUp(followUp, { pageId, subject, startedAt });
  const finished = await finish(ports, ready, pageId);
  // It says what was counted when it was created, which is not what was counted now.
  if (isFound) await ports.workQueue.push([{ kind: 'refresh-follow-up', spaceId }]);
  if (begun !== null) await ports.compilations.forget(spaceId);
  return finished;
}

interface Claim {
  settings: SpaceSettings;
  period: Period;
  /** The follow-up of the page before. */
  before: FollowUp | null;
}

/** The record stands before the page: whoever finds it knows that a page may be there. */
async function claim({ records, clock, newId }: Ports, { settings, period, before }: Claim) {
  const { spaceId, timeZone } = settings;
  const beginning = new Date(instantOfWallTime(period.start, '00:00', timeZone)).toISOString();
  const claimed: FollowUp = {
    spaceId,
    periodKey: period.key,
    periodEnd: period.end,
    version: 1,
    state: 'preparing',
    pageId: null,
    createdAt: new Date(clock()).toISOString(),
    mark: newId(),
    since: before?.compiledAt ?? beginning,
    compiledAt: null,
    writtenVersion: null,
    readVersion: null,
    counts: null,
    unapplied: [],
  };
  if ((await records.createFollowUp(claimed)) === 'created') return { followUp: claimed, isClaimedBefore: false };
  const found = await records.findFollowUp(spaceId, period.key);
  if (found === null || found.state === 'ready') return { followUp: found ?? claimed, isClaimedBefore: true };
  // Dates may have been moved, and the page before compiled again, since somebody claimed it.
  return { followUp: { ...found, periodEnd: claimed.periodEnd, since: claimed.since }, isClaimedBefore: true };
}

async function findBegun({ compilations, clock }: Ports, { spaceId, periodKey, since }: FollowUp) {
  const begun = await compilations.find(spaceId);
  const isSame = begun?.periodKey === periodKey && begun.since === since;
  return isSame && clock() - Date.parse(begun.startedAt) < longestPause ? begun : null;
}

function readyFollowUp(
  claimed: FollowUp,
  { pageId, subject, startedAt }: { pageId: string; subject: FollowUpSubject; startedAt: string },
): FollowUp {
  const { counts } = subject;
  // A page that was created before its answer was lost may have other versions by now, which people wrote.
  const firstVersion = 1;
  return { ...claimed, state: 'ready', pageId, writtenVersion: firstVersion, compiledAt: startedAt, counts };
}

/** Page, watermark and announcement are recorded together, so that a period is never prepared, or announced, again. */
async function finish(ports: Ports, ready: FollowUp, pageId: string): Promise<Prepared> {
  const { records, clock } = ports;
  const { spaceId, periodKey } = ready;
  const at = new Date(clock()).toISOString();
  const announced = followUpToAnnounce(ready, pageId, at);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const [settings, current] = await Promise.all([
      records.findSettings(spaceId),
      records.findFollowUp(spaceId, periodKey),
    ]);
    if (settings === null || current === null) return { kind: 'ready', pageId };
    const isRecorded = current.state === 'ready';
    if (isRecorded && isPast(settings, ready)) return { kind: 'ready', pageId: current.pageId ?? pageId };
    const outcome = await records.commit([
      {
        kind: 'write-settings',
        value: advanced(settings, ready.periodEnd, clock()),
        expectedVersion: settings.version,
      },
      ...(isRecorded
        ? []
        : ([
            {
              kind: 'write-follow-up',
              value: { ...ready, version: current.version + 1 },
              expectedVersion: current.version,
            },
            { kind: 'name-follow-up-page', pageId, place: { spaceId, periodKey } },
            announced,
          ] as const)),
    ]);
    if (outcome === 'conflict') continue;
    if (!isRecorded) await pushAnnouncements(ports, [announced.value.id]);
    return { kind: 'ready', pageId: isRecorded ? (current.pageId ?? pageId) : pageId };
  }
  throw new PlatformError('record a follow-up', 409, null);
}

function isPast({ preparedUntil }: SpaceSettings, { periodEnd }: FollowUp): boolean {
  return preparedUntil !== null && preparedUntil >= periodEnd;
}

function advanced(settings: SpaceSettings, periodEnd: string, now: number): SpaceSettings {
  const { preparedUntil: earlier } = settings;
  const preparedUntil = earlier !== null && earlier > periodEnd ? earlier : periodEnd;
  return {
    ...settings,
    version: settings.version + 1,
    preparedUntil,
    preparationProblem: null,
    nextFollowUpAt: new Date(nextPageAt(now, settings, preparedUntil)).toISOString(),
  };
}
