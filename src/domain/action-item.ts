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
}

export interface ActionItem extends ActionItemContent {
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
