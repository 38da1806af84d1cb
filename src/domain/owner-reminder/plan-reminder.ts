import type { ActionItem } from '../action-item';
import { stageOf } from '../action-item';
import type { WorkCalendar } from '../policy/work-calendar';
import { addCalendarDays, isWorkingDay } from '../policy/work-days';
import type { OwnerReminder, ToldItem } from './owner-reminder';
import { isReminderDue, nextReminderDay } from './reminder-days';

/** What is overdue for longer was told by a follow-up page since. */
const newsForDays = 14;

/** Why nobody is reminded of an open item. */
export type ReminderSkip = 'closed-account' | 'cannot-see' | 'nobody';

/** An item that somebody is reminded of. */
export interface OwnedItem extends ActionItem {
  ownerId: string;
  dueDate: string;
}

/** The day, and what the space wants. */
export interface ReminderDay {
  /** Calendar date `YYYY-MM-DD` in the zone of the calendar. */
  today: string;
  calendar: WorkCalendar;
  /** False where owners are not reminded: then what is overdue is announced all the same. */
  remindsOwners: boolean;
}

export interface ReminderPlan {
  /** Owners of these are reminded now. */
  due: readonly OwnedItem[];
  /** All that the comment names: those, and what it named before and is still to be done by the same date. The first to be due first. */
  listed: readonly OwnedItem[];
  /** Became overdue, which was not announced yet. */
  overdue: readonly ActionItem[];
  /** What was said once all this is. */
  told: readonly ToldItem[];
}

/**
 * What is to be said of the items of one page.
 * @param items all of the page
 */
export function planReminder(
  items: readonly ActionItem[],
  { told, announcedOn }: Pick<OwnerReminder, 'told' | 'announcedOn'>,
  { today, calendar, remindsOwners }: ReminderDay,
): ReminderPlan {
  const mayAnnounce = isWorkingDay(calendar, today) && (announcedOn === null || announcedOn < today);
  const open = items.filter(isAwaited).map((item) => ({ item, before: toldOf(told, item) }));
  const reminded = open.map(({ item, before }) => {
    const owned = isOwned(item) ? item : null;
    const isDue = remindsOwners && owned !== null && isReminderDue(before, today, calendar);
    return { item, before, owned, isDue, isNews: mayAnnounce && isNews(item, before, today) };
  });
  return {
    due: reminded.flatMap(({ owned, isDue }) => (owned !== null && isDue ? [owned] : [])),
    listed: reminded
      .flatMap(({ owned, isDue, before }) => (owned !== null && (isDue || before.lastOn !== null) ? [owned] : []))
      .sort(byDueDate),
    overdue: reminded.filter(({ isNews }) => isNews).map(({ item }) => item),
    told: reminded
      .map(({ before, isDue, isNews }) => ({
        ...before,
        lastOn: isDue ? today : before.lastOn,
        isAnnounced: before.isAnnounced || isNews,
      }))
      .filter(({ lastOn, isAnnounced }) => lastOn !== null || isAnnounced),
  };
}

/** When the owner is reminded next, and why nobody is. */
export function nextReminderOf(
  item: ActionItem & { dueDate: string },
  { told }: Pick<OwnerReminder, 'told'>,
  { today, calendar }: Pick<ReminderDay, 'today' | 'calendar'>,
): { remindedOn: string | null; skipped: ReminderSkip | null } {
  const skipped = skipOf(item);
  const remindedOn = skipped === null ? nextReminderDay(toldOf(told, item), today, calendar) : null;
  return { remindedOn, skipped };
}

/** What the comment named before and still has to: all of these are to be done by the date that they had then. */
export function stillListed(items: readonly ActionItem[], { told }: Pick<OwnerReminder, 'told'>): readonly OwnedItem[] {
  const awaited = items.filter(isAwaited).filter((item) => toldOf(told, item).lastOn !== null);
  return awaited.flatMap((item) => (isOwned(item) ? [item] : [])).sort(byDueDate);
}

/** What the comment says of the items that it names, whatever the day: when this is the same, it need not be written. */
export function wordsOf(listed: readonly OwnedItem[]): string {
  return listed.length === 0
    ? ''
    : JSON.stringify(listed.map(({ id, title, ownerId, dueDate }) => [id, title, ownerId, dueDate]));
}

type AwaitedItem = ActionItem & { dueDate: string };

function isAwaited(item: ActionItem): item is AwaitedItem {
  return stageOf(item.status) === 'active' && item.away !== true && item.dueDate !== null;
}

function isOwned(item: AwaitedItem): item is OwnedItem {
  return skipOf(item) === null;
}

function skipOf({ ownerId, ownerProblem }: ActionItem): ReminderSkip | null {
  if (ownerId === null) return 'nobody';
  if (ownerProblem === null) return null;
  return ownerProblem === 'left' ? 'closed-account' : 'cannot-see';
}

function toldOf(told: readonly ToldItem[], { id, dueDate }: AwaitedItem): ToldItem {
  const before = told.find((one) => one.itemId === id && one.dueDate === dueDate);
  return before ?? { itemId: id, dueDate, lastOn: null, isAnnounced: false };
}

/** Nobody need own it. */
function isNews({ dueDate }: AwaitedItem, { isAnnounced }: ToldItem, today: string): boolean {
  return !isAnnounced && dueDate < today && dueDate >= addCalendarDays(today, -newsForDays);
}

function byDueDate(one: OwnedItem, other: OwnedItem): number {
  return `${one.dueDate}:${one.id}` < `${other.dueDate}:${other.id}` ? -1 : 1;
}
