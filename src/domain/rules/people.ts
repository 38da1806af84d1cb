import type { IncidentDetails, Participants } from '../post-mortem';
import type { Finding, RuleRow, RuleSubject } from './rule';

const source = 'product description sections 3 and 5';

export const peopleRules: readonly RuleRow[] = [
  { id: 'people.agent', grade: 'warning', source, check: ({ details }) => agent(details.participants) },
  { id: 'people.responders', grade: 'warning', source, check: ({ details }) => responders(details.participants) },
  { id: 'people.customer', grade: 'warning', source, check: ({ details }) => customerSide(details) },
  {
    id: 'people.cap',
    grade: 'warning',
    source,
    check: ({ details, policy }) => tooMany(details.participants, policy.mostAttendees),
  },
  { id: 'people.moderator', grade: 'error', source, check: ({ details }) => moderator(details.participants) },
  { id: 'people.independent', grade: 'warning', source, check: independence },
];

function agent({ agentId, attendeeIds }: Participants): Finding[] {
  if (agentId === null) return [people('unnamed')];
  return attendeeIds.includes(agentId) ? [] : [people('absent')];
}

function responders({ responderIds, attendeeIds }: Participants): Finding[] {
  if (responderIds.length === 0) return [people('unnamed')];
  const absent = responderIds.filter((id) => !attendeeIds.includes(id));
  return absent.length === 0 ? [] : [{ ...people('absent'), values: { lack: 'absent', count: absent.length } }];
}

/** With customer impact, somebody of each of the two roles attends. */
function customerSide({ impact, participants }: IncidentDetails): Finding[] {
  if (impact.customers !== 'some') return [];
  const roles = [
    { role: 'customerSuccess', ids: participants.customerSuccessIds },
    { role: 'solutionLead', ids: participants.solutionLeadIds },
  ];
  return roles
    .filter(({ ids }) => !ids.some((id) => participants.attendeeIds.includes(id)))
    .map(({ role, ids }) => ({
      at: { section: 'details' },
      subject: role,
      values: { role, lack: ids.length === 0 ? 'unnamed' : 'absent' },
    }));
}

function tooMany({ attendeeIds, moderatorId }: Participants, mostAttendees: number): Finding[] {
  const count = new Set(attendeeIds.filter((id) => id !== moderatorId)).size;
  return count > mostAttendees ? [{ at: { section: 'details' }, values: { count, most: mostAttendees } }] : [];
}

function moderator({ moderatorId }: Participants): Finding[] {
  return moderatorId === null ? [{ at: { section: 'details' } }] : [];
}

/**
 * The moderator took no part in the incident: is neither the agent on duty nor a responder, and acts in no row of the timeline.
 * One who did may moderate all the same when they know the process and say so.
 */
function independence({ details, document }: RuleSubject): Finding[] {
  const { moderatorId, agentId, responderIds, moderatorKnowsProcess } = details.participants;
  if (moderatorId === null || moderatorKnowsProcess) return [];
  if (moderatorId === agentId) return [{ at: { section: 'details' }, values: { role: 'agent' } }];
  if (responderIds.includes(moderatorId)) return [{ at: { section: 'details' }, values: { role: 'responder' } }];
  const rows = document.timeline.filter(({ actorIds = [] }) => actorIds.includes(moderatorId)).map(({ row }) => row);
  return rows.length === 0 ? [] : [{ at: { section: 'details', rows }, values: { role: 'actor' } }];
}

function people(lack: 'unnamed' | 'absent'): Finding {
  return { at: { section: 'details' }, subject: lack, values: { lack } };
}
