import type { ActionItemStatus } from '../../action-item';
import { actionItemStatusNames, actionItemStatuses } from '../../action-item';

/** How people call the states beside their names in the app. Words that may mean something else are not among them. */
const synonyms: Readonly<Record<ActionItemStatus, readonly string[]>> = {
  idea: ['idea only'],
  open: ['not started', 'not done', 'to do', 'todo', 'reopen', 'reopened', 're-open', 're-opened'],
  in_progress: ['in-progress', 'in work', 'ongoing', 'on going', 'wip', 'work in progress', 'working on it', 'doing'],
  done: ['finished', 'completed', 'complete', 'closed'],
  verified: ['confirmed', 'verified done', 'done and verified'],
  wont_do: ['will not do', 'wont do', "won't fix", 'wontfix', 'dropped', 'drop', 'not doing', 'cancelled', 'canceled'],
};

/** Longest first, so that "done and verified" is not taken for "done". */
const phrases = actionItemStatuses
  .flatMap((status) => [actionItemStatusNames[status], ...synonyms[status]].map((phrase) => ({ status, phrase })))
  .map(({ status, phrase }) => ({ status, phrase: plain(phrase) }))
  .sort((one, other) => other.phrase.length - one.phrase.length);

/**
 * What may follow a state: a mark, emoji at the end, or words that say why, since when or until when. Others go on with a sentence:
 * "Open question".
 */
const boundary =
  /^(?:\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)*$|\s*[.,;:!()–—/→]|\s+-\s|\s+(?:because|since|as of|as|but|until|till|by|due|moved|now|if|when|with|see)\b|\s+\d)/iu;

/**
 * The state that a text begins with, in any case, and what stands behind it; null when it begins with none.
 */
export function readState(text: string): { status: ActionItemStatus; rest: string } | null {
  const said = plain(text);
  for (const { status, phrase } of phrases) {
    if (!said.startsWith(phrase) || !boundary.test(said.slice(phrase.length))) continue;
    return { status, rest: text.slice(phrase.length).replace(/^[\s.,;:!–—/→-]+/u, '') };
  }
  return null;
}

/** In small letters and with the straight apostrophe; as long as before. */
function plain(text: string): string {
  return text.replace(/[’‘ʼ]/gu, "'").replace(/[A-ZÀ-Þ]/gu, (letter) => letter.toLowerCase());
}
