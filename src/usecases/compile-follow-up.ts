import type { ActionItem, ActionItemStage } from '../domain/action-item';
import type { FollowUp } from '../domain/follow-up/follow-up';
import { followUpBody, followUpTitle } from '../domain/follow-up/follow-up-page';
import { followUpLevel, titlesToTry } from '../domain/page-tree';
import type { Period } from '../domain/schedule/period';
import { dateIn, isDue, nextDueAt, periodToPrepare } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import { findRestricted } from './find-restricted';
import { ensureLevels } from './page-tree';

/** More items than this nobody goes through in a meeting; the report has them all. */
const mostItemsOfStage = 500;
const itemsPerQuery = 99;
const mostAttempts = 4;

/**
 * Prepares the status page of one space and period, exactly one however often it runs: the record has a key of its own, the
 * page's title is unique in the space, and what a run finds done it leaves alone. Runs as the app, since nobody asked.
 */
export async function compileFollowUp(ports: Ports, { spaceId }: { spaceId: string }): Promise<void> {
  const settings = await ports.records.findSettings(spaceId);
  if (!settings?.designated || settings.isPaused) return;
  const now = ports.clock();
  const period = periodToPrepare(now, settings, settings.preparedUntil);
  if (period === null || !isDue(now, settings, settings.preparedUntil)) return skipPrepared(ports, settings);
  const followUp = await claim(ports, spaceId, period);
  const { periodKey: start, periodEnd: end } = followUp;
  const pageId = followUp.pageId ?? (await createPage(ports, settings, { key: start, start, end }));
  await finish(ports, settings, { ...followUp, state: 'ready', pageId });
}

/** An event that came twice or late changes nothing; a space whose schedule was moved only waits for its next date. */
async function skipPrepared({ records, clock }: Ports, settings: SpaceSettings): Promise<void> {
  const now = clock();
  if (Date.parse(settings.nextFollowUpAt) > now) return;
  const nextFollowUpAt = new Date(nextDueAt(now, settings, settings.preparedUntil)).toISOString();
  const value = { ...settings, version: settings.version + 1, nextFollowUpAt };
  // Whoever wrote meanwhile wrote a newer date; the next tick looks again.
  await records.commit([{ kind: 'write-settings', value, expectedVersion: settings.version }]);
}

async function claim(
  { records, clock }: Ports,
  spaceId: string,
  { key: periodKey, end: periodEnd }: Period,
): Promise<FollowUp> {
  const createdAt = new Date(clock()).toISOString();
  const claimed: FollowUp = {
    spaceId,
    periodKey,
    periodEnd,
    version: 1,
    state: 'preparing',
    pageId: null,
    createdAt,
    since: createdAt,
    compiledAt: null,
    writtenVersion: null,
    readVersion: null,
    counts: null,
    unapplied: [],
  };
  if ((await records.createFollowUp(claimed)) === 'created') return claimed;
  return (await records.findFollowUp(spaceId, periodKey)) ?? claimed;
}

async function createPage(ports: Ports, settings: SpaceSettings, period: Period): Promise<string> {
  const { asApp } = ports.confluence;
  const { spaceId, rootPageId } = settings;
  const parentId = await ensureLevels(ports, asApp, { spaceId, rootPageId }, [followUpLevel]);
  if (parentId === null) throw new PlatformError('find the root page of follow-ups', 404, null);
  const body = await compileBody(ports, settings, period);
  for (const title of titlesToTry(followUpTitle(period), period.start)) {
    const outcome = await asApp.pages.create({ spaceId, parentId, title, body });
    if (outcome.kind === 'created') return outcome.pageId;
    if (outcome.kind === 'refused') break;
    const taken = await asApp.pages.findByTitle(spaceId, title);
    if (taken?.parentId === parentId) return taken.pageId;
  }
  throw new PlatformError('create a follow-up page', 403, null);
}

async function compileBody(ports: Ports, settings: SpaceSettings, period: Period) {
  const { confluence, clock } = ports;
  const [active, toVerify, space] = await Promise.all([
    itemsOfStage(ports, settings.spaceId, 'active'),
    itemsOfStage(ports, settings.spaceId, 'to_verify'),
    confluence.asApp.spaces.find(settings.spaceId),
  ]);
  const all = [...active.items, ...toVerify.items];
  const pageIds = [...new Set(all.map(({ pageId }) => pageId))];
  const titles = await confluence.asApp.pages.titlesOf(pageIds);
  const hidden = await findRestricted(confluence.asApp.pages, [...titles.keys()]);
  const items = all.filter(({ pageId }) => titles.has(pageId) && !hidden.has(pageId));
  return followUpBody({
    period,
    items,
    restricted: all.length - items.length,
    left: active.left + toVerify.left,
    today: dateIn(settings.timeZone, clock()),
    titles,
    pathOf: (pageId) => `/wiki/spaces/${space?.key ?? ''}/pages/${pageId}`,
  });
}

/** `left` is 1 when there are more than were read: enough to say so. */
async function itemsOfStage(
  { records }: Ports,
  spaceId: string,
  stage: ActionItemStage,
): Promise<{ items: readonly ActionItem[]; left: number }> {
  const items: ActionItem[] = [];
  let after: string | null = null;
  do {
    const page = await records.queryItems({ spaceId, stage, limit: itemsPerQuery, ...(after !== null && { after }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== null && items.length < mostItemsOfStage);
  return { items, left: after === null ? 0 : 1 };
}

/** Page and watermark are recorded together, so that a period is never prepared again. */
async function finish({ records, clock }: Ports, seen: SpaceSettings, ready: FollowUp): Promise<void> {
  let settings: SpaceSettings | null = seen;
  for (let attempt = 0; attempt < mostAttempts && settings; attempt += 1) {
    const current = await records.findFollowUp(ready.spaceId, ready.periodKey);
    const version = current?.version ?? ready.version;
    const outcome = await records.commit([
      { kind: 'write-follow-up', value: { ...ready, version: version + 1 }, expectedVersion: version },
      {
        kind: 'write-settings',
        value: advanced(settings, ready.periodEnd, clock()),
        expectedVersion: settings.version,
      },
    ]);
    if (outcome === 'committed') return;
    settings = await records.findSettings(ready.spaceId);
  }
  throw new PlatformError('record a follow-up', 409, null);
}

function advanced(settings: SpaceSettings, periodEnd: string, now: number): SpaceSettings {
  const { preparedUntil: earlier } = settings;
  const preparedUntil = earlier !== null && earlier > periodEnd ? earlier : periodEnd;
  return {
    ...settings,
    version: settings.version + 1,
    preparedUntil,
    nextFollowUpAt: new Date(nextDueAt(now, settings, preparedUntil)).toISOString(),
  };
}
