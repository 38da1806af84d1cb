import { WAYS_OF_FAILING } from '../../../local/faults';
import type { SeededRandom } from '../../../local/simulation/seeded-random';
import { seededRandom } from '../../../local/simulation/seeded-random';
import { followUpProblems } from '../follow-up-invariants';
import { countUncertain, settle } from '../random-run';
import type { World } from '../world';
import { openWorld } from '../world';
import type { Done } from './people-of-the-year';
import { liveThroughWeek } from './people-of-the-year';
import { openTeamSpaces } from './team-spaces';
import { yearProblems } from './year-promises';

const day = 86_400_000;

export interface YearPlan {
  seed: number;
  spaces: number;
  weeks: number;
}

/** What a year came to. */
export interface Year {
  violations: readonly string[];
  /** Follow-up pages, messages in Slack, comments of the app, things that people did, and platform calls that failed. */
  followUps: number;
  messages: number;
  comments: number;
  done: number;
  faults: number;
}

/**
 * Weeks of virtual time over many spaces, with every fault: triggers are missed and repeated, events come late and twice, calls of all
 * services fail in all ways. Then kindness for a while, and what must hold is looked at.
 */
export async function runYear(
  { seed, spaces, weeks }: YearPlan,
  hear: (week: number) => void = () => undefined,
): Promise<Year> {
  const world = openWorld(seed, Infinity);
  const { site } = world.app;
  const random = seededRandom(seed, 'year');
  const done: Done = { published: [], planned: [], count: 0 };
  const spaceIds = await openTeamSpaces(world, spaces);
  for (const spaceId of spaceIds)
    world.skippedPeriods.add(`${spaceId}:${world.stored.settings(spaceId)?.preparedUntil ?? ''}`);
  let faults = 0;
  for (let week = 1; week <= weeks; week += 1) {
    const weekdays = random.between(0, 6);
    for (let weekday = 0; weekday < 7; weekday += 1) {
      addFaults(world, random, spaces);
      if (weekday === weekdays) await liveThroughWeek({ world, spaceIds, random, done });
      await site.travel(site.clock.now() + day);
      faults += site.calls.filter(({ fault }) => fault !== undefined).length;
      countUncertain(world);
      site.calls.length = 0;
    }
    hear(week);
  }
  await settle(world);
  await settle(world);
  countUncertain(world);
  [...followUpProblems(world), ...yearProblems(world, { spaceIds, done })].forEach(world.note);
  const { confluence } = site;
  const comments = confluence.pages.list().reduce((sum, { id }) => sum + confluence.comments.onPage(id).length, 0);
  const year = {
    violations: world.violations,
    followUps: world.stored.followUps().length,
    messages: site.outbox.length,
  };
  await world.app.close();
  return { ...year, comments, done: done.count, faults };
}

/** Some calls of the coming day fail, whoever makes them. */
function addFaults({ app }: World, random: SeededRandom, spaces: number): void {
  app.site.faults.clear();
  for (let left = random.between(0, 4); left > 0; left -= 1) {
    const service = random.pick(['kvs', 'kvs', 'confluence', 'confluence', 'queue', 'egress'] as const);
    const way = random.pick(WAYS_OF_FAILING);
    app.site.faults.add({
      match: { service, nth: random.between(1, 30 * spaces) },
      way,
      times: random.percent(10) ? random.between(2, 40) : 1,
    });
  }
}
