import { accountIdOf } from '../../../local/people';
import type { SeededRandom } from '../../../local/simulation/seeded-random';
import type { PageRecord } from '../../../local/confluence/model/records';
import type { World } from '../world';
import type { Happening } from './action';
import { directly, pickFrom } from './action';
import { admin } from './people';

/** A change of who may read or change a page: what it is called, and how it is made. */
interface Restricting {
  what: string;
  act: () => void;
}

/** Who may read or change a page from now on; the app is among them in half of the cases. */
export function restricting(world: World, page: PageRecord, random: SeededRandom): Restricting {
  const isOpenAgain = page.restrictions.read.length + page.restrictions.update.length > 0;
  const some = ['moderator', 'agent', ...(random.percent(50) ? ['app'] : [])];
  const isForReading = random.percent(70);
  const what = `${isForReading ? 'reading' : 'changing'} to ${some.join(', ')}`;
  return {
    what: isOpenAgain ? `opens ${page.id} to everyone` : `restricts ${page.id} for ${what}`,
    act() {
      const now = world.app.site.clock.now();
      const ended = world.hidings.filter(({ pageId, until }) => pageId === page.id && until === Infinity);
      for (const hiding of ended) hiding.until = now;
      if (!isOpenAgain && isForReading) world.hidings.push({ pageId: page.id, from: now, until: Infinity });
      const ids = isOpenAgain ? [] : some.map(accountIdOf);
      world.app.site.confluence.pages.restrict(page, {
        read: isForReading ? ids : [],
        update: isForReading ? [] : ids,
      });
    },
  };
}

export const restrict: Happening = {
  weight: 3,
  by: admin,
  changesRights: true,
  act(turn) {
    const { world, random } = turn;
    const found = pickFrom(turn, world.stored.postMortems());
    const page = found && world.app.site.confluence.pages.find(found.pageId);
    if (page?.status !== 'current') return null;
    const { what, act } = restricting(world, page, random);
    return directly(turn, what, act);
  },
};
