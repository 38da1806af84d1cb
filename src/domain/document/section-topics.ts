import type { SectionName } from './post-mortem-document';
import { synonyms } from './heading-synonyms';
import { remembering } from './remembering';

/** What a heading announces, finer than the section it belongs to. */
export type Topic =
  | 'overview'
  | 'impact'
  | 'details'
  | 'timeline'
  | 'cause'
  | 'causes'
  | 'whys'
  | 'factors'
  | 'trigger'
  | 'lessons'
  | 'went_well'
  | 'went_wrong'
  | 'got_lucky'
  | 'actions'
  | 'conclusion';

export const sectionOfTopic: Readonly<Record<Topic, SectionName>> = {
  overview: 'overview',
  impact: 'overview',
  details: 'details',
  timeline: 'timeline',
  cause: 'cause',
  causes: 'cause',
  whys: 'cause',
  factors: 'cause',
  trigger: 'cause',
  lessons: 'lessons',
  went_well: 'lessons',
  went_wrong: 'lessons',
  got_lucky: 'lessons',
  actions: 'actions',
  conclusion: 'conclusion',
};

/**
 * A heading's words without what teams put around them: case, numbering ("2.", "B)", "3.1"), emoji, brackets at the end,
 * colons and other punctuation.
 */
export const headingWords = remembering((heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/\((s|en|n|er)\)/gu, '$1')
    .replace(/:[a-z0-9_+-]+:|[\ufe0f\u20e3]/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^\s*(?:\d+(?:\.\d+)*[.):]?|[a-z][.)])\s+(?!whys)/u, '')
    .replace(/\s*[([][^()[\]]*[)\]]\s*:?\s*$/u, '')
    .replace(/\s*(?:[&+]|\/)\s*/gu, ' and ')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim(),
);

const topicOfWords: ReadonlyMap<string, Topic> = new Map(
  topics().flatMap((topic) => synonyms[topic].map((words): [string, Topic] => [headingWords(words), topic])),
);

/** Words that say nothing of what follows: around a known heading they are passed over. */
const before =
  /^(?:the|our|incident|postmortem|post mortem|post incident|outage|event|detailed|full|complete|short|brief|proposed|preliminary|planned|initial|draft|agreed|open|identified|blameless|technical|key|main|internal|external|public) /u;
const after: readonly RegExp[] = [
  / (?:all |the )?times? (?:are |is |in |shown |given |stated |below )*\S+(?: time)?$/u,
  / (?:in )?(?:utc|gmt|z|[pmce][sd]?t|bst|cest?|jst|ist|a[ec]?[sd]t|local time|[a-z]+ time)(?: \d{1,4})?$/u,
  / (?:of|for|during|behind|from|after) (?:the |this |our |an? )?(?:incident|outage|event|events|disruption|issue|problem|failure|downtime|degradation)s?$/u,
  / (?:section|update|details|list|table|overview|so far|wip|draft|tbd)$/u,
];

/** Where a heading announces several things, its content is read as the first of these. */
const strongest: readonly Topic[] = [
  ...(['timeline', 'actions', 'whys', 'factors', 'causes', 'cause', 'lessons', 'overview', 'impact'] as const),
  ...(['went_well', 'went_wrong', 'got_lucky', 'trigger', 'details', 'conclusion'] as const),
];
const longestHeading = 120;
const plainWords: ReadonlySet<string> = new Set(['timeline', 'impact', 'summary', 'overview', 'conclusion']);

/** What a heading's text announces, or undefined when no template knows it. */
export function topicOfHeading(heading: string): Topic | undefined {
  return heading === '' || heading.length > longestHeading ? undefined : topicOfShort(heading);
}

const topicOfShort = remembering((heading: string): Topic | undefined => {
  const words = headingWords(heading);
  return topicOfKnown(words) ?? topicOfSeveral(words) ?? topicOfTitled(heading);
});

/** "Root cause identification: The Five Whys": pieces around a colon or a dash; a lone word that says little announces nothing. */
function topicOfTitled(heading: string): Topic | undefined {
  const pieces = heading
    .split(/[:|]\s|\s[–—-]\s/u)
    .map(headingWords)
    .filter((piece) => piece !== '');
  if (pieces.length !== 2 || pieces.some((piece) => piece.split(' ').length > 5)) return undefined;
  const found = new Set(pieces.filter((piece) => piece.includes(' ') || plainWords.has(piece)).map(topicOfKnown));
  return strongest.find((topic) => found.has(topic));
}

function topicOfKnown(words: string): Topic | undefined {
  const known = topicOfWords.get(words);
  if (known !== undefined || words === '') return known;
  const shorter = [words.replace(before, ''), ...after.map((pattern) => words.replace(pattern, ''))];
  for (const rest of shorter) {
    const topic = rest === words ? undefined : topicOfKnown(rest);
    if (topic !== undefined) return topic;
  }
  return undefined;
}

/** "Detection and timeline", "Impact / root cause": one of them known is enough when the others are short. */
function topicOfSeveral(words: string): Topic | undefined {
  const pieces = words.split(/ (?:and|und|et|y|og|och|e|en) /u);
  if (pieces.length < 2 || pieces.length > 4 || pieces.some((piece) => piece.split(' ').length > 4)) return undefined;
  const found = new Set(pieces.map(topicOfKnown));
  return strongest.find((topic) => found.has(topic));
}

function topics(): readonly Topic[] {
  return Object.keys(sectionOfTopic).filter(isTopic);
}

function isTopic(name: string): name is Topic {
  return name in sectionOfTopic;
}
