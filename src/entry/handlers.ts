import type { DefinitionName, Definitions } from '../contract/definitions';
import type { Parsed } from '../contract/payloads';
import { fail, succeed } from '../contract/result';
import type { Ports } from '../ports/ports';
import { acceptWarning } from '../usecases/accept-warning';
import { addFact } from '../usecases/add-fact';
import { addActionItem } from '../usecases/add-action-item';
import { adoptTasks } from '../usecases/adopt-tasks';
import { changeFact } from '../usecases/change-fact';
import { changeActionItem } from '../usecases/change-action-item';
import { changeActionItems } from '../usecases/change-action-items';
import { createPostMortem } from '../usecases/create-post-mortem';
import { createWorkedExample } from '../usecases/create-worked-example';
import { dismissRepeat } from '../usecases/dismiss-repeat';
import { discardDraft } from '../usecases/discard-draft';
import { findRepeats } from '../usecases/find-repeats';
import { generateFollowUp } from '../usecases/follow-up/generate-follow-up';
import { listFollowUps } from '../usecases/follow-up/list-follow-ups';
import { previewFollowUp } from '../usecases/follow-up/preview-follow-up';
import { handOverModerator } from '../usecases/hand-over-moderator';
import { holdMeeting } from '../usecases/hold-meeting';
import { importPostMortem, previewImport } from '../usecases/import-post-mortem';
import { keepCopyPlain } from '../usecases/keep-copy-plain';
import { listAnnouncements } from '../usecases/list-announcements';
import { listDesignatedSpaces } from '../usecases/list-designated-spaces';
import { listFacts } from '../usecases/list-facts';
import { listHistory } from '../usecases/list-history';
import { listItemHistory } from '../usecases/list-item-history';
import { listMissing } from '../usecases/list-missing';
import { listPostMortems } from '../usecases/list-post-mortems';
import { loadInsights } from '../usecases/load-insights';
import { loadOverview } from '../usecases/load-overview';
import { loadReport } from '../usecases/load-report';
import { noteSetUp } from '../usecases/note-set-up';
import { openConsole } from '../usecases/open-console';
import { openMacro } from '../usecases/open-macro';
import { postponeMeeting } from '../usecases/postpone-meeting';
import { previewPublication } from '../usecases/preview-publication';
import { previewReminders } from '../usecases/preview-reminders';
import { publishNotes } from '../usecases/publish-notes';
import { remindAttendee } from '../usecases/remind-attendee';
import { removeActionItem } from '../usecases/remove-action-item';
import { removeAttendee } from '../usecases/remove-attendee';
import { removeFact } from '../usecases/remove-fact';
import { removeWorkedExample } from '../usecases/remove-worked-example';
import { reopenPostMortem } from '../usecases/reopen-post-mortem';
import { retryAnnouncement } from '../usecases/retry-announcement';
import { scheduleMeeting } from '../usecases/schedule-meeting';
import { saveDetails } from '../usecases/save-details';
import { saveDraft } from '../usecases/save-draft';
import { sendSlackTest } from '../usecases/send-slack-test';
import { setSlackWebhook } from '../usecases/set-slack-webhook';
import { loadSettings, saveSettings } from '../usecases/space-settings';
import { settleFact } from '../usecases/settle-fact';
import { summarizePostMortem } from '../usecases/summarize-post-mortem';
import { turnIntoPostMortem } from '../usecases/turn-into-post-mortem';
import { waivePostMortem } from '../usecases/waive-post-mortem';
import { withdrawWaiver } from '../usecases/withdraw-waiver';
import type { AccessOf } from './access';
import type { NeedOf } from './needs';

export interface Asked<Name extends DefinitionName> {
  callerId: string;
  payload: Parsed<Name>;
  access: AccessOf[NeedOf<Name>];
}

export type Handler<Name extends DefinitionName> = (
  ports: Ports,
  asked: Asked<Name>,
) => Promise<ReturnType<Definitions[Name]>>;

const notAPostMortem = () => fail('not-a-post-mortem', null);

/** From a definition to its use case, with what checking the need has read already. */
export const handlers: { [Name in DefinitionName]: Handler<Name> } = {
  openMacro: (ports, { callerId, payload, access: { page } }) =>
    openMacro(ports, { callerId, page, localId: payload.localId ?? null }),
  summarizePostMortem: async (ports, { access }) => {
    const summary = await summarizePostMortem(ports, access.page);
    return summary ? succeed(summary) : notAPostMortem();
  },
  keepCopyPlain: (ports, { access }) => keepCopyPlain(ports, access.page),
  createPostMortem: (ports, { callerId, payload, access }) =>
    createPostMortem(ports, { callerId, payload, space: access.space }),
  turnIntoPostMortem: (ports, { callerId, payload, access }) =>
    turnIntoPostMortem(ports, { callerId, payload, page: access.page }),
  saveDetails: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? saveDetails(ports, { ...payload, callerId, page, postMortem }) : notAPostMortem();
  },
  waivePostMortem: (ports, { callerId, payload, access: { page, postMortem } }) =>
    waivePostMortem(ports, { ...payload, page, postMortem, callerId }),
  withdrawWaiver: (ports, { callerId, payload, access: { page, postMortem } }) =>
    withdrawWaiver(ports, { ...payload, page, postMortem, callerId }),
  handOverModerator: (ports, { callerId, payload, access }) =>
    handOverModerator(ports, { ...payload, ...access, callerId }),
  acceptWarning: (ports, { callerId, payload, access }) => acceptWarning(ports, { ...payload, ...access, callerId }),
  addActionItem: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? addActionItem(ports, { callerId, payload, postMortem }) : notAPostMortem();
  },
  changeActionItem: (ports, { callerId, payload, access }) =>
    changeActionItem(ports, { ...payload, callerId, item: access.item }),
  changeActionItems: (ports, { callerId, payload }) => changeActionItems(ports, { callerId, payload }),
  listItemHistory: async (ports, { payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? listItemHistory(ports, { postMortem, itemId: payload.itemId }) : notAPostMortem();
  },
  removeActionItem: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    if (postMortem === null) return notAPostMortem();
    return removeActionItem(ports, { callerId, postMortem, itemId: payload.itemId, version: payload.version });
  },
  adoptTasks: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    if (postMortem === null) return notAPostMortem();
    return adoptTasks(ports, { callerId, page, postMortem, taskLocalIds: payload.taskLocalIds });
  },
  previewPublication: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? previewPublication(ports, { callerId, payload, page, postMortem }) : notAPostMortem();
  },
  publishNotes: async (ports, { callerId, payload, access: { page, postMortem, isSpaceAdmin } }) => {
    const isModerator = postMortem.details.participants.moderatorId === callerId;
    // Whoever is not the moderator got here as a space admin.
    const mayOverride = payload.overrideReason !== '' && (!isModerator || (await isSpaceAdmin()));
    return publishNotes(ports, { callerId, payload, page, postMortem, mayOverride });
  },
  reopenPostMortem: (ports, { callerId, payload, access: { page, postMortem } }) =>
    reopenPostMortem(ports, { ...payload, page, postMortem, callerId }),
  listHistory: async (ports, { callerId, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? listHistory(ports, { callerId, postMortem }) : notAPostMortem();
  },
  openConsole: async (ports, { callerId, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? openConsole(ports, { callerId, page, postMortem }) : notAPostMortem();
  },
  saveDraft: (ports, { callerId, payload, access }) => saveDraft(ports, { ...access, callerId, payload }),
  discardDraft: (ports, { payload, access }) => discardDraft(ports, { ...access, version: payload.version }),
  listFacts: (ports, { access }) => listFacts(ports, access.page),
  addFact: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? addFact(ports, { callerId, payload, postMortem }) : notAPostMortem();
  },
  changeFact: async (ports, { callerId, payload, access: { postMortem, fact } }) =>
    fact ? changeFact(ports, { ...payload, postMortem, fact, callerId }) : fail('fact-not-found', null),
  removeFact: (ports, { callerId, payload, access }) => removeFact(ports, { ...payload, ...access, callerId }),
  settleFact: async (ports, { callerId, payload, access: { page, postMortem } }) => {
    if (!page.mayEdit) return fail('not-allowed', { need: 'edit page' });
    const fact = await ports.records.findFact(page.pageId, payload.factId);
    return fact ? settleFact(ports, { ...payload, postMortem, fact, callerId }) : fail('fact-not-found', null);
  },
  scheduleMeeting: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? scheduleMeeting(ports, { ...payload, callerId, page, postMortem }) : notAPostMortem();
  },
  postponeMeeting: (ports, { callerId, payload, access }) =>
    postponeMeeting(ports, { ...payload, ...access, callerId }),
  holdMeeting: (ports, { callerId, payload, access }) => holdMeeting(ports, { ...payload, ...access, callerId }),
  remindAttendee: (ports, { callerId, payload, access }) => remindAttendee(ports, { ...payload, ...access, callerId }),
  removeAttendee: (ports, { callerId, payload, access }) => removeAttendee(ports, { ...payload, ...access, callerId }),
  loadReport: (ports, { callerId, payload }) => loadReport(ports, { callerId, payload }),
  listPostMortems: (ports, { payload }) => listPostMortems(ports, payload),
  loadOverview: (ports, { callerId, payload }) => loadOverview(ports, { callerId, payload }),
  loadInsights: (ports, { payload }) => loadInsights(ports, payload),
  findRepeats: async (ports, { callerId, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? findRepeats(ports, { callerId, page, postMortem }) : notAPostMortem();
  },
  dismissRepeat: async (ports, { callerId, payload, access: { page } }) => {
    const postMortem = await ports.records.findPostMortem(page.pageId);
    return postMortem ? dismissRepeat(ports, { ...payload, callerId }) : notAPostMortem();
  },
  listMissing: (ports, { payload }) => listMissing(ports, payload),
  previewReminders: (ports, { payload }) => previewReminders(ports, payload),
  listFollowUps: (ports, { payload, access }) => listFollowUps(ports, { payload, space: access.space }),
  previewFollowUp: (ports, { access }) => previewFollowUp(ports, access.space.spaceId),
  generateFollowUp: (ports, { access }) => generateFollowUp(ports, access.space),
  listDesignatedSpaces: (ports) => listDesignatedSpaces(ports),
  previewImport: (ports, { callerId, payload, access }) =>
    previewImport(ports, { callerId, payload, space: access.space }),
  importPostMortem: (ports, { callerId, payload, access }) =>
    importPostMortem(ports, { callerId, payload, space: access.space }),
  loadSettings: (ports, { access }) => loadSettings(ports, access),
  saveSettings: (ports, { payload, access }) => saveSettings(ports, { payload, space: access.space }),
  setSlackWebhook: (ports, { callerId, payload, access }) =>
    setSlackWebhook(ports, { callerId, payload, space: access.space }),
  sendSlackTest: (ports, { access }) => sendSlackTest(ports, access),
  listAnnouncements: (ports, { access }) => listAnnouncements(ports, access),
  retryAnnouncement: (ports, { payload, access }) => retryAnnouncement(ports, { payload, space: access.space }),
  noteSetUp: (ports, { payload, access }) => noteSetUp(ports, { payload, space: access.space }),
  createWorkedExample: (ports, { callerId, access }) => createWorkedExample(ports, { callerId, space: access.space }),
  removeWorkedExample: (ports, { access }) => removeWorkedExample(ports, access),
};
