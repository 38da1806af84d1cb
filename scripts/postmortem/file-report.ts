import { milestoneKinds, sectionNames } from '../../src/domain/document/post-mortem-document';
import type {
  Certainty,
  EventKind,
  Lesson,
  MilestoneKind,
  PostMortemDocument,
  SectionName,
  StatedActionItem,
  StatedDetails,
  StatedItemKind,
  TimelineEvent,
} from '../../src/domain/document/post-mortem-document';
import { importMarkdown } from '../../src/domain/import/import-markdown';
import type { ImportedIncident } from '../../src/domain/import/import-markdown';
import { metricsOf, milestoneOf } from '../../src/domain/metrics';
import type { Metric } from '../../src/domain/metrics';
import { checkPostMortem } from '../../src/domain/rules/check-post-mortem';
import type { CheckResult, Grade, Place, RuleId } from '../../src/domain/rules/rule';
import { settingsForFile, subjectOfFile } from './file-subject';

export interface FileReportOptions {
  /** IANA zone of times whose zone the report does not state. */
  timeZone: string;
  /** Rules that are not checked. */
  off?: readonly RuleId[];
  /** Milliseconds since 1970. */
  now: number;
}

/** What one line of `check --json` holds. Instants are ISO 8601 in UTC, dates `YYYY-MM-DD`, durations whole minutes. */
export interface FileReport {
  file: string;
  title: string;
  document: {
    milestones: Partial<Record<MilestoneKind, string>>;
    timeline: readonly FileEvent[];
    /** Chains of whys, each from symptom to cause. */
    whys: readonly (readonly string[])[];
    contributingFactors: readonly string[];
    trigger: string | null;
    lessons: readonly Lesson[];
    actionItems: readonly FileActionItem[];
    sections: readonly FileSection[];
    stated: StatedDetails;
  };
  /** Of every incident that the file tells. */
  metrics: readonly FileMetric[];
  results: readonly FileResult[];
  notUnderstood: readonly string[];
  /** Only in a report on several incidents; then the milestones of each stand here and not under `document`. */
  incidents?: readonly FileIncident[];
}

export interface FileMetric extends Metric {
  /** 0-based index among `incidents`, when there are several. */
  incident?: number;
}

export interface FileIncident {
  title: string;
  milestones: Partial<Record<MilestoneKind, string>>;
  timeline: readonly FileEvent[];
  actionItems: readonly FileActionItem[];
}

export interface FileEvent {
  occurredAt: string | null;
  kind: EventKind;
  text: string;
  statedTime: string;
  certainty: Certainty;
  evidenceUrl?: string;
}

export interface FileActionItem {
  title: string;
  done: boolean;
  /** As the report names them, or the account id of a mention. */
  owner?: string;
  dueDate?: string;
  kind?: StatedItemKind;
  link?: string;
  doneWhen?: string;
}

export interface FileSection {
  name: SectionName;
  /** As it stands in the report; empty for text above the first heading. */
  heading: string;
  /** Its prose, one passage a line. */
  text: string;
}

export interface FileResult {
  rule: RuleId;
  grade: Grade;
  section: Place['section'];
  /** Row, item (`itemId` is its 0-based index) or words that it is about. */
  at: Omit<Place, 'section'>;
  message: string;
  mend: string;
  /** Minutes that the prose states and that the timeline gives. */
  stated?: number;
  derived?: number;
  /** 0-based index among `incidents`, when there are several and it is about one of them. */
  incident?: number;
}

/**
 * Reads and checks one report.
 * @throws ImportError when the text is empty, too large or binary
 */
export function reportOnFile(file: string, text: string, { timeZone, off, now }: FileReportOptions): FileReport {
  const { title, document, notUnderstood, incidents, frontMatter } = importMarkdown(text, { timeZone, fileName: file });
  const several = incidents.length > 1;
  const beside = { title, beside: frontMatter };
  const results = checkPostMortem(subjectOfFile(document, timeZone, now, beside), settingsForFile(document, off))
    .filter(({ rule }) => !several || !ofOneIncident.has(rule))
    .map(resultOf);
  const ofEach = several ? incidents : [];
  return {
    file,
    title,
    document: { ...understood(document), ...(several ? toldByIncidents(document, incidents) : {}) },
    metrics: several ? incidents.flatMap(metricsOfIncident) : metricsOf(document.timeline),
    results: [
      ...results,
      ...ofEach.flatMap((incident, index) =>
        resultsOfIncident(incident, index, { title, timeZone, off: off ?? [], now }),
      ),
    ],
    notUnderstood,
    ...(several ? { incidents: incidents.map(incidentOf) } : {}),
  };
}

/** Milestones stand with each incident; two causes told in prose are two. */
function toldByIncidents(
  { whyChains }: PostMortemDocument,
  incidents: readonly ImportedIncident[],
): Pick<FileReport['document'], 'milestones' | 'whys'> {
  const chains = incidents.flatMap(({ document }) => document.whyChains);
  return { milestones: {}, whys: (chains.length < whyChains.length ? whyChains : chains).map(({ whys }) => whys) };
}

/** Rules about one course of events: in a report on several incidents each is checked by itself. */
const ofOneIncident: ReadonlySet<RuleId> = new Set([
  ...(['overview.when', 'timeline.milestones', 'timeline.alerted', 'timeline.precise', 'timeline.order'] as const),
  ...(['timeline.gap', 'timeline.evidence', 'timeline.future', 'figures.agree'] as const),
]);

/** Rows that these results point at are the incident's own. */
function resultsOfIncident(
  { title, document }: ImportedIncident,
  incident: number,
  report: Required<FileReportOptions> & { title: string },
): FileResult[] {
  const subject = subjectOfFile(document, report.timeZone, report.now, { title, beside: report.title });
  return checkPostMortem(subject, settingsForFile(document, report.off))
    .filter(({ rule }) => ofOneIncident.has(rule))
    .map((result) => ({ ...resultOf(result), incident }));
}

/** Between milestones of two incidents nothing is measured. */
function metricsOfIncident({ document }: ImportedIncident, incident: number): FileMetric[] {
  return metricsOf(document.timeline).map((metric) => ({ ...metric, incident }));
}

function incidentOf({ title, document }: ImportedIncident): FileIncident {
  const { timeline, actionItems } = document;
  return {
    title,
    milestones: milestonesOf(timeline),
    timeline: timeline.map(eventOf),
    actionItems: actionItems.map(itemOf),
  };
}

function understood(document: PostMortemDocument): FileReport['document'] {
  const { timeline, whyChains, contributingFactors, trigger, lessons, actionItems, stated } = document;
  return {
    milestones: milestonesOf(timeline),
    timeline: timeline.map(eventOf),
    whys: whyChains.map(({ whys }) => whys),
    contributingFactors,
    trigger,
    lessons,
    actionItems: actionItems.map(itemOf),
    sections: sectionNames.flatMap((name) => sectionOf(name, document)),
    stated,
  };
}

function milestonesOf(timeline: readonly TimelineEvent[]): Partial<Record<MilestoneKind, string>> {
  return Object.fromEntries(
    milestoneKinds.flatMap((kind) => {
      const event = milestoneOf(timeline, kind);
      return event === undefined ? [] : [[kind, event.occurredAt]];
    }),
  );
}

function eventOf({ occurredAt, kind, text, statedTime, certainty, evidenceUrl }: TimelineEvent): FileEvent {
  const evidence = evidenceUrl === undefined ? {} : { evidenceUrl };
  return { occurredAt, kind, text, statedTime, certainty, ...evidence };
}

function itemOf({ title, done, ownerId, ownerName, ...stated }: StatedActionItem): FileActionItem {
  const owner = ownerName ?? ownerId;
  const { dueDate, kind, link, doneWhen } = stated;
  return {
    title,
    done,
    ...(owner === undefined ? {} : { owner }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(kind === undefined ? {} : { kind }),
    ...(link === undefined ? {} : { link }),
    ...(doneWhen === undefined ? {} : { doneWhen }),
  };
}

function sectionOf(name: SectionName, { sections }: PostMortemDocument): FileSection[] {
  const section = sections[name];
  if (section === undefined) return [];
  return [{ name, heading: section.heading, text: section.passages.map(({ text }) => text).join('\n') }];
}

function resultOf({ rule, grade, at: { section, ...at }, message, mend, stated, derived }: CheckResult): FileResult {
  return {
    rule,
    grade,
    section,
    at,
    message,
    mend,
    ...(stated === undefined ? {} : { stated }),
    ...(derived === undefined ? {} : { derived }),
  };
}
