import { findMarked } from '../domain/comment-mark';
import { sameMeaning } from '../domain/document/compare';
import { parseAdf } from '../domain/document/parse-adf';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import type { OwnerReminder } from '../domain/owner-reminder/owner-reminder';
import type { ReminderPlan } from '../domain/owner-reminder/plan-reminder';
import { reminderComment } from '../domain/owner-reminder/reminder-comment';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';

const mostEdits = 4;
/** Longer than a function lives: then whoever began to make the comment does not go on. In milliseconds. */
const longestCreation = 5 * 60_000;

/** The reminder goes on from there; it is stored up to its version. */
type Written =
  | { kind: 'written'; reminder: OwnerReminder }
  /** Another run recorded something meanwhile. */
  | { kind: 'taken' }
  /** The page, or the comment, is not the app's to write at present. */
  | { kind: 'not-seen' };

/**
 * Brings the page's one comment to what the plan lists. Confluence has no key for creating comments: so who creates it says so first,
 * with a mark that the comment bears, and whoever comes after looks for that. A comment that people deleted is made anew only to remind
 * somebody.
 * @throws PlatformError while another run may still be making it
 */
export async function writeReminder(
  ports: Ports,
  reminder: OwnerReminder,
  plan: ReminderPlan,
  today: string,
): Promise<Written> {
  if (reminder.creatingSince !== null) return resume(ports, reminder, plan, today);
  if (reminder.commentId === null) return createFor(ports, reminder, plan, today);
  const { pageId, mark, commentId } = reminder;
  const edited = await edit(ports, commentId, reminderComment(plan, { pageId, mark, today }));
  if (edited === 'written') return { kind: 'written', reminder };
  if (edited === 'refused') return { kind: 'not-seen' };
  const isSeen = (await ports.confluence.asApp.comments.newestOf(pageId)) !== null;
  return isSeen ? createFor(ports, { ...reminder, commentId: null }, plan, today) : { kind: 'not-seen' };
}

/** A run began to make the comment, and nothing tells what became of it. */
async function resume(ports: Ports, reminder: OwnerReminder, plan: ReminderPlan, today: string): Promise<Written> {
  const comments = await ports.confluence.asApp.comments.newestOf(reminder.pageId);
  if (comments === null) return { kind: 'not-seen' };
  const found = findMarked(comments, reminder.mark);
  if (found !== null) {
    return writeReminder(ports, { ...reminder, commentId: found.commentId, creatingSince: null }, plan, today);
  }
  const left = Date.parse(reminder.creatingSince ?? '') + longestCreation - ports.clock();
  if (left > 0) throw new PlatformError('wait for a comment', 409, Math.ceil(left / 1000));
  return createFor(ports, reminder, plan, today);
}

/** Where nobody is to be reminded now, there is nothing to create a comment for. */
async function createFor(ports: Ports, reminder: OwnerReminder, plan: ReminderPlan, today: string): Promise<Written> {
  if (plan.due.length === 0) return { kind: 'written', reminder: { ...reminder, creatingSince: null } };
  const claimed = await claim(ports, reminder);
  if (claimed === null) return { kind: 'taken' };
  const { pageId, mark } = claimed;
  const body = reminderComment(plan, { pageId, mark, today });
  const outcome = await ports.confluence.asApp.comments.create(pageId, body);
  if (outcome.kind === 'created') {
    return { kind: 'written', reminder: { ...claimed, commentId: outcome.commentId, creatingSince: null } };
  }
  // Turned away: there is none to look for.
  await store(ports, { ...claimed, version: claimed.version + 1, creatingSince: null });
  return { kind: 'not-seen' };
}

/** Null when another run did so first. What was begun and not found keeps its mark, should it still come to light. */
async function claim(ports: Ports, reminder: OwnerReminder): Promise<OwnerReminder | null> {
  const claimed = {
    ...reminder,
    version: reminder.version + 1,
    commentId: null,
    mark: reminder.creatingSince === null ? ports.newId() : reminder.mark,
    creatingSince: new Date(ports.clock()).toISOString(),
  };
  return (await store(ports, claimed)) ? claimed : null;
}

async function store({ records, ownerReminders }: Ports, value: OwnerReminder): Promise<boolean> {
  if (value.version === 1) return (await ownerReminders.create(value)) === 'created';
  const change = { kind: 'write-owner-reminder' as const, value, expectedVersion: value.version - 1 };
  return (await records.commit([change])) === 'committed';
}

/** `gone`: the comment is not there, or the page is not to be seen. What already says so is left as it is. */
async function edit(ports: Ports, commentId: string, body: AdfDocument): Promise<'written' | 'gone' | 'refused'> {
  const { comments } = ports.confluence.asApp;
  for (let attempt = 0; attempt < mostEdits; attempt += 1) {
    const comment = await comments.find(commentId);
    if (comment === null) return 'gone';
    if (says(comment.body, body)) return 'written';
    const { kind } = await comments.write({ commentId, version: comment.version, body });
    if (kind !== 'conflict') return kind === 'written' ? 'written' : 'refused';
  }
  throw new PlatformError('change a reminder', 409, null);
}

function says(body: string, wanted: AdfDocument): boolean {
  try {
    return sameMeaning(parseAdf(body), wanted);
  } catch (error) {
    if (error instanceof DamagedDocumentError) return false;
    throw error;
  }
}
