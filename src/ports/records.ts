import type { ActionItem, ActionItemStage } from '../domain/action-item';
import type { Announcement } from '../domain/announcement';
import type { Draft } from '../domain/draft';
import type { Fact } from '../domain/fact';
import type { FollowUp } from '../domain/follow-up/follow-up';
import type { OwnerReminder } from '../domain/owner-reminder/owner-reminder';
import type { HistoryEntry, PostMortem, PostMortemStatus } from '../domain/post-mortem';
import type { Reminder } from '../domain/reminder';
import type { ReportSort } from '../domain/report/report-filter';
import type { SpaceSettings } from '../domain/space-settings';

/** One step of an atomic write. `expectedVersion` is the stored version that the change was made from. */
export type Change =
  | { kind: 'write-post-mortem'; value: PostMortem; expectedVersion: number }
  | { kind: 'add-item'; value: ActionItem }
  | { kind: 'write-item'; value: ActionItem; expectedVersion: number }
  /** What the app itself keeps beside what people write: the version stays, and must still be that of `value`. */
  | { kind: 'annotate-item'; value: ActionItem }
  | { kind: 'remove-item'; pageId: string; itemId: string; expectedVersion: number }
  | { kind: 'write-settings'; value: SpaceSettings; expectedVersion: number }
  | { kind: 'write-follow-up'; value: FollowUp; expectedVersion: number }
  /** The page leads to its follow-up from then on (`findFollowUpOfPage`). */
  | { kind: 'name-follow-up-page'; pageId: string; place: FollowUpPlace }
  | { kind: 'add-fact'; value: Fact }
  | { kind: 'write-fact'; value: Fact; expectedVersion: number }
  | { kind: 'remove-fact'; pageId: string; factId: string; expectedVersion: number }
  | { kind: 'write-draft'; value: Draft; expectedVersion: number }
  | { kind: 'remove-draft'; pageId: string; expectedVersion: number }
  | { kind: 'add-announcement'; value: Announcement }
  | { kind: 'write-owner-reminder'; value: OwnerReminder; expectedVersion: number }
  | { kind: 'write-reminder'; pageId: string; personId: string; reminder: Reminder }
  | { kind: 'add-history'; entry: HistoryEntry; id: string };

/** Where an item is stored. */
export interface ItemPlace {
  pageId: string;
  itemId: string;
}

/** Where a follow-up is stored. */
export interface FollowUpPlace {
  spaceId: string;
  periodKey: string;
}

export interface ItemQuery {
  spaceId: string;
  stage: ActionItemStage;
  /** Absent: whoever owns it; null: nobody does. */
  ownerId?: string | null;
  /** Only items due before this date (`YYYY-MM-DD`). */
  dueBefore?: string;
  /** By due date where left out; `dueBefore` goes with that order only. */
  sort?: ReportSort;
  /** `ItemPage.next` of the page before, or one of its ranks. */
  after?: string;
  limit: number;
}

export interface ChangeQuery {
  spaceId: string;
  /** Instant, ISO 8601 in UTC; it belongs to the stretch. */
  since: string;
  /** `ItemPage.next` of the page before. */
  after: string | null;
  limit: number;
}

export interface PostMortemQuery {
  spaceId: string;
  status: PostMortemStatus;
  /** `PostMortemPlaces.next` of the page before. */
  after?: string;
  limit: number;
}

/** One page of a space's post-mortems, the newest incident first. */
export interface PostMortemPlaces {
  postMortems: readonly PostMortem[];
  next: string | null;
}

export interface DueSpaces {
  spaces: readonly SpaceSettings[];
  /** Leads to the next ones; null at the end. */
  next: string | null;
}

export interface ItemPage {
  items: readonly ActionItem[];
  /** Where each of them stands in the order of the query: unique in the space, for all stages alike. */
  ranks: readonly string[];
  next: string | null;
}

/**
 * The app's own records. `get…` and `find…` by key read what was written last; lists (`query…`) may lag behind.
 * Nothing is ever scanned. All methods throw `PlatformError` when storage does not answer as documented.
 */
export interface Records {
  findPostMortem(pageId: string): Promise<PostMortem | null>;
  /** Creates only when the page has no record yet. */
  createPostMortem(postMortem: PostMortem): Promise<'created' | 'exists'>;
  findItem(pageId: string, itemId: string): Promise<ActionItem | null>;
  /** In the order of the ids; missing ones are left out. */
  findItems(pageId: string, itemIds: readonly string[]): Promise<readonly ActionItem[]>;
  /** The same for items of several pages, at most 25. */
  findItemsAt(places: readonly ItemPlace[]): Promise<readonly ActionItem[]>;
  /** All changes or none; `conflict` when a version was no longer the expected one. At most 25 changes. */
  commit(changes: readonly Change[]): Promise<'committed' | 'conflict'>;
  /** Ordered by due date (none last) or by last change (the newest first), then by page and item. */
  queryItems(query: ItemQuery): Promise<ItemPage>;
  /** Whatever their stage, in the order of their last change, from `since` on. Also of pages that were put away. */
  queryChangedItems(query: ChangeQuery): Promise<ItemPage>;
  /** Those of one state, by the start of the incident; none that is in the archive or the trash. */
  queryPostMortems(query: PostMortemQuery): Promise<PostMortemPlaces>;
  history(pageId: string): Promise<readonly HistoryEntry[]>;

  findFact(pageId: string, factId: string): Promise<Fact | null>;
  /** All of this page, ordered by when what they say happened. May lag behind. */
  facts(pageId: string): Promise<readonly Fact[]>;

  /** Of the code of conduct; null when there was none. The post-mortem's record does not tell: everyone reads it. */
  findReminder(pageId: string, personId: string): Promise<Reminder | null>;
  /** Creates only when this person got none yet: of two at one moment, one does. */
  createReminder(pageId: string, personId: string, reminder: Reminder): Promise<'created' | 'exists'>;

  findDraft(pageId: string): Promise<Draft | null>;
  createDraft(draft: Draft): Promise<'created' | 'exists'>;

  findSettings(spaceId: string): Promise<SpaceSettings | null>;
  createSettings(settings: SpaceSettings): Promise<'created' | 'exists'>;
  /** All of them, paused ones too. */
  queryDesignatedSpaces(): Promise<readonly SpaceSettings[]>;
  /** All that were ever set up, those that keep no post-mortems any more among them. */
  querySetUpSpaces(): Promise<readonly SpaceSettings[]>;
  /**
   * Those whose page is to be prepared, whoever waits longest first; no paused ones. At most 100.
   * @param now instant, ISO 8601 in UTC
   * @param after `DueSpaces.next` of the query before
   */
  queryDueSpaces(now: string, after?: string): Promise<DueSpaces>;

  findFollowUp(spaceId: string, periodKey: string): Promise<FollowUp | null>;
  createFollowUp(followUp: FollowUp): Promise<'created' | 'exists'>;
  /** Whose page this is; null for every other page. Read by key. */
  findFollowUpOfPage(pageId: string): Promise<FollowUpPlace | null>;
  /** Of one space, the newest period first. @param before only periods with an earlier key */
  queryFollowUps(spaceId: string, before: string | null, limit: number): Promise<readonly FollowUp[]>;

  /** The post-mortem that was last started from this page, by page id. */
  findStartedFrom(originPageId: string): Promise<string | null>;
  writeStartedFrom(originPageId: string, pageId: string): Promise<void>;

  /** The page that is this level of the space's page tree. */
  findTreePage(spaceId: string, level: string): Promise<string | null>;
  writeTreePage(spaceId: string, level: string, pageId: string): Promise<void>;
}
