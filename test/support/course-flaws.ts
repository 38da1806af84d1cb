import type { ActionItem } from '../../src/domain/action-item';
import { isCommitted } from '../../src/domain/action-item';

const isFinished = ({ status }: ActionItem): boolean => ['done', 'verified', 'wont_do'].includes(status);

/** Where what is kept of an item's way does not agree with its status; empty when all of it does. */
export function courseFlaws(item: ActionItem): readonly string[] {
  const { status, committedAt, finishedAt, verification, droppedBecause, statusSince, createdAt, changedAt } = item;
  const flaws: readonly (readonly [boolean, string])[] = [
    [isCommitted(item) && committedAt === null, 'nobody ever committed to it'],
    [isFinished(item) !== (finishedAt !== null), `it is ${status} and finished at ${finishedAt ?? 'no time'}`],
    [(status === 'verified') !== (verification !== null), `it is ${status} and has ${verification ? 'a' : 'no'} proof`],
    [
      (status === 'wont_do') !== (droppedBecause !== null),
      `it is ${status} and was dropped: ${droppedBecause ?? 'no'}`,
    ],
    [droppedBecause === '', 'it was dropped without a reason'],
    [verification?.how === '', 'it was verified without a word'],
    [statusSince < createdAt || statusSince > changedAt, `it is ${status} since ${statusSince}`],
    [item.formerDueDates.length < Math.min(item.timesRedated, 20), 'a former date is lost'],
  ];
  return flaws.flatMap(([isWrong, what]) => (isWrong ? [what] : []));
}
