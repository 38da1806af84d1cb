import type { ActionItem } from '../../src/domain/action-item';
import type {
  EventKind,
  Passage,
  PostMortemDocument,
  TimelineEvent,
} from '../../src/domain/document/post-mortem-document';
import type { IncidentDetails } from '../../src/domain/post-mortem';
import { ruleSubject } from '../../src/domain/rules/rule-subject';
import type { RuleSubject } from '../../src/domain/rules/rule-subject';
import { generateActionItem, generateDetails, generateParticipants } from './post-mortem-builders';

/** A row of 24 November 2026; `time` is `HH:mm` in UTC, or a placeholder. */
export function generateEvent(
  time: string,
  kind: EventKind,
  text: string,
  overrides: Partial<TimelineEvent> = {},
): TimelineEvent {
  const isKnown = /^\d\d:\d\d$/u.test(time);
  return {
    occurredAt: isKnown ? `2026-11-24T${time}:00.000Z` : null,
    statedTime: time,
    kind,
    text,
    certainty: isKnown ? 'exact' : 'unknown',
    evidenceUrl: 'https://graphs.example.com/1',
    row: 0,
    ...overrides,
  };
}

export function generateTimeline(...events: TimelineEvent[]): TimelineEvent[] {
  return events.map((event, row) => ({ ...event, row }));
}

/** Passages without asides. */
export function generatePassages(...texts: readonly string[]): Passage[] {
  return texts.map((text) => ({ text, asides: [] }));
}

const sections: PostMortemDocument['sections'] = {
  overview: {
    heading: 'Overview',
    passages: generatePassages(
      'Date and time: 2026-11-24 09:02 (UTC)',
      'Checkout failed for every third shop after a deployment.',
    ),
  },
  details: { heading: 'Key details', passages: [] },
  conclusion: {
    heading: 'Conclusion',
    passages: generatePassages('Consumers are deployed before producers from now on.'),
  },
};

/** A post-mortem that every rule is content with. */
const soundDocument: PostMortemDocument = {
  sections,
  timeline: generateTimeline(
    generateEvent('09:02', 'started', 'Deploy 4711 reaches Europe'),
    generateEvent('09:11', 'detected', 'Error rate above 2 %'),
    generateEvent('09:14', 'alerted', 'On-call paged'),
    generateEvent('09:17', 'acknowledged', 'Page acknowledged'),
    generateEvent('09:30', 'step', 'Rollback begun'),
    generateEvent('09:43', 'mitigated', 'Rollback done in Europe'),
    generateEvent('10:14', 'resolved', 'Queue empty'),
  ),
  whyChains: [{ whys: ['Payments failed', 'The queue was full', 'Producers are deployed first'] }],
  contributingFactors: ['No alert on the queue'],
  trigger: 'Deploy 4711',
  lessons: [
    { kind: 'went_well', text: 'Rollback took 13 minutes' },
    { kind: 'went_wrong', text: 'No alert on the queue' },
    { kind: 'got_lucky', text: 'It was a Tuesday' },
  ],
  actionItems: [],
  stated: { severity: 0, services: [], impact: '', people: {} },
  elsewhere: [],
};

const soundDetails = generateDetails({
  participants: generateParticipants({
    moderatorId: 'acc-moderator',
    agentId: 'acc-agent',
    responderIds: ['acc-responder'],
    customerSuccessIds: ['acc-success'],
    solutionLeadIds: ['acc-lead'],
    attendeeIds: ['acc-agent', 'acc-responder', 'acc-success', 'acc-lead'],
  }),
});

export interface SubjectOverrides {
  document?: Partial<PostMortemDocument>;
  details?: Partial<IncidentDetails>;
  participants?: Partial<IncidentDetails['participants']>;
  actionItems?: readonly ActionItem[];
  /** Whatever else rules look at. */
  more?: Partial<Omit<RuleSubject, 'document' | 'details' | 'actionItems'>>;
}

export function generateSubject({
  document = {},
  details = {},
  participants = {},
  actionItems,
  more = {},
}: SubjectOverrides = {}): RuleSubject {
  const people = { ...soundDetails.participants, ...participants };
  const subject = ruleSubject({
    document: { ...soundDocument, ...document },
    details: { ...soundDetails, participants: people, ...details },
    actionItems: actionItems ?? [generateActionItem({ kind: 'prevent' })],
    timeZone: 'UTC',
    now: Date.parse('2026-11-25T12:00:00.000Z'),
  });
  return { ...subject, ...more };
}

/** The sound document's sections with one of them saying something else; null takes it off the page. */
export function generateSections(
  name: keyof typeof sections,
  paragraphs: readonly string[] | null,
): PostMortemDocument['sections'] {
  const others = Object.fromEntries(Object.entries(sections).filter(([other]) => other !== name));
  return paragraphs === null
    ? others
    : { ...others, [name]: { heading: name, passages: generatePassages(...paragraphs) } };
}
