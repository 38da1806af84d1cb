import type { FollowUpObstacle } from '../../contract/result';
import { childrenOf } from '../../domain/document/adf-node';
import type { AdfNode } from '../../domain/document/adf-node';
import type { AdfDocument } from '../../domain/document/post-mortem-document';
import { DamagedDocumentError } from '../../domain/document/post-mortem-document';
import { sameMeaning } from '../../domain/document/compare';
import { parseAdf } from '../../domain/document/parse-adf';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { followUpBody } from '../../domain/follow-up/follow-up-body';
import { mergeFollowUp } from '../../domain/follow-up/merge-follow-up';
import { ownVersionMessage } from '../../domain/follow-up/own-version';
import { pageToldBy } from '../../domain/follow-up/page/block-ids';
import type { FollowUpSubject } from '../../domain/follow-up/subject';
import type { SpaceSettings } from '../../domain/space-settings';
import { PlatformError } from '../../ports/confluence';
import type { Page } from '../../ports/pages';
import type { Ports } from '../../ports/ports';
import { readFollowUpAnswers } from '../read-follow-up-answers';
import type { RunBudget } from './gather-follow-up';
import { gatherFollowUp, queueBudget, unappliedOf } from './gather-follow-up';
import { findNewestFollowUp, isMeetingAhead } from './newest-follow-up';
import type { Restrictions } from './restrictions';

const mostAttempts = 4;
/** Versions that are looked through for the app's own; with more in one period, people have the page to themselves. */
const mostVersions = 50;

/** With an obstacle, and when it would be `too-large`, its page stays as it is. */
export type Refreshed = 'written' | 'unchanged' | 'too-large' | 'unfinished' | FollowUpObstacle;

/**
 * Brings the page of the meeting that comes next up to date, from the daily sweep: restricted post-mortems vanish, what changed is
 * told, answers are read first. After its meeting a page stays as it is.
 * @throws PlatformError when storage or Confluence does not answer: the queue tries again
 */
export async function refreshNewest(ports: Ports, spaceId: string): Promise<void> {
  const settings = await ports.records.findSettings(spaceId);
  if (!settings?.designated) return;
  const newest = await findNewestFollowUp(ports, settings);
  if (newest === null || !isMeetingAhead(newest, settings, ports.clock())) return;
  const refreshed = await refreshFollowUp(ports, { settings, followUp: newest }, queueBudget);
  if (refreshed === 'unfinished') await ports.workQueue.push([{ kind: 'refresh-follow-up', spaceId }]);
}

/**
 * Compiles a page anew. The app's parts are replaced and what people wrote stays where it was; nothing is written when a reader would
 * see no difference.
 */
export async function refreshFollowUp(
  ports: Ports,
  { settings, followUp: found }: { settings: SpaceSettings; followUp: FollowUp },
  budget: RunBudget,
): Promise<Refreshed> {
  const { spaceId } = settings;
  const followUp = await readFollowUpAnswers(ports, found);
  const { periodKey: key, periodEnd: end, mark, since } = followUp;
  const period = { key, start: key, end };
  const begun = await ports.compilations.find(spaceId);
  const isSame = begun?.periodKey === key && begun.since === since && begun.startedAt > (followUp.compiledAt ?? '');
  const [before] = await ports.records.queryFollowUps(spaceId, key, 1);
  const request = { settings, period, mark, since, unapplied: unappliedOf(before ?? null, followUp.unapplied) };
  const gathered = await gatherFollowUp(ports, request, { begun: isSame ? begun : null, budget });
  if (gathered.kind === 'unfinished') {
    await ports.compilations.write(spaceId, gathered.compilation);
    return 'unfinished';
  }
  const refreshed = await writeAnew(ports, followUp, gathered);
  if (begun !== null) await ports.compilations.forget(spaceId);
  return refreshed;
}

interface Compiled {
  subject: FollowUpSubject;
  startedAt: string;
  restrictions: Restrictions;
}

async function writeAnew(ports: Ports, followUp: FollowUp, compiled: Compiled): Promise<Refreshed> {
  const { pages } = ports.confluence.asApp;
  const { subject, restrictions } = compiled;
  const mine = followUpBody(subject);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const page = followUp.pageId === null ? null : await pages.find(followUp.pageId);
    if (page === null) return 'not-seen';
    if (page.spaceId !== followUp.spaceId) return 'moved';
    const base = await findOwnBody(ports, followUp, page);
    const current = readBody(page.body);
    if (base === null || current === null) return 'damaged';
    const mayStay = await findStaying(restrictions, [base, current]);
    const body = mergeFollowUp({ base, current, mine }, { mayStay, today: subject.today });
    if (sameMeaning(body, current)) return 'unchanged';
    const { pageId, title, version } = page;
    const outcome = await pages.write({ pageId, title, body, version: version + 1, message: ownVersionMessage });
    if (outcome.kind === 'too-large') return 'too-large';
    if (outcome.kind === 'gone' || outcome.kind === 'title-taken') return 'not-writable';
    if (outcome.kind === 'written') return record(ports, followUp, { ...compiled, writtenVersion: outcome.version });
  }
  throw new PlatformError('write a follow-up page', 409, null);
}

/** Lines of items that are settled by now stay with what people wrote there, if everyone may still read their post-mortem. */
async function findStaying(
  restrictions: Restrictions,
  versions: readonly AdfNode[],
): Promise<(pageId: string) => boolean> {
  const told = [...new Set(versions.flatMap(pagesTold))];
  const restricted = await restrictions.among(told);
  const staying = new Set(told.filter((pageId) => !restricted.has(pageId)));
  return (pageId) => staying.has(pageId);
}

function pagesTold(node: AdfNode): readonly string[] {
  return [pageToldBy(node) ?? [], ...childrenOf(node).map(pagesTold)].flat();
}

/** What the app wrote last: the recorded version, or a later one whose function died before that was recorded. */
async function findOwnBody({ confluence }: Ports, { writtenVersion }: FollowUp, page: Page) {
  const { pages } = confluence.asApp;
  const recorded = writtenVersion ?? 1;
  if (page.versionMessage === ownVersionMessage || page.version === recorded) return readBody(page.body);
  const oldest = Math.max(recorded, page.version - mostVersions);
  for (let version = page.version - 1; version > oldest; version -= 1) {
    const found = await pages.findVersion(page.pageId, version);
    if (found?.versionMessage === ownVersionMessage) return readBody(found.body);
  }
  const body = await pages.findBody(page.pageId, recorded);
  return body === null ? null : readBody(body);
}

/** A page that somebody damaged is left to who can mend it. */
function readBody(body: string): AdfDocument | null {
  try {
    return parseAdf(body);
  } catch (error) {
    if (error instanceof DamagedDocumentError) return null;
    throw error;
  }
}

async function record(
  { records }: Ports,
  { spaceId, periodKey }: FollowUp,
  { subject, startedAt, writtenVersion }: Omit<Compiled, 'restrictions'> & { writtenVersion: number },
): Promise<'written'> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const current = await records.findFollowUp(spaceId, periodKey);
    if (current === null) return 'written';
    const { version } = current;
    const value = { ...current, version: version + 1, writtenVersion, compiledAt: startedAt, counts: subject.counts };
    const outcome = await records.commit([{ kind: 'write-follow-up', value, expectedVersion: version }]);
    if (outcome === 'committed') return 'written';
  }
  throw new PlatformError('record a follow-up', 409, null);
}
