import { accountIdOf } from '../../../local/people';
import type { PostMortemView } from '../../../src/contract/views';
import { postponementReasons } from '../../../src/domain/meeting';
import type { PostMortem } from '../../../src/domain/post-mortem';
import { reminderKey } from '../told';
import { mayEdit, sees } from '../world';
import type { Action, Attempt, Happening, Turn } from './action';
import { pickPostMortem, request } from './action';
import { seenVersion } from './item-actions';
import { showView } from './page-actions';
import { editors, moderating } from './people';

const hour = 3_600_000;

const onSome =
  (act: (turn: Turn, postMortem: PostMortem) => Attempt | null): Action =>
  (turn) => {
    const postMortem = pickPostMortem(turn);
    return postMortem === null ? null : act(turn, postMortem);
  };

const shown = (turn: Turn) => ({ told: (view: PostMortemView) => showView(turn, view) });

const mayLead = ({ world, person }: Turn, { pageId, details }: PostMortem): boolean =>
  sees(world, person, pageId) && details.participants.moderatorId === accountIdOf(person);

/** So many hours from now, before it when negative. */
const instant = ({ world }: Turn, hours: number): string =>
  new Date(world.app.site.clock.now() + hours * hour).toISOString();

const scheduleMeeting = onSome((turn, { pageId, version }) => {
  const { world, person, random } = turn;
  const startsAt = instant(turn, random.between(1, 120));
  const durationMinutes = random.pick([30, 60, 90]);
  const payload = { pageId, version: seenVersion(turn, version), startsAt, durationMinutes, place: 'Room 4' };
  const what = `plans the meeting of ${pageId} at ${startsAt}`;
  return request(turn, 'scheduleMeeting', payload, { what, may: mayEdit(world, person, pageId), ...shown(turn) });
});

const postponeMeeting = onSome((turn, postMortem) => {
  const { pageId, version } = postMortem;
  const reason = turn.random.pick(postponementReasons);
  const payload = { pageId, version: seenVersion(turn, version), reason, note: `Step ${turn.number}` };
  const what = `postpones the meeting of ${pageId} (${reason})`;
  return request(turn, 'postponeMeeting', payload, { what, may: mayLead(turn, postMortem), ...shown(turn) });
});

const holdMeeting = onSome((turn, postMortem) => {
  const { pageId, version } = postMortem;
  const heldAt = instant(turn, -turn.random.between(0, 20));
  const payload = { pageId, version: seenVersion(turn, version), heldAt };
  const what = `says that the meeting of ${pageId} was held at ${heldAt}`;
  return request(turn, 'holdMeeting', payload, { what, may: mayLead(turn, postMortem), ...shown(turn) });
});

const remindAttendee = onSome((turn, postMortem) => {
  const { world, target, number } = turn;
  const { pageId, details } = postMortem;
  const { attendeeIds } = details.participants;
  if (attendeeIds.length === 0) return null;
  const personId = target.pick(attendeeIds);
  return request(
    turn,
    'remindAttendee',
    { pageId, personId, note: `Blamed somebody in step ${number}` },
    {
      what: `reminds ${personId} on ${pageId}`,
      may: mayLead(turn, postMortem),
      told: () => world.told.reminded.add(reminderKey(pageId, personId)),
    },
  );
});

/** Mostly of those who were reminded: others may not be removed. */
const removeAttendee = onSome((turn, postMortem) => {
  const { world, target, random, number } = turn;
  const { pageId, version, details } = postMortem;
  const { attendeeIds } = details.participants;
  const reminded = attendeeIds.filter((personId) => world.stored.reminders().includes(reminderKey(pageId, personId)));
  const from = reminded.length > 0 && random.percent(90) ? reminded : attendeeIds;
  if (from.length === 0) return null;
  const personId = target.pick(from);
  const payload = { pageId, version: seenVersion(turn, version), personId, note: `Again in step ${number}` };
  const what = `removes ${personId} from the meeting of ${pageId}`;
  return request(turn, 'removeAttendee', payload, { what, may: mayLead(turn, postMortem), ...shown(turn) });
});

const leading = [...moderating, 'moderator', 'moderator'] as const;

/** What people do around the meeting. */
export const meetingActions = {
  scheduleMeeting: { weight: 5, by: editors, act: scheduleMeeting },
  postponeMeeting: { weight: 3, by: leading, act: postponeMeeting },
  holdMeeting: { weight: 2, by: leading, act: holdMeeting },
  remindAttendee: { weight: 2, by: leading, act: remindAttendee },
  removeAttendee: { weight: 2, by: leading, act: removeAttendee },
} satisfies Record<string, Happening>;
