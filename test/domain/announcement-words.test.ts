import type { AnnouncementKind } from '../../src/domain/announcement';
import type { Told } from '../../src/domain/announcement-words';
import { announcementComment, announcementLines, concernedBy } from '../../src/domain/announcement-words';
import { bearsMark } from '../../src/domain/comment-mark';
import type { Meeting } from '../../src/domain/meeting';
import { unscheduledMeeting } from '../../src/domain/meeting';
import type { PostMortem } from '../../src/domain/post-mortem';
import {
  generateActionItem,
  generateDetails,
  generateParticipants,
  generatePostMortem,
} from '../support/post-mortem-builders';

type ToldPostMortem = Told & { of: 'post-mortem' };

const told = (overrides: Partial<PostMortem> = {}, items = [generateActionItem()]): ToldPostMortem => ({
  of: 'post-mortem',
  postMortem: generatePostMortem({ timeZone: 'Europe/Oslo', ...overrides }),
  items,
  today: '2026-12-13',
});
const publication = {
  ...{ publishedAt: '2026-11-24T12:00:00.000Z', publishedById: 'acc-moderator', pageVersion: 2 },
  ...{ overrideReason: null, operationId: 'op', analysis: null },
};
const meeting: Meeting = {
  ...unscheduledMeeting,
  status: 'scheduled',
  startsAt: '2027-03-28T08:00:00.000Z',
  place: ' Room 4 ',
};
const done = generateActionItem({ id: 'item-2', status: 'done', ownerId: 'acc-other' });

test.each<[string, AnnouncementKind, Told, readonly string[] | null]>([
  [
    'when, in the zone of the page on that day, and where',
    'meeting-planned',
    told({ meeting }),
    ['Sun 28 Mar 2027, 10:00 (Europe/Oslo), 60 minutes', 'Where: Room 4'],
  ],
  [
    'no place where none is said',
    'meeting-moved',
    told({ meeting: { ...meeting, place: '  ' } }),
    ['Sun 28 Mar 2027, 10:00 (Europe/Oslo), 60 minutes'],
  ],
  ['nothing of a meeting that was put off', 'meeting-planned', told({ meeting: unscheduledMeeting }), null],
  ['what is open', 'notes-published', told({ publication }), ['1 action item is open.']],
  ['that nothing is', 'notes-published', told({ publication }, [done]), ['No action items are open.']],
  ['nothing of what is not published', 'notes-published', told({ publication: null }), null],
  ['what is overdue', 'items-overdue', told({}, [generateActionItem(), done]), ['1 action item is overdue.']],
  ['nothing once it is done', 'items-overdue', told({}, [done]), null],
  ['no counts before there are any', 'follow-up-ready', { of: 'follow-up', followUp: null }, []],
])('it says %s', (_what, kind, about, lines) => {
  expect(announcementLines(kind, about)).toEqual(lines);
});

const participants = generateParticipants({
  ...{ moderatorId: 'moderator', scribeId: 'scribe', attendeeIds: ['agent', 'scribe'] },
  // Named, and not there.
  ...{ agentId: 'agent', responderIds: ['responder'] },
});

test.each<[AnnouncementKind, readonly string[]]>([
  ['meeting-planned', ['moderator', 'scribe', 'agent']],
  ['notes-published', ['moderator', 'scribe', 'agent', 'acc-owner']],
])('%s concerns each of them once', (kind, people) => {
  const about = told({ details: generateDetails({ participants }) }, [generateActionItem(), done]);
  expect(concernedBy(kind, about)).toEqual(people);
});

test('no more are mentioned than somebody reads', () => {
  const attendeeIds = Array.from({ length: 80 }, (_, index) => `person-${index}`);
  const about = told({ details: generateDetails({ participants: generateParticipants({ attendeeIds }) }) });
  expect(concernedBy('meeting-moved', about)).toHaveLength(50);
});

test.each([[['acc-1', 'acc-2']], [[]]])('the comment is found by its mark, and mentions %j', (personIds) => {
  const about = { kind: 'meeting-planned', pageId: '7' } as const;
  const body = JSON.stringify(announcementComment(about, { lines: ['<b>Room</b>'], personIds, mark: 'a1b2' }));
  expect([bearsMark(body, 'a1b2'), bearsMark(body, 'a1b')]).toEqual([true, false]);
  expect(body).toContain('<b>Room</b>');
  expect([...body.matchAll(/"id":"([^"]+)"/gu)].map(([, id]) => id)).toEqual(personIds);
});
