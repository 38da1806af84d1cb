import type { Phrase } from './actor';
import type { Detector, Span } from './blame-verbs';
import type { Clause, Evidence } from './clause';
import { isPerson } from './clause';
import { faultAdjectives, faultNouns, humanVerbs } from './fault-verbs';
import { ambiguousRoles, isRole } from './people';
import { beForms, haveForms, isParticiple, isPastForm, modals, wordSet } from './words';

/** A noun of fault is laid at a person's door by what stands before it ("Jane’s mistake") or after it ("mistake by Jane"). */
const faultNoun: Detector = (clause, at) => {
  const word = clause.word(at);
  const noun = word === 'lack' ? lackOfCare(clause, at) : word === 'failure' ? failureTo(clause, at) : at;
  if (noun < 0) return null;
  if (word !== 'lack' && word !== 'failure' && !conductNouns.has(word) && !clause.endsNoun(at) && !restsAt(clause, at))
    return null;
  if (verdicts.has(word) && !clause.tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => poor.has(lower)))
    return null;
  return throughConduct(clause, at) ?? ownerOf(clause, at, noun) ?? compound(clause, at) ?? laidAt(clause, at, noun);
};

/** Only people have these; as a cause they need no name beside them. */
const conductNouns = wordSet(
  'negligence carelessness incompetence laziness recklessness ineptitude inattention sloppiness',
);
/** Neutral unless they are called poor. */
const verdicts = wordSet('decision decisions judgement judgment choice choices');
const poor = wordSet('poor bad terrible wrong flawed questionable awful stupid');

/** "through sheer negligence", "out of carelessness". */
function throughConduct(clause: Clause, at: number): Span | null {
  if (!conductNouns.has(clause.word(at))) return null;
  const start = Math.max(0, at - 3);
  const from = clause.tokens
    .slice(start, at)
    .findIndex(({ lower }) => ['through', 'of', 'from', 'to', 'by'].includes(lower));
  return from < 0 || clause.negatedBetween(at - 5, at) ? null : { first: start + from, last: at };
}

function lackOfCare(clause: Clause, at: number): number {
  if (clause.word(at + 1) !== 'of') return -1;
  const care = wordSet(
    'attention care diligence discipline communication oversight responsibility thought awareness experience skill competence',
  );
  return clause.findsWithin(at + 2, 2, care);
}

function failureTo(clause: Clause, at: number): number {
  if (clause.word(at + 1) === 'to') return humanVerbs.has(clause.word(at + 2)) ? at + 2 : -1;
  return -1;
}

/** "the engineer’s own mistake", "his oversight", "our failure to tell". */
function ownerOf(clause: Clause, at: number, last: number): Span | null {
  for (let owner = at - 1; owner >= 0 && owner > at - 4; owner -= 1) {
    const token = clause.tokens[owner];
    if (token === undefined || (token.kind === 'mark' && !/^['’]$/u.test(token.text))) return null;
    if (ownersInWords.has(token.lower)) return isMetric(token.lower, clause.word(at)) ? null : { first: owner, last };
    if (token.lower === 'their' && certainNouns.has(clause.word(at))) return { first: owner, last };
    if (!token.possessive) continue;
    return isPerson(clause.phraseEndingAt(owner), evidenceOf(clause.word(at)))
      ? { first: clause.phraseEndingAt(owner).first, last }
      : null;
  }
  return null;
}

/** "Our errors went up" counts; it blames nobody. */
function isMetric(owner: string, noun: string): boolean {
  return (owner === 'our' || owner === 'your') && noun === 'errors';
}

const ownersInWords = wordSet('my his her your our somebody someone');
const certainNouns = wordSet('negligence carelessness mistake oversight incompetence inattention sloppiness laziness');

/** Programs have errors, faults and failures; they are not negligent. */
function evidenceOf(noun: string): Evidence {
  if (['error', 'errors', 'typo', 'slip', 'inexperience'].includes(noun)) return 'programs too';
  return noun === 'failure' || certainNouns.has(noun) ? 'people only' : 'rarely programs';
}

/** "human error", "operator error", "user error": the role itself is made the cause. */
function compound(clause: Clause, at: number): Span | null {
  const before = clause.word(at - 1);
  const word = clause.word(at);
  if (word === 'failure' || word === 'lack') return null;
  if (before === 'human') return { first: at - 1, last: at };
  const isPlural = word.endsWith('s');
  const role = isRole(before) || isRole(before, ambiguousRoles);
  return role && !isPlural ? { first: at - 1, last: at } : null;
}

/** "mistake by an operator", "an error on the part of the clerk", "negligence of the crew". */
function laidAt(clause: Clause, at: number, noun: number): Span | null {
  const word = clause.word(at);
  for (const tie of ties) {
    if (!clause.reads(noun + 1, tie)) continue;
    if (['of', 'from'].includes(tie) && evidenceOf(word) === 'programs too') continue;
    const who = clause.phraseStartingAt(noun + 1 + tie.split(' ').length);
    // Faults of programs are looked for, and found, in programs.
    const evidence = word === 'fault' && resting.includes(tie) ? 'programs too' : evidenceOf(word);
    if (isPerson(who, evidence)) return { first: at, last: who.last };
  }
  return null;
}
const resting: readonly string[] = ['lies with', 'lay with', 'is with'];
const ties: readonly string[] = [
  'by',
  'of',
  'from',
  'on the part of',
  'made by',
  'was made by',
  'were made by',
  'had been made by',
  'committed by',
  ...resting,
  'on',
];

function restsAt(clause: Clause, at: number): boolean {
  return resting.some((tie) => clause.reads(at + 1, tie));
}

/** "a careless engineer", "incompetent planning". */
const judgedNoun: Detector = (clause, at) => {
  for (let noun = at + 1; noun <= at + 3; noun += 1) {
    const word = clause.word(noun);
    if (isRole(word)) return { first: at, last: noun };
    if (strictlyHuman.has(clause.word(at)) && conduct.has(word)) return { first: at, last: noun };
  }
  return strictlyHuman.has(clause.word(at)) ? judgedDeed(clause, at) : null;
};

const agentMark = wordSet('by');

/** "A careless copy and paste by the new hire": whoever did it stands after what was done. */
function judgedDeed(clause: Clause, at: number): Span | null {
  const by = clause.findsWithin(at + 1, 6, agentMark);
  const who = by < 0 ? null : clause.phraseStartingAt(by + 1);
  return who !== null && isPerson(who, 'people only') ? { first: at, last: who.last } : null;
}

/** "made by an inexperienced developer", but not what such a one could do: that tells of the design. */
const novice: Detector = (clause, at) => {
  const who = clause.phraseStartingAt(at);
  const phrase = clause.phraseEndingAt(who.last);
  const isGeneral =
    modals.has(clause.word(who.last + 1)) || ['for', 'to', 'even'].includes(clause.word(phrase.first - 1));
  return !isGeneral && isPerson(phrase, 'people only') ? { first: at, last: who.last } : null;
};
const strictlyHuman = wordSet(
  'careless negligent sloppy incompetent reckless lazy irresponsible inattentive lax unprofessional stupid silly dumb foolish',
);
const conduct = wordSet(
  'planning work handover handling behaviour behavior attitude approach conduct management preparation operation job mistake error',
);

/** "caused by Jane", "because of the engineer", "due to someone": a person stands where a cause should. */
const causedBy: Detector = (clause, at) => {
  const tie = clause.word(at) === 'caused' ? 'by' : clause.word(at) === 'because' ? 'of' : 'to';
  if (clause.word(at + 1) !== tie) return null;
  const who = clause.phraseStartingAt(at + 2);
  const next = clause.word(who.last + 1);
  if (clause.tokens[who.last]?.possessive === true) return null;
  const evidence = next === ',' && clause.word(who.last + 2) === 'who' ? 'rarely programs' : 'programs too';
  if (beForms.has(next) || haveForms.has(next) || (tie !== 'by' && next.endsWith('ing'))) return null;
  return isPerson(who, evidence) ? { first: at, last: who.last } : null;
};

const restsWith = wordSet('lies lay goes falls rests sits is was');

/** "the blame lies with ops", "we blame the night shift", "the culprit was Jane". */
const blame: Detector = (clause, at) => {
  const rests = clause.findsWithin(at + 1, 8, restsWith);
  const tied = rests >= 0 && ['with', 'on', 'to'].includes(clause.word(rests + 1));
  const start = tied ? rests + 2 : rests === at + 1 ? at + 2 : at + 1;
  if (clause.word(at - 1) === 'git' || clause.word(at - 1) === 'to' || clause.negatedBetween(at - 3, at)) return null;
  const who = clause.phraseStartingAt(start);
  return isPerson(who, tied ? 'people only' : 'programs too') ? named(who, at) : null;
};

function named(who: Phrase, first: number): Span {
  return { first, last: who.last };
}

const fixedWords: Detector = (clause, at) => {
  for (const words of ['my bad', 'mea culpa', 'whose fault']) {
    if (clause.reads(at, words)) return { first: at, last: at + 1 };
  }
  return null;
};

/** What is found by accident is luck. */
const found = wordSet('found discovered noticed detected spotted caught uncovered identified learned');

/** "by mistake by an operator", "the intern deleted it by accident". */
const byMistake: Detector = (clause, at) => {
  if (clause.word(at - 1) !== 'by') return null;
  if (clause.word(at + 1) !== 'by') return didByMistake(clause, at);
  const who = clause.phraseStartingAt(at + 2);
  return isPerson(who, 'rarely programs') ? { first: at - 1, last: who.last } : null;
};

function didByMistake(clause: Clause, at: number): Span | null {
  for (let verb = at - 2; verb > 0 && clause.tokens[verb]?.kind !== 'mark'; verb -= 1) {
    if (!isParticiple(clause.word(verb)) && !isPastForm(clause.word(verb))) continue;
    if (found.has(clause.word(verb)) || beForms.has(clause.word(verb)) || beForms.has(clause.word(verb - 1)))
      return null;
    const subject = clause.subjectOf(verb);
    return subject !== null && !subject.negated && isPerson(subject, 'programs too')
      ? { first: subject.first, last: at }
      : null;
  }
  return null;
}

const pairs: readonly (readonly [words: Iterable<string>, detector: Detector])[] = [
  [[...faultNouns, ...verdicts, 'lack', 'failure'], faultNoun],
  [['mistake', 'accident'], byMistake],
  [faultAdjectives, judgedNoun],
  [['inexperienced'], novice],
  [['caused', 'because', 'due'], causedBy],
  [['blame', 'blamed', 'culprit'], blame],
  [['my', 'mea', 'whose'], fixedWords],
];

/** What nouns lay blame, by the word that each looks at. */
export const blameNouns: readonly (readonly [word: string, detector: Detector])[] = pairs.flatMap(([words, detector]) =>
  [...words].map((word) => [word, detector] as const),
);
