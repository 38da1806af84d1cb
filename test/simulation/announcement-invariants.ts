import type { World } from './world';
import { pagesIn } from './secrets';

/**
 * Nothing is announced twice, but for what Slack may have got when nobody was told whether: that comes again word by word, its
 * event id with it. Nothing that was restricted is announced.
 */
export function announcementProblems(world: World): readonly string[] {
  // Whoever tries the channel twice wants it twice.
  const outbox = world.app.site.outbox.filter(({ body }) => !body.includes('This is a test'));
  const counts = new Map<string, number>();
  for (const { path, body } of outbox) counts.set(`${path} ${body}`, (counts.get(`${path} ${body}`) ?? 0) + 1);
  const again = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  const doubled = [...counts].filter(([, count]) => count > 1).map(([message]) => message);
  const told = outbox.flatMap(({ at, body }) =>
    pagesIn(world, body)
      .filter((pageId) => isHidden(world, pageId, Date.parse(at)))
      .map((pageId) => `an announcement tells of page ${pageId}, which was restricted`),
  );
  return [
    ...(again > world.uncertainSendings.count ? [`announced more than once: ${doubled.join('; ')}`] : []),
    ...told,
    ...publicationProblems(world),
  ];
}

/** Each publication is announced once: its announcement is kept with it. */
function publicationProblems({ told, stored }: World): readonly string[] {
  const events = stored
    .announcements()
    .filter(({ kind }) => kind === 'notes-published')
    .map(({ id }) => id);
  const missing = [...told.published].filter(([operationId]) => !events.some((id) => id.endsWith(operationId)));
  const unasked = events.filter(
    (id) => ![...told.maybePublished.keys()].some((operationId) => id.endsWith(operationId)),
  );
  return [
    ...missing.map(([operationId]) => `the publication ${operationId} is not announced`),
    ...unasked.map((id) => `${id} is announced, and nobody published it`),
  ];
}

const isHidden = ({ hidings }: World, pageId: string, at: number): boolean =>
  hidings.some((one) => one.pageId === pageId && one.from < at && one.until > at);
