import type { Parsed } from '../contract/payloads';
import { unscheduledMeeting } from '../domain/meeting';
import type { PostMortem } from '../domain/post-mortem';

type Incident = Parsed<'createPostMortem'>['incident'];

/** The record of a post-mortem that has just been started. */
export function firstRecord(input: {
  pageId: string;
  spaceId: string;
  callerId: string;
  operationId: string;
  originPageId: string | null;
  incident: Incident;
  now: string;
}): PostMortem {
  const { incident, now } = input;
  return {
    pageId: input.pageId,
    spaceId: input.spaceId,
    version: 1,
    status: 'draft',
    details: {
      severity: incident.severity,
      services: incident.services,
      impact: incident.impact,
      participants: {
        moderatorId: incident.moderatorId,
        agentId: incident.agentId,
        responderIds: [],
        customerSuccessIds: [],
        solutionLeadIds: [],
        scribeId: null,
        attendeeIds: [],
        moderatorKnowsProcess: false,
      },
    },
    circumstances: incident.circumstances,
    meeting: unscheduledMeeting,
    waiver: null,
    away: null,
    startedAt: new Date(incident.startedAt).toISOString(),
    timeZone: incident.timeZone,
    actionItemIds: [],
    removedItemIds: [],
    openAssumptionIds: [],
    acceptances: [],
    publication: null,
    createdAt: now,
    createdById: input.callerId,
    changedAt: now,
    operationId: input.operationId,
    originPageId: input.originPageId,
  };
}
