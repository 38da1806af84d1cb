import type { PageRecord } from '../../../local/confluence/model/records';
import { accountIdOf } from '../../../local/people';
import type { Happening } from './action';
import { directly, pickFrom } from './action';
import { admin } from './people';

/** Puts a page of a post-mortem away, into the trash or the archive, or takes it out again. */
export const shelve: Happening = {
  weight: 2,
  by: admin,
  changesRights: true,
  act(turn) {
    const { world, random } = turn;
    const { pages } = world.app.site.confluence;
    const found = pickFrom(turn, world.stored.postMortems());
    const page = found && pages.find(found.pageId);
    if (!page) return null;
    const by = accountIdOf('admin');
    const ways: Record<PageRecord['status'], readonly [string, () => void]> = {
      current: random.pick([
        ['puts into the trash', () => pages.trash(page, by)],
        ['archives', () => void pages.archive(page, by)],
      ]),
      trashed: ['takes out of the trash', () => void (isTitleFree(page) && pages.restore(page, by))],
      archived: ['takes out of the archive', () => void pages.unarchive(page, by)],
    };
    const isTitleFree = ({ spaceId, title }: PageRecord): boolean => pages.findByTitle(spaceId, title) === undefined;
    const [what, act] = ways[page.status];
    return directly(turn, `${what} ${page.id}`, act);
  },
};
