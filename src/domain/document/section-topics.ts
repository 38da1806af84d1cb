import type { SectionName } from './post-mortem-document';

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
 * Headings of the usual templates (Atlassian's post-mortem and incident templates, Google SRE's, PagerDuty's, Etsy's and others),
 * in the form that `headingWords` gives. A template more is a word more here.
 */
const synonyms: Readonly<Record<Topic, readonly string[]>> = {
  overview: [
    ...[
      'overview',
      'summary',
      'executive summary',
      'incident summary',
      'incident overview',
      'what happened',
      'description',
    ],
    ...[
      'incident description',
      'issue summary',
      'abstract',
      'background',
      'synopsis',
      'tl dr',
      'tldr',
      'high level summary',
    ],
    ...['postmortem summary', 'summary of the incident', 'summary of events', 'brief summary', 'outage summary'],
  ],
  impact: [
    ...['impact', 'customer impact', 'user impact', 'business impact', 'impact analysis', 'impact assessment', 'scope'],
    ...['impact summary', 'who was affected', 'scope of impact', 'effects'],
  ],
  details: [
    'key details',
    'details',
    'incident details',
    'key facts',
    'facts',
    'key information',
    'incident information',
  ],
  timeline: [
    ...[
      'timeline',
      'incident timeline',
      'timeline of events',
      'event timeline',
      'events',
      'chronology',
      'sequence of events',
    ],
    ...[
      'incident log',
      'log of events',
      'detailed timeline',
      'timeline of the incident',
      'history',
      'time line',
      'key events',
    ],
  ],
  cause: [
    ...[
      'root cause',
      'root cause analysis',
      'rca',
      'cause',
      'analysis',
      'cause analysis',
      'cause of the incident',
      'fault',
    ],
    ...[
      'what went wrong and why',
      'why did it happen',
      'why it happened',
      'technical analysis',
      'underlying cause',
      'diagnosis',
    ],
    ...['root cause identification', 'root cause summary'],
  ],
  causes: [
    'root causes',
    'causes',
    'underlying causes',
    'root cause s',
    'root cause or causes',
    'root causes and trigger',
  ],
  whys: [
    '5 whys',
    'five whys',
    'the 5 whys',
    'the five whys',
    '5 whys analysis',
    'five whys analysis',
    'whys',
    'why chain',
    'why chains',
  ],
  factors: [
    ...[
      'contributing factors',
      'contributing factor',
      'contributing factor s',
      'contributing causes',
      'contributing conditions',
    ],
    ...[
      'contributory factors',
      'factors',
      'root causes and contributing factors',
      'contributors',
      'mitigating and contributing factors',
    ],
  ],
  trigger: ['trigger', 'triggers', 'triggering event', 'proximate cause', 'what triggered it', 'trigger event'],
  lessons: [
    ...[
      'lessons',
      'lessons learned',
      'lessons learnt',
      'lesson learned',
      'learnings',
      'what we learned',
      'what did we learn',
    ],
    ...[
      'key learnings',
      'lessons identified',
      'reflections',
      'retrospective',
      'what have we learned',
      'takeaways for the team',
    ],
  ],
  went_well: [
    ...[
      'what went well',
      'things that went well',
      'went well',
      'what worked',
      'what worked well',
      'positives',
      'good',
      'pros',
    ],
    ...['what did go well', 'what went right', 'what we did well', 'the good'],
  ],
  went_wrong: [
    ...[
      'what went wrong',
      'what went badly',
      'what did not go well',
      "what didn't go well",
      'things that went wrong',
      'cons',
    ],
    ...[
      'what did not work',
      "what didn't work",
      'what could have gone better',
      'what could be improved',
      'went poorly',
      'the bad',
    ],
    ...[
      'what went poorly',
      'things that went poorly',
      'what didn t go so well',
      "what didn't go so well",
      'what did not go so well',
    ],
    ...[
      'what can be improved',
      'areas for improvement',
      'room for improvement',
      'went wrong',
      'what could we do better',
    ],
  ],
  got_lucky: [
    'where we got lucky',
    'got lucky',
    'where did we get lucky',
    'what went lucky',
    'luck',
    'how we got lucky',
    'we got lucky',
  ],
  actions: [
    ...[
      'action items',
      'actions',
      'action item',
      'action plan',
      'action items and owners',
      'follow up actions',
      'follow ups',
    ],
    ...[
      'follow up',
      'follow up items',
      'follow up tasks',
      'corrective actions',
      'corrective and preventative measures',
      'next steps',
    ],
    ...[
      'corrective and preventive actions',
      'corrective and preventive measures',
      'preventive actions',
      'preventative actions',
    ],
    ...[
      'remediation',
      'remediation items',
      'remediations',
      'recommendations',
      'tasks',
      'to do',
      'todo',
      'todos',
      'preventive measures',
    ],
    ...[
      'improvements',
      'improvement actions',
      'outcomes and actions',
      'actions and owners',
      'what we are doing about it',
      'action points',
    ],
  ],
  conclusion: [
    ...[
      'conclusion',
      'conclusions',
      'key takeaways',
      'takeaways',
      'closing',
      'closing remarks',
      'key points',
      'final thoughts',
    ],
    ...['in closing', 'summary and conclusion', 'wrap up', 'concluding remarks', 'outcome'],
  ],
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
