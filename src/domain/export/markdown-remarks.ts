import type { RootContent } from 'mdast';
import type { Passage } from '../document/post-mortem-document';
import { readStatedTime } from '../document/times/stated-time';
import { paragraph } from './markdown-nodes';

/**
 * The passages of a section that what is written of it anew does not tell: those with a word that stands nowhere in it. A passage
 * may be written twice, but none of its words is lost.
 * @param told the words that are written anew
 * @param isWritten whether a passage is written in another form: a column's title, for one
 */
export function remarks(
  passages: readonly Passage[],
  told: readonly string[],
  isWritten: (passage: Passage) => boolean = () => false,
): RootContent[] {
  const known = new Set(told.flatMap(wordsIn));
  const isTold = (passage: Passage): boolean => wordsBeyondTime(passage).every((word) => known.has(word));
  return passages.filter((passage) => !isWritten(passage) && !isTold(passage)).map(({ text }) => paragraph(text));
}

/** The time of a row is written in the page's own form. */
function wordsBeyondTime({ row, text }: Passage): string[] {
  return wordsIn(row === undefined ? text : (readStatedTime(text)?.rest ?? text));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
