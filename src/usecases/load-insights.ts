import type { InsightsStep } from '../contract/figure-views';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Digest } from '../domain/digest/digest';
import { insightsIncident } from '../domain/insights/incident';
import { spacePolicyOf } from '../domain/policy/space-policy';
import { addCalendarDays, endOfDay } from '../domain/policy/work-days';
import { dateIn } from '../domain/schedule/period';
import type { DigestPage } from '../ports/digests';
import type { Ports } from '../ports/ports';
import { findDismissed, pairRepeats } from './find-dismissed';
import { openPlace, sealNext } from './staged-place';

const rowsPerStep = 100;
const stages = ['start'] as const;

/**
 * A hundred of the space's post-mortems whose incident began in the period, the newest first, with what statistics count. Rows are of
 * pages that one batched request as the reader shows; the others are only counted. Repeats are found among the rows by whoever shows
 * them, so each row says which of them somebody dismissed: of those in this step and the hundred after it.
 */
export async function loadInsights(
  ports: Ports,
  { spaceId, period, after: sealed }: Parsed<'loadInsights'>,
): Promise<Result<InsightsStep>> {
  const { records, digests, seals, clock } = ports;
  const list = `insights:${spaceId}:${period?.from ?? ''}:${period?.to ?? ''}`;
  const place = await openPlace(seals, { list, stages, sealed });
  if (!place.ok) return place;
  const { stage, cursor } = place.value;
  const space = spacePolicyOf(await records.findSettings(spaceId), 'UTC');
  const { timeZone } = space.calendar;
  const today = dateIn(timeZone, clock());
  const stretch = period === null ? allTime : instantsOf(period, timeZone);
  const readFrom = (after: string | null): Promise<DigestPage> =>
    digests.queryByStart({ spaceId, ...stretch, after, limit: rowsPerStep });
  const page = await readFrom(cursor);
  const there = page.digests.filter(isThere);
  const further = page.next === null ? [] : (await readFrom(page.next)).digests.filter(isThere);
  const { titles, dismissed } = await see(ports, { there, further, repeatDays: space.policy.repeatDays });
  const rows = there.flatMap((digest) => {
    const title = titles.get(digest.pageId);
    if (title === undefined) return [];
    return [{ ...insightsIncident(digest, space, today), title, dismissedIds: dismissed.get(digest.pageId) ?? [] }];
  });
  return succeed({
    rows,
    hidden: there.length - rows.length,
    after: await sealNext(seals, { list, stages, stage, next: page.next }),
    timeZone,
    today,
    repeatDays: space.policy.repeatDays,
  });
}

interface ReadStep {
  there: readonly Digest[];
  /** Those after them, which they may repeat. */
  further: readonly Digest[];
  repeatDays: number;
}

/** What the reader may see of these pages: titles, and what was said of repeats whose pages are both among them. */
async function see(ports: Ports, { there, further, repeatDays }: ReadStep) {
  const pairs = pairRepeats(there, [...there, ...further], repeatDays);
  const asked = new Set([...there.map(({ pageId }) => pageId), ...pairs.map(({ earlierId }) => earlierId)]);
  const titles = await ports.confluence.asCaller.pages.titlesOf([...asked]);
  const seenPairs = pairs.filter(({ pageId, earlierId }) => titles.has(pageId) && titles.has(earlierId));
  return { titles, dismissed: await findDismissed(ports, seenPairs) };
}

function isThere({ away }: Digest): boolean {
  return away === null;
}

/** Instants are compared as text. */
const allTime = { from: '0000', to: '9999-12-31T23:59:59.999Z' };

/** From the first moment of one day of the zone to the last of another. */
function instantsOf({ from, to }: { from: string; to: string }, timeZone: string): { from: string; to: string } {
  const dayBefore = Date.parse(endOfDay(addCalendarDays(from, -1), timeZone));
  return { from: new Date(dayBefore + 1).toISOString(), to: endOfDay(to, timeZone) };
}
