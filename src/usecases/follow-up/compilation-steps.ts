import type { ActionItem } from '../../domain/action-item';
import type { Digest } from '../../domain/digest/digest';
import { tallyChangedItem, tallyOpenItem, tallyPostMortem } from '../../domain/follow-up/tally';
import { tallyRestrictedItem, tallyRestrictedPage } from '../../domain/follow-up/tally';
import { isMissedByAway } from '../../domain/policy/missing';
import type { CompilationStage } from '../../ports/compilations';
import type { CompilationRun } from './compilation-run';
import { holdRows } from './compilation-run';
import { tallyUnwritten } from './tally-unwritten';

const itemsPerQuery = 99;
const digestsPerQuery = 100;

/** One query of a stage and what is counted of it. Gives where the stage goes on; null at its end. */
type Step = (run: CompilationRun, after: string | null) => Promise<string | null>;

export const compilationSteps: Readonly<Record<CompilationStage, Step>> = {
  active: (run, after) => tallyOpen(run, 'active', after),
  to_verify: (run, after) => tallyOpen(run, 'to_verify', after),
  changed: tallyChanged,
  decided: tallyDecided,
  away: tallyAway,
  draft: (run, after) => tallyUnwritten(run, 'draft', after),
  in_review: (run, after) => tallyUnwritten(run, 'in_review', after),
};

async function tallyOpen(run: CompilationRun, stage: 'active' | 'to_verify', after: string | null) {
  const { ports, settings, dates } = run;
  const query = { spaceId: settings.spaceId, stage, limit: itemsPerQuery, ...(after !== null && { after }) };
  const { items, next } = await ports.records.queryItems(query);
  await tallyItems(run, items, (item, isRestricted) => {
    if (isRestricted) tallyRestrictedItem(run.tally, item, 'open', dates);
    else tallyOpenItem(run.tally, item, dates);
  });
  return next;
}

async function tallyChanged(run: CompilationRun, after: string | null) {
  const { ports, settings, dates } = run;
  const asked = { spaceId: settings.spaceId, since: dates.since, after, limit: itemsPerQuery };
  const { items, next } = await ports.records.queryChangedItems(asked);
  const there = items.filter(({ away }) => !away);
  await tallyItems(run, there, (item, isRestricted) => {
    if (isRestricted) tallyRestrictedItem(run.tally, item, 'changed', dates);
    else tallyChangedItem(run.tally, item, dates);
  });
  return next;
}

async function tallyItems(
  run: CompilationRun,
  items: readonly ActionItem[],
  count: (item: ActionItem, isRestricted: boolean) => void,
): Promise<void> {
  const restricted = await run.restrictions.among(items.map(({ pageId }) => pageId));
  for (const item of items) count(item, restricted.has(item.pageId));
  holdRows(run, items);
}

/** Published or waived since the page before. */
async function tallyDecided(run: CompilationRun, after: string | null): Promise<string | null> {
  const { ports, settings, dates, tally } = run;
  const { spaceId } = settings;
  const page = await ports.digests.queryDecided({ spaceId, since: dates.since, after, limit: digestsPerQuery });
  const told = page.digests.filter((digest) => digest.away === null && decisionOf(digest, dates.since) !== null);
  const restricted = await run.restrictions.among(told.map(({ pageId }) => pageId));
  for (const digest of told) {
    const decision = decisionOf(digest, dates.since);
    if (restricted.has(digest.pageId)) tallyRestrictedPage(tally, digest.pageId);
    else if (decision !== null) tallyPostMortem(tally, decision, lineOf(digest));
  }
  return page.next;
}

function decisionOf({ status, publishedAt, waivedAt }: Digest, since: string): 'published' | 'waived' | null {
  if (status === 'waived') return waivedAt !== null && waivedAt >= since ? 'waived' : null;
  const isOut = status === 'published' || status === 'closed';
  return isOut && publishedAt !== null && publishedAt >= since ? 'published' : null;
}

/** What is in the trash shows nothing to anybody: it is only counted. */
async function tallyAway(run: CompilationRun, after: string | null): Promise<string | null> {
  const { ports, settings, tally } = run;
  const asked = { spaceId: settings.spaceId, shelf: 'away', movedSince: null, after, limit: digestsPerQuery } as const;
  const page = await ports.digests.queryShelf(asked);
  const missed = page.digests.filter((digest) => isMissedByAway(digest, settings.policy));
  const archived = missed.filter(({ away }) => away === 'archived');
  const restricted = await run.restrictions.among(archived.map(({ pageId }) => pageId));
  for (const digest of missed) {
    if (restricted.has(digest.pageId)) tallyRestrictedPage(tally, digest.pageId);
    else tallyPostMortem(tally, 'missing', digest.away === 'archived' ? lineOf(digest) : null);
  }
  return page.next;
}

function lineOf({ pageId, severity }: Digest) {
  return { pageId, severity, dueAt: null, late: null };
}
