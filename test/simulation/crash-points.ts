import { p, text } from '@atlaskit/adf-utils/builders';
import type { WayOfFailing } from '../../local/faults';
import { WAYS_OF_FAILING } from '../../local/faults';
import type { PlatformCall } from '../../local/forge/invocation';
import { seededRandom } from '../../local/simulation/seeded-random';
import { holdsMacro } from '../../src/domain/document/macro-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { designate, writePage } from '../support/app-site';
import { actions } from './actions';
import type { Attempt } from './actions/action';
import { rememberRights } from './authorship-invariants';
import { brokenPromises } from './invariants';
import { countUncertain, rememberPrepared, settle } from './random-run';
import type { Doing } from './steps';
import type { UseCase } from './use-cases';
import { useCases } from './use-cases';
import type { World } from './world';
import { openWorld } from './world';

/** One platform call of one use case that fails in one way. */
export interface CrashPoint {
  useCase: UseCase;
  seed: number;
  /** Counted from 1. */
  nth: number;
  way: WayOfFailing;
  /** So many calls in a row. */
  times: 1 | 3;
  /** Whether the person tries again or never comes back. */
  comesBack: boolean;
}

const seedsToTry = 30;
const minute = 60_000;

/**
 * All crash points: each call that a use case makes when nothing fails, in each way, with and without another try.
 * @param only names of use cases; all of them when it is empty
 */
export async function findCrashPoints(only: readonly string[] = []): Promise<readonly CrashPoint[]> {
  const points: CrashPoint[] = [];
  for (const useCase of useCases) {
    if (only.length > 0 && !only.includes(useCase.name)) continue;
    const { seed, calls } = await soundRun(useCase);
    calls.forEach((call, index) => {
      for (const [column, way] of WAYS_OF_FAILING.entries()) {
        if (way === 'conflict' && call.method !== 'PUT') continue;
        const times = (index + column) % 2 === 0 ? 1 : 3;
        for (const comesBack of [true, false]) points.push({ useCase, seed, nth: index + 1, way, times, comesBack });
      }
    });
  }
  return points;
}

/** The first seed with which it goes well and writes something, or at least goes well. */
async function soundRun(useCase: UseCase): Promise<{ seed: number; calls: readonly PlatformCall[] }> {
  for (let seed = 1; seed <= seedsToTry; seed += 1) {
    const { world, attempt } = await prepare(useCase, seed);
    const answer = attempt && (await attempt.ask());
    const calls = [...world.app.site.calls];
    await world.app.close();
    const isReached = useCase.reaches === undefined || calls.some(({ service }) => service === useCase.reaches);
    if (answer?.ok && calls.length > 2 && isReached) return { seed, calls };
  }
  throw new Error(`The use case ${useCase.name} does not go well with any seed.`);
}

/** A site on which all that is done before a use case was done, and what a person is about to do. */
export async function prepare({ before, at, doing }: UseCase, seed: number) {
  const world = openWorld(seed);
  await designate(world.app);
  rememberPrepared(world);
  for (const [index, each] of before.entries()) {
    rememberRights(world);
    await goWell(world, seed, index + 1, each);
    await world.app.site.travel(world.app.site.clock.now() + minute);
  }
  if (at !== undefined) world.app.site.clock.set(at);
  rememberRights(world);
  world.app.site.calls.length = 0;
  return { world, attempt: attemptOf(world, seed, before.length + 1, doing) };
}

function attemptOf(world: World, seed: number, number: number, { action, person }: Doing): Attempt | null {
  const [random, target] = [seededRandom(seed, `acts ${number}`), seededRandom(seed, `target ${number}`)];
  return actions[action].act({ world, person, number, random, target, isAlone: true });
}

async function goWell(world: World, seed: number, number: number, doing: Doing): Promise<void> {
  const attempt = attemptOf(world, seed, number, doing);
  const answer = await attempt?.ask();
  if (answer?.ok) attempt?.end('acknowledged', answer.value);
  else attempt?.end('refused', null);
}

/** What broke a promise at one crash point, or null. */
export async function crashAt({ useCase, seed, nth, way, times, comesBack }: CrashPoint): Promise<string | null> {
  const { world, attempt } = await prepare(useCase, seed);
  const { faults } = world.app.site;
  const name = `${useCase.name}, call ${nth}, ${way} ×${times}${comesBack ? '' : ', never tried again'}`;
  if (attempt === null) return `${name}: there was nothing to do it with`;
  faults.add({ match: { nth }, way, times });
  const first = await attempt.ask().catch(() => null);
  faults.clear();
  const last = first?.ok || !comesBack ? first : await attempt.ask().catch(() => null);
  attempt.end(last?.ok ? 'acknowledged' : 'unknown', last?.ok ? last.value : null);
  if (!comesBack && nth % 2 === 0) await editMeanwhile(world);
  if (comesBack && !last?.ok) world.note(`the second try was refused: ${JSON.stringify(last)}`);
  await settle(world);
  countUncertain(world);
  brokenPromises(world).forEach(world.note);
  await world.app.close();
  return world.violations.length === 0 ? null : `${name}: ${world.violations.join('; ')}`;
}

/** Somebody writes on each page with the macro, where pages may be written, before anything looks after it. */
async function editMeanwhile({ app }: World): Promise<void> {
  for (const { id, status } of app.site.confluence.pages.list()) {
    if (status !== 'current') continue;
    const body = parseAdf(app.bodyOf(id));
    if (holdsMacro(body))
      await writePage(app, id, { ...body, content: [...body.content, p(text('Meanwhile'))] }, 'engineer');
  }
}

/** Which crash points a process tries: one part of so many, of these use cases only when any is named. */
export interface CrashShare {
  part: number;
  of: number;
  only: readonly string[];
}

/** Every crash point of a share. */
export async function crashEverywhere(
  { part, of, only }: CrashShare,
  hear: (problem: string | null) => void,
): Promise<void> {
  const points = await findCrashPoints(only);
  for (const point of points.filter((_, index) => index % of === part)) hear(await crashAt(point));
}
