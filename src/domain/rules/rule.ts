import type { SectionName } from '../document/post-mortem-document';
import type { RuleSubject } from './rule-subject';

export type { RuleSubject } from './rule-subject';

/** `error` blocks publishing, `warning` must be accepted with a reason, `note` only informs. */
export const grades = ['error', 'warning', 'note'] as const;
export type Grade = (typeof grades)[number];

/** Every rule of product description section 5; results of one place stand in this order. Another is an id here, a row and its texts. */
export const ruleIds = [
  'overview.present',
  'overview.when',
  'details.severity',
  'details.services',
  'details.impact',
  'details.started',
  'timeline.milestones',
  'timeline.alerted',
  'timeline.precise',
  'timeline.order',
  'timeline.gap',
  'timeline.evidence',
  'timeline.future',
  'figures.agree',
  'cause.depth',
  'cause.present',
  'cause.system',
  'cause.trigger',
  'lessons.present',
  'actions.present',
  'actions.contract',
  'actions.complete',
  'actions.wording',
  'actions.sla',
  'actions.prevent',
  'actions.past',
  'people.agent',
  'people.responders',
  'people.customer',
  'people.cap',
  'people.moderator',
  'people.independent',
  'conclusion.present',
  'facts.assumed',
  'process.deadline',
  'repeat.open',
  'page.placeholder',
  'wording.blame',
  'wording.guess',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** The exact place a result points at, so that a reader can be led there. */
export interface Place {
  /** `elsewhere`: under no heading that is known. */
  section: SectionName | 'elsewhere';
  /** The section's heading as it stands on the page; absent when the page does not have the section. */
  heading?: string;
  /** 0-based row of the timeline, or 0-based index of the why chain. */
  row?: number;
  /** Id of an action item. */
  itemId?: string;
  /** Id of a statement of fact. */
  factId?: string;
  /** Another post-mortem that the result is about. */
  pageId?: string;
  /** 0-based passage of the section, or of what stands elsewhere. */
  passage?: number;
  /** Words of that passage or row, as they stand there. */
  quote?: string;
  /** 0-based rows of the timeline that are part of it, such as the two between which a figure is counted. */
  rows?: readonly number[];
}

/** What one rule found: where, and the words its message is made with. */
export interface Finding {
  at: Place;
  /**
   * Words that tell this finding from others of its rule, such as a row's own: results are known again by them when rows
   * are added above. Left out where a rule finds one thing at most.
   */
  subject?: string;
  values?: Readonly<Record<string, string | number>>;
  /** Minutes that the prose states and that the timeline gives; for `figures.agree`. */
  stated?: number;
  derived?: number;
}

/** What a space's admin changed: another grade, or off. Rules that are not named keep their own grade. */
export type RuleSettings = Partial<Record<RuleId, Grade | 'off'>>;

export interface RuleRow {
  id: RuleId;
  grade: Grade;
  /** Where the rule comes from: section of the product description or practice. */
  source: string;
  /** Returns one finding for each place where the rule does not hold; none when it holds. */
  check: (subject: RuleSubject) => readonly Finding[];
}

/** A row of the table as settings and guide show it. */
export interface Rule extends RuleRow {
  /** When the rule holds, one line. */
  title: string;
  /** Where on the page it looks; `page` for rules about the whole. */
  section: SectionName | 'page';
}

/** One line of the list of checks. */
export interface CheckResult {
  /** Stable over unrelated edits: acceptances are kept under it. */
  key: string;
  rule: RuleId;
  grade: Grade;
  at: Place;
  message: string;
  /** Minutes that the prose states and that the timeline gives; for `figures.agree`. */
  stated?: number;
  derived?: number;
  /** How to mend it, one sentence. */
  mend: string;
}
