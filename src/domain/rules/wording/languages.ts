import { english } from './en/english';
import type { WordingLanguage } from './wording-language';

/** A language is a folder and a line here. */
const languages: Readonly<Record<string, WordingLanguage>> = { en: english };

/**
 * Frequent small words that few other languages share. The last group stands for every language without rules: a text
 * that is mostly of these is left alone.
 */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsOf('the and of to was were is that for with not we it this from by at be been which had have are as on'),
  other: wordsOf(
    `der die das und nicht ist war wir mit von auf für dem den ein eine zu sich wurde le la les des et est une dans pour
    que qui pas sur nous été avec du el los las y en por con para se una fue del os as o e do da em um uma não foi com il
    di che è per non una sono della nel het een van niet de og ikke det som på til av vi är och att inte för med på jag
    nie się z w na do że jest był oraz dla ve bir bu için ile и в не на что с по`,
  ),
};
/** As many words as settle it. */
const sample = 2_000;

/** The rules for the language that most of a text's small words are of, or none when there are none for it. */
export function languageOf(texts: readonly string[]): WordingLanguage | undefined {
  const counts = new Map<string, number>();
  let left = sample;
  for (const text of texts) {
    for (const word of text
      .slice(0, sample * 8)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []) {
      left -= 1;
      for (const [code, small] of Object.entries(smallWords))
        if (small.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    if (left <= 0) break;
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  // Too short to tell: rows and titles of a few words are mostly English where reports are.
  return most === undefined ? english : languages[most[0]];
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
