import { DamagedDocumentError } from '../../domain/document/post-mortem-document';
import type { TimelineEvent } from '../../domain/document/post-mortem-document';
import { parseAdf } from '../../domain/document/parse-adf';
import { readDocument } from '../../domain/document/read-document';
import type { PostMortemLine } from '../../domain/follow-up/subject';
import type { PostMortemList } from '../../domain/follow-up/tally';
import { tallyPostMortem } from '../../domain/follow-up/tally';
import { pageReading } from '../../domain/page-reading';
import { isMissed, nextDeadline, pendingDeadlines } from '../../domain/policy/deadline';
import type { Deadline } from '../../domain/policy/deadline';
import { courseOf, findDeadlines } from '../../domain/policy/deadlines';
import { factsMissingSince, isFactsTimeOver } from '../../domain/policy/missing';
import type { PostMortem } from '../../domain/post-mortem';
import type { CompilationRun } from './compilation-run';

/** Each is read with its whole page. */
const pagesPerStep = 25;

/**
 * Post-mortems that are still being written: what is required and not even begun is missing, what missed its next deadline is late.
 * Both follow from the page's timeline, so restricted pages are in neither list nor counted.
 */
export async function tallyUnwritten(
  run: CompilationRun,
  status: 'draft' | 'in_review',
  after: string | null,
): Promise<string | null> {
  const { ports, settings, now } = run;
  const query = { spaceId: settings.spaceId, status, limit: pagesPerStep, ...(after !== null && { after }) };
  const { postMortems, next } = await ports.records.queryPostMortems(query);
  // Nothing can be overdue of an incident that only just began, and what was published once has its notes: they are not read.
  const waiting = postMortems.filter(
    ({ startedAt, publication }) => publication === null && isFactsTimeOver(startedAt, now, settings.policy),
  );
  const restricted = await run.restrictions.among(waiting.map(({ pageId }) => pageId));
  const open = waiting.filter(({ pageId }) => !restricted.has(pageId));
  const pages = await ports.confluence.asApp.pages.readAll(open.map(({ pageId }) => pageId));
  for (const postMortem of open) {
    const page = pages.get(postMortem.pageId);
    const found = page && placeOnPage(run, postMortem, timelineOf(run, postMortem, page.body));
    if (found) tallyPostMortem(run.tally, found.list, found.line);
  }
  return next;
}

function placeOnPage(
  { settings, space, now, startedAt }: CompilationRun,
  postMortem: PostMortem,
  timeline: readonly TimelineEvent[],
): { list: PostMortemList; line: PostMortemLine } | null {
  const { pageId, details, meeting } = postMortem;
  const { severity } = details;
  const missingSince = factsMissingSince(postMortem, timeline, now, settings.policy);
  if (missingSince !== null) {
    return { list: 'missing', line: { pageId, severity, dueAt: missingSince, late: 'facts' } };
  }
  const deadlines = findDeadlines(courseOf(postMortem, timeline), space);
  const next = nextDeadline(pendingDeadlines({ deadlines, meeting }, now));
  if (next === null || !isMissed(next, startedAt)) return null;
  return { list: 'late', line: { pageId, severity, dueAt: next.dueAt, late: lateNames[next.what] } };
}

const lateNames = { facts: 'facts', meeting: 'meeting', publication: 'notes' } as const satisfies Record<
  Deadline['what'],
  PostMortemLine['late']
>;

/** On a page that somebody damaged nothing can be read. */
function timelineOf({ settings }: CompilationRun, postMortem: PostMortem, body: string): readonly TimelineEvent[] {
  try {
    return readDocument(parseAdf(body), pageReading(postMortem, settings)).timeline;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return [];
    throw error;
  }
}
