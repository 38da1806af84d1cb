import type { NextDeadline, PostMortemSummary } from '../contract/views';
import { isOverdue, stageOf } from '../domain/action-item';
import { parseAdf } from '../domain/document/parse-adf';
import { readDocument } from '../domain/document/read-document';
import { pageReading } from '../domain/page-reading';
import { isMissed, nextDeadline, pendingDeadlines } from '../domain/policy/deadline';
import { courseOf, findDeadlines } from '../domain/policy/deadlines';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import { dateIn } from '../domain/schedule/period';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';

/**
 * State, next deadline and open action items of the page's post-mortem, without checking anything; null where there is none.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function summarizePostMortem(
  { records, clock }: Pick<Ports, 'records' | 'clock'>,
  { pageId, spaceId, body }: Pick<Page, 'pageId' | 'spaceId' | 'body'>,
): Promise<PostMortemSummary | null> {
  const postMortem = await records.findPostMortem(pageId);
  if (postMortem === null) return null;
  const [settings, items] = await Promise.all([
    records.findSettings(spaceId),
    records.findItems(pageId, postMortem.actionItemIds),
  ]);
  const spacePolicy = spacePolicyOf(settings, postMortem.timeZone);
  const { timeZone } = spacePolicy.calendar;
  const today = dateIn(timeZone, clock());
  return {
    status: postMortem.status,
    severity: postMortem.details.severity,
    next: findNextDeadline(postMortem, body, settings, clock()),
    timeZone,
    today,
    openItems: items.filter(({ status }) => stageOf(status) === 'active').length,
    overdueItems: items.filter((item) => isOverdue(item, today)).length,
    waiverReason: postMortem.waiver?.reason ?? null,
  };
}

/**
 * What is due next of a post-mortem that is still being written: deadlines begin with the page's timeline.
 * @param body unparsed, of the page as it stands
 * @param settings of the page's space; null where nobody set up anything
 * @param now milliseconds since 1970
 * @throws DamagedDocumentError when the body cannot be read
 */
export function findNextDeadline(
  postMortem: PostMortem,
  body: string,
  settings: SpaceSettings | null,
  now: number,
): NextDeadline | null {
  if (!isBeingWritten(postMortem)) return null;
  const { timeline } = readDocument(parseAdf(body), pageReading(postMortem, settings));
  const deadlines = findDeadlines(courseOf(postMortem, timeline), spacePolicyOf(settings, postMortem.timeZone));
  const next = nextDeadline(pendingDeadlines({ deadlines, meeting: postMortem.meeting }, now));
  return next && { what: next.what, dueAt: next.dueAt, overdue: isMissed(next, new Date(now).toISOString()) };
}

/** Nothing is due of one that is not held, and nothing but its action items of one that was published. */
function isBeingWritten({ status, publication }: PostMortem): boolean {
  return (status === 'draft' || status === 'in_review') && publication === null;
}
