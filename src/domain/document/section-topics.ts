import type { SectionName } from './post-mortem-document';
import { synonyms } from './heading-synonyms';

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

const topicOfWords: ReadonlyMap<string, Topic> = new Map(
  topics().flatMap((topic) => synonyms[topic].map((words): [string, Topic] => [headingWords(words), topic])),
);

/** What a heading's text announces, or undefined when no template knows it. */
export function topicOfHeading(heading: string): Topic | undefined {
  const words = headingWords(heading);
  return (
    topicOfWords.get(words) ?? topicOfWords.get(words.replace(/^(?:the|our|incident|postmortem|post mortem) /u, ''))
  );
}

/**
 * A heading's words without what teams put around them: case, numbering ("2.", "B)", "3.1"), emoji, brackets at the end,
 * colons and other punctuation.
 */
export function headingWords(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/:[a-z0-9_+-]+:|[\ufe0f\u20e3]/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^\s*(?:\d+(?:\.\d+)*[.):]?|[a-z][.)])\s+(?!whys)/u, '')
    .replace(/\s*[([][^()[\]]*[)\]]\s*:?\s*$/u, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

function topics(): readonly Topic[] {
  return Object.keys(sectionOfTopic).filter(isTopic);
}

function isTopic(name: string): name is Topic {
  return name in sectionOfTopic;
}
