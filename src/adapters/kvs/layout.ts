import type { ActionItem, ActionItemStage, ItemCourse } from '../../domain/action-item';
import { stageOf } from '../../domain/action-item';
import type { IncidentSource } from '../../domain/item-life';
import { beginningCourse } from '../../domain/item-life';
import { periodOfKey } from '../../domain/schedule/period';
import type { Announcement } from '../../domain/announcement';
import { nextAttemptOf, stateOfAnnouncement } from '../../domain/announcement';
import type { Digest } from '../../domain/digest/digest';
import { decidedAtOf, lastMoveOf, shelfOf } from '../../domain/digest/digest';
import { unknownCircumstances } from '../../domain/circumstances';
import type { Draft } from '../../domain/draft';
import type { Fact } from '../../domain/fact';
import type { OwnerReminder } from '../../domain/owner-reminder/owner-reminder';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { formerMark } from '../../domain/follow-up/follow-up-mark';
import { unscheduledMeeting } from '../../domain/meeting';
import type { HistoryEntry, PostMortem } from '../../domain/post-mortem';
import type { Reminder } from '../../domain/reminder';
import type { SpaceSettings } from '../../domain/space-settings';
import { usualSettings } from '../../domain/usual-settings';
import type { Operation } from '../../ports/operations';
import type { PersonPlace, StoredPerson } from '../../ports/people-register';

/*
 * What stands where in Forge storage. Indexes are declared in manifest.yml under the same names.
 *
 *   entity           key                    indexes (partition → range)
 *   ───────────────  ─────────────────────  ─────────────────────────────────────────────
 *   post-mortem      pageId                 by-space-time    spaceId → startedAt
 *                                           by-space-status  spaceId, status → startedAt
 *   action-item      pageId:itemId          by-space-stage   spaceId, stage → dueRank
 *                                           by-owner-stage   spaceId, ownerId, stage → dueRank
 *                                           by-space-change  spaceId → changedAt
 *                                           by-stage-change  spaceId, stage → changedAt
 *                                           by-owner-change  spaceId, ownerId, stage → changedAt
 *   digest           pageId                 by-openness      spaceId, openness → changedAt
 *                                           by-space-time    spaceId → startedAt
 *                                           by-decision      spaceId → decidedAt
 *   space-settings   spaceId                by-state         state → nextFollowUpAt; paused spaces have a state of their own
 *   follow-up        spaceId:periodKey      by-space-time    spaceId → periodStart
 *   operation        operationId            by-next-attempt  state → nextAttemptAt
 *                    announcement:id        by-space         spaceId, state → happenedAt
 *                                           by-page          pageId → happenedAt
 *   fact             pageId:factId          by-page          pageId → occurredAt
 *   draft            pageId                 none: asked by key
 *   owner-reminder   pageId                 none: asked by key
 *   person           accountId              by-report        state → reportDueAt
 *   person-place     accountId#place        by-account       accountId → place; place is page:id, space:id or operation:id
 *                                           by-place         place → accountId
 *
 *   plain key                               value
 *   ──────────────────────────────────────  ─────────────────────────────────────────────
 *   history:pageId:instant:id               HistoryEntry; the instant orders them
 *   reminded:pageId:accountId               Reminder of the code of conduct; once only its instant
 *   dismissed-repeat:pageId:pageId          RepeatDismissal: who said that the second is another matter
 *   follow-up-of:pageId                     {spaceId, periodKey} of the follow-up whose page it is
 *   compiling:spaceId                       Compilation: how far the follow-up page of the space is counted; erased at the end
 *   copied-from:pageId                      PageCopy: the page that it was copied from, and what was decided
 *   sweep:spaceId                           Sweep: how far the daily sweep of the space has come
 *   started-from:pageId                     page id of the post-mortem that was last started there
 *   tree:spaceId:level                      page id; level is root's child: 2026, 2026-11, follow-ups
 *
 *   secret                                  value
 *   ──────────────────────────────────────  ─────────────────────────────────────────────
 *   seal-key                                key of `kvs-seals.ts`, base64
 *   slack-webhook:spaceId                   address of the webhook that the space announces to
 *
 * Announcements lie beside the operations: one query finds all that the tick has to finish. The id of one is kind:pageId:eventId.
 *
 * Each entity holds the attributes that an index or a condition needs, never absent, and `record`: the whole, with the
 * number of its schema. An older schema is upgraded when it is read.
 */

export const entityNames = {
  postMortem: 'post-mortem',
  actionItem: 'action-item',
  spaceSettings: 'space-settings',
  followUp: 'follow-up',
  operation: 'operation',
  fact: 'fact',
  draft: 'draft',
  ownerReminder: 'owner-reminder',
  digest: 'digest',
  person: 'person',
  personPlace: 'person-place',
} as const;

/** Sentinels for what an index needs but a record does not have. They sort behind every real value. */
export const nobody = 'nobody';
export const noDate = '9999-12-31';
const nowhere = 'nowhere';
/** Stands for state and stage of what belongs to a page in the trash or the archive, so that no list has it. */
const away = 'away';

const schema = 1;
/** 2: with `circumstances`, `meeting` and `waiver`. 3: with `openAssumptionIds` and `moderatorKnowsProcess`. 4: with `away`. 5: with the `analysis` of its publication. */
const postMortemSchema = 5;
/** 2: with `cause` and what is kept of an item's way. */
const actionItemSchema = 2;
/** 2: with `draftVersion`. */
const operationSchema = 2;
/** 2: with `rules`. 3: with `policy`, `workingDays` and `holidays`. 4: with `headings`, `slack`, `setUp` and `example`. 5: with all of the follow-up. */
const settingsSchema = 5;
/** 2: with all but its key, state and page. 3: with `mark`. */
const followUpSchema = 3;

interface Stored<Value> {
  version: number;
  record: { schema: number; value: Value };
}

type AddedToPostMortem = 'circumstances' | 'meeting' | 'waiver' | 'openAssumptionIds' | 'away';
type AddedToItem = 'cause' | keyof ItemCourse;
type AddedToSettings =
  | ('rules' | 'policy' | 'workingDays' | 'holidays' | 'headings' | 'slack' | 'setUp' | 'example')
  | ('meetingTime' | 'meetingMinutes' | 'participantsPageId' | 'isPaused' | 'remindOwners' | 'announceInComments')
  | ('preparedUntil' | 'preparationProblem');
type AddedToFollowUp = Exclude<keyof FollowUp, 'spaceId' | 'periodKey' | 'version' | 'state' | 'pageId' | 'createdAt'>;

export interface StoredPostMortem extends Stored<Omit<PostMortem, AddedToPostMortem> & Partial<PostMortem>> {
  spaceId: string;
  status: string;
  startedAt: string;
}
export interface StoredActionItem extends Stored<Omit<ActionItem, AddedToItem> & Partial<ActionItem>> {
  pageId: string;
  spaceId: string;
  ownerId: string;
  stage: ActionItemStage | typeof away;
  status: string;
  dueRank: string;
  changedAt: string;
}
/** Counted from the record and its items, and counted anew with them: `changedAt` is the date of the last move of an item. */
export interface StoredDigest extends Stored<Digest> {
  spaceId: string;
  openness: string;
  changedAt: string;
  startedAt: string;
  decidedAt: string;
}
/** Once `preparedPeriodKey`, the key of the last period, stood for `preparedUntil`. */
type KnownSettings = Omit<SpaceSettings, AddedToSettings> &
  Partial<SpaceSettings> & { preparedPeriodKey?: string | null };
export interface StoredSpaceSettings extends Stored<KnownSettings> {
  /** `paused`: designated, but no page is prepared; the tick does not find it. */
  state: 'designated' | 'paused' | 'off';
  nextFollowUpAt: string;
}
export interface StoredFollowUp extends Stored<Omit<FollowUp, AddedToFollowUp> & Partial<FollowUp>> {
  spaceId: string;
  periodStart: string;
  state: string;
}
/** What an operation and an announcement are found by. */
interface Matter {
  state: string;
  nextAttemptAt: string;
  spaceId: string;
  pageId: string;
  happenedAt: string;
}
/** `draftVersion` came later: what was begun before published no notes. */
export interface StoredOperation extends Stored<Omit<Operation, 'draftVersion'> & Partial<Operation>>, Matter {}
export interface StoredFact extends Stored<Fact> {
  pageId: string;
  occurredAt: string;
}
export interface StoredPersonRow extends Stored<StoredPerson> {
  state: 'known';
  reportDueAt: string;
  notedAt: string;
}
/** Says only that the id of the account is stored there. */
export interface StoredPersonPlace {
  accountId: string;
  place: PersonPlace;
}
export type StoredDraft = Stored<Draft>;
export type StoredOwnerReminder = Stored<OwnerReminder>;
export interface StoredAnnouncement extends Stored<Announcement>, Matter {
  state: ReturnType<typeof stateOfAnnouncement>;
}

/** What has ended answers repeated requests, and shows that it was told, for a month; then it goes. */
export const endedDays = 30;

const announcementPrefix = 'announcement:';

export function isAnnouncementKey(key: string): boolean {
  return key.startsWith(announcementPrefix);
}

export const keys = {
  announcement: (announcementId: string) => `${announcementPrefix}${announcementId}`,
  actionItem: (pageId: string, itemId: string) => `${pageId}:${itemId}`,
  followUp: (spaceId: string, periodKey: string) => `${spaceId}:${periodKey}`,
  fact: (pageId: string, factId: string) => `${pageId}:${factId}`,
  historyOf: (pageId: string) => `history:${pageId}:`,
  history: (entry: HistoryEntry, id: string) => `history:${entry.pageId}:${entry.at}:${id}`,
  reminded: (pageId: string, accountId: string) => `reminded:${pageId}:${accountId}`,
  remindedOf: (pageId: string) => `reminded:${pageId}:`,
  dismissedRepeat: (pageId: string, earlierId: string) => `dismissed-repeat:${pageId}:${earlierId}`,
  dismissedRepeatsOf: (pageId: string) => `dismissed-repeat:${pageId}:`,
  personPlace: (accountId: string, place: PersonPlace) => `${accountId}#${place}`,
  followUpOf: (pageId: string) => `follow-up-of:${pageId}`,
  compiling: (spaceId: string) => `compiling:${spaceId}`,
  copiedFrom: (pageId: string) => `copied-from:${pageId}`,
  sweeps: 'sweep:',
  sweep: (spaceId: string) => `sweep:${spaceId}`,
  sealKey: 'seal-key',
  slackWebhook: (spaceId: string) => `slack-webhook:${spaceId}`,
  startedFrom: (originPageId: string) => `started-from:${originPageId}`,
  treePagesOf: (spaceId: string) => `tree:${spaceId}:`,
  treePage: (spaceId: string, level: string) => `tree:${spaceId}:${level}`,
} as const;

/** Unique and ordered by due date: what the report pages by. */
export function dueRankOf(item: Pick<ActionItem, 'dueDate' | 'pageId' | 'id'>): string {
  return `${item.dueDate ?? noDate}:${item.pageId}:${item.id}`;
}

/** Unique and ordered by last change: items that are changed together have one instant. Once it was the instant alone. */
export function changeRankOf(item: Pick<ActionItem, 'changedAt' | 'pageId' | 'id'>): string {
  return `${item.changedAt}:${item.pageId}:${item.id}`;
}

export const toStored = {
  postMortem: (value: PostMortem): StoredPostMortem => ({
    spaceId: value.spaceId,
    status: value.away ? away : value.status,
    startedAt: value.startedAt,
    version: value.version,
    record: { schema: postMortemSchema, value },
  }),
  actionItem: (value: ActionItem): StoredActionItem => ({
    pageId: value.pageId,
    spaceId: value.spaceId,
    // Who left, or does not see the page, does not do it: it needs an owner like what nobody owns.
    ownerId: value.ownerProblem ? nobody : (value.ownerId ?? nobody),
    stage: value.away ? away : stageOf(value.status),
    status: value.status,
    dueRank: dueRankOf(value),
    changedAt: changeRankOf(value),
    version: value.version,
    record: { schema: actionItemSchema, value },
  }),
  digest: (value: Digest, version: number): StoredDigest => ({
    spaceId: value.spaceId,
    openness: shelfOf(value),
    changedAt: lastMoveOf(value),
    startedAt: value.startedAt,
    decidedAt: decidedAtOf(value),
    version,
    record: { schema, value },
  }),
  spaceSettings: (value: SpaceSettings): StoredSpaceSettings => ({
    state: stateOfSettings(value),
    nextFollowUpAt: value.nextFollowUpAt,
    version: value.version,
    record: { schema: settingsSchema, value },
  }),
  followUp: (value: FollowUp): StoredFollowUp => ({
    spaceId: value.spaceId,
    periodStart: value.periodKey,
    state: value.state,
    version: value.version,
    record: { schema: followUpSchema, value },
  }),
  operation: (value: Operation): StoredOperation => ({
    state: value.state,
    nextAttemptAt: value.nextAttemptAt,
    // No list of a space has it: who began it finds it by its id.
    spaceId: nowhere,
    pageId: value.pageId ?? nowhere,
    happenedAt: value.startedAt,
    version: value.version,
    record: { schema: operationSchema, value },
  }),
  fact: (value: Fact): StoredFact => ({
    pageId: value.pageId,
    occurredAt: value.occurredAt,
    version: value.version,
    record: { schema, value },
  }),
  person: (value: StoredPerson): StoredPersonRow => ({
    state: 'known',
    reportDueAt: value.reportDueAt,
    notedAt: value.notedAt,
    version: 1,
    record: { schema, value },
  }),
  draft: (value: Draft): StoredDraft => ({ version: value.version, record: { schema, value } }),
  ownerReminder: (value: OwnerReminder): StoredOwnerReminder => ({ version: value.version, record: { schema, value } }),
  announcement: (value: Announcement): StoredAnnouncement => ({
    spaceId: value.spaceId,
    pageId: value.pageId,
    state: stateOfAnnouncement(value),
    nextAttemptAt: nextAttemptOf(value),
    happenedAt: value.at,
    version: value.version,
    record: { schema, value },
  }),
} as const;

function stateOfSettings({ designated, isPaused }: SpaceSettings): StoredSpaceSettings['state'] {
  if (!designated) return 'off';
  return isPaused ? 'paused' : 'designated';
}

/** The record as this version of the app knows it. */
export function fromStored<Value>(stored: Stored<Value>, newest = schema): Value {
  if (stored.record.schema > newest) {
    throw new Error(`A record of schema ${stored.record.schema} was written by a newer version of the app`);
  }
  return stored.record.value;
}

/** Reminders of which only the instant was kept stand in the history with all else. */
export function reminderFromStored(stored: Reminder | string): Reminder {
  return typeof stored === 'string' ? { at: stored, byId: '', note: '', state: 'noted' } : stored;
}

/** Nothing was known of what is asked only since then, no meeting was planned in the app and no fact written down. */
export function postMortemFromStored(stored: StoredPostMortem): PostMortem {
  const known = fromStored(stored, postMortemSchema);
  return {
    circumstances: unknownCircumstances,
    meeting: unscheduledMeeting,
    waiver: null,
    openAssumptionIds: [],
    away: null,
    ...known,
    publication: known.publication && { ...nothingKept, ...known.publication },
    details: { ...known.details, participants: { ...nothingSaid, ...known.details.participants } },
  };
}

/** Of what came later nothing was kept: it was committed to when it was written, and finished when it was changed last. */
export function actionItemFromStored(stored: StoredActionItem): ActionItem {
  const known = fromStored(stored, actionItemSchema);
  const { status, createdAt, changedAt } = known;
  const course = beginningCourse(unknownIncident(createdAt), status, createdAt);
  const finishedAt = course.finishedAt === null ? null : changedAt;
  return { cause: null, ...course, statusSince: changedAt, finishedAt, ...known };
}

/** The next look at the post-mortem copies what it says. */
function unknownIncident(startedAt: string): IncidentSource {
  return { details: { severity: 0, services: [] }, startedAt };
}

/** `moderatorKnowsProcess` came later. */
const nothingSaid = { moderatorKnowsProcess: false };

/** So did `analysis`. */
const nothingKept = { analysis: null };

/** What was begun before notes could be published published none. */
export function operationFromStored(stored: StoredOperation): Operation {
  return { draftVersion: null, ...fromStored(stored, operationSchema) };
}

/** Settings that were saved before something could be changed have changed nothing of it. */
export function settingsFromStored(stored: StoredSpaceSettings): SpaceSettings {
  const { preparedPeriodKey = null, ...known } = fromStored(stored, settingsSchema);
  return {
    ...usualSettings,
    preparedUntil: preparedPeriodKey === null ? null : periodOfKey(preparedPeriodKey).end,
    ...known,
  };
}

/** A page from before the app kept more of it is one that nobody answers any more. */
export function followUpFromStored(stored: StoredFollowUp): FollowUp {
  const known = fromStored(stored, followUpSchema);
  return {
    periodEnd: periodOfKey(known.periodKey).end,
    mark: formerMark(known),
    since: known.createdAt,
    compiledAt: known.state === 'ready' ? known.createdAt : null,
    writtenVersion: null,
    readVersion: null,
    counts: null,
    unapplied: [],
    ...known,
  };
}
