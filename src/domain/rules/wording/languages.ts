import { english } from './en/english';
import type { WordingLanguage } from './wording-language';

/** Every language there are wording rules for: another is a folder and a line here. */
export const languages: readonly WordingLanguage[] = [english];

/** Small words of languages that have no rules yet: a text that is mostly of these is left alone. */
const otherWords = wordsOf(
  `der die das und nicht ist war wir mit von auf für dem den ein eine zu sich wurde le la les des et est une dans pour
  que qui pas sur nous été avec du el los las y en por con para se una fue del os o e do da em um uma não foi com il
  di che è per non una sono della nel het een van niet de og ikke det som på til av vi är och att inte för med jag
  nie się z w na jest był oraz dla ve bir bu için ile и в не на что с по`,
);
/** As many words as settle it. */
const sample = 500;

/** Whether most of the small words of a text are of this language. A text too short to tell counts as written in it. */
export function speaks({ smallWords }: WordingLanguage, texts: readonly string[]): boolean {
  let [own, other, seen] = [0, 0, 0];
  for (const text of texts) {
    for (const word of text
      .slice(0, sample * 4)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []) {
      seen += 1;
      if (smallWords.has(word)) own += 1;
      else if (otherWords.has(word)) other += 1;
    }
    if (seen >= sample) break;
  }
  return own >= other;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
