import { accountIdOf } from '../../../local/people';
import { periodToPrepare } from '../../../src/domain/schedule/period';
import { stageOf } from '../../../src/domain/action-item';
import { announcementId } from '../../../src/domain/announcement';
import { eventMarkOf } from '../../../src/usecases/event-mark';
import type { World } from '../world';
import type { Done } from './people-of-the-year';

interface Looked {
  spaceIds: readonly string[];
  done: Done;
}

/** The fragment of the link by which the app knows its own comments (`domain/comment-mark.ts`). */
const markOfComment = /#(app-comment-[^"\\]+)/u;

/** What holds after a year, beside what holds after each run: nothing is missing, nothing doubled. */
export function yearProblems(world: World, looked: Looked): readonly string[] {
  return [
    ...owedPages(world, looked),
    ...slackProblems(world, looked),
    ...commentProblems(world),
    ...unreminded(world),
  ];
}

/** Each space has the page of its last period, and so of all before it, which leave out no day. */
function owedPages({ app, stored }: World, { spaceIds }: Looked): readonly string[] {
  const now = app.site.clock.now();
  return spaceIds.flatMap((spaceId) => {
    const settings = stored.settings(spaceId);
    if (settings === undefined) return [`space ${spaceId} lost its settings`];
    const owed = periodToPrepare(now - 3_600_000, settings, settings.preparedUntil);
    return owed === null ? [] : [`space ${spaceId} has no page for ${owed.start} to ${owed.end}`];
  });
}

/** Each event reaches its channel, and again only where nobody told the app whether it did. */
function slackProblems({ app, stored, uncertainSendings }: World, { done }: Looked): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path, body } of app.site.outbox) counts.set(`${path} ${body}`, (counts.get(`${path} ${body}`) ?? 0) + 1);
  const again = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  const told = app.site.outbox.map(({ body }) => body).join('\n');
  const expected = [
    ...done.published.map(({ pageId, operationId }) => announcementId('notes-published', pageId, operationId)),
    ...stored.announcements().map(({ id }) => id),
  ];
  return [
    ...unannounced(stored),
    ...expected.filter((id) => !told.includes(eventMarkOf(id))).map((id) => `${id} never reached Slack`),
    ...(again > uncertainSendings.count ? [`${again} messages came again, ${uncertainSendings.count} could have`] : []),
  ];
}

/** Each page of a follow-up that is ready was to be announced. */
function unannounced(stored: World['stored']): readonly string[] {
  const ids = stored.announcements().map(({ id }) => id);
  return stored
    .followUps()
    .filter(({ pageId }) => !ids.some((id) => id.startsWith(`follow-up-ready:${pageId ?? ''}:`)))
    .map(({ pageId }) => `the follow-up page ${pageId ?? ''} is not announced`);
}

/** Who has been late for longer than holidays and a sweep take was reminded, on a page that the app could always see. */
function unreminded({ app, stored, hidings }: World): readonly string[] {
  const { clock, confluence } = app.site;
  const longAgo = new Date(clock.now() - 10 * 86_400_000).toISOString();
  const hidden = new Set(hidings.map(({ pageId }) => pageId));
  const late = stored
    .items()
    .filter(({ status, away }) => stageOf(status) === 'active' && away !== true)
    .filter(({ dueDate, changedAt }) => dueDate !== null && dueDate < longAgo && changedAt < longAgo)
    .filter(({ ownerId, ownerProblem, pageId }) => ownerId !== null && ownerProblem === null && !hidden.has(pageId));
  return late
    .filter(({ pageId, title }) => !confluence.comments.onPage(pageId).some(({ body }) => body.includes(title)))
    .map(({ pageId, title }) => `the owner of “${title}” on page ${pageId} was never reminded`);
}

/** No comment of the app is there twice, and no page has two that remind. */
function commentProblems({ app }: World): readonly string[] {
  const { confluence } = app.site;
  return confluence.pages.list().flatMap(({ id, title }) => {
    const own = confluence.comments.onPage(id).filter(({ authorId }) => authorId === accountIdOf('app'));
    const marks = own.map(({ body }) => markOfComment.exec(body)?.[1] ?? 'none');
    const doubled = marks.filter((mark, index) => marks.indexOf(mark) !== index);
    return doubled.map((mark) => `“${title}” has two comments ${mark}`);
  });
}
