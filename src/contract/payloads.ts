import { z } from 'zod';
import { actionItemKinds, actionItemStatuses, priorities } from '../domain/action-item';
import { answers, unknownCircumstances } from '../domain/circumstances';
import { factCertainties, settlementKinds } from '../domain/fact';
import { milestoneKinds } from '../domain/document/post-mortem-document';
import { criterionCodes } from '../domain/policy/policy';
import { postponementReasons } from '../domain/meeting';
import { customerImpacts, postMortemStatuses } from '../domain/post-mortem';
import { grades, ruleIds } from '../domain/rules/rule';
import {
  longestDraftedText,
  longestHolidayName,
  longestItemTitle,
  longestMarkdown,
  longestMeeting,
  longestService,
  longestText,
  longestTitle,
  mostDraftedRows,
  mostHolidays,
  mostPeople,
  mostPostMortemRows,
  mostReportRows,
  mostServices,
  shortestMeeting,
  policyLimits,
} from './limits';

// Control characters other than tab and line ends and halves of surrogate pairs have no place in titles and texts:
// Confluence refuses them, and addresses cannot be made of them.
const printable = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '');

/** One line that shows: marks that turn the direction of the text around it are dropped, white space is one space. */
const oneLine = (text: string): string =>
  printable(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const showsSomething = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);
const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => printable(value).trim());
const requiredText = (most: number) => text(most).pipe(z.string().min(1));
const requiredLine = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => (showsSomething(value) ? oneLine(value) : ''))
    .pipe(z.string().min(1));
const contentId = z.string().regex(/^\d{1,19}$/, 'an id of Confluence');
const accountId = z.string().regex(/^[a-zA-Z0-9:_-]{1,128}$/, 'an account id');
const instant = z.iso.datetime({ offset: true });
/** When an incident began: years that a typing slip makes would become levels of the page tree. */
const start = instant.refine((value) => /^20\d\d-/u.test(value), 'a time of this century');
const date = z.iso.date();
const timeZone = z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Oslo');
const version = z.int().min(1);
const link = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(longestText)])
  .transform((value) => value || null);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const severity = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const impact = z.object({ customers: z.enum(customerImpacts), statement: text(longestText) });
const answer = z.enum(answers);
const circumstances = z.object({
  dataLoss: answer,
  securityExposure: answer,
  serviceLevelBroken: answer,
  onCallIntervention: answer,
  noticedByPerson: answer,
  repeat: answer,
  requestedBecause: text(longestText),
});
const services = z.array(requiredLine(longestService)).max(mostServices);
const people = z.array(accountId).max(mostPeople);
const participants = z.object({
  agentId: accountId.nullable(),
  responderIds: people,
  customerSuccessIds: people,
  solutionLeadIds: people,
  scribeId: accountId.nullable(),
  attendeeIds: people,
  /** Heeded from the moderator only. Left out, as by a page that was loaded before an update: it stays. */
  moderatorKnowsProcess: z.boolean().optional(),
});

/** A report's text; an empty one is refused by who reads it, in a sentence about the file. */
const markdown = z.string().max(longestMarkdown);

/** What a person says when starting: a title and a start time are enough, the rest is asked for later. */
const incident = z.object({
  title: requiredLine(longestTitle),
  startedAt: start,
  timeZone,
  severity: severity.default(0),
  services: services.default([]),
  impact: impact.default({ customers: 'unknown', statement: '' }),
  circumstances: circumstances.default(unknownCircumstances),
  agentId: accountId.nullable().default(null),
  /** The first moderator is named by the creator. */
  moderatorId: accountId.nullable().default(null),
});

const actionItemContent = z.object({
  title: requiredLine(longestItemTitle),
  doneWhen: text(longestText),
  ownerId: accountId.nullable(),
  dueDate: date.nullable(),
  priority: z.enum(priorities),
  kind: z.enum(actionItemKinds),
  status: z.enum(actionItemStatuses),
  link,
});

const factContent = z.object({
  occurredAt: start.transform((value) => new Date(value).toISOString()),
  certainty: z.enum(factCertainties),
  text: requiredText(longestText),
  evidenceUrl: link,
});

/** As typed so far: a draft keeps what is not finished, be it empty. It is tidied when it goes onto the page. */
const drafted = z.string().max(longestDraftedText).transform(printable);
const draftedTexts = z.array(drafted).max(mostDraftedRows).readonly();
const timelineEvent = z.object({
  occurredAt: instant.transform((value) => new Date(value).toISOString()).nullable(),
  statedTime: drafted,
  kind: z.enum([...milestoneKinds, 'step']),
  text: drafted,
  evidenceUrl: z.exactOptional(z.url({ protocol: /^https?$/ }).max(longestText)),
  certainty: z.enum(['exact', 'approximate', 'unknown']),
  actorIds: z.exactOptional(people.readonly()),
});
/** A row's number is its place in the list, whatever was sent. */
const timeline = z
  .array(timelineEvent.extend({ row: z.int().default(0) }))
  .max(mostDraftedRows)
  .transform((events) => events.map((event, row) => ({ ...event, row })))
  .readonly();
const lesson = z.object({ kind: z.enum(['went_well', 'went_wrong', 'got_lucky']), text: drafted });
const draftedDocument = z.object({
  overview: draftedTexts,
  timeline,
  whyChains: z
    .array(z.object({ whys: draftedTexts }))
    .max(mostDraftedRows)
    .readonly(),
  contributingFactors: draftedTexts,
  trigger: drafted.nullable(),
  lessons: z.array(lesson).max(mostDraftedRows).readonly(),
  conclusion: draftedTexts,
});
/** 0 for a page without a draft. */
const draftVersion = z.int().min(0);

/** Which side is taken, by the id of the conflict as the preview tells it. */
const choices = z.record(z.string().max(64), z.enum(['mine', 'theirs', 'both'])).default({});

/** Made by the browser once for each thing a person sets out to do, so that a second click or a retry is recognised. */
const operationId = z.uuid();

const within = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);
const dayLimit = z.object({ days: within(policyLimits.days), counted: z.enum(['calendar', 'business']) });
const days = within(policyLimits.days);
const policy = z.object({
  criteria: z.array(z.enum(criterionCodes)).max(criterionCodes.length).readonly(),
  requiredSeverity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  degradationMinutes: within(policyLimits.minutes),
  resolveMinutes: within(policyLimits.minutes),
  repeatDays: within(policyLimits.repeatDays),
  factsHours: within(policyLimits.hours),
  meeting: z.object({ 1: dayLimit, 2: dayLimit, 3: dayLimit, 4: dayLimit }),
  publication: dayLimit,
  daysToAct: z.object({ 1: days, 2: days, 3: days, 4: days }),
  mostAttendees: within(policyLimits.attendees),
});

export const reportFilters = {
  stages: ['active', 'to_verify', 'settled', 'idea'],
  owners: ['anyone', 'nobody', 'me'],
} as const;

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
  changeActionItem: z.object({ pageId: contentId, itemId: z.uuid(), version, content: actionItemContent.partial() }),
  removeActionItem: z.object({ pageId: contentId, itemId: z.uuid(), version }),
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
    stage: z.enum(reportFilters.stages).default('active'),
    /** `anyone`, `nobody`, `me` or an account id. */
    owner: z.union([z.enum(reportFilters.owners), accountId]).default('anyone'),
    overdue: z.boolean().default(false),
    after: z.string().max(300).nullable().default(null),
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
    /** Only the rules that differ from their own grade. Left out, as by a page that was loaded before an update: they stay. */
    rules: z.partialRecord(z.enum(ruleIds), z.enum([...grades, 'off'])).optional(),
    /** Left out, as by a page that was loaded before an update: it stays; so do the days below. */
    policy: policy.optional(),
    workingDays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
    holidays: z
      .array(z.object({ date, name: text(longestHolidayName) }))
      .max(mostHolidays)
      .optional(),
  }),
} as const;

export type PayloadName = keyof typeof payloadSchemas;
/** What the browser sends. */
export type Payload<Name extends PayloadName> = z.input<(typeof payloadSchemas)[Name]>;
/** What the backend works with once it is parsed. */
export type Parsed<Name extends PayloadName> = z.output<(typeof payloadSchemas)[Name]>;
