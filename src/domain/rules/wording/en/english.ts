import type { WordingLanguage } from '../wording-language';
import { findBlame } from './find-blame';
import { findGuesses } from './find-guesses';

/** English, by a shallow grammar of its own: fast enough to run while somebody types, and without anything to load. */
export const english: WordingLanguage = { findBlame, findGuesses };
