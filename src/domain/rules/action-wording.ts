import { isCommitted } from '../action-item';
import type { ActionItem } from '../action-item';
import { isOtherForm, isVerb } from './action-verbs';
import { isSaid } from './said';
import type { Finding, RuleRow } from './rule';

export const actionWordingRules: readonly RuleRow[] = [
  {
    id: 'actions.wording',
    grade: 'warning',
    source: 'product description section 5',
    check: ({ actionItems }) => actionItems.filter(isToDo).flatMap(worded),
  },
];

/** What is done needs no better words. */
function isToDo(item: ActionItem): boolean {
  return isCommitted(item) && item.status !== 'done' && item.status !== 'verified';
}

type Lack = 'verb' | 'vague' | 'short' | 'several' | 'doneWhen';

function worded(item: ActionItem): Finding[] {
  const lacks = lacksOf(item);
  if (lacks.length === 0) return [];
  const values = { title: item.title, lacks: lacks.join('+') };
  return [{ at: { section: 'actions', itemId: item.id }, subject: `${item.id} ${values.lacks}`, values }];
}

const fewestWords = 3;

/** What its words lack; nothing for a title that is not English, since the lists are. */
export function lacksOf({ title, doneWhen }: Pick<ActionItem, 'title' | 'doneWhen'>): Lack[] {
  const task = taskIn(title);
  const words = wordsOf(task);
  if (words.length === 0 || !isEnglish(task)) return [];
  const isBounded = isSaid(doneWhen) || bounds.test(task);
  const lacks: readonly [Lack, boolean][] = [
    ['verb', !beginsWithVerb(words)],
    ['short', words.length < fewestWords],
    ['vague', vagueAlone.test(task) || (!isBounded && vague.test(task))],
    ['several', countTasks(task) > 2],
    ['doneWhen', !isBounded],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

/** Before the task itself: boxes, tickets, priorities, people, categories, and words that only soften it. */
const openings: readonly RegExp[] = [
  /^[\s*_>•–—-]+/u,
  /^\[[^\]]{0,40}\]\(?[^\s)]*\)?[\s:–—-]*/u,
  /^\((?:[^)]{1,24})\)[\s:–—-]*/u,
  /^(?:\d+[.)]|#\d+|[A-Z][A-Z0-9]+-\d+)(?![\p{L}\d])[\s:–—-]*/u,
  /^[\p{Extended_Pictographic}\u{FE0F}]+\s*/u,
  /^@\S+[\s:,–—-]*/u,
  /^(?:P[0-4]|SEV-?\d|todo|action(?: item)?|follow-?up|ai|task)\s*[:–—-]\s*/iu,
  /^[\p{L}/ -]{2,30}:\s+(?=\S)/u,
  /^(?:(?:please|also|then|instead|if possible|when possible|where possible|next|first|finally|eventually|to|let'?s|ideally|maybe|possibly)[\s,]+)+/iu,
  /^(?:(?:we|i|you|the team|[\p{L}]+ team|someone|ops|dev|sre)\s+)?(?:should|must|need(?:s)? to|have to|has to|will|shall|ought to|want to)\s+(?:also\s+)?/iu,
  /^(?!apply|rely|supply|reply|multiply|comply|only|early)\p{L}{3,}ly\s+/iu,
];

function taskIn(title: string): string {
  let task = title
    .replace(/[`"“”*]/gu, '')
    .replace(/[’]/gu, "'")
    .trim();
  for (const opening of openings) task = task.replace(opening, '');
  return task;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./_-]*/gu) ?? [];
}

const negations = /^(?:do not|don'?t|never|no longer|only|not)\s+/iu;

function beginsWithVerb(words: readonly string[]): boolean {
  const [first = '', second = ''] = wordsOf(words.join(' ').replace(negations, '')).map((word) => word.toLowerCase());
  const plain = first.replace(/[./].*$/u, '');
  if (plain === 'be') return second !== '';
  return isVerb(plain) && !(nounFirst.has(plain) && !followsVerb.test(second));
}

/** Verbs that name a thing as often: what follows tells. */
const nounFirst: ReadonlySet<string> = new Set(
  'alert process log time test plan bug report issue page model template version vendor script structure state support order'.split(
    ' ',
  ),
);
const followsVerb =
  /^(?:the|a|an|our|all|and|or|lock|each|every|on|for|that|how|whether|if|when|this|these|any|more|both|to|with|out|\d+.*|\p{L}+s|\p{L}+ing|\p{L}+(?:er|or|ion|ment|ity|ure)|.*[-/_.].*)$/u;

const otherLanguage =
  /[æøåäöüßéèêñçąęłśżźčšžğışа-яα-ω]|(?<!\p{L})(?:der|die|das|und|für|mit|og|til|af|på|ikke|le|la|les|des|pour|avec|el|los|para|con|del|het|een|voor|och|att|och|il|di|che|não|uma|nie|jest)(?!\p{L})/iu;
const english =
  /(?<!\p{L})(?:the|with|when|of|and|that|from|is|are|this|our|we|more|into|if|before|after|so|should|not|without|which|each|every|new|better|be|for|to|in|on|a|an|how|by|at)(?!\p{L})/iu;

function isEnglish(task: string): boolean {
  if (otherLanguage.test(task) || /[^\p{Script=Latin}\p{Script=Common}]/u.test(task)) return false;
  const first = wordsOf(task)[0]?.toLowerCase() ?? '';
  return (
    english.test(task) || isVerb(first) || isOtherForm(first) || wordsOf(task).some((word) => commonNouns.test(word))
  );
}
const commonNouns =
  /^(?:monitoring|alerts?|alerting|documentation|docs|runbooks?|tests?|testing|training|process|dashboards?|backups?|review|deployments?|timeouts?|logging|communication|playbooks?)$/iu;

/** Nothing but good will, whatever the done-when says. */
const vagueAlone =
  /^(?:be (?:more )?(?:careful|attentive|diligent|vigilant|aware)|pay (?:more |better )?attention|try harder|do better|communicate (?:better|more)|think (?:about|of) (?:it|this)|investigate(?: further| more| this| it| the (?:issue|problem|cause|root cause|incident))?|look into (?:it|this|the (?:issue|problem|incident))?|discuss(?: further| internally| this| it)?|follow up|review (?:the )?process(?:es)?|improve (?:things|it|this|everything)|fix (?:it|this|everything|the (?:issue|problem|bug)))[\s.!]*$/iu;
/** Says that something is to be thought about or become better, not what. */
const vague =
  /^(?:improve|enhance|strengthen|optimi[sz]e|better|investigate|look (?:into|at)|explore|consider|discuss|think about|research|evaluate|assess|review|examine|study|understand|figure out|analy[sz]e|revisit|try|be|keep an eye|talk|work on|deal with|handle|address)(?!\p{L})/iu;
/** A number, a condition, a purpose or an end: anyone can see whether it holds. */
const bounds =
  /\d|(?<!\p{L})(?:so that|so (?:we|it|they|the)|until|unless|by (?:the )?(?:end|mon|tues|wednes|thurs|fri|q\d)|at least|at most|no more than|less than|more than|below|above|within|before (?:each|every|any|the)|after (?:each|every|any|the)|on (?:each|every|any)|when(?:ever)?|if|whether|for (?:all|each|every)|to (?:all|each|every)|all|each|every|instead of|from \S+ to|with(?:out)? (?:a|an|the)|in (?:ci|the pipeline|production|staging))(?!\p{L})/iu;

/** One for the beginning and one for each further verb that begins a clause. */
function countTasks(task: string): number {
  const clauses = task.split(/;|,\s*(?:and|then)?|\band (?:then |also )?|\bthen\b|\.\s+/iu).slice(1);
  const further = clauses.filter((clause) => {
    const [first = '', second = ''] = wordsOf(clause).map((word) => word.toLowerCase());
    return isVerb(first) && followsVerb.test(second) && !nounFirst.has(first);
  });
  return 1 + further.length;
}
