import type { ActionItem } from '../domain/action-item';
import type { Conflict } from '../domain/document/merge/merge';
import type { SectionName } from '../domain/document/post-mortem-document';
import type { SectionHeadings } from '../domain/document/section-headings';
import type { SectionChange } from '../domain/document/section-changes';
import type { DraftedDocument } from '../domain/draft';
import type { Metric } from '../domain/metrics';
import type { PolicyIncident, Requirement } from '../domain/policy/criteria';
import type { Deadline } from '../domain/policy/deadline';
import type { Policy } from '../domain/policy/policy';
import type { SpacePolicy } from '../domain/policy/space-policy';
import type { WorkCalendar } from '../domain/policy/work-calendar';
import type { IncidentDetails, PostMortem } from '../domain/post-mortem';
import type { Blockers } from '../domain/rules/blockers';
import type { PreparationProblem, SpaceSettings } from '../domain/space-settings';
import type { CheckResult, Grade, Rule, RuleId, RuleSettings, RuleSubject } from '../domain/rules/rule';

/** A space that post-mortems may be created in. */
export interface DesignatedSpace {
  spaceId: string;
  spaceKey: string;
  name: string;
  /** IANA zone of the space's settings. */
  timeZone: string;
  /** Lets the form say at once whether a post-mortem is required, and by when. */
  spacePolicy: SpacePolicy;
}

/** What this person may do now; the backend checks again when they do. */
export interface Abilities {
  edit: boolean;
  /** Take and publish the notes, accept warnings. */
  moderate: boolean;
  /** Hand the moderator's role on. */
  handOver: boolean;
}

/** What a browser needs beside the view to check again by itself while somebody edits. */
export interface CheckBasis {
  subject: Omit<RuleSubject, 'details' | 'actionItems'>;
  /** As the page's space has set them. */
  rules: RuleSettings;
}

export interface PostMortemView {
  postMortem: PostMortem;
  title: string;
  /** The page's version number when this was read. */
  pageVersion: number;
  actionItems: readonly ActionItem[];
  /** In the order to show them; accepted ones included (see `postMortem.acceptances`). */
  checks: readonly CheckResult[];
  /** What the checks were made with; null when that is too large to send: then only the backend checks again. */
  basis: CheckBasis | null;
  metrics: readonly Metric[];
  abilities: Abilities;
  /** Calendar date `YYYY-MM-DD` in the space's zone, for "overdue". */
  today: string;
  /** Whether the space that the page stands in now is set up for post-mortems; a page can be moved out of it. */
  isDesignated: boolean;
  /** Of the space that the page stands in now. */
  spacePolicy: SpacePolicy;
  /** What the policy judges: the record's word with the durations of the timeline. */
  incident: PolicyIncident;
  requirement: Requirement;
  /** In the order of the steps; none when it was waived. */
  deadlines: readonly Deadline[];
}

/** The notes before they are published. */
export interface DraftView {
  /** 0 while nothing is saved: then this is what the page says. */
  version: number;
  /** The page's version that the notes were begun from. */
  basePageVersion: number;
  document: DraftedDocument;
  /** Null while nothing is saved. */
  savedAt: string | null;
  savedById: string | null;
}

export type SavedDraft = Pick<DraftView, 'version'> & { savedAt: string };

/** What the moderator's console opens with. */
export interface ConsoleView {
  draft: DraftView;
  view: PostMortemView;
}

/** Where the notes and the page cannot be joined: somebody has to choose. */
export interface ConflictView {
  /** Stands for what both sides say: another once either changed. */
  id: string;
  section: SectionName | null;
  /** The nearest heading above; empty when there is none. */
  heading: string;
  kind: Conflict['kind'];
  /** Line by line; no line for a side that has nothing there. */
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
}

/** What publishing would make of the page. */
export interface PublicationPreview {
  /** The page's version that it was made from. */
  pageVersion: number;
  /** Against the page as it stands. */
  sections: readonly SectionChange[];
  /** Against the page as it was last published; null when it never was, or that version is gone. */
  sincePublication: readonly SectionChange[] | null;
  conflicts: readonly ConflictView[];
  checks: readonly CheckResult[];
  blockers: Blockers;
}

/** A task that somebody added by hand to the page's section of action items. */
export interface UnadoptedTask {
  taskLocalId: string;
  title: string;
  ownerId: string | null;
  dueDate: string | null;
  done: boolean;
}

/** What a page that is no post-mortem yet says of its incident. */
export interface StatedStart extends Pick<IncidentDetails, 'severity' | 'services' | 'impact'> {
  /** Instant; null when no row of a timeline has one. */
  startedAt: string | null;
  /** Durations of its timeline; null while it does not say. */
  degradedMinutes: number | null;
  resolveMinutes: number | null;
}

/** What the macro shows on the page it stands on. */
export type MacroView =
  /** `unadoptedTasks`: in the order of the page, the first `mostAdoptedTasks` of them. */
  | { kind: 'post-mortem'; view: PostMortemView; unadoptedTasks: readonly UnadoptedTask[] }
  /** A page without a record in a designated space: offer to turn it into a post-mortem. */
  | { kind: 'ordinary'; title: string; space: DesignatedSpace; mayEdit: boolean; stated: StatedStart | null }
  /** A copy of a post-mortem's page, with nothing of what storage holds about that one. */
  | {
      kind: 'copy';
      title: string;
      /** The page that it was copied from, if the reader may see it. */
      origin: CreatedPage | null;
      /** Null where it cannot become a post-mortem: its space is not set up for them. */
      space: DesignatedSpace | null;
      mayEdit: boolean;
      /** Somebody said that it stays a page like any other. */
      staysPlain: boolean;
      stated: StatedStart | null;
    }
  /** Another of the app's macros stands above this one on the page, and shows it all. */
  | { kind: 'shown-above'; title: string }
  /** A page outside the designated spaces: offer to create the post-mortem there, linked from here. */
  | {
      kind: 'elsewhere';
      title: string;
      spaces: readonly DesignatedSpace[];
      /** The post-mortem that was last started from this page, if the reader may see it. */
      started: CreatedPage | null;
      stated: StatedStart | null;
    };

/** The next thing to be done for a post-mortem, and by when. */
export interface NextDeadline {
  what: Deadline['what'];
  /** Instant, ISO 8601 in UTC: the end of a day of the space, except for facts. */
  dueAt: string;
  overdue: boolean;
}

/** What a glance at the page tells: the byline and its panel. */
export interface PostMortemSummary {
  status: PostMortem['status'];
  severity: PostMortem['details']['severity'];
  /** Null when nothing is due any more, or nothing can be counted yet. */
  next: NextDeadline | null;
  /** IANA zone in whose days deadlines are counted. */
  timeZone: string;
  /** Calendar date `YYYY-MM-DD` in that zone. */
  today: string;
  /** Action items that somebody still has to do. */
  openItems: number;
  /** How many of those are late. */
  overdueItems: number;
  waiverReason: string | null;
}

export interface ReportRow {
  item: ActionItem;
  pageTitle: string;
  overdue: boolean;
  /** The reader owns this item. Editors of its page may change it too; the browser asks Confluence who they are. */
  mayChange: boolean;
}

export interface ReportPage {
  rows: readonly ReportRow[];
  /**
   * How many items were passed on this page that fit and that the reader may not see. Always 0 where the filter asks for
   * details (`asksForDetails`): those of hidden items are not tried.
   */
  hidden: number;
  /** How many items were looked at for this page, fitting or not. */
  looked: number;
  /** Give it back as `after` for the next page, which there may be after one that is short or empty; null at the end. */
  next: string | null;
  today: string;
}

/** A post-mortem in the list of its space. */
export interface PostMortemRow {
  pageId: string;
  title: string;
  status: PostMortem['status'];
  severity: PostMortem['details']['severity'];
  startedAt: string;
  /** IANA zone of the page. */
  timeZone: string;
  next: NextDeadline | null;
  /** Why it is not held. */
  waiverReason: string | null;
}

export interface PostMortemPage {
  rows: readonly PostMortemRow[];
  /** Post-mortems on this page of the list that the reader may not see. */
  hidden: number;
  /** Give it back as `after` for the next page; null at the end. */
  after: string | null;
  /** IANA zone in whose days deadlines are counted, and the date there. */
  timeZone: string;
  today: string;
}

export interface SpaceSettingsView {
  spaceId: string;
  spaceKey: string;
  spaceName: string;
  /** 0 when nothing has been saved yet. */
  version: number;
  designated: boolean;
  rootPage: { pageId: string; title: string } | null;
  /** The chosen root page is gone or may not be seen. */
  rootPageMissing: boolean;
  timeZone: string;
  /** `YYYY-MM-DD`: a day on which the open meeting takes place; periods of 14 days are counted from it. */
  anchorDate: string;
  /** Days before the meeting on which its page is prepared. */
  leadDays: number;
  /** Hour of the day (0–23) in the space's zone at which it is prepared. */
  hour: number;
  /** `HH:mm` in the space's zone, and how many minutes it takes. */
  meetingTime: string;
  meetingMinutes: number;
  /** The page that says who takes part; null where none was chosen, and where the reader may not see it. */
  participantsPage: { pageId: string; title: string } | null;
  /** One was chosen, and is gone or may not be seen. */
  participantsPageMissing: boolean;
  /** While it is, no page is prepared and nobody is reminded. */
  isPaused: boolean;
  remindOwners: boolean;
  announceInComments: boolean;
  mayChange: boolean;
  /** When the next page is prepared, or tried again; null where none is. */
  nextFollowUpAt: string | null;
  /** Why the newest page is not there; null where all is well. */
  preparationProblem: PreparationProblem | null;
  /** Every rule, in the order of the sections. */
  rules: readonly RuleChoice[];
  policy: Policy;
  workingDays: WorkCalendar['workingDays'];
  holidays: WorkCalendar['holidays'];
  /** Chosen by the space; other sections have the app's own heading. */
  headings: SectionHeadings;
  /** Null when nothing is announced to Slack. The address itself never comes here. */
  slack: SpaceSettings['slack'];
  setUp: SpaceSettings['setUp'];
  /** The worked example, if it was added. */
  example: CreatedPage | null;
}

/** A rule as a space has set it. */
export interface RuleChoice {
  id: RuleId;
  section: Rule['section'];
  /** When the rule holds, one line. */
  title: string;
  /** How to mend what it finds. */
  mend: string;
  /** Its grade where nobody changed it. */
  ownGrade: Grade;
  chosen: Grade | 'off';
}

/** A page that was created or completed. */
export interface CreatedPage {
  pageId: string;
  title: string;
  /** Path on the site, e.g. `/wiki/spaces/PM/pages/123`. */
  path: string;
}

export interface ImportPreview {
  title: string;
  startedAt: string | null;
  timelineRows: number;
  understood: readonly string[];
  notUnderstood: readonly string[];
  /** What the record would begin with: severity, services and impact as the report states them. */
  details: IncidentDetails;
  items: readonly ActionItem[];
  basis: CheckBasis | null;
  checks: readonly CheckResult[];
}
