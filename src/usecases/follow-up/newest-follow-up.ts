import type { FollowUp } from '../../domain/follow-up/follow-up';
import { addCalendarDays } from '../../domain/policy/work-days';
import { daysInPeriod, meetingAtOf } from '../../domain/schedule/period';
import type { SpaceSettings } from '../../domain/space-settings';
import type { Ports } from '../../ports/ports';

/** One may be claimed that has no page yet, and the list may lag behind. */
const looked = 2;

/**
 * The follow-up whose page is the newest, as it was written last; null where there is none yet. The settings say on which day it
 * ends. The list may not have it yet: then it begins where the one before it ended.
 */
export async function findNewestFollowUp(
  { records }: Pick<Ports, 'records'>,
  { spaceId, preparedUntil }: SpaceSettings,
): Promise<FollowUp | null> {
  if (preparedUntil === null) return null;
  const ready = (await records.queryFollowUps(spaceId, null, looked)).find(({ state }) => state === 'ready');
  const isListed = ready?.periodEnd === preparedUntil;
  const key = isListed ? ready.periodKey : keyAfter(ready ?? null, preparedUntil);
  const found = await records.findFollowUp(spaceId, key);
  return found?.state === 'ready' && found.periodEnd === preparedUntil ? found : null;
}

/** The first one has nothing before it, and the usual length. */
function keyAfter(before: FollowUp | null, preparedUntil: string): string {
  return before === null ? addCalendarDays(preparedUntil, 1 - daysInPeriod) : addCalendarDays(before.periodEnd, 1);
}

/** Whether its meeting is still to come or going on: until then its page is kept up to date. */
export function isMeetingAhead(
  { periodEnd }: Pick<FollowUp, 'periodEnd'>,
  settings: SpaceSettings,
  now: number,
): boolean {
  return meetingAtOf({ end: periodEnd }, settings) + settings.meetingMinutes * 60_000 > now;
}

/** Whether the newest page is still to be kept up to date; asks nothing. A space without any page has none that ends then. */
export function isPageToRefresh(settings: SpaceSettings, now: number): boolean {
  const { preparedUntil } = settings;
  return preparedUntil !== null && isMeetingAhead({ periodEnd: preparedUntil }, settings, now);
}
