/** A text as one line that any page can hold: without control characters and line ends, trimmed. */
export function singleLine(words: string): string {
  return words
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
