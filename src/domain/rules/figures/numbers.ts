const ones = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'],
  ...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const valueOfWord: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index): [string, number] => [word, index + 1]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ['hundred', 100],
]);
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Longer words first: an alternative that matches ends the search. */
const wordPattern = String.raw`(?:${tens.join('|')})(?:[- ](?:${ones.slice(0, 9).join('|')}))?|(?:${[...ones].reverse().join('|')})`;

/** A number in digits ("1,415", "1.5", "1½") or in words up to ninety-nine. */
export const numberPattern = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?[½¼¾]?|[½¼¾]|${wordPattern})`;

/** The same, and the words that stand for one or two: "an hour", "a couple of hours". */
export const countPattern = String.raw`(?:${numberPattern}|a couple of|an?)`;

/** @param words what one of the patterns matched, in lower case */
export function numberOf(words: string): number {
  const fraction = fractions[words.at(-1) ?? ''];
  if (fraction !== undefined) return (words.length > 1 ? numberOf(words.slice(0, -1)) : 0) + fraction;
  if (/^\d{1,3}(?:,\d{3})+$/u.test(words)) return Number(words.replace(/,/gu, ''));
  if (/^\d/u.test(words)) return Number(words.replace(',', '.'));
  const whole = valueOfWord.get(words);
  if (whole !== undefined) return whole;
  return words.split(/[- ]/u).reduce((sum, word) => sum + (valueOfWord.get(word) ?? 0), 0);
}
