import type { MissingPage, MissingRow } from '../contract/figure-views';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Digest } from '../domain/digest/digest';
import { parseAdf } from '../domain/document/parse-adf';
import type { TimelineEvent } from '../domain/document/post-mortem-document';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { factsMissingSince, isMissedByAway } from '../domain/policy/missing';
import type { SpacePolicy } from '../domain/policy/space-policy';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { PostMortem } from '../domain/post-mortem';
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
  const policyFor = (timeZone: string): SpacePolicy => spacePolicyOf(settings, timeZone);
  const { rows, hidden, next } = await (stage === 'away' ? missingAway : missingDrafts)(ports, {
    ...{ spaceId, after: cursor, policyFor },
  });
  return succeed({ rows, hidden, after: await sealNext(seals, { list, stages, stage, next }) });
}

interface Asked {
  spaceId: string;
  after: string | null;
  /** Where nobody set up the space, the zone of the post-mortem counts. */
  policyFor: (timeZone: string) => SpacePolicy;
}

async function missingAway({ digests, confluence }: Ports, { spaceId, after, policyFor }: Asked): Promise<Found> {
  const page = await digests.queryShelf({ spaceId, shelf: 'away', movedSince: null, after, limit: awayPerStep });
  const missing = page.digests.filter((digest) => isMissedByAway(digest, policyFor('UTC')));
  const ids = missing.map(({ pageId }) => pageId);
  const titles = await confluence.asCaller.pages.titlesOf(ids, ['archived', 'trashed']);
  const rows = missing.flatMap((digest) => awayRow(digest, titles.get(digest.pageId)));
  return { rows, hidden: missing.length - rows.length, next: page.next };
}

function awayRow({ pageId, severity, startedAt, timeZone, away }: Digest, title: string | undefined): MissingRow[] {
  if (away === null || title === undefined) return [];
  return [{ pageId, title, severity, startedAt, timeZone, why: away, dueAt: null }];
}

/** Whether a draft of a hidden page is missing stands on that page: it is not told, nor counted. */
async function missingDrafts(
  { records, confluence, clock }: Ports,
  { spaceId, after, policyFor }: Asked,
): Promise<Found> {
  const query = { spaceId, status: 'draft' as const, limit: draftsPerStep, ...(after !== null && { after }) };
  const { postMortems, next } = await records.queryPostMortems(query);
  // Nothing can be overdue of an incident that only just began: its page is not read.
  const due = postMortems.filter((one) => factsMissingSince(one, [], policyFor(one.timeZone), clock()) !== null);
  const pages = await confluence.asCaller.pages.readAll(due.map(({ pageId }) => pageId));
  const rows = due.flatMap((postMortem) => {
    const page = pages.get(postMortem.pageId);
    if (page === undefined) return [];
    const since = factsMissingSince(
      postMortem,
      timelineOf(postMortem, page.body),
      policyFor(postMortem.timeZone),
      clock(),
    );
    return since === null ? [] : [draftRow(postMortem, page.title, since)];
  });
  return { rows, hidden: 0, next };
}

function draftRow({ pageId, details, startedAt, timeZone }: PostMortem, title: string, dueAt: string): MissingRow {
  return { pageId, title, severity: details.severity, startedAt, timeZone, why: 'nothing-written', dueAt };
}

/** On a page that somebody damaged nothing can be read. */
function timelineOf({ timeZone }: PostMortem, body: string): readonly TimelineEvent[] {
  try {
    return readDocument(parseAdf(body), { timeZone }).timeline;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return [];
    throw error;
  }
}
