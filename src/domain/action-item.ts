import type { Severity } from './post-mortem';

export const actionItemKinds = ['none', 'prevent', 'mitigate', 'detect', 'process'] as const;
export type ActionItemKind = (typeof actionItemKinds)[number];

export const actionItemStatuses = ['idea', 'open', 'in_progress', 'done', 'verified', 'wont_do'] as const;
export type ActionItemStatus = (typeof actionItemStatuses)[number];

/** How each status is called where the app writes it: exports and labels. */
export const actionItemStatusNames: Readonly<Record<ActionItemStatus, string>> = {
  idea: 'Idea',
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  verified: 'Verified',
  wont_do: 'Won’t do',
};

export const priorities = ['none', 'high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

/**
 * What the report asks for first: `active` is open or in progress, `to_verify` is done but not yet seen to work,
 * `settled` is verified or dropped.
 */
export const actionItemStages = ['idea', 'active', 'to_verify', 'settled'] as const;
export type ActionItemStage = (typeof actionItemStages)[number];

const stageOfStatus: Record<ActionItemStatus, ActionItemStage> = {
  idea: 'idea',
  open: 'active',
  in_progress: 'active',
  done: 'to_verify',
  verified: 'settled',
  wont_do: 'settled',
};

/** The fields that people set. */
export interface ActionItemContent {
  title: string;
  /** How anyone can see that it is done; empty when not said. */
  doneWhen: string;
  /** Atlassian account id, or null when nobody owns it yet. */
  ownerId: string | null;
  /** Calendar date `YYYY-MM-DD`, or null. */
  dueDate: string | null;
  priority: Priority;
  kind: ActionItemKind;
  status: ActionItemStatus;
  /** A ticket or page elsewhere (http or https), or null. */
  link: string | null;
  /** The cause that it does something about, in the words of the post-mortem; null when not said. */
  cause: string | null;
}

/** What a date was before somebody changed it. */
export interface FormerDueDate {
  /** Calendar date `YYYY-MM-DD`; null when there was none. */
  dueDate: string | null;
  /** When it was changed, and by whom. */
  changedAt: string;
  changedById: string;
}

/** It worked: how anybody can see that, who saw it, and when that was said. */
export interface Verification {
  how: string;
  byId: string;
  at: string;
}

/** Why whoever is named as owner does nothing about it: the account is closed, or does not see the page. */
export const ownerProblems = ['left', 'cannot-see'] as const;
export type OwnerProblem = (typeof ownerProblems)[number];

/** Copy of what lists filter by; the post-mortem stays its home. */
export interface IncidentOfItem {
  severity: Severity;
  services: readonly string[];
  /** Instant, ISO 8601 in UTC. */
  startedAt: string;
}

/** What the app keeps of an item's way; follows from the changes that people make (see `item-life.ts`). */
export interface ItemCourse {
  /** When it took its status: what was done to its task before says nothing against it. */
  statusSince: string;
  /** When somebody committed to it; null for what never was more than an idea. */
  committedAt: string | null;
  /** When it was done or dropped; null while it is neither. */
  finishedAt: string | null;
  /** Only what is verified has one. */
  verification: Verification | null;
  /** Only what was dropped has one. */
  droppedBecause: string | null;
  /** Why it was opened again, the last time. */
  reopenedBecause: string | null;
  /** The newest `mostFormerDueDates` of them, oldest first. */
  formerDueDates: readonly FormerDueDate[];
  /** How often a date was put in the place of another. */
  timesRedated: number;
  /** As the daily sweep found it; null until it is looked at, and for who is well. */
  ownerProblem: OwnerProblem | null;
  incident: IncidentOfItem;
}

export interface ActionItem extends ActionItemContent, ItemCourse {
  id: string;
  pageId: string;
  /** Of the space that its page stands in. */
  spaceId: string;
  /** Its page was put away: the item is in no list until the page is back. */
  away?: boolean;
  /** Optimistic concurrency: 1 when created, one more with each write. */
  version: number;
  createdAt: string;
  createdById: string;
  changedAt: string;
  changedById: string;
}

/** In which list of the report an item of this status stands. */
export function stageOf(status: ActionItemStatus): ActionItemStage {
  return stageOfStatus[status];
}

/** Committed: somebody means to do it or did it. Ideas and dropped items are not. */
export function isCommitted(item: Pick<ActionItem, 'status'>): boolean {
  return item.status !== 'idea' && item.status !== 'wont_do';
}

/**
 * Overdue is derived, never stored.
 * @param today calendar date `YYYY-MM-DD` in the space's zone
 */
export function isOverdue(item: Pick<ActionItem, 'status' | 'dueDate'>, today: string): boolean {
  return stageOf(item.status) === 'active' && item.dueDate !== null && item.dueDate < today;
}
