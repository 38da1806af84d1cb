import { accountIdOf } from '../../../local/people';
import type { DefinitionName } from '../../../src/contract/definitions';
import { factContent, incident, itemContent, operation } from '../app-site';
import type { Place } from './places';
import { emptyNotes } from './places';

/** Right payloads for a place, so that nothing but who is asking decides. */
export const rightPayloads: Record<DefinitionName, (place: Place) => Record<string, unknown>> = {
  openMacro: ({ pageId }) => ({ pageId }),
  summarizePostMortem: ({ pageId }) => ({ pageId }),
  keepCopyPlain: ({ plainId }) => ({ pageId: plainId }),
  createPostMortem: ({ spaceId }) => ({ operationId: operation(50), spaceId, incident: incident({ title: 'New' }) }),
  turnIntoPostMortem: ({ plainId }) => ({ operationId: operation(51), pageId: plainId, incident: incident() }),
  saveDetails: ({ pageId, version }) => ({
    pageId,
    version,
    details: {
      severity: 1,
      services: [],
      impact: { customers: 'none', statement: '' },
      participants: {
        agentId: null,
        responderIds: [],
        customerSuccessIds: [],
        solutionLeadIds: [],
        scribeId: null,
        attendeeIds: [],
      },
    },
  }),
  waivePostMortem: ({ pageId, version }) => ({ pageId, version, reason: 'Covered by another' }),
  withdrawWaiver: ({ pageId, version }) => ({ pageId, version }),
  handOverModerator: ({ pageId, version }) => ({ pageId, version, moderatorId: accountIdOf('success') }),
  acceptWarning: ({ pageId, version }) => ({ pageId, version, resultKey: 'details.impact', reason: 'Known' }),
  addActionItem: ({ pageId }) => ({ pageId, operationId: operation(52), content: itemContent() }),
  changeActionItem: ({ pageId, itemId }) => ({ pageId, itemId, version: 1, content: { title: 'Changed' } }),
  listItemHistory: ({ pageId, itemId }) => ({ pageId, itemId }),
  removeActionItem: ({ pageId, itemId }) => ({ pageId, itemId, version: 1 }),
  publishNotes: ({ pageId, version }) => ({ operationId: operation(53), pageId, version, overrideReason: '' }),
  previewPublication: ({ pageId, draftVersion }) => ({ pageId, draftVersion, choices: {} }),
  reopenPostMortem: ({ pageId, version }) => ({ pageId, version, reason: 'More is known' }),
  listHistory: ({ pageId }) => ({ pageId }),
  openConsole: ({ pageId }) => ({ pageId }),
  saveDraft: ({ pageId, draftVersion }) => ({
    pageId,
    version: draftVersion,
    basePageVersion: 1,
    document: emptyNotes,
  }),
  discardDraft: ({ pageId, draftVersion }) => ({ pageId, version: draftVersion }),
  listFacts: ({ pageId }) => ({ pageId }),
  addFact: ({ pageId }) => ({ pageId, operationId: operation(55), content: factContent() }),
  changeFact: ({ pageId, factId }) => ({
    ...{ pageId, factId, version: 1 },
    content: factContent({ text: 'Otherwise' }),
  }),
  removeFact: ({ pageId, factId }) => ({ pageId, factId, version: 1 }),
  settleFact: ({ pageId, factId }) => ({ pageId, factId, version: 1, kind: 'moved' }),
  scheduleMeeting: ({ pageId, version }) => ({
    ...{ pageId, version, startsAt: '2026-11-24T09:00:00Z', durationMinutes: 60, place: '' },
  }),
  postponeMeeting: ({ pageId, version }) => ({ pageId, version, reason: 'someone_missing', note: '' }),
  holdMeeting: ({ pageId, version }) => ({ pageId, version, heldAt: '2026-11-22T10:00:00Z' }),
  remindAttendee: ({ pageId }) => ({ pageId, personId: accountIdOf('agent'), note: '' }),
  removeAttendee: ({ pageId, version }) => ({ pageId, version, personId: accountIdOf('agent'), note: '' }),
  loadReport: ({ spaceId }) => ({ spaceId, limit: 1 }),
  listPostMortems: ({ spaceId }) => ({ spaceId }),
  listDesignatedSpaces: () => ({}),
  previewImport: ({ spaceId }) => ({ spaceId, markdown: '# Night\n\nIt broke.', timeZone: 'UTC' }),
  importPostMortem: ({ spaceId }) => ({
    operationId: operation(54),
    spaceId,
    markdown: '# Night\n\nIt broke.',
    timeZone: 'UTC',
    startedAt: '2026-11-21T08:00:00Z',
  }),
  loadSettings: ({ spaceId }) => ({ spaceId }),
  saveSettings: ({ spaceId }) => ({
    spaceId,
    version: 1,
    designated: true,
    rootPage: 'create',
    timeZone: 'UTC',
    anchorDate: '2026-11-23',
    leadDays: 0,
    hour: 8,
    rules: { 'timeline.gap': 'off' },
  }),
};
