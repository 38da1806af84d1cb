import type { AnnouncementRow } from '../contract/follow-up-views';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Announcement } from '../domain/announcement';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';

/** Of those that wait and of those that were given up; a space with more has one reason for all of them. */
const mostRows = 50;

/** What the space has not announced yet, or could not, the newest first; pages only as far as the caller sees them. */
export async function listAnnouncements(
  ports: Ports,
  { space }: { space: Space },
): Promise<Result<readonly AnnouncementRow[]>> {
  const unsent = await ports.announcements.unsentOf(space.spaceId, mostRows);
  // Both lists lag behind: one that was just given up may stand in each.
  const known = [...new Map(unsent.map((one) => [one.id, one])).values()];
  return succeed(await viewAnnouncements(ports, space, known.sort(byNewest)));
}

/** As the caller may see them. Their ids name pages: sealed, they tell nothing of those that the caller does not see. */
export async function viewAnnouncements(
  { confluence, seals }: Ports,
  { key }: Space,
  announcements: readonly Announcement[],
): Promise<readonly AnnouncementRow[]> {
  const titles = await confluence.asCaller.pages.titlesOf([...new Set(announcements.map(({ pageId }) => pageId))]);
  return Promise.all(
    announcements.map(async ({ id, kind, at, pageId, deliveries }) => {
      const title = titles.get(pageId);
      const page = title === undefined ? null : { pageId, title, path: `/wiki/spaces/${key}/pages/${pageId}` };
      return { sealedId: await seals.seal(id), kind, at, deliveries, page };
    }),
  );
}

const byNewest = (left: Announcement, right: Announcement): number => Date.parse(right.at) - Date.parse(left.at);
