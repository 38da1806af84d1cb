import type { GeneratedFollowUp } from '../../contract/follow-up-views';
import type { Result } from '../../contract/result';
import { fail, succeed } from '../../contract/result';
import type { Period } from '../../domain/schedule/period';
import { comingPeriod } from '../../domain/schedule/period';
import type { PreparationProblem, SpaceSettings } from '../../domain/space-settings';
import type { Ports } from '../../ports/ports';
import type { Space } from '../../ports/spaces';
import { callerBudget } from './gather-follow-up';
import { findNewestFollowUp, isMeetingAhead } from './newest-follow-up';
import { PreparationError, notePreparationProblem } from './preparation-failure';
import { prepareFollowUp } from './prepare-follow-up';
import type { Refreshed } from './refresh-follow-up';
import { refreshFollowUp } from './refresh-follow-up';

/**
 * The page of the meeting that comes next, made now: created before it is due, or brought up to date where it is there. The same page
 * as the schedule makes, written as the app, so that nobody's rights decide what it tells. What takes too long goes on in the queue.
 */
export async function generateFollowUp(
  ports: Ports,
  { spaceId, key }: Pick<Space, 'spaceId' | 'key'>,
): Promise<Result<GeneratedFollowUp>> {
  const settings = await ports.records.findSettings(spaceId);
  if (!settings?.designated) return fail('space-not-designated', null);
  const now = ports.clock();
  const newest = await findNewestFollowUp(ports, settings);
  const pageId = newest?.pageId ?? null;
  if (newest !== null && pageId !== null && isMeetingAhead(newest, settings, now)) {
    const refreshed = await refreshFollowUp(ports, { settings, followUp: newest }, callerBudget);
    if (refreshed === 'unfinished') await ports.workQueue.push([{ kind: 'refresh-follow-up', spaceId }]);
    return answerRefreshed(refreshed, pageId, key);
  }
  return prepareNow(ports, { settings, period: comingPeriod(now, settings, settings.preparedUntil), key });
}

function answerRefreshed(refreshed: Refreshed, pageId: string, key: string): Result<GeneratedFollowUp> {
  switch (refreshed) {
    case 'written':
    case 'unchanged':
      return succeed({ kind: 'ready', pageId, path: pathOf(key, pageId) });
    case 'unfinished':
      return succeed({ kind: 'queued' });
    case 'too-large':
      return fail('page-too-large', null);
    case 'not-seen':
    case 'not-writable':
    case 'damaged':
    case 'moved':
      return fail('follow-up-not-written', { why: refreshed });
  }
}

async function prepareNow(
  ports: Ports,
  { settings, period, key }: { settings: SpaceSettings; period: Period; key: string },
): Promise<Result<GeneratedFollowUp>> {
  const { spaceId } = settings;
  try {
    const prepared = await prepareFollowUp(ports, { settings, period }, callerBudget);
    if (prepared.kind === 'ready') {
      return succeed({ kind: 'ready', pageId: prepared.pageId, path: pathOf(key, prepared.pageId) });
    }
    const { key: periodKey, end: periodEnd } = period;
    await ports.workQueue.push([{ kind: 'compile-follow-up', spaceId, periodKey, periodEnd, isAsked: true }]);
    return succeed({ kind: 'queued' });
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    await notePreparationProblem(ports, { spaceId, periodKey: period.key, why: error.why });
    return failWith(error.why);
  }
}

function failWith(why: PreparationProblem['why']): Result<never> {
  switch (why) {
    case 'root-page-gone':
    case 'not-allowed':
      return fail('root-page-missing', null);
    case 'too-large':
      return fail('page-too-large', null);
    case 'title-taken':
      return fail('title-not-free', { title: '' });
    case 'confluence-failed':
      return fail('busy', { retryAfterSeconds: 60 });
  }
}

function pathOf(key: string, pageId: string): string {
  return `/wiki/spaces/${encodeURIComponent(key)}/pages/${encodeURIComponent(pageId)}`;
}
