import type { FollowUpPreview } from '../../contract/follow-up-views';
import type { Result } from '../../contract/result';
import { fail, succeed } from '../../contract/result';
import { followUpBody } from '../../domain/follow-up/follow-up-body';
import { followUpTitle } from '../../domain/follow-up/follow-up-title';
import { comingPeriod } from '../../domain/schedule/period';
import { instantOfWallTime } from '../../domain/schedule/wall-time';
import type { Ports } from '../../ports/ports';
import { callerBudget, gatherFollowUp, unappliedOf } from './gather-follow-up';
import { findNewestFollowUp, isMeetingAhead } from './newest-follow-up';

/**
 * What the page of the next meeting would say if it were made, or brought up to date, now. Nothing is written, and nobody sees more
 * than on the page: of restricted post-mortems their number.
 */
export async function previewFollowUp(ports: Ports, spaceId: string): Promise<Result<FollowUpPreview>> {
  const settings = await ports.records.findSettings(spaceId);
  if (!settings?.designated) return fail('space-not-designated', null);
  const now = ports.clock();
  const newest = await findNewestFollowUp(ports, settings);
  const isThere = newest !== null && isMeetingAhead(newest, settings, now);
  const { periodKey: start = '', periodEnd: end = '' } = newest ?? {};
  const period = isThere ? { key: start, start, end } : comingPeriod(now, settings, settings.preparedUntil);
  const beginning = new Date(instantOfWallTime(period.start, '00:00', settings.timeZone)).toISOString();
  const since = isThere ? newest.since : (newest?.compiledAt ?? beginning);
  const unapplied = unappliedOf(newest, []);
  const gathered = await gatherFollowUp(
    ports,
    { settings, period, mark: null, since, unapplied },
    { begun: null, budget: callerBudget },
  );
  if (gathered.kind === 'unfinished') return fail('too-large', { limit: 'what a preview can count' });
  return succeed({ title: followUpTitle(period), body: followUpBody(gathered.subject) });
}
