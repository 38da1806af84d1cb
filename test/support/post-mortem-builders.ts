import { unknownCircumstances } from '../../src/domain/circumstances';
import { unscheduledMeeting } from '../../src/domain/meeting';
import type { PostMortem } from '../../src/domain/post-mortem';
import type { ActionItem } from '../../src/domain/action-item';
import { beginningCourse } from '../../src/domain/item-life';
import type { NewPageInput } from '../../src/domain/document/write/new-page';
import type { IncidentDetails, Participants } from '../../src/domain/post-mortem';

const nobody: Participants = {
  moderatorId: null,
  agentId: null,
  responderIds: [],
  customerSuccessIds: [],
  solutionLeadIds: [],
  scribeId: null,
  attendeeIds: [],
  moderatorKnowsProcess: false,
};

export function generateParticipants(overrides: Partial<Participants> = {}): Participants {
  return { ...nobody, ...overrides };
}

export function generateDetails(overrides: Partial<IncidentDetails> = {}): IncidentDetails {
  return {
    severity: 2,
    services: ['checkout'],
    impact: { customers: 'some', statement: 'About 1,200 shops could not take card payments.' },
    participants: generateParticipants({
      agentId: 'acc-agent',
      moderatorId: 'acc-moderator',
      attendeeIds: ['acc-agent'],
    }),
    ...overrides,
  };
}

export function generateActionItem(overrides: Partial<ActionItem> = {}): ActionItem {
  return {
    id: 'item-1',
    pageId: '100',
    spaceId: '1',
    version: 1,
    title: 'Alert when the payment queue is longer than 1,000',
    doneWhen: 'the alert fires in the game day',
    ownerId: 'acc-owner',
    dueDate: '2026-12-12',
    priority: 'high',
    kind: 'detect',
    status: 'open',
    link: null,
    cause: null,
    ...beginningCourse(
      { details: { severity: 1, services: ['checkout'] }, startedAt: '2026-11-24T09:02:00.000Z' },
      'open',
      '2026-11-24T12:00:00.000Z',
    ),
    createdAt: '2026-11-24T12:00:00.000Z',
    createdById: 'acc-moderator',
    changedAt: '2026-11-24T12:00:00.000Z',
    changedById: 'acc-moderator',
    ...overrides,
  };
}

export function generateNewPageInput(overrides: Partial<NewPageInput> = {}): NewPageInput {
  return {
    identity: { appId: 'app-1', environmentId: 'env-1', environmentType: 'PRODUCTION' },
    macroLocalId: 'macro-1',
    startedAt: '2026-11-24T09:02:00.000Z',
    timeZone: 'Europe/Oslo',
    impactStatement: '',
    ...overrides,
  };
}

/** A record as it stands right after it was started. */
export function generatePostMortem(overrides: Partial<PostMortem> = {}): PostMortem {
  return {
    pageId: '100',
    spaceId: '1',
    version: 1,
    status: 'draft',
    details: generateDetails(),
    circumstances: unknownCircumstances,
    meeting: unscheduledMeeting,
    waiver: null,
    away: null,
    startedAt: '2026-11-24T09:02:00.000Z',
    timeZone: 'Europe/Oslo',
    actionItemIds: [],
    removedItemIds: [],
    openAssumptionIds: [],
    acceptances: [],
    publication: null,
    createdAt: '2026-11-24T12:00:00.000Z',
    createdById: 'acc-agent',
    changedAt: '2026-11-24T12:00:00.000Z',
    operationId: 'op-1',
    originPageId: null,
    ...overrides,
  };
}
