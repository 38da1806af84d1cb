import type { BackOff } from '../../domain/schedule/back-off';
import { waitAfter } from '../../domain/schedule/back-off';
import { periodToPrepare } from '../../domain/schedule/period';
import type { PreparationProblem } from '../../domain/space-settings';
import type { Ports } from '../../ports/ports';
import { changeSettings } from '../change-settings';

/** The page of a period cannot be written, and trying again at once would not help: somebody has to mend something. */
export class PreparationError extends Error {
  override readonly name = 'PreparationError';
  constructor(readonly why: PreparationProblem['why']) {
    super(`A follow-up page cannot be written: ${why}`);
  }
}

const backOff: BackOff = { first: 3_600_000, most: 86_400_000 };

/**
 * Shows in the settings why the page is not there, and puts the next attempt off: twice as long each time, a day at most. Whoever
 * saves the settings or asks for the page has it tried at once.
 */
export async function notePreparationProblem(
  ports: Pick<Ports, 'records' | 'clock' | 'newId'>,
  { spaceId, periodKey, why }: { spaceId: string; periodKey: string; why: PreparationProblem['why'] },
): Promise<void> {
  const now = ports.clock();
  const chance = chanceOf(ports.newId());
  await changeSettings(ports, spaceId, (settings) => {
    const { preparationProblem: before, preparedUntil, nextFollowUpAt } = settings;
    const attempts = before?.periodKey === periodKey ? before.attempts + 1 : 1;
    // Somebody asked before it was due: that puts nothing off.
    const isAhead = periodToPrepare(now, settings, preparedUntil) === null;
    const again = new Date(now + waitAfter(attempts, backOff, chance)).toISOString();
    return {
      preparationProblem: { periodKey, why, attempts, failedAt: new Date(now).toISOString() },
      nextFollowUpAt: isAhead ? nextFollowUpAt : again,
    };
  });
}

/** The first half of a random id as a number: at least 0, less than 1. */
function chanceOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
}
