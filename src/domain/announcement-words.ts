import type { DocNode } from '@atlaskit/adf-schema';
import { doc, mention, p, text } from '@atlaskit/adf-utils/builders';
import { DateTime } from 'luxon';
import { isOverdue, stageOf, type ActionItem } from './action-item';
import type { Announcement, AnnouncementKind } from './announcement';
import { markedLink } from './comment-mark';
import type { FollowUp } from './follow-up/follow-up';
import type { PostMortem } from './post-mortem';

/** What an announcement is about, as it stands when it is told. */
export type Told =
  | {
      of: 'post-mortem';
      postMortem: PostMortem;
      items: readonly ActionItem[];
      /** `YYYY-MM-DD`, of the space. */ today: string;
    }
  | { of: 'follow-up'; followUp: FollowUp | null };

/** What happened, in the words of a headline. */
export const announcementHeadlines: Readonly<Record<AnnouncementKind, string>> = {
  'meeting-planned': 'Post-mortem meeting planned',
  'meeting-moved': 'Post-mortem meeting moved',
  'notes-published': 'Post-mortem notes published',
  'items-overdue': 'Action items overdue',
  'follow-up-ready': 'Follow-up page ready',
};

/** All that is told of a page which not everyone in the space may read. */
export const restrictedSentences: Readonly<Record<AnnouncementKind, string>> = {
  'meeting-planned': 'The meeting of a restricted post-mortem was planned.',
  'meeting-moved': 'The meeting of a restricted post-mortem was moved.',
  'notes-published': 'The notes of a restricted post-mortem were published.',
  'items-overdue': 'Action items of a restricted post-mortem are overdue.',
  'follow-up-ready': 'A restricted follow-up page is ready.',
};

/**
 * One sentence for each line.
 * @returns null when nothing is to be told any more: the meeting was postponed, the items were done
 */
export function announcementLines(kind: AnnouncementKind, told: Told): readonly string[] | null {
  if (told.of === 'follow-up') return followUpLines(told.followUp);
  switch (kind) {
    case 'meeting-planned':
    case 'meeting-moved':
      return meetingLines(told.postMortem);
    case 'notes-published':
      return told.postMortem.publication === null ? null : openLines(told.items);
    case 'items-overdue':
      return overdueLines(told.items, told.today);
    case 'follow-up-ready':
      return null;
  }
}

/** Of a meeting who takes part; of notes those too, and who has something to do. */
export function concernedBy(
  kind: AnnouncementKind,
  { postMortem, items }: Told & { of: 'post-mortem' },
): readonly string[] {
  const { moderatorId, scribeId, attendeeIds } = postMortem.details.participants;
  const owners = kind === 'notes-published' ? items.filter(isOpen).map(({ ownerId }) => ownerId) : [];
  const people = [moderatorId, scribeId, ...attendeeIds, ...owners].filter((id) => id !== null);
  return [...new Set(people)].slice(0, mostMentioned);
}

/**
 * The comment on the post-mortem's own page.
 * @param personIds who is mentioned
 * @param mark by which it is found again, see `markedLink`
 */
export function announcementComment(
  { kind, pageId }: Pick<Announcement, 'kind' | 'pageId'>,
  { lines, personIds, mark }: { lines: readonly string[]; personIds: readonly string[]; mark: string },
): DocNode {
  const [headline, ...rest] = [announcementHeadlines[kind], ...lines];
  const people = personIds.flatMap((id) => [mention({ id, text: '' }), text(' ')]);
  return doc(
    p(markedLink(headline, { pageId, mark })),
    ...rest.map((line) => p(text(line))),
    ...(people.length === 0 ? [] : [p(...people)]),
  );
}

/** More mentions make a comment that nobody reads. */
const mostMentioned = 50;

const isOpen = ({ status }: ActionItem): boolean => stageOf(status) === 'active';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** For example `Tue 24 Nov 2026, 10:00 (Europe/Oslo)`. */
function timeIn(instant: string, timeZone: string): string {
  const time = DateTime.fromISO(instant, { zone: timeZone, locale: 'en-GB' });
  return `${time.toFormat('ccc d LLL yyyy, HH:mm')} (${timeZone})`;
}

function meetingLines({ meeting, timeZone }: PostMortem): readonly string[] | null {
  const { status, startsAt, durationMinutes, place } = meeting;
  if (status !== 'scheduled' || startsAt === null) return null;
  const when = `${timeIn(startsAt, timeZone)}, ${counted(durationMinutes, 'minute', 'minutes')}`;
  return place.trim() === '' ? [when] : [when, `Where: ${place.trim()}`];
}

function openLines(items: readonly ActionItem[]): readonly string[] {
  const open = items.filter(isOpen).length;
  return [open === 0 ? 'No action items are open.' : `${counted(open, 'action item is', 'action items are')} open.`];
}

function overdueLines(items: readonly ActionItem[], today: string): readonly string[] | null {
  const overdue = items.filter((item) => isOverdue(item, today)).length;
  return overdue === 0 ? null : [`${counted(overdue, 'action item is', 'action items are')} overdue.`];
}

function followUpLines(followUp: FollowUp | null): readonly string[] {
  const counts = followUp?.counts ?? null;
  if (counts === null) return [];
  const open = `${counted(counts.open, 'action item is', 'action items are')} open, ${counts.overdue} overdue.`;
  return [open];
}
