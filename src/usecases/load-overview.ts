import type { OverviewStep } from '../contract/figure-views';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Digest } from '../domain/digest/digest';
import { countOpenItems } from '../domain/digest/digest';
import { sumDigests, weeksShown } from '../domain/overview/sums';
import { weeksUntil } from '../domain/overview/weeks';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';
import { openPlace, sealNext } from './staged-place';

/** Summed in one step: as many pages are asked for in one request. */
const digestsPerStep = 100;
/** What has something open first, so that the first step has most of what people look at. */
const stages = ['open', 'settled'] as const;

/**
 * The sums of a hundred of the space's post-mortems, as this reader may see them: one batched request as the reader decides which are
 * counted, and of the others only the number of their open items is told. Of settled ones those count that moved within the weeks shown.
 */
export async function loadOverview(
  { records, digests, confluence, seals, clock }: Ports,
  { callerId, payload }: { callerId: string; payload: Parsed<'loadOverview'> },
): Promise<Result<OverviewStep>> {
  const { spaceId, after: sealed } = payload;
  const list = `overview:${spaceId}`;
  const place = await openPlace(seals, { list, stages, sealed });
  if (!place.ok) return place;
  const { stage, cursor } = place.value;
  const settings = await records.findSettings(spaceId);
  const today = dateIn(settings?.timeZone ?? 'UTC', clock());
  const movedSince = stage === 'open' ? null : (weeksUntil(today, weeksShown)[0] ?? today);
  const query = { spaceId, shelf: stage, movedSince, after: cursor, limit: digestsPerStep };
  const page = await digests.queryShelf(query);
  const titles = await confluence.asCaller.pages.titlesOf(page.digests.map(({ pageId }) => pageId));
  const isSeen = ({ pageId }: Digest): boolean => titles.has(pageId);
  return succeed({
    sums: sumDigests(page.digests.filter(isSeen), { today, callerId }),
    hidden: page.digests.filter((digest) => !isSeen(digest)).reduce((sum, digest) => sum + countOpenItems(digest), 0),
    after: await sealNext(seals, { list, stages, stage, next: page.next }),
    today,
  });
}
