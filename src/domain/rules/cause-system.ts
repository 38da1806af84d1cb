/** People and groups of them; names of roles as well. */
const person = String.raw`(?:i|he|she|we|they|somebody|someone|nobody|no one|anyone|people|the (?:[\p{L}-]+ ){0,2}(?:engineer|developer|operator|admin(?:istrator)?|person|employee|colleague|user|team|responder|reviewer|author|contractor|intern|manager|maintainer|technician|dba|sre|dev|guy|agent)s?|(?:an?|one|our|my|another) (?:[\p{L}-]+ ){0,3}(?:engineer|developer|operator|admin(?:istrator)?|person|employee|colleague|team member|responder|reviewer|contractor|intern|manager|maintainer|technician|dba|sre|dev|guy|agent)s?|engineers?|developers?|operators?|admins?|reviewers?|on-?call(?: engineer)?|team members?|staff|humans?|@[\p{L}\d][\p{L}\d._-]*|\p{Lu}\p{Ll}+)`;
const fault = String.raw`(?:forgot(?:ten)?|forget|failed to|did(?: not|n't)|neglected|overlooked|missed|misread|misunderst\p{L}+|mistyped|mis-?typed|fat-?fingered|mis-?configured|ignored|made (?:a|an|the) (?:\p{L}+ )?(?:mistake|error|typo|slip)|was(?: not|n't)? (?:careful|careless|negligent|tired|distracted|inattentive|sloppy|lazy|paying|aware|rushing|in a hurry)|were(?: not|n't)? (?:careful|careless|negligent|tired|distracted|inattentive|sloppy|lazy|paying|aware|rushing|in a hurry)|should have|could have|ought to have|accidentally|mistakenly|inadvertently|carelessly|wrongly|lacked|thought|assumed|ran the wrong|typed the wrong|chose the wrong|deleted the wrong|used the wrong|picked the wrong|clicked|knew|skipped|rushed)`;

/** In lower case, but for names, which the first pattern needs. */
const endsInPerson: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}-])${person}(?: had| has| have| simply| just| also| then| again| \p{L}+ly)* ${fault}(?!\p{L})`,
    'u',
  ),
  /\b(?:human|operator|user|pilot|manual|personal|engineer(?:'s)?|developer(?:'s)?)[- ](?:errors?|mistakes?|failures?|oversights?|slips?)\b/u,
  /^(?:simply |just |they |he |she |we )?(?:forgot|forgotten|overlooked|missed|fat-?fingered|mistyped)\b/u,
  /\b(?:lack of|insufficient|poor|not enough|missing) (?:\p{L}+ )?(?:attention|care|diligence|discipline|focus|concentration|carefulness|vigilance|common sense|competence|experience|skills?)\b/u,
  /\b(?:carelessness|negligence|inattention|incompetence|laziness|sloppiness|forgetfulness|complacency)\b/u,
  /\b(?:not (?:being )?careful|be(?:en|ing)? more careful|not paying attention|more care(?:ful)? (?:was|is) needed|by mistake|by accident|typo by|mistake by|oversight by|fault of|somebody's fault|someone's fault)\b/u,
];

/** A reason that names what the organisation can change, though people are in it. */
const system =
  /\b(?:(?:no|without|missing|lacks?|lacking|absen(?:t|ce)|never (?:had|been)|not (?:automated|documented|enforced|tested|reviewed|monitored|shown|visible|part of|in the))\b ?(?:\p{L}+[ -]){0,4}(?:alerts?|alarms?|checks?|checklists?|tests?|reviews?|guards?|guard ?rails?|validation|runbooks?|process(?:es)?|procedures?|policy|policies|tool(?:s|ing)?|automation|pipelines?|monitoring|documentation|docs|training|onboarding|owners?|ownership|limits?|confirmation|warnings?|safeguards?|approvals?|staging|environments?|rotation|gates?|dashboards?|standards?|template|step)|documented nowhere|not (?:automated|documented|enforced|tested|monitored|visible)|(?:tool|script|prompt|pipeline|system|process|runbook|checklist|ui|console|dashboard|documentation|alert|config(?:uration)?|procedure) (?:\p{L}+ )?(?:allow(?:s|ed)?|let|lets|showed|shows|does|did|has|had|is|was|lacks|looks|gave|gives|made|makes|requires?))\b/u;

/** Whether the last why leaves a person as the reason; its own reason counts when it gives one ("… because the prompt shows no …"). */
export function blamesPerson(why: string): boolean {
  const reason =
    why
      .replace(/[’]/gu, "'")
      .split(/\b(?:because|since|as (?=the|there|no)|due to)\b/u)
      .at(-1) ?? '';
  const words = lowered(reason.trim());
  return endsInPerson.some((pattern) => pattern.test(words)) && !system.test(words.toLowerCase());
}

/** The first word's capital says nothing. */
function lowered(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  return [isName(first, rest[0]) ? first : first.toLowerCase(), ...rest].join(' ').replace(/\b(?:I)\b/gu, 'i');
}

/** "Bob forgot …", but not "Nobody …" or "Deployer failed …": only words that are no common nouns or end like a doer. */
function isName(first: string, second = ''): boolean {
  return (
    /^(?:forgot|mistyped|misread|overlooked|neglected|accidentally|mistakenly|carelessly|rushed)$/u.test(second) &&
    /^\p{Lu}\p{Ll}+$/u.test(first)
  );
}
