import { createHash } from 'node:crypto';
import type { ActionItem } from '../domain/action-item';
import type { OwnerReminder } from '../domain/owner-reminder/owner-reminder';
import { silentReminder } from '../domain/owner-reminder/owner-reminder';
import type { OwnedItem, ReminderDay, ReminderPlan } from '../domain/owner-reminder/plan-reminder';
import { planReminder, stillListed, wordsOf } from '../domain/owner-reminder/plan-reminder';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import { overdueToAnnounce } from './announcement-changes';
import { pushAnnouncements } from './push-announcements';
import { reminderDayOf } from './remind-owners';
import { writeReminder } from './write-reminder';

const mostAttempts = 6;

/** A page's items, what was said of them, and the day. */
interface Reminding {
  pageId: string;
  spaceId: string;
  items: readonly ActionItem[];
  reminder: OwnerReminder;
  day: ReminderDay;
}

/**
 * Reminds the owners of one page's items who are to be reminded today, in the page's one comment, and takes from it what is finished.
 * What became overdue is announced in the same write that records it. Runs from the queue, as the app; done twice, or by two at once, it
 * changes nothing more. Pages that the app does not see are left alone.
 * @throws PlatformError when another run is making the comment, or somebody writes at the same moment again and again: the queue
 * tries again
 */
export async function remindPage(ports: Ports, pageId: string): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const reminding = await read(ports, pageId);
    if (reminding === null || (await remind(ports, reminding)) === 'done') return;
  }
  throw new PlatformError('remind owners on a page', 409, null);
}

/** Whether the comment of a page names something that is finished now, or has another date, owner or title. One request where there is none. */
export async function isReminderOutdated({ records, ownerReminders }: Ports, pageId: string): Promise<boolean> {
  const reminder = await ownerReminders.find(pageId);
  if (reminder === null || reminder.commentId === null) return false;
  const itemIds = reminder.told.map(({ itemId }) => itemId);
  const items = itemIds.length === 0 ? [] : await records.findItems(pageId, itemIds);
  return digestOf(stillListed(items, reminder)) !== reminder.said;
}

async function read({ records, ownerReminders, clock }: Ports, pageId: string): Promise<Reminding | null> {
  const postMortem = await records.findPostMortem(pageId);
  if (postMortem === null || postMortem.away !== null) return null;
  const { spaceId, actionItemIds } = postMortem;
  const settings = await records.findSettings(spaceId);
  const day = settings && reminderDayOf(settings, clock());
  if (!day) return null;
  const [items, reminder] = await Promise.all([records.findItems(pageId, actionItemIds), ownerReminders.find(pageId)]);
  return { pageId, spaceId, items, reminder: reminder ?? silentReminder(pageId), day };
}

/** `again` when something was recorded, by this run or by another, and there may be more to do. */
async function remind(ports: Ports, reminding: Reminding): Promise<'done' | 'again'> {
  const { reminder, day } = reminding;
  const plan = await planLive(ports, reminding);
  // Announced first: a page that nobody can be reminded on is overdue all the same.
  if (plan.overdue.length > 0) return announceOverdue(ports, reminding);
  const said = digestOf(plan.listed);
  const isOutdated = reminder.commentId !== null && said !== reminder.said;
  const isSaying = day.remindsOwners && (plan.due.length > 0 || isOutdated || reminder.creatingSince !== null);
  if (!isSaying) return 'done';
  const written = await writeReminder(ports, reminder, plan, day.today);
  if (written.kind !== 'written') return written.kind === 'taken' ? 'again' : 'done';
  const value = { ...written.reminder, version: written.reminder.version + 1, told: plan.told, said };
  return (await store(ports, value, [])) ? 'done' : 'again';
}

/** Whoever is to be reminded is asked for: an account may have been closed since the sweep looked. */
async function planLive({ confluence }: Ports, { items, reminder, day }: Reminding): Promise<ReminderPlan> {
  const plan = planReminder(items, reminder, day);
  if (plan.due.length === 0) return plan;
  const closed = await confluence.asApp.people.closedAmong([...new Set(plan.due.map(({ ownerId }) => ownerId))]);
  if (closed.size === 0) return plan;
  const withProblems = items.map((item) =>
    closed.has(item.ownerId ?? '') ? { ...item, ownerProblem: 'left' as const } : item,
  );
  return planReminder(withProblems, reminder, day);
}

/** Recorded with the announcement in one write. */
async function announceOverdue(ports: Ports, reminding: Reminding): Promise<'again'> {
  const { pageId, items, reminder, day } = reminding;
  if (reminder.version === 0) {
    await ports.ownerReminders.create({ ...silentReminder(pageId), version: 1 });
    return 'again';
  }
  const { told } = planReminder(items, reminder, { ...day, remindsOwners: false });
  const value = { ...reminder, version: reminder.version + 1, told, announcedOn: day.today };
  const announcing = overdueToAnnounce(reminding, day.today, new Date(ports.clock()).toISOString());
  if (await store(ports, value, [announcing])) await pushAnnouncements(ports, [announcing.value.id]);
  return 'again';
}

async function store({ records }: Ports, value: OwnerReminder, others: readonly Change[]): Promise<boolean> {
  const written = { kind: 'write-owner-reminder' as const, value, expectedVersion: value.version - 1 };
  return (await records.commit([written, ...others])) === 'committed';
}

function digestOf(listed: readonly OwnedItem[]): string {
  const words = wordsOf(listed);
  return words === '' ? '' : createHash('sha256').update(words).digest('hex');
}
