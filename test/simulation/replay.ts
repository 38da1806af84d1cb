import type { Run } from './random-run';
import { runSeed, stepsPerRun } from './random-run';
import { shorten } from './shorten';
import { drawSteps } from './steps';

/** A violation as it is reported: the seed, what is wrong, and the shortest trace that was found to repeat it. */
export interface Report {
  seed: number;
  violations: readonly string[];
  trace: readonly string[];
  /** Numbers of the steps that are left. */
  kept: readonly number[];
}

/** What a violation is about, without the ids and figures that change when steps are left out. */
const kindOf = (sentence: string): string => sentence.replaceAll(/[\d{"].*/gs, '').slice(0, 40);

/** Runs a seed; when it breaks a promise, shortens its trace to what is needed. Null when it breaks none. */
export async function examine(seed: number): Promise<Report | null> {
  const steps = drawSteps(seed, stepsPerRun);
  const whole = await runSeed(seed, steps);
  if (whole.violations.length === 0) return null;
  const kinds = new Set(whole.violations.map(kindOf));
  const isSame = ({ violations }: Run): boolean => violations.some((one) => kinds.has(kindOf(one)));
  const left = await shorten(steps.slice(0, whole.trace.length), async (some) => isSame(await runSeed(seed, some)));
  const shortest = await runSeed(seed, left);
  const { violations, trace } = shortest.violations.length > 0 ? shortest : whole;
  return { seed, violations, trace, kept: left.map(({ number }) => number) };
}

/** The run of a seed with some of its steps only. */
export async function replay(seed: number, kept: readonly number[] | null): Promise<Report> {
  const steps = drawSteps(seed, stepsPerRun).filter(({ number }) => kept?.includes(number) ?? true);
  const { violations, trace } = await runSeed(seed, steps);
  return { seed, violations, trace, kept: steps.map(({ number }) => number) };
}

/** A report as people read it. */
export function sayReport({ seed, violations, trace, kept }: Report): string {
  return [
    `seed ${seed}: ${violations.length} violations`,
    ...violations.map((violation) => `  ${violation}`),
    'what happened:',
    ...trace.map((line) => `  ${line}`),
    `again: npm run simulate -- --replay ${seed} --keep ${kept.join(',')}`,
  ].join('\n');
}
