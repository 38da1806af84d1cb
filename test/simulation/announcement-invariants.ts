import type { Announcement } from '../../src/domain/announcement';
import { eventMarkOf } from '../../src/usecases/event-mark';
import { pagesIn } from './secrets';
import type { World } from './world';

/**
 * Nothing is announced twice, but for what Slack may have got when nobody was told whether: that comes again with the same event
 * id. A comment never comes twice. What counts as told was told, and nothing that was restricted is announced.
 */
export function announcementProblems(world: World): readonly string[] {
  return [
    ...doubledMessages(world),
    ...doubledComments(world),
    ...untoldProblems(world),
    ...restrictedProblems(world),
    ...publicationProblems(world),
  ];
}

/** Whoever tries the channel twice wants it twice. */
const messagesIn = ({ app }: World) => app.site.outbox.filter(({ body }) => !body.includes('This is a test'));

/** The mark of its event; without one, the whole of it. */
const eventOf = (body: string): string => /Event (\w+)/u.exec(body)?.[1] ?? body;

function doubledMessages(world: World): readonly string[] {
  const counts = countEach(messagesIn(world).map(({ body }) => eventOf(body)));
  const again = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  const doubled = [...counts].filter(([, count]) => count > 1).map(([event]) => event);
  return again > world.uncertainSendings.count ? [`announced more than once: ${doubled.join('; ')}`] : [];
}

const commentMark = /#app-comment-([\w.:%-]+)/gu;

const marksOn = ({ app }: World, pageId: string): readonly string[] =>
  app.site.confluence.comments
    .onPage(pageId)
    .flatMap(({ body }) => [...body.matchAll(commentMark)].map(([, mark]) => mark ?? ''));

function doubledComments(world: World): readonly string[] {
  return world.stored.postMortems().flatMap(({ pageId }) => {
    const doubled = [...countEach(marksOn(world, pageId))].filter(([, count]) => count > 1);
    return doubled.map(([mark]) => `page ${pageId} has a comment twice: ${mark}`);
  });
}

/** Messages never go away. A comment may, together with its page only: nobody else deletes any here. */
function untoldProblems(world: World): readonly string[] {
  const events = new Set(messagesIn(world).map(({ body }) => eventOf(body)));
  return world.stored.announcements().flatMap((announcement) => {
    const { id, deliveries } = announcement;
    const isMissing = deliveries.slack.state === 'sent' && !events.has(eventMarkOf(id));
    return [
      ...(isMissing ? [`${id} counts as told to Slack, which it did not come to`] : []),
      ...(isCommentMissing(world, announcement) ? [`${id} counts as told in a comment, which is not there`] : []),
    ];
  });
}

function isCommentMissing(world: World, { id, pageId, deliveries }: Announcement): boolean {
  const isThere = world.app.site.confluence.pages.find(pageId)?.status === 'current';
  return deliveries.comment.state === 'sent' && isThere && !marksOn(world, pageId).includes(eventMarkOf(id));
}

function restrictedProblems(world: World): readonly string[] {
  return messagesIn(world).flatMap(({ at, body }) =>
    pagesIn(world, body)
      .filter((pageId) => isHidden(world, pageId, Date.parse(at)))
      .map((pageId) => `an announcement tells of page ${pageId}, which was restricted`),
  );
}

/** Each publication is announced once: its announcement is kept with it. */
function publicationProblems({ told, stored }: World): readonly string[] {
  const announced = stored.announcements().filter(({ kind }) => kind === 'notes-published');
  const events = announced.map(({ eventId }) => eventId);
  const missing = [...told.published].filter(([operationId]) => !events.includes(operationId));
  const unasked = announced.filter(({ eventId }) => !told.maybePublished.has(eventId));
  return [
    ...missing.map(([operationId]) => `the publication ${operationId} is not announced`),
    ...unasked.map(({ id }) => `${id} is announced, and nobody published it`),
  ];
}

function countEach(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const isHidden = ({ hidings }: World, pageId: string, at: number): boolean =>
  hidings.some((one) => one.pageId === pageId && one.from < at && one.until > at);
