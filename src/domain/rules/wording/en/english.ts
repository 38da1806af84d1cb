import type { WordingLanguage } from '../wording-language';
import { findBlame } from './find-blame';
import { findGuesses } from './find-guesses';
import { wordSet } from './words';

/** English, by a shallow grammar of its own: fast enough to run while somebody types, and without anything to load. */
export const english: WordingLanguage = {
  findBlame,
  findGuesses,
  smallWords: wordSet(
    'the and of to was were is that for with not we it this from by at be been which had have are as on in',
  ),
};
