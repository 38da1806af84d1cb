import type { World } from './world';
import { pagesIn } from './secrets';

/**
 * Nothing is announced twice, but for what Slack may have got when nobody was told whether: that comes again word by word, its
 * event id with it. Nothing that was restricted is announced.
 */
export function announcementProblems(world: World): readonly string[] {
  const { outbox } = world.app.site;
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
  ];
}

const isHidden = ({ hidings }: World, pageId: string, at: number): boolean =>
  hidings.some((one) => one.pageId === pageId && one.from < at && one.until > at);
