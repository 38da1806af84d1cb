import type { FollowUp } from '../../domain/follow-up/follow-up';
import { mostUnapplied } from '../../domain/follow-up/follow-up';
import type { UnappliedAnswer } from '../../domain/follow-up/follow-up';
import { partsOfTally } from '../../domain/follow-up/subject-of-tally';
import type { FollowUpSubject } from '../../domain/follow-up/subject';
import type { Period } from '../../domain/schedule/period';
import { meetingAtOf } from '../../domain/schedule/period';
import type { SpaceSettings } from '../../domain/space-settings';
import type { Compilation, CompilationStage } from '../../ports/compilations';
import { compilationStages } from '../../ports/compilations';
import type { Ports } from '../../ports/ports';
import type { CompilationRun } from './compilation-run';
import { compilationOf, itemsOfRows, openRun } from './compilation-run';
import { compilationSteps } from './compilation-steps';
import { followUpLinks } from './follow-up-links';
import { tellIncidents } from './period-incidents';
import type { Restrictions } from './restrictions';

/** What one run may take: Forge ends a function that takes longer than it is allowed. */
export interface RunBudget {
  milliseconds: number;
  /** Queries, each for a hundred records at most and what is asked about their pages. */
  steps: number;
}

/** In the queue, where a function has two minutes, and while somebody waits, where it has 25 s. */
export const queueBudget: RunBudget = { milliseconds: 60_000, steps: 100 };
export const callerBudget: RunBudget = { milliseconds: 10_000, steps: 15 };

export interface GatherRequest {
  settings: SpaceSettings;
  period: Period;
  /** Of the follow-up; null in a preview. */
  mark: string | null;
  /** From when moves are told: where the page before left off. */
  since: string;
  /** Answers that were not applied, on the page before and on this one. */
  unapplied: readonly UnappliedAnswer[];
}

export type Gathered =
  /** `startedAt`: what happens later is told by the page after. */
  | { kind: 'whole'; subject: FollowUpSubject; startedAt: string; restrictions: Restrictions }
  | { kind: 'unfinished'; compilation: Compilation };

/**
 * All that a follow-up page tells, read by index only: what is open and what changed since the page before, never all. Memory is
 * bounded by the rows that are shown. Asks Confluence as the app which pages everyone may read; of the others only their number
 * is told.
 * @param begun what an earlier run counted for the same page; null to begin
 */
export async function gatherFollowUp(
  ports: Ports,
  { settings, period, mark, since, unapplied }: GatherRequest,
  { begun, budget }: { begun: Compilation | null; budget: RunBudget },
): Promise<Gathered> {
  const run = openRun(ports, { settings, periodKey: period.key, since }, begun);
  if (!(await countStages(run, budget))) return { kind: 'unfinished', compilation: compilationOf(run) };
  const incidents = await tellIncidents(run, period);
  const [items, links] = await Promise.all([itemsOfRows(run), followUpLinks(ports, settings, mark)]);
  const { timeZone, meetingMinutes } = settings;
  const subject: FollowUpSubject = {
    ...partsOfTally(run.tally, items),
    ...incidents,
    period,
    meetingAt: new Date(meetingAtOf(period, settings)).toISOString(),
    meetingMinutes,
    timeZone,
    today: run.dates.today,
    unapplied: await withoutRestricted(run, unapplied.slice(-mostUnapplied)),
    links,
  };
  return { kind: 'whole', subject, startedAt: run.startedAt, restrictions: run.restrictions };
}

/** Where an answer stands tells which post-mortem it is about. */
async function withoutRestricted({ restrictions }: CompilationRun, unapplied: readonly UnappliedAnswer[]) {
  const restricted = await restrictions.among(unapplied.map(({ pageId }) => pageId));
  return unapplied.filter(({ pageId }) => !restricted.has(pageId));
}

/** @returns whether all stages were counted within the budget; at least one step is */
async function countStages(run: CompilationRun, { milliseconds, steps }: RunBudget): Promise<boolean> {
  const until = run.ports.clock() + milliseconds;
  for (let step = 0; run.stage !== null; step += 1) {
    if (step > 0 && (step >= steps || run.ports.clock() > until)) return false;
    run.after = await compilationSteps[run.stage](run, run.after);
    if (run.after === null) run.stage = stageAfter(run.stage);
  }
  return true;
}

function stageAfter(stage: CompilationStage): CompilationStage | null {
  return compilationStages[compilationStages.indexOf(stage) + 1] ?? null;
}

/** Answers of the page before that were not applied, and those of this one. */
export function unappliedOf(before: FollowUp | null, own: readonly UnappliedAnswer[]): readonly UnappliedAnswer[] {
  return [...(before?.unapplied ?? []), ...own];
}
