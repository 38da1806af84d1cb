import { seededRandom } from '../../local/simulation/seeded-random';
import { designate } from '../support/app-site';
import type { ActionName } from './actions';
import { actions } from './actions';
import type { Answer, Attempt, Happening } from './actions/action';
import { rememberRights } from './authorship-invariants';
import { overviewProblems } from './digest-invariants';
import { brokenPromises } from './invariants';
import { probe } from './probe';
import { readingProblems } from './reading-invariants';
import { leaksIn, unseenBy } from './secrets';
import type { Unseen } from './secrets';
import type { Doing, Step } from './steps';
import { drawSteps } from './steps';
import { taskProblems } from './task-invariants';
import type { Ending } from './told';
import type { World } from './world';
import { openWorld } from './world';

const hour = 3_600_000;
/** Longer than the sweep looks after an operation whose page it does not see. */
const untilAllIsSettled = 27 * hour;

export const stepsPerRun = 40;

export interface Run {
  violations: readonly string[];
  /** What happened, line by line. */
  trace: readonly string[];
  /** Platform calls of the app. */
  calls: number;
}

/**
 * One run of a whole site: the steps of its seed, then kindness until all is settled, then every promise is checked.
 * @param steps those of the seed that are not left out
 * @param each hears of each platform call as one line; for comparing runs
 */
export async function runSeed(
  seed: number,
  steps: readonly Step[] = drawSteps(seed, stepsPerRun),
  each?: (line: string) => void,
): Promise<Run> {
  const world = openWorld(seed);
  const { app } = world;
  const trace: string[] = [];
  let calls = 0;
  const harvest = (): void => {
    calls += app.site.calls.length;
    countUncertain(world);
    if (each) app.site.calls.forEach((call) => each(JSON.stringify(call)));
    app.site.calls.length = 0;
  };
  await designate(app);
  rememberPrepared(world);
  for (const step of steps) {
    trace.push(await perform(world, seed, step).catch((error: unknown) => broken(world, step, error)));
    harvest();
    if (world.violations.length > 0) break;
  }
  if (world.violations.length === 0) {
    await settle(world);
    brokenPromises(world).forEach(world.note);
    (await taskProblems(world)).forEach(world.note);
    (await overviewProblems(world)).forEach(world.note);
    (await readingProblems(world, seededRandom(seed, 'reading'))).forEach(world.note);
    (await probe(world, seededRandom(seed, 'probe'))).forEach(world.note);
    harvest();
  }
  await app.close();
  return { violations: world.violations, trace, calls };
}

const isUncertain = (way: string | undefined): boolean => way === 'lost-answer' || (way?.endsWith('-after') ?? false);

/** What was sent out of Atlassian may be sent once more when it was answered to nobody, or nobody could write down that it was. */
export function countUncertain({ app, uncertainSendings }: World): void {
  const { calls } = app.site;
  const sent = calls.filter(
    ({ service, fault, invocationId }, index) =>
      service === 'egress' &&
      (isUncertain(fault) ||
        calls.slice(index + 1).some((later) => later.invocationId === invocationId && later.fault !== undefined)),
  );
  uncertainSendings.count += sent.length;
}

/** What a space that is set up has behind it nobody owes. */
export function rememberPrepared({ app, stored, skippedPeriods }: World): void {
  const spaceId = app.spaceId('PM');
  skippedPeriods.add(`${spaceId}:${stored.settings(spaceId)?.preparedUntil ?? ''}`);
}

/** Faults are over, what is on its way arrives, time passes. */
export async function settle(world: World): Promise<void> {
  const { app, unkindness } = world;
  rememberRights(world, Infinity);
  app.site.faults.clear();
  unkindness.setUnkind(false);
  await app.site.travel(app.site.clock.now() + untilAllIsSettled);
}

const changesRights = (name: ActionName): boolean => {
  const happening: Happening = actions[name];
  return happening.changesRights === true;
};

async function perform(world: World, seed: number, step: Step): Promise<string> {
  const { site } = world.app;
  setFaults(world, step, 'way');
  await site.travel(site.clock.now() + step.after);
  if ([step, ...(step.alongside ? [step.alongside] : [])].some(({ action }) => changesRights(action)))
    rememberRights(world);
  const attempts = [step, ...(step.alongside ? [step.alongside] : [])].flatMap(
    (doing, index) => attemptOf(world, seed, step, index, doing) ?? [],
  );
  setFaults(world, step, 'step');
  const isAlone = attempts.length === 1;
  const endings = await Promise.all(attempts.map((attempt) => carryOut(world, attempt, step, isAlone)));
  site.faults.clear();
  return describe(
    world,
    step,
    attempts.map(({ what }, index) => `${what}: ${endings[index] ?? ''}`),
  );
}

/** The run itself cannot go on: as much to be looked at as a broken promise. */
function broken(world: World, { number, action }: Step, error: unknown): string {
  world.note(`${action} could not be done: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return `${number}. ${action}`;
}

function setFaults({ app }: World, { faults }: Step, wanted: 'way' | 'step'): void {
  app.site.faults.clear();
  for (const { during, match, way } of faults) if (during === wanted) app.site.faults.add({ match, way });
}

function attemptOf(world: World, seed: number, step: Step, index: number, { action, person }: Doing): Person | null {
  const number = step.number + index * 1000;
  const random = seededRandom(seed, `acts ${number}`);
  const target = seededRandom(seed, `target ${step.number}`);
  const isAlone = step.alongside === null;
  const attempt = actions[action].act({ world, person, number, random, target, isAlone });
  return attempt && { ...attempt, person };
}

interface Person extends Attempt {
  person: string;
}

async function carryOut(world: World, attempt: Person, { tries, patience }: Step, isAlone: boolean): Promise<Ending> {
  const { site } = world.app;
  let ending: Ending = 'refused';
  for (let left = tries; left > 0; left -= 1) {
    const before = isAlone ? null : unseenBy(world, attempt.person);
    const answer = await attempt.ask().catch(() => null);
    if (answer !== null) judge(world, attempt, answer, before);
    if (answer?.ok) {
      attempt.end('acknowledged', answer.value);
      return 'acknowledged';
    }
    if (answer !== null && !isUnclear(answer)) break;
    ending = 'unknown';
    if (patience > 0) await site.travel(site.clock.now() + patience);
  }
  attempt.end(ending, null);
  return ending;
}

/** The person was told to try again: what they asked for may have happened. */
const isUnclear = (answer: Answer): boolean =>
  !answer.ok && (answer.error.code === 'platform-failed' || answer.error.code === 'busy');

/** Nobody does or sees what they may not. What they may do is known where nobody does anything at the same moment. */
function judge(world: World, { what, may, person }: Person, answer: Answer, before: Unseen | null): void {
  if (before === null && answer.ok && may === false) world.note(`was allowed although they may not: ${what}`);
  leaksIn(world, person, JSON.stringify(answer), before).forEach((leak) => world.note(`${leak}: ${what}`));
}

function describe({ app }: World, { number, faults }: Step, done: readonly string[]): string {
  const failing = faults.map(({ during, match, way }) => {
    const { service = '', method = '', path = '', nth = 1 } = match;
    return [way, 'at call', nth, service, method, path, during === 'way' && 'before it'].filter(Boolean).join(' ');
  });
  const at = new Date(app.site.clock.now()).toISOString();
  return `${number}. ${at} ${done.join('; at once ') || 'time passes'}${failing.length > 0 ? ` [${failing.join(', ')}]` : ''}`;
}
