import type { ActionItem } from '../domain/action-item';
import type { Fact } from '../domain/fact';
import type { HistoryEntry } from '../domain/post-mortem';
import type { InsightsStep, MissingPage, OverviewStep, RepeatsView } from './figure-views';
import type {
  AnnouncementRow,
  FollowUpList,
  FollowUpPreview,
  GeneratedFollowUp,
  ReminderPreview,
} from './follow-up-views';
import type { Payload } from './payloads';
import type { Result } from './result';
import type { ConsoleView, CreatedPage, ImportPreview, MacroView, PostMortemView, ReportPage } from './views';
import type { PostMortemPage, PostMortemSummary, PublicationPreview, SavedDraft, SpaceSettingsView } from './views';
import type { DesignatedSpace } from './views';

/**
 * Everything the browser may ask of the backend: `@forge/resolver` implements it, `@forge/bridge` calls it. Payloads are
 * parsed with the schemas of `payloads.ts` all the same, and each definition states its need in `entry/needs.ts`.
 */
export type Definitions = {
  openMacro: (payload: Payload<'openMacro'>) => Result<MacroView>;
  summarizePostMortem: (payload: Payload<'summarizePostMortem'>) => Result<PostMortemSummary>;
  keepCopyPlain: (payload: Payload<'keepCopyPlain'>) => Result<null>;
  createPostMortem: (payload: Payload<'createPostMortem'>) => Result<CreatedPage>;
  turnIntoPostMortem: (payload: Payload<'turnIntoPostMortem'>) => Result<CreatedPage>;
  saveDetails: (payload: Payload<'saveDetails'>) => Result<PostMortemView>;
  waivePostMortem: (payload: Payload<'waivePostMortem'>) => Result<PostMortemView>;
  withdrawWaiver: (payload: Payload<'withdrawWaiver'>) => Result<PostMortemView>;
  handOverModerator: (payload: Payload<'handOverModerator'>) => Result<PostMortemView>;
  acceptWarning: (payload: Payload<'acceptWarning'>) => Result<PostMortemView>;
  addActionItem: (payload: Payload<'addActionItem'>) => Result<ActionItem>;
  changeActionItem: (payload: Payload<'changeActionItem'>) => Result<ActionItem>;
  /** One outcome for each change, in their order. */
  changeActionItems: (payload: Payload<'changeActionItems'>) => Result<readonly Result<ActionItem>[]>;
  listItemHistory: (payload: Payload<'listItemHistory'>) => Result<readonly HistoryEntry[]>;
  removeActionItem: (payload: Payload<'removeActionItem'>) => Result<null>;
  adoptTasks: (payload: Payload<'adoptTasks'>) => Result<readonly ActionItem[]>;
  previewPublication: (payload: Payload<'previewPublication'>) => Result<PublicationPreview>;
  publishNotes: (payload: Payload<'publishNotes'>) => Result<PostMortemView>;
  reopenPostMortem: (payload: Payload<'reopenPostMortem'>) => Result<PostMortemView>;
  listHistory: (payload: Payload<'listHistory'>) => Result<readonly HistoryEntry[]>;
  openConsole: (payload: Payload<'openConsole'>) => Result<ConsoleView>;
  saveDraft: (payload: Payload<'saveDraft'>) => Result<SavedDraft>;
  discardDraft: (payload: Payload<'discardDraft'>) => Result<null>;
  listFacts: (payload: Payload<'listFacts'>) => Result<readonly Fact[]>;
  addFact: (payload: Payload<'addFact'>) => Result<Fact>;
  changeFact: (payload: Payload<'changeFact'>) => Result<Fact>;
  removeFact: (payload: Payload<'removeFact'>) => Result<null>;
  settleFact: (payload: Payload<'settleFact'>) => Result<Fact>;
  scheduleMeeting: (payload: Payload<'scheduleMeeting'>) => Result<PostMortemView>;
  postponeMeeting: (payload: Payload<'postponeMeeting'>) => Result<PostMortemView>;
  holdMeeting: (payload: Payload<'holdMeeting'>) => Result<PostMortemView>;
  remindAttendee: (payload: Payload<'remindAttendee'>) => Result<null>;
  removeAttendee: (payload: Payload<'removeAttendee'>) => Result<PostMortemView>;
  loadReport: (payload: Payload<'loadReport'>) => Result<ReportPage>;
  listPostMortems: (payload: Payload<'listPostMortems'>) => Result<PostMortemPage>;
  loadOverview: (payload: Payload<'loadOverview'>) => Result<OverviewStep>;
  loadInsights: (payload: Payload<'loadInsights'>) => Result<InsightsStep>;
  findRepeats: (payload: Payload<'findRepeats'>) => Result<RepeatsView>;
  dismissRepeat: (payload: Payload<'dismissRepeat'>) => Result<null>;
  listMissing: (payload: Payload<'listMissing'>) => Result<MissingPage>;
  previewReminders: (payload: Payload<'previewReminders'>) => Result<ReminderPreview>;
  listFollowUps: (payload: Payload<'listFollowUps'>) => Result<FollowUpList>;
  previewFollowUp: (payload: Payload<'previewFollowUp'>) => Result<FollowUpPreview>;
  generateFollowUp: (payload: Payload<'generateFollowUp'>) => Result<GeneratedFollowUp>;
  listDesignatedSpaces: (payload: Payload<'listDesignatedSpaces'>) => Result<readonly DesignatedSpace[]>;
  previewImport: (payload: Payload<'previewImport'>) => Result<ImportPreview>;
  importPostMortem: (payload: Payload<'importPostMortem'>) => Result<CreatedPage>;
  loadSettings: (payload: Payload<'loadSettings'>) => Result<SpaceSettingsView>;
  saveSettings: (payload: Payload<'saveSettings'>) => Result<SpaceSettingsView>;
  setSlackWebhook: (payload: Payload<'setSlackWebhook'>) => Result<SpaceSettingsView>;
  sendSlackTest: (payload: Payload<'sendSlackTest'>) => Result<null>;
  listAnnouncements: (payload: Payload<'listAnnouncements'>) => Result<readonly AnnouncementRow[]>;
  retryAnnouncement: (payload: Payload<'retryAnnouncement'>) => Result<AnnouncementRow>;
  noteSetUp: (payload: Payload<'noteSetUp'>) => Result<SpaceSettingsView>;
  createWorkedExample: (payload: Payload<'createWorkedExample'>) => Result<SpaceSettingsView>;
  removeWorkedExample: (payload: Payload<'removeWorkedExample'>) => Result<SpaceSettingsView>;
};
export type DefinitionName = keyof Definitions;
