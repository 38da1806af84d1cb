import type { DefinitionName } from '../contract/definitions';
import type { NeedName } from '../contract/result';

/**
 * Who may ask what: checked before anything else. Anyone who can load a module can call every resolver, so this is the only
 * authorization there is. A definition without a row does not compile.
 */
export const needs = {
  openMacro: 'view page',
  summarizePostMortem: 'view page',
  keepCopyPlain: 'edit page',
  createPostMortem: 'create in space',
  turnIntoPostMortem: 'edit page',
  saveDetails: 'edit page',
  waivePostMortem: 'moderator or space admin',
  withdrawWaiver: 'moderator or space admin',
  handOverModerator: 'name moderator',
  acceptWarning: 'moderator',
  addActionItem: 'edit page',
  changeActionItem: 'owner or editor',
  // Rows are checked one by one, each as `changeActionItem` is.
  changeActionItems: 'signed in',
  // An item's former words stand on former versions of the page, which whoever sees it may look at.
  listItemHistory: 'view page',
  removeActionItem: 'edit page',
  adoptTasks: 'edit page',
  previewPublication: 'edit page',
  publishNotes: 'moderator or space admin',
  reopenPostMortem: 'moderator or space admin',
  listHistory: 'edit page',
  openConsole: 'edit page',
  // Who does not edit the page does not get the notes back either: each of them asks for that as well.
  saveDraft: 'moderator or space admin',
  discardDraft: 'moderator or space admin',
  listFacts: 'edit page',
  addFact: 'edit page',
  changeFact: 'author or moderator',
  removeFact: 'author or moderator',
  // A moderator who does not edit the page does not see its facts either.
  settleFact: 'moderator',
  // The agent on duty schedules; once it is planned, its moderator alone puts it off by days.
  scheduleMeeting: 'edit page',
  postponeMeeting: 'moderator',
  holdMeeting: 'moderator',
  remindAttendee: 'moderator',
  removeAttendee: 'moderator',
  // Rows are checked one by one: each is shown only to whom Confluence shows its page.
  loadReport: 'signed in',
  // Likewise.
  listPostMortems: 'signed in',
  // Sums and rows are of pages that Confluence shows the caller; of others only their number is told, to whoever sees the space.
  loadOverview: 'view space',
  loadInsights: 'view space',
  listMissing: 'view space',
  // Rows of pages that the admin sees; of others only their number is told.
  previewReminders: 'space admin',
  // Earlier ones are shown to whom Confluence shows their pages.
  findRepeats: 'view page',
  dismissRepeat: 'edit page',
  // Pages are named to whom Confluence shows them.
  listFollowUps: 'view space',
  // Whoever may create pages here could write this one by hand; it tells what everyone in the space may read.
  previewFollowUp: 'create in space',
  generateFollowUp: 'create in space',
  listDesignatedSpaces: 'signed in',
  previewImport: 'create in space',
  importPostMortem: 'create in space',
  loadSettings: 'view space',
  saveSettings: 'space admin',
  setSlackWebhook: 'space admin',
  sendSlackTest: 'space admin',
  listAnnouncements: 'space admin',
  retryAnnouncement: 'space admin',
  noteSetUp: 'space admin',
  createWorkedExample: 'space admin',
  removeWorkedExample: 'space admin',
} as const satisfies Record<DefinitionName, NeedName>;

export type NeedOf<Name extends DefinitionName> = (typeof needs)[Name];
