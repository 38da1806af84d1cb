import type { Period } from '../domain/schedule/period';
import { comingPeriod, isDue, nextDueAt, periodToPrepare } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';
import { queueBudget } from './follow-up/gather-follow-up';
import { PreparationError, notePreparationProblem } from './follow-up/preparation-failure';
import { prepareFollowUp } from './follow-up/prepare-follow-up';

/** What does not answer for longer than this is shown; before that the queue tries again, and mostly goes on. */
const patience = 15 * 60_000;

type CompileWork = Omit<Extract<Work, { kind: 'compile-follow-up' }>, 'kind'>;

/**
 * Prepares the page of a space's period when it is due, or when somebody asked for it before. Events that come twice, late or after
 * dates were moved change nothing: what is due is looked at again. Goes on in the queue when one run is not enough; what cannot be
 * written is shown in the settings and tried again later.
 * @throws PlatformError when storage or Confluence does not answer: the queue tries again
 */
export async function compileFollowUp(ports: Ports, work: CompileWork): Promise<void> {
  const settings = await ports.records.findSettings(work.spaceId);
  if (!settings?.designated) return;
  const period = periodOf(ports.clock(), settings, work);
  if (period === null) return waitForNext(ports, settings);
  try {
    const prepared = await prepareFollowUp(ports, { settings, period }, queueBudget);
    if (prepared.kind === 'unfinished') await ports.workQueue.push([{ kind: 'compile-follow-up', ...work }]);
  } catch (error) {
    await noteFailure(ports, { spaceId: work.spaceId, periodKey: period.key }, error);
  }
}

/** Somebody asked for the one that comes next: another may have been made since. */
function periodOf(now: number, settings: SpaceSettings, { isAsked, periodKey }: CompileWork): Period | null {
  const { preparedUntil } = settings;
  if (!isAsked) return isDue(now, settings, preparedUntil) ? periodToPrepare(now, settings, preparedUntil) : null;
  const coming = comingPeriod(now, settings, preparedUntil);
  return coming.key === periodKey ? coming : null;
}

/** A space whose page is there already, or whose schedule was moved, waits for its next date. */
async function waitForNext({ records, clock }: Ports, settings: SpaceSettings): Promise<void> {
  const now = clock();
  if (settings.isPaused || Date.parse(settings.nextFollowUpAt) > now) return;
  const nextFollowUpAt = new Date(nextDueAt(now, settings, settings.preparedUntil)).toISOString();
  const value = { ...settings, version: settings.version + 1, nextFollowUpAt };
  // Whoever wrote meanwhile wrote a newer date; the next tick looks again.
  await records.commit([{ kind: 'write-settings', value, expectedVersion: settings.version }]);
}

async function noteFailure(
  ports: Ports,
  { spaceId, periodKey }: { spaceId: string; periodKey: string },
  error: unknown,
): Promise<void> {
  if (error instanceof PreparationError) return notePreparationProblem(ports, { spaceId, periodKey, why: error.why });
  if (!(error instanceof PlatformError)) throw error;
  const followUp = await ports.records.findFollowUp(spaceId, periodKey);
  const isNew = followUp === null || ports.clock() - Date.parse(followUp.createdAt) < patience;
  if (isNew) throw error;
  await notePreparationProblem(ports, { spaceId, periodKey, why: 'confluence-failed' });
}
