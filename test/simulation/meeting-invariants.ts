import { formerUser } from '../../src/domain/former-user';
import type { Meeting } from '../../src/domain/meeting';
import type { HistoryEntry, PostMortem } from '../../src/domain/post-mortem';
import { reminderKey } from './told';
import type { World } from './world';

type Change = HistoryEntry['change'];
type MeetingChange = Extract<Change, { kind: `meeting-${string}` }>;

/** The meeting is what its history says, and nobody is removed from it who was not reminded before. */
export function meetingProblems(world: World): readonly string[] {
  const { stored, told } = world;
  const reminders = new Set(stored.reminders());
  // Of who left nobody need know any more.
  const isFormer = (key: string): boolean => told.closed.has(key.slice(key.indexOf(':') + 1));
  const lost = [...told.reminded].filter((key) => !reminders.has(key) && !isFormer(key));
  return [
    ...lost.map((key) => `the reminder of ${key} was acknowledged and is lost`),
    ...stored.postMortems().flatMap((postMortem) => {
      const history = stored.history().filter(({ pageId }) => pageId === postMortem.pageId);
      return [...historyProblems(postMortem, history), ...attendeeProblems(postMortem, history, reminders)];
    }),
  ];
}

const isOfMeeting = (change: Change): change is MeetingChange => change.kind.startsWith('meeting-');

/** Those that nothing came after: of what was done at one instant, nobody can tell which was last. */
const lastOf = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ at }) => history.every((other) => other.at <= at));

/** What a meeting is right after a change. */
function isAfter({ status, startsAt, heldAt }: Meeting, change: MeetingChange): boolean {
  switch (change.kind) {
    case 'meeting-scheduled':
      return status === 'scheduled' && startsAt === change.startsAt;
    case 'meeting-postponed':
      return status === 'postponed' && startsAt === null;
    case 'meeting-held':
      return status === 'held' && heldAt === change.heldAt;
  }
}

function historyProblems({ pageId, meeting }: PostMortem, history: readonly HistoryEntry[]): readonly string[] {
  const name = `the meeting of page ${pageId}`;
  const ofMeeting = history.filter(({ change }) => isOfMeeting(change));
  const postponements = ofMeeting.filter(({ change }) => change.kind === 'meeting-postponed').length;
  const problems: string[] = [];
  if (postponements !== meeting.timesPostponed)
    problems.push(`${name} was postponed ${meeting.timesPostponed} times, its history tells of ${postponements}`);
  const isTold =
    ofMeeting.length === 0
      ? meeting.status === 'unscheduled'
      : lastOf(ofMeeting).some(({ change }) => isOfMeeting(change) && isAfter(meeting, change));
  if (!isTold) problems.push(`${name} is ${JSON.stringify(meeting)}, of which its history does not tell`);
  return problems;
}

function attendeeProblems(
  { pageId, details }: PostMortem,
  history: readonly HistoryEntry[],
  reminders: ReadonlySet<string>,
): readonly string[] {
  const { attendeeIds } = details.participants;
  const of = (kind: Change['kind'], personId?: string): readonly HistoryEntry[] =>
    history.filter(
      ({ change }) => change.kind === kind && (!personId || ('personId' in change && change.personId === personId)),
    );
  const problems: string[] = [];
  const people = new Set(history.flatMap(({ change }) => ('personId' in change ? [change.personId] : [])));
  people.delete(formerUser);
  for (const personId of people) {
    const name = `${personId} on page ${pageId}`;
    const reminded = of('attendee-reminded', personId);
    if (reminded.length > 1) problems.push(`${name} was reminded more than once`);
    if (reminded.length > 0 !== reminders.has(reminderKey(pageId, personId)))
      problems.push(`the reminder of ${name} and its history do not go together`);
    for (const { at } of of('attendee-removed', personId)) {
      if (!reminded.some((one) => one.at <= at)) problems.push(`${name} was removed without a reminder`);
      const isUnchanged = of('details-changed').every((one) => one.at < at);
      if (isUnchanged && attendeeIds.includes(personId)) problems.push(`${name} was removed and attends`);
    }
  }
  for (const key of reminders)
    if (key.startsWith(`${pageId}:`) && !people.has(key.slice(pageId.length + 1)))
      problems.push(`the reminder ${key} is not in the history`);
  return problems;
}
