import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { NextDeadline, PostMortemPage } from '../contract/views';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import { dateIn } from '../domain/schedule/period';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { findNextDeadline } from './summarize-post-mortem';

/**
 * One page of the space's post-mortems of a state, the newest incident first. Those whose page the reader may not see are left
 * out and only counted: one batched request as the reader decides. The place to go on from is sealed, since it names records.
 */
export async function listPostMortems(
  { records, confluence, seals, clock }: Ports,
  { spaceId, status, after: sealed, limit }: Parsed<'listPostMortems'>,
): Promise<Result<PostMortemPage>> {
  const list = `${spaceId}:${status}:`;
  const opened = sealed === null ? null : await seals.open(sealed);
  // A place in another list leads nowhere in this one.
  const after = opened?.startsWith(list) ? opened.slice(list.length) : null;
  if (sealed !== null && after === null) return fail('invalid-request', { problem: staleCursor });
  const [settings, { postMortems, next }] = await Promise.all([
    records.findSettings(spaceId),
    records.queryPostMortems({ spaceId, status, limit, ...(after !== null && { after }) }),
  ]);
  const pages = await readPages(confluence.asCaller, postMortems, status);
  // Whoever sees none of the pages may not even see the space: then not even the number of its post-mortems is told.
  if (pages.size === 0 && (await confluence.asCaller.spaces.find(spaceId)) === null) {
    return fail('not-allowed', { need: 'view space' });
  }
  const rows = postMortems.flatMap((postMortem) => {
    const page = pages.get(postMortem.pageId);
    return page ? [rowOf(postMortem, page, settings, clock())] : [];
  });
  const { timeZone } = spacePolicyOf(settings, postMortems[0]?.timeZone ?? 'UTC').calendar;
  return succeed({
    rows,
    hidden: postMortems.length - rows.length,
    after: next === null ? null : await seals.seal(`${list}${next}`),
    timeZone,
    today: dateIn(timeZone, clock()),
  });
}

const staleCursor = 'the list has changed since, start it again';

type ShownPage = Pick<Page, 'title' | 'body'>;

/** Deadlines begin with the timeline, so pages that are still being written are read whole; of others the title is enough. */
async function readPages(
  { pages }: Ports['confluence']['asCaller'],
  postMortems: readonly PostMortem[],
  status: PostMortem['status'],
): Promise<ReadonlyMap<string, ShownPage>> {
  const ids = postMortems.map(({ pageId }) => pageId);
  if (status === 'draft' || status === 'in_review') return pages.readAll(ids);
  return new Map([...(await pages.titlesOf(ids))].map(([pageId, title]) => [pageId, { title, body: '' }]));
}

function rowOf(postMortem: PostMortem, { title, body }: ShownPage, settings: SpaceSettings | null, now: number) {
  const { pageId, status, details, startedAt, timeZone, waiver } = postMortem;
  return {
    pageId,
    title,
    status,
    severity: details.severity,
    startedAt,
    timeZone,
    next: deadlineOf(postMortem, body, settings, now),
    waiverReason: waiver?.reason ?? null,
  };
}

/** One page that somebody damaged must not hide the others: of it no deadline can be counted. */
function deadlineOf(
  postMortem: PostMortem,
  body: string,
  settings: SpaceSettings | null,
  now: number,
): NextDeadline | null {
  try {
    return findNextDeadline(postMortem, body, settings, now);
  } catch (error) {
    if (error instanceof DamagedDocumentError) return null;
    throw error;
  }
}
