import type { ActionItem } from '../../src/domain/action-item';
import type { IncidentDetails, Participants, PostMortem } from '../../src/domain/post-mortem';

/** Builders with overrides: a test names only what it is about. */

export function participants(overrides: Partial<Participants> = {}): Participants {
  return {
    moderatorId: 'person-moderator',
    agentId: 'person-agent',
    responderIds: [],
    customerSuccessIds: [],
    solutionLeadIds: [],
    scribeId: null,
    attendeeIds: [],
    ...overrides,
  };
}

export function incidentDetails(overrides: Partial<IncidentDetails> = {}): IncidentDetails {
  return {
    severity: 2,
    services: ['checkout'],
    impact: { customers: 'none', statement: 'Nobody noticed' },
    participants: participants(),
    ...overrides,
  };
}

export function actionItem(overrides: Partial<ActionItem> = {}): ActionItem {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    pageId: '1001',
    spaceId: '1',
    version: 1,
    title: 'Alert when the payment queue is longer than 1,000',
    doneWhen: 'The alert fires in the game day',
    ownerId: 'person-owner',
    dueDate: '2026-12-12',
    priority: 'high',
    kind: 'detect',
    status: 'open',
    link: null,
    createdAt: '2026-11-24T10:00:00.000Z',
    createdById: 'person-moderator',
    changedAt: '2026-11-24T10:00:00.000Z',
    changedById: 'person-moderator',
    ...overrides,
  };
}

export function postMortem(overrides: Partial<PostMortem> = {}): PostMortem {
  return {
    pageId: '1001',
    spaceId: '1',
    version: 1,
    status: 'draft',
    details: incidentDetails(),
    startedAt: '2026-11-24T08:02:00.000Z',
    timeZone: 'Europe/Oslo',
    actionItemIds: [],
    removedItemIds: [],
    acceptances: [],
    publication: null,
    createdAt: '2026-11-24T09:00:00.000Z',
    createdById: 'person-agent',
    changedAt: '2026-11-24T09:00:00.000Z',
    operationId: '00000000-0000-4000-8000-00000000000a',
    originPageId: null,
    ...overrides,
  };
}
