import type { ActionItem } from '../domain/action-item';
import type { GivenAnswer } from '../domain/follow-up/answer-outcome';
import type { FollowUp } from '../domain/follow-up/follow-up';
import { noteAnswer } from '../domain/follow-up/note-answer';
import type { Ports } from '../ports/ports';
import type { AnsweredItem } from './answer-item';
import { answerItem, unanswered } from './answer-item';
import type { MayChange } from './may-change-item';

/** Of one transaction, which takes 25 operations: an item and two entries for each, and the follow-up. */
const answersAtOnce = 8;

/** A follow-up that has a page. */
export type OpenFollowUp = FollowUp & { pageId: string };

/**
 * Does the answers of one version of the page to their items, in the name of who wrote it. Items are written together with the
 * follow-up, from the version of it that says which answers were read before: of two runs at one moment, one does it.
 * @param answers of one version
 * @param isOfUnknown nobody knows whose words they are: they are listed as not understood, and nothing is done
 * @returns the follow-up with what it lists since, stored where an item was; null when it, or an item, was written meanwhile
 */
export async function applyAnswers(
  ports: Ports,
  followUp: OpenFollowUp,
  { answers, isOfUnknown }: { answers: readonly GivenAnswer[]; isOfUnknown: boolean },
  mayChange: MayChange,
): Promise<OpenFollowUp | null> {
  let current: OpenFollowUp | null = followUp;
  for (let at = 0; at < answers.length && current !== null; at += answersAtOnce) {
    const some = answers.slice(at, at + answersAtOnce);
    const done = isOfUnknown
      ? some.map(() => unanswered('not-understood'))
      : await answerAll(ports, current, some, mayChange);
    current = await write(ports, noted(current, some, done), done);
  }
  return current;
}

async function answerAll(
  ports: Ports,
  { pageId: followUpPageId, spaceId }: OpenFollowUp,
  answers: readonly GivenAnswer[],
  mayChange: MayChange,
): Promise<readonly AnsweredItem[]> {
  const items = await ports.records.findItemsAt(answers.map(({ change: { pageId, itemId } }) => ({ pageId, itemId })));
  const isThere = ({ away, spaceId: its }: ActionItem): boolean => away !== true && its === spaceId;
  const answerOne = async (answer: GivenAnswer): Promise<AnsweredItem> => {
    const { pageId, itemId } = answer.change;
    const item = items.find((one) => one.pageId === pageId && one.id === itemId && isThere(one));
    return item === undefined ? unanswered('gone') : answerItem(ports, { item, answer, followUpPageId }, mayChange);
  };
  return Promise.all(answers.map(answerOne));
}

function noted(followUp: OpenFollowUp, answers: readonly GivenAnswer[], done: readonly AnsweredItem[]): OpenFollowUp {
  const unapplied = answers.reduce((told, { change: { pageId, itemId }, version, byId }, index) => {
    const { why, setsFields } = done[index] ?? unanswered(null);
    return noteAnswer(told, { pageId, itemId, version, byId, why, setsFields });
  }, followUp.unapplied);
  return { ...followUp, unapplied };
}

async function write(
  { records, workQueue }: Ports,
  followUp: OpenFollowUp,
  done: readonly AnsweredItem[],
): Promise<OpenFollowUp | null> {
  const changes = done.flatMap((one) => one.changes);
  const value = { ...followUp, version: followUp.version + (changes.length > 0 ? 1 : 0) };
  if (changes.length > 0) {
    const written = { kind: 'write-follow-up', value, expectedVersion: followUp.version } as const;
    if ((await records.commit([...changes, written])) === 'conflict') return null;
  }
  const work = done.flatMap((one) => one.work);
  if (work.length > 0) await workQueue.push(work);
  return value;
}
