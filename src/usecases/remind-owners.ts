import type { ActionItem } from '../domain/action-item';
import type { OwnerReminder } from '../domain/owner-reminder/owner-reminder';
import { silentReminder } from '../domain/owner-reminder/owner-reminder';
import type { ReminderDay } from '../domain/owner-reminder/plan-reminder';
import { planReminder } from '../domain/owner-reminder/plan-reminder';
import { daysBeforeDue } from '../domain/owner-reminder/reminder-days';
import { addCalendarDays, isWorkingDay } from '../domain/policy/work-days';
import { dateIn } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

/** Looked at in one run, which is one query; the next goes on from there. */
const itemsPerRun = 99;

/**
 * Looks once a day for which open items of a space an owner is to be reminded, or which became overdue, and gives their pages to the
 * queue (`remind-page.ts`). By index, only what is due soon or was: a query for 99 items, and a request for the reminders of 25
 * pages. On a day off, and in a space that wants none of it, one request. Runs that are missed are made up for by the next one; one
 * more changes nothing.
 * @param after where the run before ended; null at the beginning
 */
export async function remindOwners(
  ports: Ports,
  { spaceId, after }: { spaceId: string; after: string | null },
): Promise<void> {
  const settings = await ports.records.findSettings(spaceId);
  const day = settings && reminderDayOf(settings, ports.clock());
  if (!day || !isWorkingDay(day.calendar, day.today)) return;
  const query = { spaceId, stage: 'active' as const, dueBefore: lookedAtUntil(day.today), limit: itemsPerRun };
  const { items, next } = await ports.records.queryItems(after === null ? query : { ...query, after });
  const reminding = (await pagesToRemind(ports, items, day)).map((pageId): Work => ({ kind: 'remind-page', pageId }));
  const goingOn: readonly Work[] = next === null ? [] : [{ kind: 'remind-owners', spaceId, after: next }];
  if (reminding.length + goingOn.length > 0) await ports.workQueue.push([...reminding, ...goingOn]);
}

/** What a space wants of reminders today; null where it wants none, nor that anything is announced as overdue. */
export function reminderDayOf(settings: SpaceSettings, now: number): ReminderDay | null {
  if (!settings.designated || settings.isPaused) return null;
  const { timeZone, remindOwners: remindsOwners } = settings;
  return { today: dateIn(timeZone, now), calendar: settings, remindsOwners };
}

/** The first due date, `YYYY-MM-DD`, of which nothing is said yet on this day. */
export function lookedAtUntil(today: string): string {
  return addCalendarDays(today, daysBeforeDue + 1);
}

async function pagesToRemind(
  { ownerReminders }: Ports,
  items: readonly ActionItem[],
  day: ReminderDay,
): Promise<readonly string[]> {
  const pageIds = [...new Set(items.map(({ pageId }) => pageId))];
  const reminders = await ownerReminders.findAll(pageIds);
  return pageIds.filter((pageId) => {
    const ofPage = items.filter((item) => item.pageId === pageId);
    return isToBeReminded(ofPage, reminders.get(pageId) ?? silentReminder(pageId), day);
  });
}

/** A comment that was begun is finished, whatever it was for. */
function isToBeReminded(items: readonly ActionItem[], reminder: OwnerReminder, day: ReminderDay): boolean {
  const { due, overdue } = planReminder(items, reminder, day);
  return due.length + overdue.length > 0 || reminder.creatingSince !== null;
}
