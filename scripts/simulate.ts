import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import type { CrashShare } from '../test/simulation/crash-points';
import { crashEverywhere } from '../test/simulation/crash-points';
import { plantedBugs, runThatFinds } from '../test/simulation/planted-bugs';
import type { Report } from '../test/simulation/replay';
import { examine, replay, sayReport } from '../test/simulation/replay';
import { useCases } from '../test/simulation/use-cases';
import { runYear } from '../test/simulation/year/run-year';

/** What a process is asked to run, and what it tells. */
interface Share {
  seeds?: readonly number[];
  crashPoints?: CrashShare;
  /** Names of planted bugs. */
  bugs?: readonly string[];
}
type Told =
  | { kind: 'run' }
  | { kind: 'report'; report: Report }
  | { kind: 'crash'; problem: string | null }
  | { kind: 'bug'; name: string; foundBy: number | null };

const isChild = process.send !== undefined && process.argv.includes('--child');

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number is needed.');
  return number;
};

const knownUseCase = (name: string, before: readonly string[]): readonly string[] => {
  const names = useCases.map((useCase) => useCase.name);
  if (!names.includes(name)) throw new InvalidArgumentError(`There are these: ${names.join(', ')}.`);
  return [...before, name];
};

/** The app logs each failure; here there are thousands, all of them made. */
const silenceLog = (): void => {
  console.error = () => undefined;
};

async function work({ seeds = [], crashPoints, bugs = [] }: Share): Promise<void> {
  silenceLog();
  const tell = (told: Told): void => void process.send?.(told);
  for (const seed of seeds) {
    const report = await examine(seed);
    if (report) tell({ kind: 'report', report });
    tell({ kind: 'run' });
  }
  if (crashPoints) await crashEverywhere(crashPoints, (problem) => tell({ kind: 'crash', problem }));
  for (const bug of plantedBugs.filter(({ name }) => bugs.includes(name)))
    tell({ kind: 'bug', name: bug.name, foundBy: await runThatFinds(bug, 1) });
}

/** Runs shares in processes of their own and hears what they tell. @throws when one of them ends otherwise than well */
async function inProcesses(shares: readonly Share[], hear: (told: Told) => void): Promise<void> {
  await Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          const child = fork(__filename, ['--child'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
          child.on('message', (told: Told) => hear(told));
          child.on('error', reject);
          child.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`A process of the simulation ended with ${code ?? 'a signal'}.`)),
          );
          child.send(share);
        }),
    ),
  );
}

async function runSeeds(first: number, count: number, processes: number): Promise<boolean> {
  const startedAt = Date.now();
  let done = 0;
  let failed = 0;
  const shares = Array.from({ length: Math.min(processes, count) }, (_, part) => ({
    seeds: Array.from({ length: count }, (__, index) => first + index).filter(
      (__, index) => index % processes === part,
    ),
  }));
  await inProcesses(shares, (told) => {
    if (told.kind === 'report') {
      failed += 1;
      console.log(sayReport(told.report));
    }
    if (told.kind !== 'run') return;
    done += 1;
    if (done % 100 === 0 && done < count) console.log(`${done} of ${count} runs`);
  });
  const minutes = (Date.now() - startedAt) / 60_000;
  console.log(`${Math.round(done / minutes)} runs a minute`);
  console.log(`${done} runs, ${failed} violations`);
  return failed === 0;
}

async function runCrashPoints(processes: number, only: readonly string[]): Promise<boolean> {
  let done = 0;
  const problems: string[] = [];
  const shares = Array.from({ length: processes }, (_, part) => ({ crashPoints: { part, of: processes, only } }));
  await inProcesses(shares, (told) => {
    if (told.kind !== 'crash') return;
    done += 1;
    if (told.problem !== null) problems.push(told.problem);
    if (done % 500 === 0) console.log(`${done} crash points`);
  });
  problems.forEach((problem) => console.log(problem));
  console.log(`${done} crash points, ${problems.length} violations`);
  return problems.length === 0;
}

async function findPlantedBugs(processes: number): Promise<boolean> {
  const names = plantedBugs.map(({ name }) => name);
  let missed = 0;
  const shares = Array.from({ length: Math.min(processes, names.length) }, (_, part) => ({
    bugs: names.filter((__, index) => index % processes === part),
  }));
  await inProcesses(shares, (told) => {
    if (told.kind !== 'bug') return;
    if (told.foundBy === null) missed += 1;
    console.log(told.foundBy === null ? `not found: ${told.name}` : `found by run ${told.foundBy}: ${told.name}`);
  });
  console.log(`${names.length} planted bugs, ${missed} not found`);
  return missed === 0;
}

async function runOneYear({ seed, spaces, weeks }: Pick<Options, 'seed' | 'spaces' | 'weeks'>): Promise<boolean> {
  silenceLog();
  const year = await runYear({ seed, spaces, weeks }, (week) => {
    if (week % 13 === 0 && week < weeks) console.log(`week ${week} of ${weeks}`);
  });
  year.violations.forEach((violation) => console.log(violation));
  const { followUps, messages, comments, done, faults } = year;
  console.log(
    `${weeks} weeks in ${spaces} spaces: ${done} things done, ${faults} calls failed, ${followUps} follow-up pages, ${messages} messages in Slack, ${comments} comments`,
  );
  console.log(`${year.violations.length} violations`);
  return year.violations.length === 0;
}

interface Options {
  runs: number;
  seed: number;
  processes: number;
  crashPoints?: true;
  useCase: readonly string[];
  plantedBugs?: true;
  year?: true;
  spaces: number;
  weeks: number;
  replay?: number;
  keep?: string;
}

function isSound(options: Options, processes: number): Promise<boolean> {
  if (options.year) return runOneYear(options);
  if (options.plantedBugs) return findPlantedBugs(processes);
  if (options.crashPoints) return runCrashPoints(processes, options.useCase);
  return runSeeds(options.seed, options.runs, processes);
}

async function main(): Promise<void> {
  const command = new Command('simulate')
    .description('Runs whole sites with every fault and unkindness of the platform, and checks that nothing is lost.')
    .option('--runs <count>', 'so many random runs', wholeNumber, 200)
    .option('--seed <number>', 'of the first run; the others count up from it', wholeNumber, 1)
    .option('--processes <count>', 'so many at once', wholeNumber, availableParallelism())
    .option('--crash-points', 'every platform call of every use case made to fail in every way, instead of random runs')
    .option('--use-case <name>', 'with --crash-points: only this one; may be given several times', knownUseCase, [])
    .option('--planted-bugs', 'which of the first 200 runs is the first to find each mistake that tests plant')
    .option('--year', 'weeks of virtual time over many spaces with follow-up meetings, instead of random runs')
    .option('--spaces <count>', 'with --year: so many', wholeNumber, 50)
    .option('--weeks <count>', 'with --year: so many', wholeNumber, 52)
    .option('--replay <seed>', 'one run, step by step', wholeNumber)
    .option('--keep <numbers>', 'with --replay: only these steps, separated by commas')
    .parse();
  const options = command.opts<Options>();
  if (options.replay !== undefined) {
    silenceLog();
    const report = await replay(options.replay, options.keep?.split(',').map(Number) ?? null);
    console.log(sayReport(report));
    process.exitCode = report.violations.length === 0 ? 0 : 1;
    return;
  }
  const processes = Math.max(1, options.processes);
  process.exitCode = (await isSound(options, processes)) ? 0 : 1;
}

if (isChild) {
  process.once('message', (share: Share) => {
    work(share).then(
      () => process.disconnect(),
      (error: unknown) => {
        console.log(error);
        process.exit(1);
      },
    );
  });
} else {
  void main();
}
