import type { Detector } from './blame-verbs';
import type { Clause } from './clause';
import { isPerson } from './clause';
import { isRole, products } from './people';
import { adverbs, beForms, determiners, isAdverb, isFunctionWord, isParticiple, isPastForm, wordSet } from './words';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** What is said of the future or as advice is no claim about what happened. */
const future = wordSet('will shall future again recur reoccur tomorrow risk risks whether consider decide');
const conditions = wordSet('if when whenever unless until once');

function tellsFuture(clause: Clause): boolean {
  return clause.tokens.some(({ lower }) => future.has(lower)) || clause.has('next');
}

/** "Probably", "maybe": hedges by themselves, unless they are part of advice or of a name. */
const hedge: Detector = (clause, at) => {
  if (clause.isPlan || isAttribute(clause, at)) return null;
  const before = clause.word(at - 1);
  const next = clause.word(at + 1);
  if (determiners.has(before) && clause.tokens[at + 1]?.kind === 'word' && !isFunctionWord(next) && !isParticiple(next))
    return null;
  if (isAdvice(clause, at)) return null;
  return { first: at, last: at };
};

const advice = wordSet('should could can shall ought let will would');
const plainAdvice = wordSet('add make use move write create ask run set have change we you');

const alsoAttributes = wordSet('seemingly potentially likely supposedly apparently');

/** "seemingly harmless changes": says something of a noun, not of what happened. */
function isAttribute(clause: Clause, at: number): boolean {
  if (!alsoAttributes.has(clause.word(at))) return false;
  const [adjective, noun] = [clause.tokens[at + 1], clause.tokens[at + 2]];
  if (adjective?.kind !== 'word' || noun?.kind !== 'word') return false;
  if ([adjective, noun].some(({ lower }) => isFunctionWord(lower) || isAdverb(lower))) return false;
  if (/^\p{Lu}/u.test(adjective.text) || isPastForm(noun.lower)) return false;
  return !isPastForm(adjective.lower) && !isParticiple(adjective.lower);
}

/** "we should probably add", "maybe we should": proposals. "will probably" speaks of the future. */
function isAdvice(clause: Clause, at: number): boolean {
  if (['should', 'will', 'to', 'can', 'could', 'may', 'might', 'shall'].includes(clause.word(at - 1))) return true;
  if (plainAdvice.has(clause.word(at + 1)) && clause.findsWithin(at + 1, 4, advice) >= 0) return true;
  return ['add', 'make', 'use', 'move', 'write', 'create'].includes(clause.word(at + 1));
}

const causeNouns = wordSet('cause causes culprit culprits reason explanation trigger');

/** "likely to be the cause", "likely to be due to"; "likely to be lost" is of the future. */
function tellsCause(word: string): boolean {
  return aboutCause.has(word) || word === 'a' || word === 'the';
}

/** "likely caused by", but not "a likely range", "is likely to grow", "more likely". */
const likely: Detector = (clause, at) => {
  const [before, next] = [clause.word(at - 1), clause.word(at + 1)];
  const noun = ['root', 'underlying'].includes(next) ? clause.word(at + 2) : next;
  if (causeNouns.has(noun)) return { first: at, last: at + 1 };
  if (['more', 'less', 'as', 'will', 'not', 'how', 'equally'].includes(before) || ['and', 'or', 'than'].includes(next))
    return null;
  if (next === 'to' && !['have', 'be'].includes(clause.word(at + 2))) return null;
  if (next === 'to' && clause.word(at + 2) === 'be' && (tellsFuture(clause) || !tellsCause(clause.word(at + 3))))
    return null;
  if (tellsFuture(clause) && !isParticiple(next)) return null;
  const start = before === 'most' ? at - 1 : at;
  if (isAttribute(clause, at)) return null;
  if (['a', 'an', 'the', 'any', 'some'].includes(clause.word(start - 1)) && clause.tokens[at + 1]?.kind === 'word')
    return null;
  return { first: start, last: at };
};

/** "Probable cause", "suspected root cause". */
const hedgedCause: Detector = (clause, at) => {
  const noun = ['root', 'underlying'].includes(clause.word(at + 1)) ? at + 2 : at + 1;
  if (!['cause', 'culprit', 'reason', 'explanation'].includes(clause.word(noun))) return null;
  if (clause.word(at) === 'possible' && at > 0) return null;
  return { first: at, last: noun };
};

const averted = wordSet(
  'prevented avoided averted helped reduced shortened saved caught stopped limited mitigated spared',
);
const aboutCause = wordSet('caused triggered due related because introduced led contributed come created provoked');

/** "must have been", "may not have finished", "could have been caused by". Stands at the modal. */
const hedgedPast: Detector = (clause, at) => {
  const modal = clause.word(at);
  const have = clause.pastAdverbs(at + 1);
  if (clause.word(have) !== 'have') return null;
  const verb = clause.pastAdverbs(have + 1);
  const word = clause.word(verb);
  if (!isParticiple(word) || averted.has(word) || isThoughtOfThen(clause, at)) return null;
  if (modal === 'could' || modal === 'can') {
    const not = clause.negatedBetween(at, verb);
    return (modal === 'can' && not) || clause.findsWithin(verb, 3, aboutCause) >= 0 ? { first: at, last: verb } : null;
  }
  if (modal === 'must' && isDuty(clause, at, verb)) return null;
  if (clause.has('if', 'had') && clause.word(at + 1) === 'have' && modal === 'might' && clause.has('if')) return null;
  return { first: at, last: verb };
};

const generic = wordSet('each every all any both no');
const ends = wordSet('before prior unless until');

/** "each change must have been approved before …", "must have read access": a duty, not a guess. */
function isDuty(clause: Clause, at: number, verb: number): boolean {
  if (clause.findsWithin(verb, 12, ends) >= 0 && !clause.has('midnight') && isGenericOr(clause, at)) return true;
  if (clause.tokens.slice(0, at).some(({ lower }) => generic.has(lower)) && isGenericOr(clause, at)) return true;
  const word = clause.word(verb);
  if (word === 'been' || word === 'had') return false;
  const next = clause.tokens[verb + 1];
  const bareNoun =
    next?.kind === 'word' && !isFunctionWord(next.lower) && !isAdverb(next.lower) && !/ly$/u.test(next.lower);
  return (
    bareNoun &&
    !/'s$/u.test(next.text) &&
    /(?:ed|read|set|put|cut|run|shut|written|known|given)$/u.test(word) &&
    !next.possessive &&
    !/^\p{Lu}/u.test(next.text)
  );
}

/** A duty is laid on a kind ("hosts", "each change"), a guess is made of one thing ("the host"). */
function isGenericOr(clause: Clause, at: number): boolean {
  const subject = clause.subjectOf(at);
  if (subject === null) return false;
  const first = clause.word(subject.first);
  if (generic.has(first)) return true;
  if (first === 'a' || first === 'an') return true;
  const isPlural = clause.word(subject.last).endsWith('s') && !products.has(clause.word(subject.last));
  return isPlural && !determiners.has(first) && clause.tokens[subject.last]?.possessive === false;
}

const pastBelief = wordSet(
  `thought suspected believed assumed wondered figured guessed feared theorised theorized hypothesised speculated suggested
  suggestion suspicion theory hypothesis idea possibility concern fear rumour`,
);

/** "we thought the disk might have filled": told of what people believed then. */
function isThoughtOfThen(clause: Clause, at: number): boolean {
  return clause.tokens.slice(Math.max(0, at - 10), at).some(({ lower }) => pastBelief.has(lower));
}

const negators = wordSet('no none nothing neither');

/** "might be due to", "may be related to", "could be that". */
const hedgedPresent: Detector = (clause, at) => {
  const be = clause.pastAdverbs(clause.word(at + 1) === 'well' ? at + 2 : at + 1);
  if (clause.word(be) !== 'be' || isThoughtOfThen(clause, at)) return null;
  const next = clause.pastAdverbs(be + 1);
  const word = clause.word(next);
  // "No runner could be created" tells what was not possible.
  if (clause.word(at) === 'could' && clause.tokens.slice(0, at).some(({ lower }) => negators.has(lower))) return null;
  const cause = aboutCause.has(word) || word === 'that' || clause.findsWithin(next, 4, causeNouns) >= 0;
  if (cause && !tellsFuture(clause)) return { first: at, last: next };
  if (
    clause.isPlan ||
    clause.word(at) !== 'might' ||
    tellsFuture(clause) ||
    clause.tokens.some(({ lower }) => conditions.has(lower))
  )
    return null;
  if (
    isParticiple(word) ||
    /(?:able|ing|ible)$/u.test(word) ||
    word === 'better' ||
    clause.has('so', 'worth', 'useful')
  )
    return null;
  return { first: at, last: be };
};

const stances = wordSet(
  'think believe assume guess suspect suppose presume reckon figure imagine conjecture surmise speculate',
);
const stancesOfOne = wordSet('thinks believes assumes guesses suspects supposes presumes reckons');
const hunches = wordSet('hunch feeling suspicion inkling');
const certainty = wordSet('sure certain confident');

/** "we believe", "I’m guessing", "we are fairly sure". Stands at "I" or "we". */
const ourStance: Detector = (clause, at) => {
  const verb = clause.pastAdverbs(
    ['would', 'had', 'am', 'are', 'do', 'can', 'could'].includes(clause.word(clause.pastAdverbs(at + 1)))
      ? clause.pastAdverbs(at + 1) + 1
      : at + 1,
  );
  const word = clause.word(verb);
  const after = clause.word(verb + 1);
  if (
    ['guessing', 'assuming', 'suspecting', 'presuming', 'speculating'].includes(word) &&
    beForms.has(clause.word(clause.pastAdverbs(at + 1)))
  )
    return { first: at, last: verb };
  if (word === 'have') {
    const hunch = clause.findsWithin(verb + 1, 3, hunches);
    return hunch < 0 || clause.isPlan || clause.word(hunch + 1) === 'for' ? null : { first: at, last: hunch };
  }
  if (certainty.has(word) && !clause.negatedBetween(at, verb) && clause.word(verb - 1) !== 'make')
    return hedgedCertainty(clause, at, verb);
  if (!stances.has(word) || clause.word(verb - 1) === 'to') return null;
  if (clause.negatedBetween(at, verb) && word !== 'think') return null;
  if (
    ['of', 'about', 'in', 'through', 'twice', 'out'].includes(after) ||
    /\brole\b/u.test(after) ||
    clause.findsWithin(verb + 1, 3, assumable) >= 0
  )
    return null;
  if (isProposal(clause, verb) || clause.isPlan || concedes(clause, at)) return null;
  return { first: at, last: verb };
};

/** "we think we should add": what to do, not what happened. */
function isProposal(clause: Clause, verb: number): boolean {
  const should = clause.findsWithin(verb + 1, 6, obligations);
  return should >= 0 && clause.word(clause.pastAdverbs(should + 1)) !== 'have';
}

const assumable = wordSet('role roles responsibility');
const obligations = wordSet('should ought');
const softeners = wordSet('fairly pretty quite almost reasonably mostly');
function hedgedCertainty(clause: Clause, at: number, verb: number): ReturnType<Detector> {
  return softeners.has(clause.word(verb - 1)) ? { first: at, last: verb } : null;
}

const organisations = wordSet(
  'vendor supplier provider carrier manufacturer partner contractor company customer bank utility',
);

/** "the vendor suspects", "Ines believes": hearsay about a cause. */
const theirStance: Detector = (clause, at) => {
  const subject = clause.subjectOf(at);
  if (subject === null || subject.negated) return null;
  const head = clause.word(subject.last);
  if (['of', 'about', 'in'].includes(clause.word(at + 1))) return null;
  return isPerson(subject, 'rarely programs') || organisations.has(head) || isRole(head)
    ? { first: subject.first, last: at }
    : null;
};

/** "is believed to be", "it is thought that": now; "was thought" tells of then. */
const passiveStance: Detector = (clause, at) => {
  let be = at - 1;
  while (be > 0 && adverbs.has(clause.word(be))) be -= 1;
  if (!['is', 'are', 'being'].includes(clause.word(be))) return null;
  const next = clause.word(at + 1);
  return next === 'to' || next === 'that' || isParticiple(next) ? { first: be, last: at } : null;
};

const fitting = wordSet(
  'right reasonable fair fine sensible important useful worth too good better wrong obvious appropriate safe harmless ok okay',
);
/** What people see of a service at the time, no claim about why. */
const stateNow = wordSet(
  `work working behave behaving fine ok okay up stable stabilized stabilised restored recovered healthy back recover running
  normal help fix mitigate resolved good well improve improving`,
);

/** "however unlikely we think", "no matter how small it might seem". */
function concedes(clause: Clause, at: number): boolean {
  for (let word = at - 1; word >= 0 && word > at - 9; word -= 1) {
    if (clause.tokens[word]?.kind === 'mark') continue;
    if (clause.word(word) === 'matter') return true;
    if (clause.word(word) === 'however') return clause.tokens[word + 1]?.kind === 'word';
  }
  return false;
}

/** How something showed itself then: "did not seem to help", "things seem to be working", "however small it might seem". */
function tellsWhatShowed(clause: Clause, at: number): boolean {
  if (clause.negatedBetween(at - 2, at) || clause.isPlan) return true;
  if (concedes(clause, at) || clause.has('what')) return true;
  const verb = clause.word(at + 1) === 'to' ? at + 2 : at + 1;
  return stateNow.has(clause.word(verb)) || (clause.word(verb) === 'be' && stateNow.has(clause.word(verb + 1)));
}

/** "seems to have rebooted", "it seems that". */
const seeming: Detector = (clause, at) => {
  if (fitting.has(clause.word(at + 1)) || tellsWhatShowed(clause, at)) return null;
  if (clause.word(at) === 'seem' && clause.has('made', 'make', 'makes')) return null;
  return { first: at, last: at + 1 };
};

/** "appears to have lost", "it appears that"; but "the error appears in the log". */
const appearing: Detector = (clause, at) => {
  const next = clause.pastAdverbs(at + 1);
  if (tellsWhatShowed(clause, at)) return null;
  if (clause.word(next) === 'to') return { first: at, last: next + 1 };
  const impersonal = clause.word(at - 1) === 'it' || (clause.word(at - 2) === 'it' && clause.word(at - 1) === 'would');
  return impersonal && !placed.has(clause.word(next)) ? { first: at - 1, last: at } : null;
};
const placed = wordSet('in on at when as under twice again once after before');

/** "This might explain the gap", "which would account for the losses". */
const explaining: Detector = (clause, at) => {
  const verb = clause.pastAdverbs(at + 1);
  if (!['explain', 'account'].includes(clause.word(verb)) || clause.isPlan) return null;
  return ['this', 'that', 'it', 'which'].includes(clause.word(at - 1)) ? { first: at - 1, last: verb } : null;
};

/** "there is a good chance the counter wrapped". */
const chance: Detector = (clause, at) => {
  if (clause.isPlan || tellsFuture(clause) || ['to', 'of'].includes(clause.word(at + 1))) return null;
  for (let there = at - 1; there >= 0 && there > at - 7; there -= 1) {
    if (clause.word(there) === 'there' && beForms.has(clause.word(there + 1))) return { first: there, last: at };
  }
  return null;
};

/** "it looks like", "looks as if"; but "the form looks like this:" */
const likeness: Detector = (clause, at) => {
  if (clause.isPlan) return null;
  const next = clause.word(at + 1);
  const asItSeems = next === 'to' && ['have', 'be'].includes(clause.word(at + 2));
  if (asItSeems) return clause.has('what', 'how') ? null : { first: at, last: at + 2 };
  if (next !== 'like' && !(next === 'as' && ['if', 'though'].includes(clause.word(at + 2)))) return null;
  const before = at === 0 ? '' : clause.word(clause.tokens[at - 1]?.kind === 'mark' ? at - 2 : at - 1);
  const opens = at === 0 || clause.tokens[at - 1]?.kind === 'mark';
  if (!opens && !['it', 'this', 'that'].includes(before)) return null;
  if (['this', 'the', 'these'].includes(clause.word(at + 2)) && clause.tokens[at + 3]?.text === ':') return null;
  if (clause.tokens[at + 2]?.text === ':' || clause.tokens[at + 3]?.text === ':') return null;
  return clause.tokens.slice(0, at).some(({ lower }) => lower === 'what' || lower === 'how')
    ? null
    : { first: opens ? at : at - 1, last: at + 1 };
};

/** Set phrases: from their first word. */
const phrases: readonly string[] = [
  'for some reason',
  'for some unknown reason',
  'for whatever reason',
  'for reasons unknown',
  'for unknown reasons',
  'in all likelihood',
  'in all probability',
  'chances are',
  'as far as we can tell',
  'as far as i can tell',
  'as far as we know',
  'as far as i know',
  'as far as we are aware',
  'as far as anyone knows',
  'to the best of our knowledge',
  'to the best of my knowledge',
  'if i recall correctly',
  'if i remember correctly',
  'if we recall correctly',
  'it is possible that',
  'it is conceivable that',
  'it is plausible that',
  'it is probable that',
  'it is likely that',
  'is a chance that',
  'was a chance that',
  'is a possibility that',
  'is a good chance that',
  'is some chance that',
  'has to have been',
  'have to have been',
  'had to have been',
  'has got to be',
  'it must be that',
  'one theory is',
  'one possibility is',
  'one hypothesis is',
  'the theory is',
  'the hypothesis is',
  'the assumption is',
  'the thinking is',
  'educated guess',
  'best guess',
  'wild guess',
  'who knows',
  'or something like that',
];
const phrase: Detector = (clause, at) => {
  const found = phrases.find((one) => clause.reads(at, one));
  return found === undefined ? null : { first: at, last: at + found.split(' ').length - 1 };
};

const guessNouns = wordSet('guess hunch assumption theory hypothesis suspicion feeling supposition conjecture');

/** "our assumption is", "my hunch": present ones; "our first theory was" tells of then. */
const ownGuess: Detector = (clause, at) => {
  const noun = clause.findsWithin(at + 1, 3, guessNouns);
  if (noun < 0) return null;
  const isPast = clause.tokens.slice(noun).some(({ lower }) => past.has(lower));
  return isPast && clause.word(noun + 1) !== 'is' ? null : { first: at, last: noun };
};

const past = wordSet('was were had turned proved');

const pairs: readonly (readonly [words: readonly string[], detector: Detector])[] = [
  [
    words(
      'probably presumably apparently supposedly seemingly maybe perhaps possibly conceivably somehow doubtless plausibly ostensibly potentially tentatively',
    ),
    hedge,
  ],
  [words('afaik iirc afaict imo imho'), hedge],
  [['likely'], likely],
  [words('probable possible suspected presumed'), hedgedCause],
  [words('must might may could can cannot'), hedgedPast],
  [words('might may could'), hedgedPresent],
  [words('i we'), ourStance],
  [[...stancesOfOne], theirStance],
  [words('believed thought assumed suspected presumed supposed rumoured rumored'), passiveStance],
  [words('seems seem'), seeming],
  [words('appears appear'), appearing],
  [words('looks sounds feels'), likeness],
  [words('might may could would'), explaining],
  [words('chance possibility'), chance],
  [words('our my the'), ownGuess],
  [[...new Set(phrases.map((one) => one.split(' ')[0] ?? ''))], phrase],
];

/** What hedges, by the word that each looks at. */
export const guessDetectors: ReadonlyMap<string, readonly Detector[]> = new Map(
  [...new Set(pairs.flatMap(([list]) => list))].map((word) => [
    word,
    pairs.filter(([list]) => list.includes(word)).map(([, detector]) => detector),
  ]),
);

/** One look over a passage before it is taken apart. */
export const guessTrigger = new RegExp(
  `\\b(?:${[
    'probably|presumably|apparently|supposedly|seemingly|maybe|perhaps|possibly|conceivably|somehow|doubtless|plausibly|ostensibly|potentially|tentatively',
    'afaik|iirc|afaict|imo|imho|likely|probable|possible|suspected|presumed|seems?|appears?',
    "(?:must|might|may|could|can)(?:n['’]?t| not|['’]ve)? (?:\\w{1,14} )?(?:have|be)",
    "(?:must|might|may|could)['’]ve|cannot have",
    '(?:think|believe|assume|guess|suspect|suppose|presume|reckon|figure|imagine|conjecture|surmise|speculate)s?|guessing|assuming|suspecting|presuming|speculating',
    '(?:is|are|being) (?:\\w{1,14} )?(?:believed|thought|assumed|supposed|rumou?red)',
    '(?:looks|sounds|feels) (?:like|as|to)|(?:this|that|it|which) (?:might|may|could|would) (?:\\w{1,14} )?(?:explain|account)|sure|certain|confident|chances?|hunch|assumption|theory|hypothesis|suspicion|feeling|supposition',
    'for (?:some|whatever|unknown|reasons)|in all|as far as|to the best of|recall|remember|conceivable|plausible|possibility|ha(?:s|ve|d) (?:got )?to|it must be|the thinking|who knows|something like',
  ].join('|')})\\b`,
  'i',
);
