import type { MissingPage, MissingRow } from '../contract/figure-views';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Digest } from '../domain/digest/digest';
import { parseAdf } from '../domain/document/parse-adf';
import type { TimelineEvent } from '../domain/document/post-mortem-document';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { pageReading } from '../domain/page-reading';
import { factsMissingSince, isFactsTimeOver, isMissedByAway } from '../domain/policy/missing';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';
import { openPlace, sealNext } from './staged-place';

/** Pages in the trash or the archive are asked for by their titles, drafts are read whole. */
const awayPerStep = 100;
const draftsPerStep = 25;
const stages = ['away', 'draft'] as const;

interface Found {
  rows: readonly MissingRow[];
  hidden: number;
  next: string | null;
}

/**
 * Post-mortems that the policy requires and that are missing: their page was put away before it was published, or thrown away, or the
 * facts are overdue and still not on it. In steps; what the reader may not see is only counted.
 */
export async function listMissing(
  ports: Ports,
  { spaceId, after: sealed }: Parsed<'listMissing'>,
): Promise<Result<MissingPage>> {
  const { records, seals } = ports;
  const list = `missing:${spaceId}`;
  const place = await openPlace(seals, { list, stages, sealed });
  if (!place.ok) return place;
  const { stage, cursor } = place.value;
  const settings = await records.findSettings(spaceId);
  const asked = { spaceId, after: cursor, settings };
  const { rows, hidden, next } = await (stage === 'away' ? missingAway(ports, asked) : missingDrafts(ports, asked));
  return succeed({ rows, hidden, after: await sealNext(seals, { list, stages, stage, next }) });
}

interface Asked {
  spaceId: string;
  after: string | null;
  /** Of the space; null where nobody set up anything. */
  settings: SpaceSettings | null;
}

async function missingAway({ digests, confluence }: Ports, { spaceId, after, settings }: Asked): Promise<Found> {
  const page = await digests.queryShelf({ spaceId, shelf: 'away', movedSince: null, after, limit: awayPerStep });
  const missing = page.digests.filter((digest) => isMissedByAway(digest, settings?.policy));
  const ids = missing.map(({ pageId }) => pageId);
  const titles = await confluence.asCaller.pages.titlesOf(ids, ['archived', 'trashed']);
  const rows = missing.flatMap((digest) => awayRow(digest, titles.get(digest.pageId)));
  return { rows, hidden: missing.length - rows.length, next: page.next };
}

function awayRow({ pageId, severity, startedAt, timeZone, away }: Digest, title: string | undefined): MissingRow[] {
  if (away === null || title === undefined) return [];
  return [{ pageId, title, severity, startedAt, timeZone, why: away, dueAt: null }];
}

/** Whether the draft of a hidden page is missing is told by that page: it is not even counted. */
async function missingDrafts(
  { records, confluence, clock }: Ports,
  { spaceId, after, settings }: Asked,
): Promise<Found> {
  const now = clock();
  const query = { spaceId, status: 'draft' as const, limit: draftsPerStep, ...(after !== null && { after }) };
  const { postMortems, next } = await records.queryPostMortems(query);
  // Nothing can be overdue of an incident that only just began, whatever its page says: it is not read.
  const begunLongAgo = postMortems.filter(({ startedAt }) => isFactsTimeOver(startedAt, now, settings?.policy));
  const pages = await confluence.asCaller.pages.readAll(begunLongAgo.map(({ pageId }) => pageId));
  const rows = begunLongAgo.flatMap((postMortem) => {
    const page = pages.get(postMortem.pageId);
    if (page === undefined) return [];
    const timeline = timelineOf(postMortem, page.body, settings);
    const dueAt = factsMissingSince(postMortem, timeline, now, settings?.policy);
    return dueAt === null ? [] : [draftRow(postMortem, page.title, dueAt)];
  });
  return { rows, hidden: 0, next };
}

function draftRow({ pageId, details, startedAt, timeZone }: PostMortem, title: string, dueAt: string): MissingRow {
  return { pageId, title, severity: details.severity, startedAt, timeZone, why: 'nothing-written', dueAt };
}

/** On a page that somebody damaged nothing can be read. */
function timelineOf(postMortem: PostMortem, body: string, settings: SpaceSettings | null): readonly TimelineEvent[] {
  try {
    return readDocument(parseAdf(body), pageReading(postMortem, settings)).timeline;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return [];
    throw error;
  }
}
