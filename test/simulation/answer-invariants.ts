import { accountIdOf } from '../../local/people';
import type { FollowUp } from '../../src/domain/follow-up/follow-up';
import type { AnswerTold } from './told';
import type { World } from './world';

/**
 * What somebody wrote on a follow-up page is read; whoever may has it done, once, and what was not done is listed. Who may is held by
 * `authorship-invariants.ts`.
 */
export function answerProblems(world: World): readonly string[] {
  return world.told.answers.flatMap((answer) => {
    const followUp = world.stored.followUps().find(({ pageId }) => pageId === answer.followUpPageId);
    const page = world.app.site.confluence.pages.find(answer.followUpPageId);
    if (followUp === undefined || page?.status !== 'current') return [];
    const { words, followUpPageId: id } = answer;
    if ((followUp.readVersion ?? 0) < answer.version) return [`“${words}” on follow-up page ${id} was never read`];
    return [...doubled(world, answer), ...unknown(world, followUp, answer)];
  });
}

function doubled({ stored }: World, { words }: AnswerTold): readonly string[] {
  const count = stored
    .history()
    .filter(({ change }) => change.kind === 'item-answered' && change.text === words).length;
  return count > 1 ? [`“${words}” stands ${count} times in the history`] : [];
}

/** What is done or said later on the page settles what was listed before. */
function unknown(world: World, { unapplied }: FollowUp, answer: AnswerTold): readonly string[] {
  const { pageId, itemId, words } = answer;
  const isListed = unapplied.some((one) => one.pageId === pageId && one.itemId === itemId);
  if (isListed || isKept(world, answer) || isWrittenLater(world, answer)) return [];
  return [`“${words}” was given for item ${itemId} of page ${pageId}, and is neither done nor listed`];
}

/** In the history, or in the item where a step asked for words; of a page that was erased nothing is. */
function isKept({ stored }: World, { pageId, itemId, words }: AnswerTold): boolean {
  if (stored.postMortem(pageId) === undefined) return true;
  const told = stored.history().filter((entry) => entry.pageId === pageId);
  return JSON.stringify([told, stored.item(pageId, itemId)]).includes(words);
}

function isWrittenLater({ app }: World, { followUpPageId, version }: AnswerTold): boolean {
  const { pages } = app.site.confluence;
  const page = pages.find(followUpPageId);
  const later = page ? pages.versions(page).filter((one) => one.version.number > version) : [];
  return later.some(({ version: { authorId } }) => authorId !== accountIdOf('app'));
}
