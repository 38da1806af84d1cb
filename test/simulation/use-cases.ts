import type { PlatformCall } from '../../local/forge/invocation';
import type { Doing } from './steps';

/** Something that people or the schedule set going, and what is there before. */
export interface UseCase {
  name: string;
  before: readonly Doing[];
  /** ISO 8601: when it is done; at once when absent. */
  at?: string;
  doing: Doing;
  /** A service that one of its calls goes to: what is done before may leave it to chance whether any does. */
  reaches?: PlatformCall['service'];
}

const by = (person: string, ...actions: Doing['action'][]): readonly Doing[] =>
  actions.map((action) => ({ action, person }));
const started = by('agent', 'create', 'addItem');

/** Queries see what was written, however late they do. */
const seen = by('admin', 'deliver', 'deliver', 'deliver');
const followedUp = [...started, ...by('agent', 'addItem'), ...seen, ...by('agent', 'generateFollowUp')];

/** Whatever makes more than two platform calls. A new use case of the app is a row here. */
export const useCases: readonly UseCase[] = [
  { name: 'create', before: [], doing: { action: 'create', person: 'agent' } },
  { name: 'create another', before: started, doing: { action: 'create', person: 'engineer' } },
  {
    name: 'create under a taken title',
    before: by('agent', 'createNamesake'),
    doing: { action: 'createNamesake', person: 'agent' },
  },
  { name: 'turn a page into one', before: by('agent', 'writeNotes'), doing: { action: 'turnPage', person: 'agent' } },
  { name: 'import', before: [], doing: { action: 'importReport', person: 'agent' } },
  { name: 'open', before: started, doing: { action: 'open', person: 'reader' } },
  { name: 'export', before: started, doing: { action: 'exportPage', person: 'reader' } },
  { name: 'save details', before: started, doing: { action: 'saveDetails', person: 'agent' } },
  { name: 'hand over', before: started, doing: { action: 'handOver', person: 'admin' } },
  { name: 'add an item', before: by('agent', 'create'), doing: { action: 'addItem', person: 'agent' } },
  { name: 'change an item', before: started, doing: { action: 'changeItem', person: 'agent' } },
  {
    name: 'change several items',
    before: [...started, ...by('agent', 'addItem', 'addItem')],
    doing: { action: 'changeItems', person: 'agent' },
  },
  { name: 'remove an item', before: started, doing: { action: 'removeItem', person: 'agent' } },
  {
    name: 'adopt a task',
    before: [...started, ...by('agent', 'addTask')],
    doing: { action: 'adoptTask', person: 'agent' },
  },
  {
    name: 'follow a tick',
    before: [...started, ...by('admin', 'publish')],
    doing: { action: 'tickHeard', person: 'agent' },
  },
  { name: 'publish', before: [...started, ...by('moderator', 'edit')], doing: { action: 'publish', person: 'admin' } },
  {
    name: 'publish again',
    before: [...started, ...by('admin', 'publish'), ...by('agent', 'tickTask', 'addItem', 'removeItem')],
    doing: { action: 'publish', person: 'admin' },
  },
  { name: 'save notes', before: started, doing: { action: 'saveDraft', person: 'admin' } },
  {
    name: 'save notes again',
    before: [...started, ...by('admin', 'saveDraft')],
    doing: { action: 'saveDraft', person: 'admin' },
  },
  {
    name: 'publish notes',
    before: [...started, ...by('admin', 'saveDraft'), ...by('agent', 'addItem')],
    doing: { action: 'publishDraft', person: 'admin' },
  },
  {
    name: 'discard notes',
    before: [...started, ...by('admin', 'saveDraft')],
    doing: { action: 'discardDraft', person: 'admin' },
  },
  { name: 'reopen', before: [...started, ...by('admin', 'publish')], doing: { action: 'reopen', person: 'admin' } },
  { name: 'waive', before: started, doing: { action: 'waive', person: 'moderator' } },
  {
    name: 'withdraw a waiver',
    before: [...started, ...by('moderator', 'waive')],
    doing: { action: 'withdrawWaiver', person: 'admin' },
  },
  { name: 'write a fact', before: started, doing: { action: 'addFact', person: 'engineer' } },
  {
    name: 'say a fact otherwise',
    before: [...started, ...by('engineer', 'addFact')],
    doing: { action: 'changeFact', person: 'engineer' },
  },
  {
    name: 'settle a fact',
    before: [...started, ...by('engineer', 'addFact')],
    doing: { action: 'settleFact', person: 'moderator' },
  },
  {
    name: 'take a fact back',
    before: [...started, ...by('engineer', 'addFact')],
    doing: { action: 'removeFact', person: 'engineer' },
  },
  { name: 'plan the meeting', before: started, doing: { action: 'scheduleMeeting', person: 'agent' } },
  {
    name: 'postpone the meeting',
    before: [...started, ...by('agent', 'scheduleMeeting')],
    doing: { action: 'postponeMeeting', person: 'moderator' },
  },
  {
    name: 'hold the meeting',
    before: [...started, ...by('agent', 'scheduleMeeting')],
    doing: { action: 'holdMeeting', person: 'moderator' },
  },
  {
    name: 'remind an attendee',
    before: [...started, ...by('agent', 'saveDetails')],
    doing: { action: 'remindAttendee', person: 'moderator' },
  },
  {
    name: 'remove an attendee',
    before: [...started, ...by('agent', 'saveDetails'), ...by('moderator', 'remindAttendee')],
    doing: { action: 'removeAttendee', person: 'moderator' },
  },
  {
    name: 'sweep',
    before: [...started, ...by('admin', 'publish'), ...by('agent', 'saveDetails')],
    at: '2026-11-29T08:00:00.000Z',
    doing: { action: 'sweep', person: 'admin' },
  },
  {
    name: 'check owners',
    before: [...started, ...by('agent', 'addItem', 'addItem'), ...by('admin', 'closeAccount')],
    at: '2026-11-24T08:00:00.000Z',
    doing: { action: 'sweep', person: 'admin' },
  },
  {
    name: 'remind owners',
    before: [...started, ...by('agent', 'addItem', 'addItem')],
    at: '2026-12-28T08:00:00.000Z',
    doing: { action: 'sweep', person: 'admin' },
  },
  {
    name: 'settle a change',
    before: [...started, ...by('admin', 'publish'), ...by('agent', 'saveDetails')],
    doing: { action: 'deliver', person: 'admin' },
  },
  { name: 'move a page', before: started, doing: { action: 'moveHeard', person: 'admin' } },
  { name: 'put a page away', before: started, doing: { action: 'shelveHeard', person: 'admin' } },
  {
    name: 'turn a copy into one',
    before: [...started, ...by('admin', 'copy')],
    doing: { action: 'turnPage', person: 'agent' },
  },
  { name: 'report', before: started, doing: { action: 'report', person: 'reader' } },
  {
    name: 'dismiss a repeat',
    before: by('agent', 'create', 'create'),
    doing: { action: 'dismissRepeat', person: 'agent' },
  },
  { name: 'set the channel', before: [], doing: { action: 'setSlackWebhook', person: 'admin' } },
  { name: 'add the example', before: [], doing: { action: 'createExample', person: 'admin' } },
  {
    name: 'remove the example',
    before: by('admin', 'createExample'),
    doing: { action: 'removeExample', person: 'admin' },
  },
  { name: 'settings', before: started, doing: { action: 'saveSettings', person: 'admin' } },
  {
    name: 'follow-up',
    before: [...started, ...by('agent', 'addItem', 'addItem')],
    at: '2026-12-06T08:00:00.000Z',
    doing: { action: 'tick', person: 'admin' },
  },
  {
    name: 'follow-up now',
    before: [...started, ...by('agent', 'addItem'), ...seen],
    doing: { action: 'generateFollowUp', person: 'moderator' },
  },
  {
    name: 'follow-up once more',
    before: [...followedUp, ...by('agent', 'addItem'), ...seen, ...by('engineer', 'answerFollowUp')],
    doing: { action: 'generateFollowUp', person: 'moderator' },
  },
  {
    name: 'read an answer',
    before: [...followedUp, ...by('agent', 'open', 'open')],
    doing: { action: 'answerHeard', person: 'engineer' },
  },
  {
    name: 'announce',
    before: [...started, ...by('admin', 'setSlackWebhook', 'publish')],
    doing: { action: 'deliver', person: 'admin' },
    reaches: 'egress',
  },
];
