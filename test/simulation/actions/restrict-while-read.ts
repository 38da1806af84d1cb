import type { Payload } from '../../../src/contract/payloads';
import type { PostMortem } from '../../../src/domain/post-mortem';
import { leaksIn, unseenBy } from '../secrets';
import type { World } from '../world';
import { sees } from '../world';
import type { Happening, Turn } from './action';
import { directly, pickFrom } from './action';
import { someReport } from './report-actions';
import { admin } from './people';
import { restricting } from './restrict';

type Reading = (world: World, person: string) => Promise<unknown>;

const mostRestricted = 3;
const readers = ['reader', 'success', 'outsider', 'engineer'] as const;

/** Whatever shows something of many pages at once. */
function someReading(turn: Turn, { pageId }: PostMortem): Reading {
  const spaceId = turn.world.app.spaceId('PM');
  const report: Payload<'loadReport'> = someReport(turn, spaceId);
  return turn.random.pick<Reading>([
    ({ app }, person) => app.ask(person, 'loadReport', report),
    ({ app }, person) => app.ask(person, 'loadReport', { spaceId, filter: { statuses: [] } }),
    ({ app }, person) => app.ask(person, 'loadInsights', { spaceId }),
    ({ app }, person) => app.ask(person, 'listPostMortems', { spaceId }),
    ({ app }, person) => app.ask(person, 'findRepeats', { pageId }),
    ({ app }, person) => app.ask(person, 'openMacro', { pageId }),
    readOverview(spaceId),
  ]);
}

/** Sums are of pages that this person saw at some moment while they were counted. */
function readOverview(spaceId: string): Reading {
  return async (world, person) => {
    const seen = (): readonly string[] =>
      world.stored.postMortems().flatMap(({ pageId }) => (sees(world, person, pageId) ? pageId : []));
    const before = seen();
    const answer = await world.app.ask(person, 'loadOverview', { spaceId });
    const most = new Set([...before, ...seen()]).size;
    if (answer.ok && answer.value.sums.postMortems > most)
      world.note(`${person} got sums of ${answer.value.sums.postMortems} post-mortems and saw ${most}`);
    return answer;
  };
}

/** As many other calls go on meanwhile as there are turns of the event loop. */
async function letGoOn(turns: number): Promise<void> {
  for (let left = turns; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
}

async function readAndJudge(world: World, person: string, read: Reading): Promise<void> {
  const before = unseenBy(world, person);
  const answer = await read(world, person).catch(() => null);
  leaksIn(world, person, JSON.stringify(answer), before).forEach((leak) =>
    world.note(`${person} ${leak}: it was restricted before they asked, others meanwhile`),
  );
}

/** Several people read lists, sums and pages while restrictions change between any two platform calls of theirs. */
export const restrictWhileRead: Happening = {
  weight: 3,
  by: admin,
  changesRights: true,
  act(turn) {
    const { world, random, target } = turn;
    const { pages } = world.app.site.confluence;
    const current = world.stored.postMortems().filter(({ pageId }) => pages.find(pageId)?.status === 'current');
    const chosen = current.filter(() => random.percent(40)).slice(0, mostRestricted);
    const about = pickFrom(turn, current);
    if (about === null || chosen.length === 0) return null;
    const readings = readers.map((person) => ({ person, read: someReading(turn, about) }));
    const changes = chosen.flatMap(({ pageId }) => {
      const page = pages.find(pageId);
      return page === undefined ? [] : [{ ...restricting(world, page, random), turns: target.between(0, 12) }];
    });
    return directly(turn, `${changes.map(({ what }) => what).join(', ')} while others read`, async () => {
      await Promise.all([
        ...readings.map(({ person, read }) => readAndJudge(world, person, read)),
        ...changes.map(async ({ act, turns }) => {
          await letGoOn(turns);
          act();
        }),
      ]);
    });
  },
};
