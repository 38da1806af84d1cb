import { accountIdOf } from '../../../local/people';
import type { Happening } from './action';
import { directly, pickFrom } from './action';
import { admin } from './people';

/** Who may read or change a page from now on; the app is among them in half of the cases. */
export const restrict: Happening = {
  weight: 3,
  by: admin,
  act(turn) {
    const { world, random } = turn;
    const { pages } = world.app.site.confluence;
    const found = pickFrom(turn, world.stored.postMortems());
    const page = found && pages.find(found.pageId);
    if (page?.status !== 'current') return null;
    const isOpenAgain = page.restrictions.read.length + page.restrictions.update.length > 0;
    const some = ['moderator', 'agent', ...(random.percent(50) ? ['app'] : [])];
    const isForReading = random.percent(70);
    const what = `${isForReading ? 'reading' : 'changing'} to ${some.join(', ')}`;
    return directly(turn, isOpenAgain ? `opens ${page.id} to everyone` : `restricts ${page.id} for ${what}`, () => {
      const now = world.app.site.clock.now();
      const ended = world.hidings.filter(({ pageId, until }) => pageId === page.id && until === Infinity);
      for (const hiding of ended) hiding.until = now;
      if (!isOpenAgain && isForReading) world.hidings.push({ pageId: page.id, from: now, until: Infinity });
      const ids = isOpenAgain ? [] : some.map(accountIdOf);
      pages.restrict(page, { read: isForReading ? ids : [], update: isForReading ? [] : ids });
    });
  },
};
