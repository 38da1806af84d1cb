import {
  ambiguousRoles,
  givenNames,
  humanModifiers,
  humanPostmodifiers,
  isRole,
  mayBeName,
  nobody,
  personPronouns,
  products,
  sharedNames,
  titles,
} from './people';
import type { Token } from './sentences';
import { determiners, isAdverb, isFunctionWord, isParticiple, isPastForm, wordSet } from './words';

/**
 * Who a phrase speaks of. `ourselves`: I or we. `name`: a capitalised word that may be a person's or a program's;
 * `role`: a noun for both ("the operator"); what is said of these two decides.
 */
export type Actor = 'person' | 'ourselves' | 'name' | 'role' | 'nobody' | 'thing';

/** A noun phrase as positions of its first and last token, and who it is. */
export interface Phrase {
  first: number;
  last: number;
  actor: Actor;
}

/** A phrase longer than this is none that a reader would take for one. */
const longestPhrase = 12;

/** The phrase that ends at a token, with what is tied to it by prepositions: "the owner of the job" is the owner. */
export function phraseEndingAt(tokens: readonly Token[], last: number, people: ReadonlySet<string>): Phrase {
  const own = simplePhrase(tokens, last, people);
  if (own.actor === 'ourselves' || personPronouns.has(tokens[last]?.lower ?? '')) return own;
  const before = tokens[own.first - 1];
  if (before === undefined || own.first < 2 || !isTie(before) || last - own.first > longestPhrase) return own;
  const head = chargedWith.has(tokens[own.first - 2]?.lower ?? '') ? own.first - 3 : own.first - 2;
  const noun = tokens[head];
  if (!isNounLike(noun) || isParticiple(noun.lower)) return own;
  const outer = simplePhrase(tokens, head, people);
  const tied = tokens
    .slice(own.first - 1, last + 1)
    .map(({ lower }) => lower)
    .join(' ');
  if (outer.actor === 'role' && humanPostmodifiers.includes(tied)) return { ...outer, last, actor: 'person' };
  // A name after "in" or "on" is a place or a day, and a thing before it may be the end of another phrase.
  return { ...outer, last };
}

/** Adjectives after their noun: "the person responsible for the backup". */
const chargedWith = wordSet('responsible accountable');

function isTie({ lower }: Token): boolean {
  return ['of', 'in', 'on', 'at', 'from', 'with', 'behind', 'for', 'under', 'by'].includes(lower);
}

function isNounLike(token: Token | undefined): token is Token {
  if (token === undefined) return false;
  if (token.kind === 'mention' || token.kind === 'aside') return true;
  return token.kind === 'word' && !isFunctionWord(token.lower) && !isAdverb(token.lower) && /\p{L}/u.test(token.lower);
}

function simplePhrase(tokens: readonly Token[], last: number, people: ReadonlySet<string>): Phrase {
  const token = tokens[last];
  if (token === undefined) return { first: last, last, actor: 'thing' };
  const { lower } = token;
  if (token.kind === 'mention') return { first: last, last, actor: 'person' };
  if (lower === 'i' || lower === 'we') return { first: last, last, actor: 'ourselves' };
  if (nobody.has(lower)) return { first: last, last, actor: 'nobody' };
  if (lower === 'one' && tokens[last - 1]?.lower === 'no') return { first: last - 1, last, actor: 'nobody' };
  if (personPronouns.has(lower)) return { first: last, last, actor: 'person' };
  if (lower === 'they') return { first: last, last, actor: 'role' };
  if (isHandle(tokens, last)) return { first: last - 1, last, actor: actorOfHandle(lower, people) };
  const first = firstOfPhrase(tokens, last);
  if (['no', 'neither'].includes(tokens[first]?.lower ?? '')) return { first, last, actor: 'nobody' };
  return { first, last, actor: actorOf(tokens, first, last, people) };
}

/** "@engineer2" written as text; in an address and in a package's name other words stand beside the mark. */
function isHandle(tokens: readonly Token[], last: number): boolean {
  const [mark, name] = [tokens[last - 1], tokens[last]];
  return mark?.text === '@' && mark.to === name?.from && tokens[last - 2]?.to !== mark.from && !name.text.includes('/');
}

function actorOfHandle(lower: string, people: ReadonlySet<string>): Actor {
  const [name = ''] = lower.split(/[\d._-]/u);
  if (products.has(name) || name.endsWith('bot')) return 'thing';
  return isRole(name) || givenNames.has(name) || people.has(lower) ? 'person' : 'name';
}

/** Leftwards over nouns and adjectives to the word that opens the phrase. */
function firstOfPhrase(tokens: readonly Token[], last: number): number {
  let first = last;
  while (first > 0 && last - first < longestPhrase) {
    const before = tokens[first - 1];
    if (before === undefined || before.kind === 'mark' || before.kind === 'mention') break;
    if (determiners.has(before.lower)) {
      first -= 1;
      // "two of our engineers" goes on through its preposition; "no", "both" and numbers may open before an article.
      if (!determiners.has(tokens[first - 1]?.lower ?? '')) break;
      continue;
    }
    if (before.kind === 'word' && !before.possessive && (isFunctionWord(before.lower) || isAdverb(before.lower))) break;
    first -= 1;
  }
  return first;
}

const ofPeople = wordSet('senior upper middle line customer technical product local top first-line second-line');

/** "configuration management", "TLS support": the noun before makes it a function of a program. */
function isFunctionName(lower: string, before: Token | undefined): boolean {
  if (lower !== 'management' && lower !== 'support') return false;
  return isNounLike(before) && !ofPeople.has(before.lower) && !isRole(before.lower);
}

/** By its last noun, with what stands before it where that may be a program's. */
function actorOf(tokens: readonly Token[], first: number, last: number, people: ReadonlySet<string>): Actor {
  const head = tokens[last];
  if (head === undefined || head.kind !== 'word') return 'thing';
  const { lower } = head;
  const before = tokens.slice(first, last).map((token) => token.lower);
  if (people.has(lower)) return 'person';
  if (isFunctionName(lower, tokens[last - 1])) return 'thing';
  const bare = lower.split('-').at(-1) ?? lower;
  if (isRole(lower) || (bare !== lower && isRole(bare))) return 'person';
  if (isRole(lower, ambiguousRoles)) return before.some((word) => humanModifiers.has(word)) ? 'person' : 'role';
  if (sharedNames.has(lower) && head.text !== lower) return before.length > 0 ? 'thing' : 'role';
  if (!mayBeName(head.text, lower)) return 'thing';
  return nameOrTitle(tokens, last, before, people);
}

function nameOrTitle(
  tokens: readonly Token[],
  last: number,
  before: readonly string[],
  people: ReadonlySet<string>,
): Actor {
  const head = tokens[last];
  const previous = tokens[last - 1];
  // A name after an article is a thing's ("the Hellman", "a Kafka") unless a role stands between ("the engineer Ana").
  const opensWithArticle = determiners.has(before[0] ?? '');
  const lowers = [
    head?.lower ?? '',
    previous !== undefined && mayBeName(previous.text, previous.lower) ? previous.lower : '',
  ];
  const dotted = previous?.text === '.' ? tokens[last - 2]?.lower : previous?.lower;
  if (titles.has(dotted ?? '')) return 'person';
  if (before.some((word) => isRole(word))) return 'person';
  if (opensWithArticle) return 'thing';
  return lowers.some((lower) => givenNames.has(lower) || people.has(lower)) ? 'person' : 'name';
}

/** The phrase that begins at a token, as after "by" or "because of": its last noun says who. */
export function phraseStartingAt(tokens: readonly Token[], first: number, people: ReadonlySet<string>): Phrase {
  let last = first;
  for (let at = first; at < tokens.length && at - first < longestPhrase; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') break;
    const opens = at === first && (determiners.has(token.lower) || personPronouns.has(token.lower));
    const counted = at === first + 1 && determiners.has(token.lower);
    if (!opens && !counted && !isNounLike(token)) break;
    if (at > first && isVerbAfterNoun(tokens, at)) break;
    last = at;
    if (personPronouns.has(token.lower) || token.lower === 'they') break;
  }
  const phrase = simplePhrase(tokens, last, people);
  return { ...phrase, first: Math.min(phrase.first, first) };
}

/** "had the team followed", "caused by engineers running": the phrase is over before. */
function isVerbAfterNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (word.endsWith('ing') || isParticiple(word) || isPastForm(word)) && isNounLike(tokens[at - 1]);
}
