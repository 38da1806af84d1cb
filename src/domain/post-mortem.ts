import type { Circumstances } from './circumstances';
import type { PublishedAnalysis } from './digest/published-analysis';
import type { FactSettlement } from './fact';
import type { Meeting, PostponementReason } from './meeting';

/** 1 is the worst; 0 stands for "not yet graded" (at 3 a.m. a title and a start time are enough). */
export const severities = [0, 1, 2, 3, 4] as const;
export type Severity = (typeof severities)[number];

/** Life of a post-mortem, product description section 2. */
export const postMortemStatuses = ['draft', 'in_review', 'published', 'closed', 'waived'] as const;
export type PostMortemStatus = (typeof postMortemStatuses)[number];

/** Whether customers noticed. `unknown` until somebody says so. */
export const customerImpacts = ['unknown', 'none', 'some'] as const;
export type CustomerImpact = (typeof customerImpacts)[number];

export interface Impact {
  customers: CustomerImpact;
  /** Who was affected and how many, in the author's words; empty when nothing is said yet. */
  statement: string;
}

/** People by Atlassian account id. Names are resolved when shown, never stored. */
export interface Participants {
  moderatorId: string | null;
  agentId: string | null;
  responderIds: readonly string[];
  customerSuccessIds: readonly string[];
  solutionLeadIds: readonly string[];
  scribeId: string | null;
  attendeeIds: readonly string[];
  /** The moderator's own word, for one who took part in the incident. Somebody else's is asked for anew. */
  moderatorKnowsProcess: boolean;
}

/** What storage is the home of; the rest of a post-mortem lives on its page (product description section 4). */
export interface IncidentDetails {
  severity: Severity;
  services: readonly string[];
  impact: Impact;
  participants: Participants;
}

/** A moderator's reason for living with a warning; it stays visible. */
export interface Acceptance {
  /** `CheckResult.key` of the accepted result. */
  resultKey: string;
  reason: string;
  acceptedById: string;
  acceptedAt: string;
}

export interface Publication {
  publishedAt: string;
  publishedById: string;
  /** The page's version number that the publication wrote. */
  pageVersion: number;
  /** Set when a space admin published over errors. */
  overrideReason: string | null;
  /** The operation that published: lets a repeated request recognise its own work. */
  operationId: string;
  /** What the page told then; null for what was published before this was kept. */
  analysis: PublishedAnalysis | null;
}

/** A required post-mortem that is not held; the reason stays in the report. */
export interface Waiver {
  reason: string;
  byId: string;
  at: string;
}

/** In its space, put away into the archive, or in the trash. */
export type PageStatus = 'current' | 'archived' | 'trashed';

/** The page was put away: its post-mortem keeps its state and is in no list until the page is back. */
export interface Away {
  to: Exclude<PageStatus, 'current'>;
  /** When the app noticed. */
  since: string;
}

/** The record behind one page; one page has at most one. Instants are ISO 8601 in UTC. */
export interface PostMortem {
  pageId: string;
  spaceId: string;
  /** Optimistic concurrency: 1 when created, one more with each write. */
  version: number;
  status: PostMortemStatus;
  details: IncidentDetails;
  circumstances: Circumstances;
  meeting: Meeting;
  waiver: Waiver | null;
  away: Away | null;
  /** Copy of the timeline's first milestone, for ordering lists; the timeline stays its home. */
  startedAt: string;
  /** IANA zone in which times without a zone on this page are read. */
  timeZone: string;
  /** In the order in which they are shown. */
  actionItemIds: readonly string[];
  /** Removed since the last publication: their tasks leave the page with the next one. */
  removedItemIds: readonly string[];
  /** Facts that are only assumed, neither found out nor accepted; what they say is for who may edit the page. */
  openAssumptionIds: readonly string[];
  acceptances: readonly Acceptance[];
  publication: Publication | null;
  createdAt: string;
  createdById: string;
  changedAt: string;
  /** The operation that created the record: lets a repeated request recognise its own work. */
  operationId: string;
  /** The page from which this post-mortem was started, when that is another one. */
  originPageId: string | null;
}

/** What a field of an item was and what it became: texts cut at 200 characters, people by account id; null for none. */
export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

export interface ItemChangedEntry {
  kind: 'item-changed';
  itemId: string;
  /** `spaceId` and `away` when it followed its page. */
  fields: readonly string[];
  /** Absent in entries from before values were kept, and where the item followed its page. */
  changes?: readonly FieldChange[];
  /** Why, in the words of who did it; for what was verified, how it was seen to work. Empty or absent when nothing was said. */
  reason?: string;
  /** Who saw it work. */
  verifiedById?: string;
}

/** Somebody answered about it on the page of a follow-up meeting, in words that were not needed for a step. */
export interface ItemAnsweredEntry {
  kind: 'item-answered';
  itemId: string;
  /** Without markup, cut at 500 characters. */
  text: string;
  followUpPageId: string;
}

/** One entry of what happened to a post-mortem or one of its items: who, when, what. */
export interface HistoryEntry {
  pageId: string;
  at: string;
  /** Empty when nobody did it in the app: it followed from what became of the page. */
  byId: string;
  change:
    | { kind: 'created' }
    | { kind: 'details-changed' }
    /** `byItself`: followed from a change of an action item, by whom the entry names. */
    | { kind: 'status'; from: PostMortemStatus; to: PostMortemStatus; reason: string | null; byItself?: true }
    | { kind: 'moderator'; from: string | null; to: string }
    | { kind: 'accepted'; resultKey: string; reason: string }
    | { kind: 'page-placed'; spaceId: string; status: PageStatus }
    | { kind: 'item-added'; itemId: string }
    | ItemChangedEntry
    | ItemAnsweredEntry
    | { kind: 'item-removed'; itemId: string; title: string }
    /** `assumption`: whether it opened or closed one, which the record names. */
    | { kind: 'fact-added'; factId: string; assumption?: 'opened' | 'closed' }
    | { kind: 'fact-changed'; factId: string; fields: readonly string[]; assumption?: 'opened' | 'closed' }
    | { kind: 'fact-removed'; factId: string; text: string; assumption?: 'opened' | 'closed' }
    | {
        kind: 'fact-settled';
        factId: string;
        settlement: FactSettlement['kind'] | null;
        reason: string;
        assumption?: 'opened' | 'closed';
      }
    | { kind: 'meeting-scheduled'; startsAt: string }
    /** Without its reason where it is told to others than the moderator. */
    | { kind: 'meeting-postponed'; startsAt: string | null; reason: PostponementReason | null; note: string }
    | { kind: 'meeting-held'; heldAt: string }
    | { kind: 'attendee-reminded'; personId: string; note: string }
    | { kind: 'attendee-removed'; personId: string; note: string };
}
