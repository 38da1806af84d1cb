import type { ActionItem } from '../../src/domain/action-item';
import type { PostMortemDocument, StatedActionItem, StatedRole } from '../../src/domain/document/post-mortem-document';
import { beginningCourse } from '../../src/domain/item-life';
import type { IncidentDetails, Participants } from '../../src/domain/post-mortem';
import type { RuleId, RuleSettings, RuleSubject } from '../../src/domain/rules/rule';
import { ruleIds } from '../../src/domain/rules/rule';
import { ruleSubject } from '../../src/domain/rules/rule-subject';
import { statedCustomerImpact } from '../../src/domain/stated-impact';

/**
 * Rules that ask for what only the app's record can hold: kind and priority of each item, who sees the page, the typed start,
 * the day of publication, gathered facts, deadlines, other post-mortems. A file has no place for them, so that nothing follows
 * from their absence.
 */
const ofTheRecord: ReadonlySet<RuleId> = new Set([
  'actions.complete',
  'actions.past',
  'actions.sla',
  'details.started',
  'facts.assumed',
  'process.deadline',
  'repeat.open',
]);

/** Rules about who attends: silent unless the report lists the attendees. */
const ofAttendance: ReadonlySet<RuleId> = new Set(['people.customer', 'people.cap']);

/** Rules about kinds of action items: silent unless the report states some. */
const ofKinds: ReadonlySet<RuleId> = new Set(['actions.prevent']);

/** Every rule that is not checked for this file: those that a file cannot answer, and those that were switched off. */
export function settingsForFile(
  { stated, actionItems }: PostMortemDocument,
  off: readonly RuleId[] = [],
): RuleSettings {
  const listsAttendees = (stated.people.attendee ?? []).length > 0;
  const statesKinds = actionItems.some(({ kind }) => kind !== undefined);
  const isOff = (id: RuleId): boolean =>
    off.includes(id) ||
    ofTheRecord.has(id) ||
    (ofAttendance.has(id) && !listsAttendees) ||
    (ofKinds.has(id) && !statesKinds);
  return Object.fromEntries(ruleIds.filter(isOff).map((id) => [id, 'off' as const]));
}

/**
 * A report in a file as the rules look at one: what the record of a post-mortem says comes from the report's own words, and
 * the names in it stand for account ids. Action items count as committed; `itemId` is the 0-based index of one.
 * @param now milliseconds since 1970
 */
export function subjectOfFile(
  document: PostMortemDocument,
  timeZone: string,
  now: number,
  beside: Partial<Pick<RuleSubject, 'title' | 'beside'>> = {},
): RuleSubject {
  const statesDoneWhen = document.actionItems.some(({ doneWhen }) => doneWhen !== undefined);
  const actionItems = document.actionItems.map((item, index) => itemOf(item, index, statesDoneWhen ? '' : notAsked));
  return ruleSubject({ document, details: detailsOf(document), actionItems, timeZone, now }, beside);
}

function detailsOf({ stated }: PostMortemDocument): IncidentDetails {
  const { severity, services, impact } = stated;
  return {
    severity,
    services,
    impact: { customers: statedCustomerImpact(impact), statement: impact },
    participants: participantsOf(stated.people),
  };
}

/** Where nobody is listed as an attendee, whoever is named in a role is taken to have attended. */
function participantsOf(people: Partial<Record<StatedRole, readonly string[]>>): Participants {
  const named = (role: StatedRole): readonly string[] => people[role] ?? [];
  const inRoles = ['agent', 'responder', 'customerSuccess', 'solutionLead', 'scribe'] as const;
  const attendees = named('attendee').length > 0 ? named('attendee') : [...new Set(inRoles.flatMap(named))];
  return {
    moderatorId: named('moderator')[0] ?? null,
    agentId: named('agent')[0] ?? null,
    responderIds: named('responder'),
    customerSuccessIds: named('customerSuccess'),
    solutionLeadIds: named('solutionLead'),
    scribeId: named('scribe')[0] ?? null,
    attendeeIds: attendees,
    moderatorKnowsProcess: false,
  };
}

/** A report that says of none of its items when it is done has no place for that: each stands as if it did. */
const notAsked = 'not asked of this report';

const never = '1970-01-01T00:00:00.000Z';

function itemOf(item: StatedActionItem, index: number, doneWhen: string): ActionItem {
  return {
    id: String(index),
    pageId: '',
    spaceId: '',
    version: 1,
    title: item.title,
    doneWhen: item.doneWhen ?? doneWhen,
    ownerId: item.ownerId ?? item.ownerName ?? null,
    dueDate: item.dueDate ?? null,
    priority: 'none',
    kind: item.kind ?? 'none',
    status: item.done ? 'done' : 'open',
    link: item.link ?? null,
    cause: null,
    ...beginningCourse(
      { details: { severity: 0, services: [] }, startedAt: never },
      item.done ? 'done' : 'open',
      never,
    ),
    createdAt: never,
    createdById: '',
    changedAt: never,
    changedById: '',
  };
}
