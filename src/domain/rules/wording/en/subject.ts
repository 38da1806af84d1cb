import type { Phrase } from './actor';
import { phraseEndingAt } from './actor';
import type { Token } from './sentences';
import { isAdverb, isAuxiliary, isPastForm, negations, subordinators } from './words';

/** Who does what a verb says. */
export interface Subject extends Phrase {
  /** Between subject and verb stands "not", "never" or the like. */
  negated: boolean;
}

/** Farther back no reader looks for a subject. */
const farthest = 40;

/**
 * The subject of the verb at a token, found leftwards: past auxiliaries and adverbs, out of relative clauses ("who",
 * "that") and past insertions between commas, and for a second verb ("and ignored") at the beginning of its clause.
 */
export function subjectOf(tokens: readonly Token[], verb: number, people: ReadonlySet<string>): Subject | null {
  let at = verb - 1;
  let negated = false;
  const nearest = Math.max(0, verb - farthest);
  while (at >= nearest) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (negations.has(token.lower)) negated = true;
    else if (isVerbCompany(tokens, at)) void at;
    else break;
    at -= 1;
  }
  const phrase = at < nearest ? null : phraseBefore(tokens, at, nearest, people);
  if (phrase === null) return null;
  return { ...(phrase.actor === 'thing' ? whoeverDid(tokens, phrase, nearest) : phrase), negated };
}

/** "Whoever wrote this script": the thing is what they did it to. */
function whoeverDid(tokens: readonly Token[], phrase: Phrase, nearest: number): Phrase {
  for (let at = phrase.last - 1; at >= nearest && tokens[at]?.kind !== 'mark'; at -= 1) {
    if (tokens[at]?.lower === 'whoever') return { ...phrase, first: at, actor: 'person' };
  }
  return phrase;
}

/** Words that belong to the verb: "had then, again, simply ignored", "could and should have". */
function isVerbCompany(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (isAuxiliary(token.lower) || isAdverb(token.lower)) return true;
  const next = tokens[at + 1]?.lower ?? '';
  const previous = tokens[at - 1]?.lower ?? '';
  return token.lower === 'and' && isAuxiliary(next) && isAuxiliary(previous);
}

function phraseBefore(
  tokens: readonly Token[],
  at: number,
  nearest: number,
  people: ReadonlySet<string>,
): Phrase | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (['who', 'that', 'which'].includes(token.lower)) return antecedent(tokens, at, people);
  if (token.lower === 'whoever') return { first: at, last: at, actor: 'person' };
  if (token.text === ',' || token.text === '–' || token.text === '—' || token.text === ')')
    return beforeInsertion(tokens, at, nearest, people);
  if (['and', 'but', 'or', 'then', 'nor'].includes(token.lower)) return clauseSubject(tokens, at - 1, nearest, people);
  if (token.kind === 'mark' || subordinators.has(token.lower)) return null;
  return phraseEndingAt(tokens, at, people);
}

/** What "who" stands for; a bare question has nothing before it. */
function antecedent(tokens: readonly Token[], at: number, people: ReadonlySet<string>): Phrase | null {
  const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const token = tokens[before];
  if (token === undefined || token.kind === 'mark' || subordinators.has(token.lower)) return null;
  const phrase = phraseEndingAt(tokens, before, people);
  // "who" is said of people, "that" and "which" of programs as well.
  return tokens[at]?.lower === 'who' && phrase.actor === 'role' ? { ...phrase, actor: 'person' } : phrase;
}

/** "The dispatcher, tired after a double shift, forgot": the phrase before the insertion; else the clause's own subject. */
function beforeInsertion(
  tokens: readonly Token[],
  at: number,
  nearest: number,
  people: ReadonlySet<string>,
): Phrase | null {
  const opening = tokens[at]?.text === ')' ? '(' : tokens[at]?.text;
  for (let open = at - 1; open > nearest; open -= 1) {
    if (tokens[open]?.text !== opening) continue;
    return phraseEndingAt(tokens, open - 1, people);
  }
  return clauseSubject(tokens, at - 1, nearest, people);
}

/** The subject of a clause that already has a verb: the phrase before its first auxiliary or likely verb. */
function clauseSubject(
  tokens: readonly Token[],
  end: number,
  nearest: number,
  people: ReadonlySet<string>,
): Phrase | null {
  let start = end;
  while (start > nearest && !opensClause(tokens[start])) start -= 1;
  if (opensClause(tokens[start])) start += 1;
  for (let at = start; at < end; at += 1) {
    const next = tokens[at + 1];
    const token = tokens[at];
    if (token === undefined || next === undefined) return null;
    const verbNext = isAuxiliary(next.lower) || isPastForm(next.lower);
    if (verbNext && token.kind !== 'mark') return phraseEndingAt(tokens, at, people);
  }
  return null;
}

function opensClause(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'mark') return /^[,;:(]$/u.test(token.text);
  return [
    'because',
    'since',
    'when',
    'while',
    'if',
    'although',
    'though',
    'until',
    'that',
    'so',
    'as',
    'after',
    'before',
  ].includes(token.lower);
}
