import type { ReminderPreview, ReminderRow } from '../contract/follow-up-views';
import { mostReportRows } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem } from '../domain/action-item';
import { silentReminder } from '../domain/owner-reminder/owner-reminder';
import type { ReminderDay } from '../domain/owner-reminder/plan-reminder';
import { nextReminderOf } from '../domain/owner-reminder/plan-reminder';
import { addCalendarDays } from '../domain/policy/work-days';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';
import { lookedAtUntil, reminderDayOf } from './remind-owners';

/** A week ahead everybody who is reminded at all is reminded once. */
const daysAhead = 7;

/**
 * Whom the next runs remind, when, and of whom it is known why nobody is; those that are due first come first. Pages that the caller
 * does not see are only counted. Three requests to storage and two to Confluence, whatever there is; nothing in a space that wants no
 * reminders. The place to go on from is sealed, since it names an item.
 */
export async function previewReminders(
  ports: Ports,
  { spaceId, after: sealed }: Parsed<'previewReminders'>,
): Promise<Result<ReminderPreview>> {
  const { records, seals, clock } = ports;
  const list = `reminders:${spaceId}:`;
  const opened = sealed === null ? null : await seals.open(sealed);
  const after = opened?.startsWith(list) ? opened.slice(list.length) : null;
  if (sealed !== null && after === null) return fail('invalid-request', { problem: staleCursor });
  const settings = await records.findSettings(spaceId);
  const day = settings && reminderDayOf(settings, clock());
  const today = dateIn(settings?.timeZone ?? 'UTC', clock());
  if (!day?.remindsOwners) return succeed({ rows: [], hidden: 0, after: null, today });
  const dueBefore = addCalendarDays(lookedAtUntil(today), daysAhead);
  const query = { spaceId, stage: 'active' as const, dueBefore, limit: mostReportRows };
  const { items, next } = await records.queryItems(after === null ? query : { ...query, after });
  const rows = await rowsOf(ports, items, day);
  return succeed({
    rows,
    hidden: items.length - rows.length,
    after: next === null ? null : await seals.seal(`${list}${next}`),
    today,
  });
}

const staleCursor = 'the list has changed since, start it again';

async function rowsOf(
  { confluence, ownerReminders }: Ports,
  items: readonly ActionItem[],
  day: ReminderDay,
): Promise<readonly ReminderRow[]> {
  const pageIds = [...new Set(items.map(({ pageId }) => pageId))];
  if (pageIds.length === 0) return [];
  const [titles, seenByApp, reminders] = await Promise.all([
    confluence.asCaller.pages.titlesOf(pageIds),
    confluence.asApp.pages.titlesOf(pageIds),
    ownerReminders.findAll(pageIds),
  ]);
  return items.flatMap((item) => {
    const { pageId, dueDate } = item;
    const title = titles.get(pageId);
    if (title === undefined || dueDate === null) return [];
    const next = nextReminderOf({ ...item, dueDate }, reminders.get(pageId) ?? silentReminder(pageId), day);
    const isSeen = seenByApp.has(pageId);
    const when = isSeen ? next : { remindedOn: null, skipped: 'page-not-seen' as const };
    return [{ pageId, title, itemId: item.id, itemTitle: item.title, ownerId: item.ownerId, dueDate, ...when }];
  });
}
