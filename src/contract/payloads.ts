import { z } from 'zod';
import { sectionNames } from '../domain/document/post-mortem-document';
import { longestSectionHeading } from '../domain/document/section-titles';
import { settlementKinds } from '../domain/fact';
import { postponementReasons } from '../domain/meeting';
import { postMortemStatuses } from '../domain/post-mortem';
import { reportSorts } from '../domain/report/report-filter';
import { grades, ruleIds } from '../domain/rules/rule';
import { setUpTopics } from '../domain/space-settings';
import {
  longestHolidayName,
  longestMarkdown,
  longestMeeting,
  longestText,
  longestTitle,
  mostAdoptedTasks,
  mostHolidays,
  mostItemChanges,
  mostPostMortemRows,
  mostReportRows,
  shortestMeeting,
} from './limits';
import {
  text,
  requiredText,
  contentId,
  accountId,
  start,
  date,
  clockTime,
  timeZone,
  version,
  operationId,
  oneLine,
  requiredLine,
  slackWebhook,
} from './fields/single-values';
import { severity, impact, circumstances, services, participants, incident } from './fields/incident';
import { actionItemContent, factContent, itemChange } from './fields/items-and-facts';
import { draftedDocument, draftVersion, choices } from './fields/notes';
import { policy } from './fields/policy';
import { reportFilter } from './fields/report';

/** A report's text; an empty one is refused by who reads it, in a sentence about the file. */
const markdown = z.string().max(longestMarkdown);

/** Where a list that is loaded in steps goes on; null at its beginning. */
const place = z.string().max(2_000).nullable().default(null);

/** One schema for each definition; unknown keys are dropped, everything else that is off is refused by name. */
export const payloadSchemas = {
  openMacro: z.object({
    pageId: contentId,
    /** Which of the macros on the page asks; absent where that is not known. */
    localId: z.string().max(128).optional(),
  }),
  summarizePostMortem: z.object({ pageId: contentId }),
  keepCopyPlain: z.object({ pageId: contentId }),
  createPostMortem: z.object({
    operationId,
    spaceId: contentId,
    incident,
    originPageId: contentId.nullable().default(null),
  }),
  turnIntoPostMortem: z.object({ operationId, pageId: contentId, incident }),
  saveDetails: z.object({
    pageId: contentId,
    version,
    details: z.object({ severity, services, impact, participants }),
    /** Left out, as by a page that was loaded before an update: they stay. */
    circumstances: circumstances.optional(),
  }),
  waivePostMortem: z.object({ pageId: contentId, version, reason: requiredText(longestText) }),
  withdrawWaiver: z.object({ pageId: contentId, version }),
  handOverModerator: z.object({ pageId: contentId, version, moderatorId: accountId }),
  acceptWarning: z.object({
    pageId: contentId,
    version,
    resultKey: z.string().min(1).max(200),
    reason: requiredText(longestText),
    /** The notes whose warning it is; null: the page as it stands. */
    draftVersion: version.nullable().default(null),
    choices,
  }),
  addActionItem: z.object({ pageId: contentId, operationId, content: actionItemContent }),
  changeActionItem: itemChange,
  changeActionItems: z.object({
    /** The space whose items these are: what moved elsewhere since is not reached from here. */
    spaceId: contentId,
    changes: z
      .array(itemChange)
      .min(1)
      .max(mostItemChanges)
      .refine((changes) => new Set(changes.map(({ pageId, itemId }) => `${pageId}:${itemId}`)).size === changes.length),
  }),
  listItemHistory: z.object({ pageId: contentId, itemId: z.uuid() }),
  removeActionItem: z.object({ pageId: contentId, itemId: z.uuid(), version }),
  adoptTasks: z.object({
    pageId: contentId,
    /** Of tasks on the page; the items' ids follow from them, so that a repeated request finds its own. */
    taskLocalIds: z.array(z.string().min(1).max(255)).min(1).max(mostAdoptedTasks),
  }),
  previewPublication: z.object({
    pageId: contentId,
    /** Null: the page as it stands. */
    draftVersion: version.nullable().default(null),
    choices,
  }),
  publishNotes: z.object({
    operationId,
    pageId: contentId,
    version,
    overrideReason: text(longestText).default(''),
    /** The notes to publish; null: the page as it stands. */
    draftVersion: version.nullable().default(null),
    choices,
  }),
  reopenPostMortem: z.object({ pageId: contentId, version, reason: requiredText(longestText) }),
  listHistory: z.object({ pageId: contentId }),
  openConsole: z.object({ pageId: contentId }),
  saveDraft: z.object({
    pageId: contentId,
    version: draftVersion,
    basePageVersion: version,
    document: draftedDocument,
  }),
  discardDraft: z.object({ pageId: contentId, version: draftVersion }),
  listFacts: z.object({ pageId: contentId }),
  addFact: z.object({ pageId: contentId, operationId, content: factContent }),
  changeFact: z.object({ pageId: contentId, factId: z.uuid(), version, content: factContent }),
  removeFact: z.object({ pageId: contentId, factId: z.uuid(), version }),
  settleFact: z
    .object({
      pageId: contentId,
      factId: z.uuid(),
      version,
      /** `open` takes back what was said of it. */
      kind: z.enum([...settlementKinds, 'open']),
      reason: text(longestText).default(''),
    })
    .refine(({ kind, reason }) => reason !== '' || kind === 'moved' || kind === 'open', { path: ['reason'] }),
  scheduleMeeting: z.object({
    pageId: contentId,
    version,
    startsAt: start.transform((value) => new Date(value).toISOString()),
    durationMinutes: z.int().min(shortestMeeting).max(longestMeeting),
    place: z.string().max(longestTitle).transform(oneLine).default(''),
  }),
  postponeMeeting: z.object({
    pageId: contentId,
    version,
    reason: z.enum(postponementReasons),
    note: text(longestText).default(''),
  }),
  holdMeeting: z.object({
    pageId: contentId,
    version,
    heldAt: start.transform((value) => new Date(value).toISOString()),
  }),
  remindAttendee: z.object({ pageId: contentId, personId: accountId, note: text(longestText).default('') }),
  removeAttendee: z.object({ pageId: contentId, version, personId: accountId, note: text(longestText).default('') }),
  loadReport: z.object({
    spaceId: contentId,
    filter: reportFilter.prefault({}),
    sort: z.enum(reportSorts).default('due'),
    after: z.string().max(4_000).nullable().default(null),
    /** Rows of one page. */
    limit: z.int().min(1).max(mostReportRows).default(mostReportRows),
  }),
  listPostMortems: z.object({
    spaceId: contentId,
    status: z.enum(postMortemStatuses).default('draft'),
    after: z.string().max(2_000).nullable().default(null),
    /** Rows of one page: pages that are still being written are read with their timelines. */
    limit: z.int().min(1).max(mostPostMortemRows).default(mostPostMortemRows),
  }),
  loadOverview: z.object({ spaceId: contentId, after: place }),
  loadInsights: z.object({
    spaceId: contentId,
    /** In which incidents began, in days of the space; both belong to it. Null: all of them. */
    period: z.object({ from: date, to: date }).nullable().default(null),
    after: place,
  }),
  findRepeats: z.object({ pageId: contentId }),
  dismissRepeat: z.object({
    pageId: contentId,
    repeatPageId: contentId,
    /** False takes it back. */
    dismissed: z.boolean().default(true),
  }),
  listMissing: z.object({ spaceId: contentId, after: place }),
  previewReminders: z.object({ spaceId: contentId, after: place }),
  listFollowUps: z.object({
    spaceId: contentId,
    /** Period of the last row that is there already. */
    after: date.nullable().default(null),
  }),
  previewFollowUp: z.object({ spaceId: contentId }),
  generateFollowUp: z.object({ spaceId: contentId }),
  listDesignatedSpaces: z.object({}),
  previewImport: z.object({
    spaceId: contentId,
    markdown,
    timeZone,
    moderatorId: accountId.nullable().default(null),
  }),
  importPostMortem: z.object({
    operationId,
    spaceId: contentId,
    markdown,
    timeZone,
    title: text(longestTitle).default(''),
    /** Needed when the report itself does not say it. */
    startedAt: start.nullable().default(null),
    moderatorId: accountId.nullable().default(null),
    /** As the report states them, where left out. */
    severity: severity.optional(),
    services: services.optional(),
    impact: impact.optional(),
  }),
  loadSettings: z.object({ spaceId: contentId }),
  saveSettings: z.object({
    spaceId: contentId,
    version: z.int().min(0),
    designated: z.boolean(),
    /** A page id, or `create` to have the app create one. */
    rootPage: z.union([contentId, z.literal('create')]),
    timeZone,
    anchorDate: date,
    leadDays: z.int().min(0).max(7),
    hour: z.int().min(0).max(23),
    /** Left out, as by a page that was loaded before an update: it stays; so does all of the meeting below. */
    meetingTime: clockTime.optional(),
    meetingMinutes: z.int().min(shortestMeeting).max(longestMeeting).optional(),
    /** The page that says who takes part, one that the caller sees; null for none. */
    participantsPageId: contentId.nullable().optional(),
    isPaused: z.boolean().optional(),
    remindOwners: z.boolean().optional(),
    announceInComments: z.boolean().optional(),
    /** Only the rules that differ from their own grade. Left out, as by a page that was loaded before an update: they stay. */
    rules: z.partialRecord(z.enum(ruleIds), z.enum([...grades, 'off'])).optional(),
    /** Left out, as by a page that was loaded before an update: it stays; so do the days below. */
    policy: policy.optional(),
    workingDays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
    holidays: z
      .array(z.object({ date, name: text(longestHolidayName) }))
      .max(mostHolidays)
      .optional(),
    /** How new pages write the headings of their sections; left out, they stay. What they clash with is told by `findHeadingProblems`. */
    headings: z.partialRecord(z.enum(sectionNames), requiredLine(longestSectionHeading)).optional(),
  }),
  setSlackWebhook: z.object({ spaceId: contentId, address: slackWebhook.nullable() }),
  sendSlackTest: z.object({ spaceId: contentId }),
  listAnnouncements: z.object({ spaceId: contentId }),
  retryAnnouncement: z.object({ spaceId: contentId, sealedId: z.string().min(1).max(1000) }),
  noteSetUp: z.object({
    spaceId: contentId,
    seen: z.array(z.enum(setUpTopics)).max(setUpTopics.length).default([]),
    isHidden: z.boolean().optional(),
  }),
  createWorkedExample: z.object({ spaceId: contentId }),
  removeWorkedExample: z.object({ spaceId: contentId }),
} as const;

export type PayloadName = keyof typeof payloadSchemas;
/** What the browser sends. */
export type Payload<Name extends PayloadName> = z.input<(typeof payloadSchemas)[Name]>;
/** What the backend works with once it is parsed. */
export type Parsed<Name extends PayloadName> = z.output<(typeof payloadSchemas)[Name]>;
