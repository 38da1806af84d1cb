import { writtenDuration } from '../written-duration';
import type { Finding, RuleId } from './rule';

type Values = NonNullable<Finding['values']>;

export interface RuleText {
  /** When the rule holds, one line for settings and guide. */
  title: string;
  /** What was found, in one sentence, from the finding's values. */
  message: (values: Values) => string;
  /** How to mend it, in one sentence. */
  mend: string;
}

const milestoneNames: Readonly<Record<string, string>> = {
  started: 'when it started',
  detected: 'when it was detected',
  alerted: 'when the team was alerted',
  acknowledged: 'when the alert was acknowledged',
  mitigated: 'when it was mitigated',
  resolved: 'when it was resolved',
};
const missingMilestone: Readonly<Record<string, string>> = {
  beginning: 'The timeline does not say when it started or was detected',
  resolved: 'The timeline does not say when it was resolved',
  step: 'The timeline has no step between the beginning and the resolution',
};
const missingLesson: Readonly<Record<string, string>> = {
  all: 'No lesson is written down yet',
  went_well: 'Nothing is said about what went well',
  went_wrong: 'Nothing is said about what went wrong',
  got_lucky: 'Nothing is said about where you got lucky',
};
const missingOfItem: Readonly<Record<string, string>> = {
  owner: 'no owner',
  dueDate: 'no due date',
  kind: 'no kind',
  priority: 'no priority',
  sight: 'an owner who cannot see this page',
};
const lackOfWording: Readonly<Record<string, string>> = {
  verb: 'does not begin with what to do',
  short: 'is too short to tell what is meant',
  vague: 'does not say what exactly will be done',
  several: 'is several tasks in one',
  doneWhen: 'does not say when it is done',
};
const deadlineWords: Readonly<Record<string, string>> = {
  facts: 'Gathering the facts',
  meeting: 'The meeting',
  publication: 'The publication',
};
const roleNames: Readonly<Record<string, string>> = {
  agent: 'was the agent on duty',
  responder: 'responded to the incident',
  actor: 'acts in the timeline',
  customerSuccess: 'customer success',
  solutionLead: 'the solution architects or project managers',
};

/** All words of the checks, in one table so that a language is one more. */
export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  'overview.present': {
    title: 'The overview says in a sentence or more what happened',
    message: () => 'The overview does not say what happened',
    mend: 'Describe it in a sentence or two that anyone in the company understands.',
  },
  'overview.when': {
    title: 'The overview gives date and time',
    message: () => 'The overview does not say on what date and at what time it happened',
    mend: 'Write the date and the time of day, for example “24 Nov 2026, 09:02 UTC”.',
  },
  'details.severity': {
    title: 'The severity is set',
    message: () => 'The severity is not set',
    mend: 'Choose a severity in the key details.',
  },
  'details.services': {
    title: 'At least one affected service is named',
    message: () => 'No affected service is named',
    mend: 'Name at least one service in the key details.',
  },
  'details.impact': {
    title: 'It is said who was affected and how many, or that nobody was',
    message: () => 'It is not said whom this affected',
    mend: 'Say who was affected and how many, or that no customer was.',
  },
  'details.started': {
    title: 'The start in the record is the one in the timeline',
    message: ({ typed, told }) => `The record says that it started ${typed ?? ''}, the timeline ${told ?? ''}`,
    mend: 'Correct the row, or the start in the key details.',
  },
  'timeline.milestones': {
    title: 'The timeline says when it began and when it was resolved, with a step between',
    message: ({ missing }) => chosen(missingMilestone, missing),
    mend: 'Add the row, or set the kind of the row that tells it.',
  },
  'timeline.alerted': {
    title: 'The timeline says when the team was alerted',
    message: () => 'The timeline does not say when the team was alerted',
    mend: 'Add the row with the kind “alerted”, or set the kind of the row that tells it.',
  },
  'timeline.precise': {
    title: 'Each row of the timeline has a precise time',
    message: ({ stated }) =>
      stated === undefined || stated === '' ? 'This row has no time' : `The time “${stated}” is not precise`,
    mend: 'Write date and time to the minute, or “~14:05” when nobody knows better.',
  },
  'timeline.order': {
    title: 'Rows and milestones of the timeline are in order',
    message: disorderMessage,
    mend: 'Correct the time, the kind or the order of the rows.',
  },
  'timeline.gap': {
    title: 'The timeline has no hole over 30 minutes between detection and mitigation',
    message: ({ minutes, from, to }) =>
      `Nothing is told for ${writtenDuration(Number(minutes))} between ${from ?? ''} and ${to ?? ''}`,
    mend: 'Say what was tried or waited for in that time.',
  },
  'timeline.evidence': {
    title: 'Milestones link to evidence',
    message: ({ kind }) => `No evidence is linked for ${chosen(milestoneNames, kind)}`,
    mend: 'Link an alert, a graph, a message or a log in the evidence column.',
  },
  'timeline.future': {
    title: 'No row of the timeline lies in the future',
    message: ({ stated }) => `${stated ?? ''} has not come yet`,
    mend: 'Correct the date or the zone.',
  },
  'figures.agree': {
    title: 'Durations in the prose agree with the timeline',
    message: figureMessage,
    mend: 'Correct the words, or the times and kinds of the rows that are named.',
  },
  'cause.depth': {
    title: 'Each chain has at least three whys',
    message: ({ whys, first }) =>
      `The chain “${shortened(first)}” stops after ${whys === 1 ? 'one why' : `${whys ?? 0} whys`}`,
    mend: 'Ask on until the answer is something the organisation can change: three whys at least, five are the norm.',
  },
  'cause.present': {
    title: 'At least one chain of whys or contributing factor is written down',
    message: () => 'No cause is written down yet',
    mend: 'Add a chain of whys or at least one contributing factor.',
  },
  'cause.system': {
    title: 'Each chain ends in a process or system, not in a person',
    message: ({ last }) => `“${shortened(last)}” ends with a person`,
    mend: 'Ask once more what let this happen, or let it have this effect.',
  },
  'cause.trigger': {
    title: 'Trigger and cause are told apart',
    message: ({ trigger }) =>
      trigger === '' ? 'The trigger is not told apart from the cause' : 'The trigger and the root cause are the same',
    mend: 'Under “Trigger”, say what set it off; the cause is what made that possible.',
  },
  'lessons.present': {
    title: 'Each of the three lists of lessons was considered',
    message: ({ missing }) => chosen(missingLesson, missing),
    mend: 'Write at least one line, or “None” where you found nothing.',
  },
  'actions.present': {
    title: 'At least one action item is committed to',
    message: () => 'Nobody has committed to an action item yet',
    mend: 'Add at least one action item that somebody means to do.',
  },
  'actions.contract': {
    title: 'Each committed action item has one owner and a due date',
    message: ({ title, missing }) => `“${shortened(title)}” has ${listed(missing, missingOfItem)}`,
    mend: 'Name one owner and a due date, or make it an idea.',
  },
  'actions.complete': {
    title: 'Each committed action item has kind and priority, and its owner can see the page',
    message: ({ title, missing }) => `“${shortened(title)}” has ${listed(missing, missingOfItem)}`,
    mend: 'Set the kind and the priority, and name an owner who can see the page.',
  },
  'actions.wording': {
    title: 'Each action item begins with a verb, is specific, is one task and says when it is done',
    message: ({ title, lacks }) => `“${shortened(title)}” ${listed(lacks, lackOfWording)}`,
    mend: 'Write one task that begins with a verb and names its object, and say how anyone can see that it is done.',
  },
  'actions.sla': {
    title: 'Action items are due within the policy of the severity',
    message: ({ title, dueDate, latest, severity, days }) =>
      `“${shortened(title)}” is due ${dueDate ?? ''}, later than ${latest ?? ''} (${days ?? ''} days for SEV-${severity ?? ''})`,
    mend: 'Agree on an earlier date, or on a smaller step that can be done by then.',
  },
  'actions.prevent': {
    title: 'Something is done to prevent or mitigate each root cause',
    message: ({ causes, of, first }) => {
      if (causes === 1) return `Nothing is done to prevent or mitigate “${shortened(first)}”`;
      const which = causes === of ? `any of the ${of ?? ''}` : `${causes ?? ''} of the ${of ?? ''}`;
      return `Nothing is done to prevent or mitigate ${which} root causes`;
    },
    mend: 'Add an action item of the kind “prevent” or “mitigate” for it, or set kind and cause of the one that does it.',
  },
  'actions.past': {
    title: 'No action item is due before the notes are published',
    message: ({ title, dueDate }) => `“${shortened(title)}” was due ${dueDate ?? ''}, before the notes are out`,
    mend: 'Set a date that is still to come, or mark the item as done.',
  },
  'people.agent': {
    title: 'The agent on duty is named and attends',
    message: ({ lack }) =>
      lack === 'unnamed' ? 'The agent on duty is not named' : 'The agent on duty is not among the attendees',
    mend: 'Name the person who worked on the incident first and invite them.',
  },
  'people.responders': {
    title: 'The engineers who resolved it are named and attend',
    message: respondersMessage,
    mend: 'Name the engineers who resolved it and invite them.',
  },
  'people.customer': {
    title: 'With customer impact, customer success and a solution lead attend',
    message: ({ role, lack }) =>
      `Nobody from ${chosen(roleNames, role)} ${lack === 'unnamed' ? 'is named' : 'attends'}, though customers were affected`,
    mend: 'Invite somebody who knows what it meant for the customers.',
  },
  'people.cap': {
    title: 'At most six people attend besides the moderator',
    message: ({ count, most }) =>
      `${count ?? ''} people attend besides the moderator; more than ${most ?? ''} make it hard to talk`,
    mend: 'Keep to those who must attend: everyone else reads the page.',
  },
  'people.moderator': {
    title: 'A moderator is named',
    message: () => 'No moderator is named',
    mend: 'The creator, the moderator or a space admin can name one.',
  },
  'people.independent': {
    title: 'The moderator took no part in the incident',
    message: ({ role }) => `The moderator ${chosen(roleNames, role)}`,
    mend: 'Choose a moderator who took no part. One who knows the process well can say so in the details.',
  },
  'wording.blame': {
    title: 'No person is the subject of fault, or of what should have been done',
    message: ({ quote }) => `“${shortened(quote)}” names a person as the cause`,
    mend: 'Say what the system, the process or the information at hand made possible or likely, not who did wrong.',
  },
  'wording.guess': {
    title: 'Nothing is guessed where facts can be had',
    message: ({ quote }) => `“${shortened(quote)}” is a guess`,
    mend: 'Say what is known and by which evidence, or that it is not known and who will find out.',
  },
  'conclusion.present': {
    title: 'The conclusion has key points',
    message: () => 'The conclusion has no key points',
    mend: 'Sum up in a few sentences for readers who read nothing else.',
  },
  'facts.assumed': {
    title: 'No assumed fact is left unresolved',
    message: ({ text }) => (text === '' ? 'A fact is only assumed' : `It is only assumed that “${shortened(text)}”`),
    mend: 'Find out, or accept it with the reason why it cannot be found out: the moderator does either among the facts.',
  },
  'process.deadline': {
    title: 'Facts, meeting and publication keep their deadlines',
    message: ({ what, minutes, isDone }) =>
      `${chosen(deadlineWords, what)} ${isDone === 'yes' ? 'was' : 'is'} ${writtenDuration(Number(minutes))} late`,
    mend: 'Say in the conclusion what held it up, so that the next one is on time.',
  },
  'repeat.open': {
    title: 'No earlier incident with the same service and cause left action items open',
    message: ({ date, by, count, titles }) =>
      `An incident of ${date ?? ''} with the same service and ${by ?? 'cause'} left ${count === 1 ? 'one action item' : `${count ?? ''} action items`} open: ${quoted(titles)}`,
    mend: 'Decide what becomes of them before adding others.',
  },
  'page.placeholder': {
    title: 'Nothing of the template is left to be filled in',
    message: ({ quote }) => `“${quote ?? ''}” is still to be filled in`,
    mend: 'Write what belongs there, or take the line out.',
  },
};

function disorderMessage({ by, stated, kind, before, beforeKind }: Values): string {
  if (by === 'page') return 'The timeline is told latest first';
  if (by === 'row') return `${stated ?? ''} comes after ${before ?? ''} in the timeline but lies before it`;
  return `By the timeline, ${chosen(milestoneNames, kind)} (${stated ?? ''}) lies before ${chosen(milestoneNames, beforeKind)} (${before ?? ''})`;
}

const sectionWords: Readonly<Record<string, string>> = {
  overview: 'The overview',
  details: 'The key details',
  timeline: 'The timeline',
  cause: 'The root cause analysis',
  lessons: 'The lessons',
  conclusion: 'The conclusion',
  elsewhere: 'The page',
  title: 'The title',
};

/** A row that stands for the beginning without being marked as it. */
const kindWords: Readonly<Record<string, string>> = { step: 'first row' };

function figureMessage({ section, quote, derived, stretch, from, fromKind, to, toKind }: Values): string {
  const says = `${chosen(sectionWords, section)} says “${quote ?? ''}”`;
  const length = writtenDuration(Number(derived));
  return stretch === undefined
    ? `${says}, the timeline gives ${length} (${from ?? ''} ${chosen(kindWords, fromKind)} → ${to ?? ''} ${chosen(kindWords, toKind)})`
    : `${says}, but ${stretch} is ${length}`;
}

function respondersMessage({ lack, count }: Values): string {
  if (lack === 'unnamed') return 'No engineer who resolved it is named';
  return count === 1
    ? 'A responder is not among the attendees'
    : `${count ?? ''} responders are not among the attendees`;
}

/** Several codes with a plus between, as words: "a, b and c". */
function listed(codes: string | number | undefined, words: Readonly<Record<string, string>>): string {
  const parts = String(codes)
    .split('+')
    .map((code) => chosen(words, code));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

const mostQuoted = 3;

/** One title a line, the first of them in quotation marks. */
function quoted(lines: string | number | undefined): string {
  const titles = String(lines ?? '').split('\n');
  const more = titles.length > mostQuoted ? ' …' : '';
  return (
    titles
      .slice(0, mostQuoted)
      .map((title) => `“${shortened(title)}”`)
      .join(', ') + more
  );
}

function chosen(words: Readonly<Record<string, string>>, code: string | number | undefined): string {
  return words[String(code)] ?? String(code);
}

const longestQuote = 60;

function shortened(words: string | number | undefined): string {
  const text = String(words ?? '');
  return text.length <= longestQuote
    ? text
    : `${[...text]
        .slice(0, longestQuote - 1)
        .join('')
        .trimEnd()}…`;
}
