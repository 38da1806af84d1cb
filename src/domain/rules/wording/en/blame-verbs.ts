import type { Clause, Evidence } from './clause';
import { isPerson } from './clause';
import {
  avertingVerbs,
  diligenceVerbs,
  faultAdjectives,
  faultAdverbs,
  faultNouns,
  faultPhrases,
  faultPredicates,
  faultsWithObjects,
  faultVerbs,
  humanVerbs,
  isFormOf,
} from './fault-verbs';
import type { Subject } from './subject';
import { beForms, doForms, isFunctionWord, isParticiple, wordSet } from './words';

/** Tokens of a sentence that lay blame, first and last. */
export interface Span {
  first: number;
  last: number;
}

/** Looks whether blame is laid by the word at a position. */
export type Detector = (clause: Clause, at: number) => Span | null;

/** Objects that are put before people rather than programs. */
const humanObjects = wordSet(
  `warning warnings alarm alarms alert alerts page pages request requests advice procedure procedures rule rules policy
  instruction instructions concern concerns him her us me them colleague colleagues runbook checklist sign signs`,
);
/** Not reaching what was tried is a fact when we tell it of ourselves: "we failed to reproduce it". */
const attempts = wordSet(
  `reproduce restore bring find connect log reach restart recover start get fix locate identify roll access open
  replicate resolve isolate obtain gain determine repeat stop mitigate contain`,
);

/** What people try to do with a service: failing at it is the outage, not their fault. */
const usage = wordSet('log login authenticate connect access load reconnect');

function spanOf(subject: Subject | null, evidence: Evidence, last: number): Span | null {
  if (subject === null || subject.negated || !isPerson(subject, evidence)) return null;
  return { first: subject.first, last };
}

function isPassive(clause: Clause, verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && at > verb - 4 && clause.pastAdverbs(at) > at) at -= 1;
  return beForms.has(clause.word(at));
}

/** In the age of clusters these are programs first, and forget about what they kept track of. */
const keepTrack = wordSet('scheduler controller broker worker handler monitor keeper carrier provider');

const forgot: Detector = (clause, at) => {
  if (isPassive(clause, at)) return null;
  const bound = ['to', 'that', 'about'].includes(clause.word(at + 1));
  const subject = clause.subjectOf(at);
  if (subject?.actor === 'role' && clause.word(at + 1) !== 'to' && keepTrack.has(clause.word(subject.last)))
    return null;
  return spanOf(subject, bound ? 'people only' : 'rarely programs', at + (bound ? 2 : 1));
};

const failedTo: Detector = (clause, at) => {
  if (clause.word(at + 1) !== 'to') return null;
  const verb = clause.pastAdverbs(at + 2);
  const subject = clause.subjectOf(at);
  if (subject?.actor === 'ourselves' && attempts.has(clause.word(verb))) return null;
  if (usage.has(clause.word(verb))) return null;
  return spanOf(subject, humanVerbs.has(clause.word(verb)) ? 'people only' : 'programs too', verb);
};

const duties = wordSet('duty duties');
const neglected: Detector = (clause, at) => {
  if (isPassive(clause, at)) return null;
  const bound = clause.word(at + 1) === 'to' || clause.findsWithin(at + 1, 3, duties) >= 0;
  return spanOf(clause.subjectOf(at), bound ? 'people only' : 'rarely programs', at + 2);
};

const ignored: Detector = (clause, at) => {
  if (isPassive(clause, at)) return null;
  const object = clause.findsWithin(at + 1, 5, humanObjects);
  return spanOf(clause.subjectOf(at), object >= 0 ? 'rarely programs' : 'programs too', object >= 0 ? object : at + 1);
};

const faultVerb: Detector = (clause, at) =>
  isPassive(clause, at) ? byAgent(clause, at) : spanOf(clause.subjectOf(at), 'rarely programs', at);

const agentMark = wordSet('by');

/** "was misconfigured by the engineer": who did it stands after. */
const byAgent: Detector = (clause, at) => {
  const by = clause.findsWithin(at + 1, 6, agentMark);
  if (by < 0) return null;
  const agent = clause.phraseStartingAt(by + 1);
  return isPerson(agent, 'rarely programs') ? { first: Math.max(0, at - 1), last: agent.last } : null;
};

/** "should have checked", "ought to have told", "could have asked", "would have seen it if". Stands at "have". */
const counterfactual: Detector = (clause, at) => {
  let modalAt = at - 1;
  while (modalAt > at - 5 && !['should', 'ought', 'could', 'would', 'might'].includes(clause.word(modalAt))) {
    if (clause.word(modalAt) !== 'to' && clause.pastAdverbs(modalAt) === modalAt) return null;
    modalAt -= 1;
  }
  const modal = clause.word(modalAt);
  const verb = clause.pastAdverbs(at + 1);
  const obliged = modal === 'should' || modal === 'ought';
  if (!obliged && (clause.negatedBetween(modalAt, verb) || !isAverted(clause, modalAt, verb))) return null;
  if (obliged && !isDone(clause, verb)) return null;
  const subject = clause.subjectOf(modalAt);
  // "so they could have tested" tells what for.
  if (!obliged && subject !== null && ['so', 'that'].includes(clause.word(subject.first - 1))) return null;
  const base = clause.word(verb) === 'been' ? clause.word(clause.pastAdverbs(verb + 1)) : clause.word(verb);
  const negated = clause.negatedBetween(modalAt, verb);
  const human = isFormOf(base, humanVerbs) || isFormOf(base, avertingVerbs) || (negated && careless.test(base));
  return spanOf(subject, human ? 'people only' : 'programs too', verb);
};

const comparisons = wordSet('more better any competent good senior decent proper');

function isAverted(clause: Clause, modalAt: number, verb: number): boolean {
  if (!isFormOf(clause.word(verb), avertingVerbs)) return false;
  const compares = clause.tokens.slice(Math.max(0, modalAt - 5), modalAt).some(({ lower }) => comparisons.has(lower));
  return clause.word(modalAt) === 'could' || compares || clause.has('if', 'had');
}

/** What only people are told not to have done. */
const careless = /^(?:ignored|forgotten|neglected|rushed|assumed|skipped|trusted|bypassed|overlooked)$/u;

const careWords = wordSet('careful aware vigilant attentive alert cautious diligent thorough suspicious');
/** What somebody is given, not does. */
const isSuffered = wordSet('had received got gotten heard');
const alsoAdjectives = wordSet('read set put cut run shut limited restricted shared dedicated tested documented named');

/** Something that was to be done, not to be had ("an alert") and not to be suffered ("been told"). */
function isDone(clause: Clause, verb: number): boolean {
  const word = clause.word(verb);
  if (word === 'been') {
    const next = clause.pastAdverbs(verb + 1);
    return (
      clause.word(next).endsWith('ing') || careWords.has(clause.word(next)) || faultAdjectives.has(clause.word(next))
    );
  }
  if (isSuffered.has(word) || !isParticiple(word)) return false;
  const next = clause.tokens[verb + 1];
  const bareNoun = next?.kind === 'word' && !isFunctionWord(next.lower) && clause.pastAdverbs(verb + 1) === verb + 1;
  return !(bareNoun && alsoAdjectives.has(word));
}

const suffered = wordSet('been known had received got gotten seen heard');
const hadConsequence = wordSet('would could might avoidable preventable avoided prevented');

/** "If the developer had run the tests", "had she read the runbook". Stands at "had". */
const hadTheyOnly: Detector = (clause, at) => {
  if (!clause.tokens.some(({ lower }) => hadConsequence.has(lower))) return null;
  const previous = clause.tokens[at - 1];
  const inverted = clause.phraseStartingAt(at + 1);
  const opens =
    previous === undefined || previous.kind === 'mark' || /able$|ed$|^and$|^happened$/u.test(previous.lower);
  const subject = opens ? inverted : clause.phraseEndingAt(at - 1);
  if (!opens && clause.word(subject.first - 1) !== 'if') return null;
  const verb = clause.pastAdverbs(opens ? inverted.last + 1 : at + 1);
  if (clause.word(verb) === 'been')
    return wasAttentive(clause, verb) && isPerson(subject, 'people only')
      ? { first: Math.min(subject.first, at), last: clause.pastAdverbs(verb + 1) }
      : null;
  if (!isParticiple(clause.word(verb)) || suffered.has(clause.word(verb))) return null;
  return isPerson(subject, 'rarely programs') ? { first: Math.min(subject.first, at), last: verb } : null;
};

/** "had they been paying attention", "if she had been more careful". */
function wasAttentive(clause: Clause, been: number): boolean {
  const word = clause.word(clause.pastAdverbs(been + 1));
  return careWords.has(word) || (word.endsWith('ing') && isFormOf(word, humanVerbs));
}

const judgesConduct = wordSet('irresponsible reckless negligent careless sloppy incompetent lazy foolish stupid');

/** "was careless", "is to blame"; and "which was reckless", "it was foolish of …". Stands at a form of "be". */
const faultyBeing: Detector = (clause, at) => {
  if (!beForms.has(clause.word(at))) return null;
  for (const words of faultPredicates) {
    const from = clause.reads(at + 1, words) ? at + 1 : clause.pastAdverbs(at + 1);
    if (!clause.reads(from, words) || clause.negatedBetween(at, from)) continue;
    const last = from + words.split(' ').length - 1;
    return spanOf(clause.subjectOf(at), 'rarely programs', last);
  }
  const next = clause.pastAdverbs(at + 1);
  if (!faultAdjectives.has(clause.word(next)) || clause.negatedBetween(at, next)) return null;
  if (!isFunctionWord(clause.word(next + 1)) && clause.tokens[next + 1]?.kind === 'word') return null;
  if (judgesConduct.has(clause.word(next)) && ['which', 'it'].includes(clause.word(at - 1)))
    return { first: at - 1, last: next };
  return spanOf(clause.subjectOf(at), 'people only', next);
};

const manyFaults = wordSet([...faultNouns].join(' '));

const madeMistake: Detector = (clause, at) => {
  const noun = clause.findsWithin(at + 1, 5, manyFaults);
  return noun < 0 || isPassive(clause, at) ? null : spanOf(clause.subjectOf(at), 'rarely programs', noun);
};

const faultAdverb: Detector = (clause, at) => {
  const verb = clause.pastAdverbs(at + 1);
  if (isPassive(clause, at)) return byAgent(clause, at);
  const acts =
    isParticiple(clause.word(verb)) ||
    /^(?:took|ran|went|gave|began|broke|wrote|chose|drove|did|ran)$/u.test(clause.word(verb));
  if (acts) return spanOf(clause.subjectOf(at), 'rarely programs', verb);
  return null;
};

const faultPhrase: Detector = (clause, at) => {
  const words = faultPhrases.find((phrase) => clause.reads(at, phrase));
  if (words === undefined) return null;
  const last = at + words.split(' ').length - 1;
  if (words === 'without thinking') return sentenceOfPerson(clause, at, last);
  return spanOf(clause.subjectOf(at), words === 'took too long' ? 'programs too' : 'rarely programs', last);
};

/** What only people do with a change, so that nobody need be named. */
const sanctioned = wordSet('approved merged signed reviewed accepted waved nodded rubber-stamped');
const careLeftOut = wordSet('open tell warn inform understand question know realise realize notify');

const awaitedChecks = wordSet(
  'test tests review reviews reviewer approval approvals sign-off signoff check checks ci qa',
);

/** "approved the change without even opening it". */
const withoutCare: Detector = (clause, at) => {
  const left = clause.pastAdverbs(at + (['anyone', 'anybody'].includes(clause.word(at + 1)) ? 2 : 1));
  const word = clause.word(left);
  // Programs wait as well, and a responder who waits for nothing else is quick.
  if (word === 'waiting')
    return clause.findsWithin(left + 1, 5, awaitedChecks) < 0
      ? null
      : sentenceOfPerson(clause, at, left, 'programs too');
  if (!word.endsWith('ing') || !(isFormOf(word, diligenceVerbs) || isFormOf(word, careLeftOut))) return null;
  const verb = clause.tokens.slice(0, at).findLastIndex(({ lower }) => sanctioned.has(lower));
  const isNobodys = verb > 0 && isPassive(clause, verb) && clause.findsWithin(verb, at - verb, agentMark) < 0;
  return isNobodys ? { first: verb, last: left } : sentenceOfPerson(clause, at, left);
};

/** "had no business running it", "had no idea what they were doing". */
const hadNo: Detector = (clause, at) => {
  if (clause.word(at + 1) !== 'no') return null;
  const isLost =
    ['idea', 'clue'].includes(clause.word(at + 2)) && clause.word(at + 3) === 'what' && clause.word(at + 6) === 'doing';
  if (!isLost && !['business', 'right', 'excuse'].includes(clause.word(at + 2))) return null;
  return spanOf(clause.subjectOf(at), 'rarely programs', at + 2);
};

/** "knew better than to restart it", "should know better". */
const knewBetter: Detector = (clause, at) => {
  const next = clause.tokens[at + 2];
  const isEnd = next === undefined || next.kind === 'mark' || clause.reads(at + 2, 'than to');
  if (clause.word(at + 1) !== 'better' || !isEnd) return null;
  const isOught = clause.reads(at - 2, 'ought to');
  if (clause.word(at) === 'know' && !isOught && !['should', 'must'].includes(clause.word(at - 1))) return null;
  return spanOf(clause.subjectOf(isOught ? at - 1 : at), 'people only', at + 1);
};

/** Ourselves having done nothing yet is told as often as a fact. */
const didNothing: Detector = (clause, at) => {
  if (clause.word(at + 1) !== 'nothing' || ['wrong', 'to', 'else', 'unusual', 'more'].includes(clause.word(at + 2)))
    return null;
  const subject = clause.subjectOf(at);
  return subject?.actor === 'ourselves' ? null : spanOf(subject, 'programs too', at + 1);
};

/** For what is said at the end of a clause: its subject is the first phrase with a verb after it. */
function sentenceOfPerson(
  clause: Clause,
  at: number,
  last: number,
  evidence: Evidence = 'rarely programs',
): Span | null {
  for (let verb = at - 1; verb > 0 && clause.tokens[verb]?.kind !== 'mark'; verb -= 1) {
    const word = clause.word(verb);
    if (isFunctionWord(word) || !(isParticiple(word) || /^(?:ran|took|went|gave|began|broke|wrote|did)$/u.test(word)))
      continue;
    return isPassive(clause, verb) ? null : spanOf(clause.subjectOf(verb), evidence, last);
  }
  return null;
}

const faultWithObject: Detector = (clause, at) => {
  if (isPassive(clause, at)) return null;
  for (const [verbs, objects] of faultsWithObjects) {
    if (!verbs.has(clause.word(at))) continue;
    const object = clause.findsWithin(at + 1, 5, objects);
    if (object >= 0) return spanOf(clause.subjectOf(at), 'programs too', object);
  }
  return null;
};

/** "did not check", "hadn’t read", "never verified": what somebody left undone. Stands at the negation. */
const undone: Detector = (clause, at) => {
  const verb = clause.pastAdverbs(at + 1);
  const word = clause.word(verb);
  const auxiliary = clause.word(at - 1);
  const isBase = (auxiliary === 'did' || auxiliary === 'does') && diligenceVerbs.has(word);
  const isPast = (auxiliary === 'had' || clause.word(at) === 'never') && /ed$|^read$|^thought$/u.test(word);
  const misread = auxiliary === 'did' && word === 'understand' && clause.has('clearly', 'obviously');
  if (!isBase && !misread && !(isPast && isFormOf(word, diligenceVerbs))) return null;
  const subject = clause.subjectOf(clause.word(at) === 'never' ? at : at - 1);
  if (subject === null || (subject.actor === 'ourselves' && !word.startsWith('bother'))) return null;
  return isPerson(subject, who(subject, word)) ? { first: subject.first, last: verb } : null;
};

/** Of whom "who" speaks is plain where a name stands before it. */
function who(subject: Subject, word: string): Evidence {
  return subject.actor === 'name' && /^(?:bother|read|ask|think|thought|care|listen)/u.test(word)
    ? 'rarely programs'
    : 'programs too';
}

/** "an engineer forgetting to close it", "down to Gareth misreading the label": who stands right before. */
const faultGerund: Detector = (clause, at) => {
  const word = clause.word(at);
  const bound = clause.word(at + 1) === 'to';
  if (word === 'failing' && !(bound && humanVerbs.has(clause.word(at + 2)))) return null;
  const subject = clause.phraseEndingAt(at - 1);
  const last = bound ? at + 2 : at;
  return isPerson(subject, bound ? 'people only' : 'rarely programs') ? { first: subject.first, last } : null;
};
const gerunds = [
  ...[...faultVerbs].filter((word) => word.endsWith('ed')).map((word) => word.replace(/ed$/u, 'ing')),
  ...'forgetting failing neglecting ignoring overlooking misreading'.split(' '),
];

/** "not only did the operator ignore it": the subject stands between. */
const didFault: Detector = (clause, at) => {
  const subject = clause.phraseEndingAt(at - 1);
  if (clause.word(subject.first - 1) !== 'did' || clause.word(subject.first - 2) !== 'only') return null;
  return isPerson(subject, 'people only') ? { first: subject.first, last: at } : null;
};

const harmed = wordSet('took brought broke caused deleted dropped crashed wiped knocked introduced ruined destroyed');

/** "it was the intern who took it down": singled out for what went wrong. */
const itWasWho: Detector = (clause, at) => {
  if (!harmed.has(clause.word(at + 1)) || clause.word(at) === 'which') return null;
  const whom = clause.phraseEndingAt(at - 1);
  if (!beForms.has(clause.word(whom.first - 1)) || clause.word(whom.first - 2) !== 'it') return null;
  return isPerson(whom, 'rarely programs') ? { first: whom.first, last: at + 1 } : null;
};

const bothered: Detector = (clause, at) => {
  const subject = clause.subjectOf(at);
  return subject?.actor === 'nobody' ? { first: subject.first, last: at } : null;
};

/** "Why didn’t the engineer check": the subject stands between. */
const whyNot: Detector = (clause, at) => {
  if (!doForms.has(clause.word(at + 1)) || clause.word(at + 2) !== 'not') return null;
  for (let verb = at + 4; verb < at + 8; verb += 1) {
    if (!diligenceVerbs.has(clause.word(verb)) && !humanVerbs.has(clause.word(verb))) continue;
    return isPerson(clause.phraseEndingAt(verb - 1), 'programs too') ? { first: at, last: verb } : null;
  }
  return null;
};

const moreCareful: Detector = (clause, at) => {
  if (!['be', 'been'].includes(clause.word(at - 1)) || !careWords.has(clause.word(at + 1))) return null;
  const subject = clause.subjectOf(at);
  if (subject === null) return at <= 2 ? { first: at - 1, last: at + 1 } : null;
  return spanOf(subject, 'programs too', at + 1);
};

const troubles = wordSet(
  'mess outage incident failure mistake error downtime problem bug damage disaster breakage loss',
);
const responsible: Detector = (clause, at) => {
  if (clause.word(at + 1) !== 'for') return null;
  const trouble = clause.findsWithin(at + 2, 4, troubles);
  return trouble < 0 ? null : spanOf(clause.subjectOf(at), 'rarely programs', trouble);
};

const pairs: readonly (readonly [words: Iterable<string>, detector: Detector])[] = [
  [['forgot', 'forgotten'], forgot],
  [['failed'], failedTo],
  [['neglected'], neglected],
  [['ignored'], ignored],
  [faultVerbs, faultVerb],
  [['have'], counterfactual],
  [['had'], hadTheyOnly],
  [['had'], hadNo],
  [['knew', 'know'], knewBetter],
  [['did'], didNothing],
  [['without'], withoutCare],
  [beForms, faultyBeing],
  [['made'], madeMistake],
  [faultAdverbs, faultAdverb],
  [faultPhrases.map((phrase) => phrase.split(' ')[0] ?? ''), faultPhrase],
  [faultsWithObjects.flatMap(([verbs]) => [...verbs]), faultWithObject],
  [['not', 'never'], undone],
  [['bothered'], bothered],
  [gerunds, faultGerund],
  [['ignore', 'forget', 'neglect', 'overlook', 'disregard', 'fail'], didFault],
  [['who', 'that'], itWasWho],
  [['why'], whyNot],
  [['more'], moreCareful],
  [['responsible'], responsible],
];

/** What verbs and predicates lay blame, by the word that each looks at. */
export const blameVerbs: readonly (readonly [word: string, detector: Detector])[] = pairs.flatMap(([words, detector]) =>
  [...new Set(words)].map((word) => [word, detector] as const),
);
