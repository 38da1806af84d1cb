import { accountIdOf } from '../../../local/people';
import type { GeneratedFollowUp } from '../../../src/contract/follow-up-views';
import type { Payload } from '../../../src/contract/payloads';
import type { SpaceSettingsView } from '../../../src/contract/views';
import { parseAdf } from '../../../src/domain/document/parse-adf';
import type { FollowUp } from '../../../src/domain/follow-up/follow-up';
import type { ItemPlace } from '../../../src/domain/follow-up/page/block-ids';
import { placeOfTaskId } from '../../../src/domain/follow-up/page/block-ids';
import type { Written } from '../../support/follow-up-page';
import { rowsWritten } from '../../support/follow-up-page';
import { hasRole, mayEdit } from '../world';
import type { Action, Attempt, Happening, Turn } from './action';
import { asPerson, pickFrom, request } from './action';
import { seenVersion } from './item-actions';
import { anyone, editors } from './people';
import { showSettings } from './space-actions';

const day = 86_400_000;

const spaceOf = ({ world, random }: Turn): string => world.app.spaceId(random.percent(85) ? 'PM' : 'PAY');

/** Mostly of the meeting that comes next: its page is the one that is kept up to date. */
function pickFollowUp({ world, target }: Turn): (FollowUp & { pageId: string }) | null {
  const { pages } = world.app.site.confluence;
  const there = world.stored
    .followUps()
    .flatMap((one) => (one.pageId === null ? [] : { ...one, pageId: one.pageId }))
    .filter(({ pageId }) => pages.find(pageId)?.status === 'current')
    .sort((one, other) => (one.periodKey < other.periodKey ? 1 : -1));
  const [newest] = there;
  return newest === undefined || target.percent(80) ? (newest ?? null) : target.pick(there);
}

/** A state, a date or a tick, mostly with words that nobody else writes; now and then something that cannot be understood. */
function somethingWritten({ random, world }: Turn, words: string): Written {
  const { clock } = world.app.site;
  const dueDate = new Date(clock.now() + random.between(1, 30) * day).toISOString().slice(0, 10);
  return random.pick<Written>([
    { answer: words },
    { done: random.percent(70), answer: words },
    { done: random.percent(70) },
    { dueDate, answer: words },
    { state: random.pick(['In progress', 'Done', 'Verified', 'Won’t do']), answer: words },
    { state: 'Soon, somehow', answer: words },
    { answer: `${random.pick(['Done', 'In progress', 'Won’t do'])}: ${words}` },
  ]);
}

/** Somebody writes in an item's row, as the editor publishes it: some of them may change the page and not the item. */
const answerFollowUp: Action = (turn) => {
  const { world, person, number } = turn;
  const followUp = pickFollowUp(turn);
  if (followUp === null) return null;
  const { pageId } = followUp;
  const { app, told } = world;
  const { tasks, pages } = app.site.confluence;
  const place = pickFrom<ItemPlace>(
    turn,
    tasks.onPage(pageId).flatMap(({ localId }) => placeOfTaskId(localId) ?? []),
  );
  const page = pages.find(pageId);
  if (place === null || page === undefined) return null;
  const words = `Answer ${number} given`;
  const written = somethingWritten(turn, words);
  const body = JSON.stringify(rowsWritten(parseAdf(app.bodyOf(pageId)), { [place.itemId]: written }));
  const version = page.version.number + 1;
  const publish = asPerson(turn, `answers ${JSON.stringify(written)} for ${place.itemId} on follow-up ${pageId}`, {
    method: 'PUT',
    path: `/wiki/api/v2/pages/${pageId}`,
    body: {
      ...{ id: pageId, status: 'current', title: page.title, version: { number: version } },
      body: { representation: 'atlas_doc_format', value: body },
    },
    may: mayEdit(world, person, pageId),
    told: () => {
      const isSaid = written.answer !== undefined;
      if (isSaid) told.answers.push({ followUpPageId: pageId, version, byId: accountIdOf(person), words, ...place });
    },
  });
  return {
    ...publish,
    async ask() {
      const answer = await publish.ask();
      // Confluence answers with the page, which after its meeting tells what it told then.
      return answer.ok ? { ok: true, value: null } : answer;
    },
  };
};

/** The page that is named as made is there. */
function checkGenerated({ world }: Turn, generated: GeneratedFollowUp): void {
  if (generated.kind !== 'ready') return;
  const isThere = world.app.site.confluence.pages.find(generated.pageId) !== undefined;
  world.note(isThere ? null : `the follow-up page ${generated.pageId} was said to be made and is not there`);
}

const generateFollowUp: Action = (turn) => {
  const spaceId = spaceOf(turn);
  const may = hasRole(turn.world, turn.person, spaceId, 'edit');
  const told = (generated: GeneratedFollowUp): void => checkGenerated(turn, generated);
  return request(turn, 'generateFollowUp', { spaceId }, { what: `makes the follow-up of ${spaceId} now`, may, told });
};

const previewFollowUp: Action = (turn) => {
  const spaceId = spaceOf(turn);
  const may = hasRole(turn.world, turn.person, spaceId, 'edit');
  return request(turn, 'previewFollowUp', { spaceId }, { what: 'looks at what the follow-up would say', may });
};

const listFollowUps: Action = (turn) => {
  const spaceId = spaceOf(turn);
  const may = hasRole(turn.world, turn.person, spaceId, 'view');
  return request(turn, 'listFollowUps', { spaceId }, { what: 'lists the follow-ups', may });
};

const administers = (turn: Turn, spaceId: string): boolean => hasRole(turn.world, turn.person, spaceId, 'administer');

const previewReminders: Action = (turn) => {
  const spaceId = spaceOf(turn);
  const may = administers(turn, spaceId);
  return request(turn, 'previewReminders', { spaceId }, { what: 'looks whom the app will remind', may });
};

const listAnnouncements: Action = (turn) => {
  const spaceId = spaceOf(turn);
  const may = administers(turn, spaceId);
  return request(turn, 'listAnnouncements', { spaceId }, { what: 'lists what is not announced', may });
};

/** With the place that an admin was given, whoever asks. */
const retryAnnouncement: Action = (turn): Attempt => {
  const spaceId = turn.world.app.spaceId('PM');
  const retry = (sealedId: string): Attempt =>
    request(turn, 'retryAnnouncement', { spaceId, sealedId }, { what: 'has something announced again' });
  return {
    ...retry('nothing'),
    may: administers(turn, spaceId),
    async ask() {
      const listed = await turn.world.app.ask('admin', 'listAnnouncements', { spaceId });
      return retry((listed.ok && listed.value[0]?.sealedId) || 'nothing').ask();
    },
  };
};

/** The open meeting rests for a while, or takes place again. */
const pauseMeeting: Action = (turn) => {
  const { world } = turn;
  const spaceId = spaceOf(turn);
  const settings = world.stored.settings(spaceId);
  if (settings === undefined) return null;
  const { designated, rootPageId: rootPage, timeZone, anchorDate, leadDays, hour, version, isPaused } = settings;
  const chosen = { designated, rootPage, timeZone, anchorDate, leadDays, hour, isPaused: !isPaused };
  const payload: Payload<'saveSettings'> = { spaceId, version: seenVersion(turn, version), ...chosen };
  return request(turn, 'saveSettings', payload, {
    what: `${isPaused ? 'resumes' : 'pauses'} the meeting of ${spaceId}`,
    may: administers(turn, spaceId),
    told: (view: SpaceSettingsView) => showSettings(world, view),
    ended: () => {
      const prepared = world.stored.settings(spaceId)?.preparedUntil;
      if (prepared) world.skippedPeriods.add(`${spaceId}:${prepared}`);
    },
  });
};

const answering = [...editors, ...editors, 'admin', 'reader', 'outsider'] as const;
const admins = ['admin', 'admin', 'admin', 'moderator', 'outsider'] as const;

/** What people do around the open meeting every two weeks: its pages, reminders and announcements. */
export const followUpActions = {
  answerFollowUp: { weight: 5, by: answering, act: answerFollowUp },
  generateFollowUp: { weight: 3, by: anyone, act: generateFollowUp },
  previewFollowUp: { weight: 1, by: anyone, act: previewFollowUp },
  listFollowUps: { weight: 1, by: anyone, act: listFollowUps },
  previewReminders: { weight: 1, by: admins, act: previewReminders },
  listAnnouncements: { weight: 1, by: admins, act: listAnnouncements },
  retryAnnouncement: { weight: 1, by: admins, act: retryAnnouncement },
  pauseMeeting: { weight: 1, by: admins, act: pauseMeeting },
} satisfies Record<string, Happening>;
