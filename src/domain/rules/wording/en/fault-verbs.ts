import { wordSet } from './words';

/** What only people do, in the base form: after "failed to", "should have" (as a participle) these need a person. */
export const humanVerbs = wordSet(
  `notice check double-check doublecheck recheck verify follow escalate communicate inform read reread review test tell
  ask think realise realize understand consider know remember care bother listen look watch pay consult coordinate
  document warn plan anticipate foresee question discuss agree confirm appreciate recognise recognize learn
  announce explain mention ensure inspect investigate heed obey comply wait stop call phone hand pass spot see
  approve sign own pause double consider study prepare train supervise oversee disclose admit apologise apologize
  acknowledge brief alert assess audit budget carry`,
);

/** What one could have done to avert it; "could have" with another verb tells of chances, not of fault. */
export const avertingVerbs = wordSet(
  `notice check double-check verify prevent avoid avert catch spot see foresee anticipate ask tell warn inform test review
  read wait stop escalate know predict communicate rehearse plan consult detect call intervene follow confirm
  validate inspect monitor document think pay react act respond`,
);

/** Diligence that somebody "did not" show. */
export const diligenceVerbs = wordSet(
  `follow check double double-check doublecheck recheck verify bother care think look ask read test validate review
  communicate pay listen heed consult consider document comply adhere`,
);

/** In the past or as participles: doing these is a fault in itself. */
export const faultVerbs = wordSet(
  `overlooked misread misjudged misunderstood mishandled misconfigured mistyped misinterpreted mismanaged misused
  misapplied miscalculated miscommunicated botched bungled fumbled disregarded violated panicked lied sabotaged
  fat-fingered fatfingered rubber-stamped rubberstamped procrastinated slacked dawdled goofed blundered
  erred flubbed bodged`,
);

/** Verbs with a small word: doing these is a fault in itself. */
export const faultPhrases: readonly string[] = [
  'screwed up',
  'messed up',
  'mucked up',
  'cocked up',
  'slipped up',
  'goofed up',
  'stuffed up',
  'dropped the ball',
  'slept through',
  'cut corners',
  'cut a corner',
  'jumped the gun',
  'blew away',
  'blew it',
  'took too long',
  'did a poor job',
  'did a bad job',
  'did a sloppy job',
  'let us down',
  'let the team down',
  'let everyone down',
  'turned a blind eye',
  'turn a blind eye',
  'looked the other way',
  'look the other way',
  'looked away',
  'stood by',
  'lost track of',
  'jumped to conclusions',
  'rushed through',
  'lacked the discipline',
  'lacked discipline',
  'lacked attention',
  'paid no attention',
  'took no responsibility',
  'without thinking',
];

/** Faults when these are what was done it to. */
export const faultsWithObjects: readonly (readonly [verbs: ReadonlySet<string>, objects: ReadonlySet<string>])[] = [
  [
    wordSet('missed'),
    wordSet(
      `alert alerts page pages alarm alarms warning warnings step steps regression bug bugs error errors message messages
      sign signs problem issue mistake deadline it this that them clue clues signal signals detail details case typo
      notification e-mail email change flaw defect`,
    ),
  ],
  [
    wordSet('sat'),
    wordSet('alert alerts alarm alarms page pages ticket tickets report reports warning warnings request'),
  ],
  [
    wordSet('caused introduced'),
    wordSet(
      'outage incident failure failures downtime error errors problem problems bug bugs regression crash damage mess breach',
    ),
  ],
  [
    wordSet('broke'),
    wordSet(
      'production prod build main master login site deploy deployment pipeline it everything staging system service',
    ),
  ],
  [
    wordSet('skipped bypassed circumvented'),
    wordSet(
      `step steps test tests review reviews run checklist approval approvals procedure process check checks qa staging
      verification validation protocol safeguards testing`,
    ),
  ],
  [
    wordSet(
      `deleted removed dropped restarted rebooted ran used typed entered picked chose selected pulled pushed opened closed
      deployed edited copied pasted sent unplugged merged cut put changed drained stopped`,
    ),
    wordSet('wrong incorrect'),
  ],
];

/** Adjectives and phrases after "was": they judge a person. */
export const faultAdjectives = wordSet(
  `careless negligent sloppy incompetent reckless lazy irresponsible inattentive foolish stupid complacent clumsy
  unprofessional ignorant dumb oblivious heedless thoughtless neglectful lax remiss lackadaisical unqualified
  hasty undisciplined culpable guilty idiotic absent-minded overconfident over-confident arrogant cavalier`,
);
export const faultPredicates: readonly string[] = [
  'at fault',
  'to blame',
  'in the wrong',
  'too slow to',
  'too late to react',
  'too lazy to',
  'too careless to',
  'too busy to',
  'too junior to',
  'asleep at',
  'asleep on',
  'not paying attention',
  'not careful',
  'not thinking',
  'not attentive',
];

/** Adverbs that judge what a person did. */
export const faultAdverbs = wordSet(
  `mistakenly accidentally inadvertently carelessly wrongly wrongfully erroneously negligently foolishly recklessly
  unwisely blindly stupidly thoughtlessly sloppily lazily irresponsibly unintentionally incorrectly hastily`,
);

/** Nouns that judge conduct: with a person's name or role before or after them they lay blame. */
export const faultNouns = wordSet(
  `mistake mistakes error errors negligence carelessness oversight incompetence inattention sloppiness blunder blunders
  fault misjudgement misjudgment recklessness ineptitude complacency laziness ignorance misunderstanding slip
  inexperience slip-up screw-up typo`,
);

const irregularBases: Readonly<Record<string, string>> = {
  known: 'know',
  seen: 'see',
  told: 'tell',
  caught: 'catch',
  thought: 'think',
  understood: 'understand',
  foreseen: 'foresee',
  overseen: 'oversee',
  paid: 'pay',
  read: 'read',
  heard: 'hear',
};

/** The base form that a participle or a form in -ing comes from, as far as these lists need it. */
export function isFormOf(word: string, verbs: ReadonlySet<string>): boolean {
  if (verbs.has(word) || verbs.has(irregularBases[word] ?? '')) return true;
  const stem = /^(.{2,}?)(?:ed|ing)$/u.exec(word)?.[1];
  if (stem === undefined) return false;
  return (
    verbs.has(stem) ||
    verbs.has(`${stem}e`) ||
    (stem.endsWith('i') && verbs.has(`${stem.slice(0, -1)}y`)) ||
    (stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1)))
  );
}
