import type { FaultMatch, WayOfFailing } from '../../local/faults';
import { WAYS_OF_FAILING } from '../../local/faults';
import type { SeededRandom } from '../../local/simulation/seeded-random';
import { seededRandom } from '../../local/simulation/seeded-random';
import type { ActionName } from './actions';
import { actionNames, actions } from './actions';

export interface Doing {
  action: ActionName;
  person: string;
}

/** One step of a run, drawn before the run begins: leaving others out does not change what it is. */
export interface Step extends Doing {
  number: number;
  /** Milliseconds that pass before it. */
  after: number;
  /** What somebody else does at the same moment. */
  alongside: Doing | null;
  /** Which platform calls fail: of the background work on the way, or of the step itself. */
  faults: readonly { during: 'way' | 'step'; match: FaultMatch; way: WayOfFailing }[];
  /** How often the person tries before they give up, and the milliseconds between. */
  tries: number;
  patience: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** A run begins with something to work on. */
const beginnings: readonly ActionName[] = ['create', 'writeNotes', 'importReport', 'create', 'addItem', 'turnPage'];

const draw = (random: SeededRandom, wanted?: ActionName): Doing => {
  const action = wanted ?? random.pick(actionNames);
  return { action, person: random.pick<string>(actions[action].by) };
};

/** Mostly minutes, sometimes a night, now and then several days. */
const pause = (random: SeededRandom): number =>
  random.pick([
    () => random.between(0, 2) * minute,
    () => random.between(0, 40) * minute,
    () => random.between(0, 40) * minute,
    () => random.between(1, 14) * hour,
    () => random.between(0, 70) * hour,
  ])();

/** Any call, by its number, or one of those that change something. */
const matches: readonly ((random: SeededRandom) => FaultMatch)[] = [
  (random) => ({ nth: random.between(1, random.pick([4, 8, 14])) }),
  (random) => ({ nth: random.between(1, random.pick([4, 8, 14])) }),
  (random) => ({ service: 'confluence', method: random.pick(['POST', 'PUT']), nth: random.between(1, 2) }),
  (random) => ({
    service: 'kvs',
    path: random.pick(['/transaction', '/entity/set', '/set']),
    nth: random.between(1, 4),
  }),
];

function faultsOf(random: SeededRandom): Step['faults'] {
  const count = random.pick([0, 0, 1, 1, 1, 2, 3]);
  return Array.from({ length: count }, () => {
    const during = random.pick(['way', 'step', 'step', 'step'] as const);
    const way = random.pick(WAYS_OF_FAILING);
    // Writes of pages are few, and only they meet a conflict.
    const match = way === 'conflict' ? { nth: 1 } : random.pick(matches)(random);
    return { during, match, way };
  });
}

/** Steps of a run, the same for the same seed. */
export function drawSteps(seed: number, count: number): readonly Step[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const random = seededRandom(seed, `step ${number}`);
    const doing = draw(random, beginnings[index]);
    return {
      number,
      ...doing,
      after: pause(random),
      // Often two people have the same thought.
      alongside: random.percent(30) ? draw(random, random.percent(40) ? doing.action : undefined) : null,
      faults: faultsOf(random),
      tries: random.between(1, 3),
      patience: random.pick([0, 0, 5_000, 20 * minute, 3 * hour]),
    };
  });
}
