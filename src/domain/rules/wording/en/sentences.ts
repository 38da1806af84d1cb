import type { Aside } from '../../../document/post-mortem-document';

/**
 * One word, mark or aside. Contractions come apart ("didn’t": `did`, `not`), so that one form is enough to look for.
 * `other`: a mark between words, or words that are not the author's own.
 */
export interface Token {
  kind: 'word' | 'mention' | 'aside' | 'mark';
  /** As it stands in the passage, without a possessive ending. */
  text: string;
  /** In lower case, apostrophes straightened and possessive endings taken off. */
  lower: string;
  from: number;
  to: number;
  possessive: boolean;
}

export interface Sentence {
  from: number;
  to: number;
  tokens: readonly Token[];
}

/** Longer ones are cut: what a subject is tied to stands nearer, and hostile text stays cheap. */
const longestSentence = 120;
const piece = /[\p{L}\p{N}]+(?:[-_/'’.&][\p{L}\p{N}]+)*|\n|[^\s\p{L}\p{N}]/gu;
const sentenceEnd = /^[.!?\n]$/u;
const abbreviation = /^(?:dr|mr|mrs|ms|prof|e\.g|i\.e|eg|ie|vs|approx|no|st|jr|sr|resp|incl|cf)$/u;

/** The sentences of a passage as tokens; asides are one token each. */
export function sentencesOf(text: string, asides: readonly Aside[]): Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first !== undefined && last !== undefined) sentences.push({ from: first.from, to: last.to, tokens });
    tokens = [];
  };
  for (const token of tokensOf(text, asides)) {
    if (token.text === '\n') close();
    else tokens.push(token);
    if (endsSentence(token, tokens, text) || tokens.length >= longestSentence) close();
  }
  close();
  return sentences;
}

function endsSentence(token: Token, tokens: readonly Token[], text: string): boolean {
  if (token.kind !== 'mark' || !sentenceEnd.test(token.text)) return false;
  const next = text[token.to] ?? ' ';
  if (!/[\s"”’)]/u.test(next)) return false;
  return token.text !== '.' || !abbreviation.test(tokens.at(-2)?.lower ?? '');
}

function tokensOf(text: string, asides: readonly Aside[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const aside of asides) {
    if (aside.from < at) continue;
    wordsOf(text, at, aside.from, tokens);
    tokens.push({
      kind: aside.kind === 'mention' ? 'mention' : 'aside',
      text: text.slice(aside.from, aside.to),
      lower: '',
      from: aside.from,
      to: aside.to,
      possessive: false,
    });
    at = aside.to;
  }
  wordsOf(text, at, text.length, tokens);
  return tokens;
}

function wordsOf(text: string, start: number, end: number, tokens: Token[]): void {
  for (const match of text.slice(start, end).matchAll(piece)) {
    const from = start + match.index;
    const [written] = match;
    if (/^[\p{L}\p{N}]/u.test(written)) tokens.push(...contracted(written, from));
    else tokens.push(mark(written, from, tokens));
  }
}

/** A lone apostrophe after an s makes it a possessive: "the engineers’ mistake". */
function mark(written: string, from: number, tokens: readonly Token[]): Token {
  const before = tokens.at(-1);
  if (/^['’]$/u.test(written) && before?.kind === 'word' && before.to === from && before.lower.endsWith('s'))
    before.possessive = true;
  return { kind: 'mark', text: written, lower: written, from, to: from + written.length, possessive: false };
}

const endings: readonly (readonly [ending: RegExp, word: string])[] = [
  [/n't$/u, 'not'],
  [/'ve$/u, 'have'],
  [/'re$/u, 'are'],
  [/'m$/u, 'am'],
  [/'ll$/u, 'will'],
  [/'d$/u, 'had'],
];
const isShortened = /^(?:it|that|there|he|she|what|who|here|this)'s$/u;
const irregularStem: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

function contracted(written: string, from: number): Token[] {
  const lower = written.toLowerCase().replaceAll('’', "'");
  const to = from + written.length;
  const word = (text: string, start: number, end: number, possessive = false): Token => ({
    kind: 'word',
    text: written.slice(start - from, start - from + text.length),
    lower: text,
    from: start,
    to: end,
    possessive,
  });
  if (!lower.includes("'")) return [word(lower, from, to)];
  if (isShortened.test(lower)) return [word(lower.slice(0, -2), from, to - 2), word('is', to - 2, to)];
  if (lower.endsWith("'s")) return [word(lower.slice(0, -2), from, to, true)];
  for (const [ending, tail] of endings) {
    const found = ending.exec(lower);
    if (found === null) continue;
    const cut = from + found.index;
    const stem = lower.slice(0, found.index);
    return [word(irregularStem[stem] ?? stem, from, cut), word(tail, cut, to)];
  }
  return [word(lower, from, to)];
}
