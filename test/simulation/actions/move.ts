import type { Happening } from './action';
import { asPerson, pickFrom } from './action';
import { anyone } from './people';

/** Moves a page of a post-mortem below any other page, seldom of another space. */
export const move: Happening = {
  weight: 2,
  by: anyone,
  changesRights: true,
  act(turn) {
    const { world, random } = turn;
    const found = pickFrom(turn, world.stored.postMortems());
    if (found === null) return null;
    const spaceId = random.percent(75) ? found.spaceId : world.app.spaceId('PAY');
    const targets = world.app.site.confluence.pages.list().filter((page) => page.spaceId === spaceId);
    const target = pickFrom(turn, targets);
    if (target === null) return null;
    return asPerson(turn, `moves ${found.pageId} below ${target.id}`, {
      method: 'PUT',
      path: `/wiki/rest/api/content/${found.pageId}/move/append/${target.id}`,
    });
  },
};
