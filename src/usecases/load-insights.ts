import type { InsightsStep } from '../contract/figure-views';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import { insightsIncident } from '../domain/insights/incident';
import { spacePolicyOf } from '../domain/policy/space-policy';
import { addCalendarDays, endOfDay } from '../domain/policy/work-days';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';
import { openPlace, sealNext } from './staged-place';

const rowsPerStep = 100;
const stages = ['start'] as const;

/**
 * A hundred of the space's post-mortems whose incident began in the period, the newest first, with what statistics count. Rows are of
 * pages that one batched request as the reader shows; the others are only counted.
 */
export async function loadInsights(
  { records, digests, confluence, seals, clock }: Ports,
  { spaceId, period, after: sealed }: Parsed<'loadInsights'>,
): Promise<Result<InsightsStep>> {
  const list = `insights:${spaceId}:${period?.from ?? ''}:${period?.to ?? ''}`;
  const place = await openPlace(seals, { list, stages, sealed });
  if (!place.ok) return place;
  const { stage, cursor } = place.value;
  const space = spacePolicyOf(await records.findSettings(spaceId), 'UTC');
  const { timeZone } = space.calendar;
  const today = dateIn(timeZone, clock());
  const page = await digests.queryByStart({
    ...{ spaceId, after: cursor, limit: rowsPerStep },
    ...(period === null ? allTime : instantsOf(period, timeZone)),
  });
  const there = page.digests.filter(({ away }) => away === null);
  const titles = await confluence.asCaller.pages.titlesOf(there.map(({ pageId }) => pageId));
  const rows = there.flatMap((digest) => {
    const title = titles.get(digest.pageId);
    return title === undefined ? [] : [{ ...insightsIncident(digest, space, today), title }];
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

/** Instants are compared as text. */
const allTime = { from: '0000', to: '9999-12-31T23:59:59.999Z' };

/** From the first moment of one day of the zone to the last of another. */
function instantsOf({ from, to }: { from: string; to: string }, timeZone: string): { from: string; to: string } {
  const dayBefore = Date.parse(endOfDay(addCalendarDays(from, -1), timeZone));
  return { from: new Date(dayBefore + 1).toISOString(), to: endOfDay(to, timeZone) };
}
