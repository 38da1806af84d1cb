import type { DocNode } from '@atlaskit/adf-schema';

/** A page's body as Confluence's `atlas_doc_format` gives it. */
export type AdfDocument = DocNode;

/** The sections of product description section 4, in the order in which a new page has them. */
export const sectionNames = ['overview', 'details', 'timeline', 'cause', 'lessons', 'actions', 'conclusion'] as const;
export type SectionName = (typeof sectionNames)[number];

/** In the order in which they follow one another in an incident; each predecessor comes earlier. */
export const milestoneKinds = ['started', 'detected', 'alerted', 'acknowledged', 'mitigated', 'resolved'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** `step` is any row that is no milestone. */
export type EventKind = MilestoneKind | 'step';

/** `exact` as written to the minute, `approximate` for "~14:05" or "about 14:05", `unknown` for placeholders such as `HH:mm`. */
export type Certainty = 'exact' | 'approximate' | 'unknown';

/** One row of the timeline. */
export interface TimelineEvent {
  /** Instant in ISO 8601 UTC (`2026-11-24T09:02:00.000Z`), or null when the row's time cannot be read. */
  occurredAt: string | null;
  /** The time as the author wrote it, for quoting. */
  statedTime: string;
  kind: EventKind;
  text: string;
  evidenceUrl?: string;
  certainty: Certainty;
  /** Account ids of the people mentioned in the row; absent when there is none. */
  actorIds?: readonly string[];
  /** 0-based position among the timeline's rows on the page. */
  row: number;
}

/** Ordered answers from symptom to cause. */
export interface WhyChain {
  whys: readonly string[];
}

export type LessonKind = 'went_well' | 'went_wrong' | 'got_lucky';

export interface Lesson {
  kind: LessonKind;
  text: string;
}

/** What an action item is for, as a report says it. */
export type StatedItemKind = 'prevent' | 'mitigate' | 'detect' | 'process';

/** An action item as text on a page: what an import or a hand-made task list holds. */
export interface StatedActionItem {
  title: string;
  done: boolean;
  /** Account id of a mention. */
  ownerId?: string;
  /** Who is to do it as a report names them, when that is no mention: shown in previews, never stored. */
  ownerName?: string;
  /** `YYYY-MM-DD` */
  dueDate?: string;
  link?: string;
  kind?: StatedItemKind;
  /** How anyone can see that it is done, in the author's words. */
  doneWhen?: string;
  /** `localId` of the native task, when it is one: the app's own tasks carry the item's id here. */
  taskLocalId?: string;
}

/** A stretch `[from, to)` of a passage that is not its authors' own words: rules about wording pass over it. Units of UTF-16. */
export interface Aside {
  from: number;
  to: number;
  kind: 'code' | 'quote' | 'mention' | 'link';
}

/** One piece of prose: a paragraph, a list item's own words, or a table cell. */
export interface Passage {
  /** As a reader sees it, on one line for each line of the page. */
  text: string;
  asides: readonly Aside[];
  /** 0-based row of the timeline that this tells, when it does. */
  row?: number;
  /** Set when it stands in a cell of a table. */
  isCell?: boolean;
}

/** What a report says about the incident outside the timeline, as text: an import or a check of a file starts from it. */
export interface StatedDetails {
  /** 1..4; 0 when nothing readable is said. */
  severity: 0 | 1 | 2 | 3 | 4;
  services: readonly string[];
  /** Who was affected, in the author's words; empty when not said. */
  impact: string;
  /** Names or account ids as written, by role of `Participants` without its suffix. */
  people: Partial<Record<StatedRole, readonly string[]>>;
}
export const statedRoles = [
  'moderator',
  'agent',
  'responder',
  'customerSuccess',
  'solutionLead',
  'scribe',
  'attendee',
] as const;
export type StatedRole = (typeof statedRoles)[number];

export interface ContentSection {
  /** What the section says, piece by piece; empty for a section that is only a heading or prompts. */
  passages: readonly Passage[];
  /** The heading's text as it stands on the page (for "Go to …" links). */
  heading: string;
}

/** What the app understands of a page. Everything else on the page is kept as it is and not part of this. */
export interface PostMortemDocument {
  /** Sections found, by name; a section that is missing from the page is absent. */
  sections: Partial<Record<SectionName, ContentSection>>;
  timeline: readonly TimelineEvent[];
  whyChains: readonly WhyChain[];
  contributingFactors: readonly string[];
  trigger: string | null;
  lessons: readonly Lesson[];
  actionItems: readonly StatedActionItem[];
  stated: StatedDetails;
  /** Prose under no heading that is known. */
  elsewhere: readonly Passage[];
}

/** Thrown by the codec for a body that is no ADF document: says where and what. */
export class DamagedDocumentError extends Error {
  override readonly name = 'DamagedDocumentError';
}
