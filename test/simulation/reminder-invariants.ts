import { accountIdOf } from '../../local/people';
import type { CommentRecord } from '../../local/confluence/model/records';
import { silentReminder } from '../../src/domain/owner-reminder/owner-reminder';
import { planReminder } from '../../src/domain/owner-reminder/plan-reminder';
import { addCalendarDays, isWorkingDay } from '../../src/domain/policy/work-days';
import { dateIn } from '../../src/domain/schedule/period';
import type { SpaceSettings } from '../../src/domain/space-settings';
import type { World } from './world';
import { sees } from './world';

/** The sweep comes once a day; its work is done soon after. In milliseconds. */
const sweptWithin = 26 * 3_600_000;

/** No page has two comments that remind, the one it has is known, and nobody is left out. */
export function reminderProblems(world: World): readonly string[] {
  return [...doubled(world), ...lost(world), ...missing(world)];
}

function doubled({ app }: World): readonly string[] {
  const { pages, comments } = app.site.confluence;
  return pages.list().flatMap(({ id }) => {
    const count = comments.onPage(id).filter(isReminder).length;
    return count > 1 ? [`page ${id} has ${count} comments that remind`] : [];
  });
}

function isReminder({ authorId, body }: CommentRecord): boolean {
  return authorId === accountIdOf('app') && /this comment (?:reminds you|reminded of)/u.test(body);
}

/** People of a run delete no comments. */
function lost({ app, stored }: World): readonly string[] {
  return stored.ownerReminders().flatMap(({ pageId, commentId }) => {
    const isThere = commentId === null || app.site.confluence.comments.find(commentId)?.pageId === pageId;
    return isThere ? [] : [`the reminder of page ${pageId} is not there`];
  });
}

/** Of what was due a day ago, and is still, the owner was reminded, if it could be and was a working day all along. */
function missing(world: World): readonly string[] {
  const { app, stored } = world;
  return stored.postMortems().flatMap((postMortem) => {
    const { pageId, spaceId, away } = postMortem;
    const settings = stored.settings(spaceId);
    const today = settings && workedSince(settings, app.site.clock.now());
    if (!today || away !== null || !canRemind(world, settings, pageId)) return [];
    const items = stored.items().filter((item) => item.pageId === pageId);
    const day = { today, calendar: settings, remindsOwners: true };
    const { due } = planReminder(items, stored.ownerReminder(pageId) ?? silentReminder(pageId), day);
    return due.map(({ id }) => `nobody was reminded of ${pageId}:${id}`);
  });
}

function canRemind(world: World, { designated, isPaused, remindOwners }: SpaceSettings, pageId: string): boolean {
  const isWanted = designated && !isPaused && remindOwners;
  return isWanted && world.app.site.confluence.pages.find(pageId)?.status === 'current' && sees(world, 'app', pageId);
}

/** The date before which the last sweep cannot have come; null when one of the days since was quiet. */
function workedSince(settings: SpaceSettings, now: number): string | null {
  const first = dateIn(settings.timeZone, now - sweptWithin);
  const last = dateIn(settings.timeZone, now);
  for (let date = first; date <= last; date = addCalendarDays(date, 1)) {
    if (!isWorkingDay(settings, date)) return null;
  }
  return first;
}
