import { accountIdOf } from '../../local/people';
import { reminderFromStored } from '../../src/adapters/kvs/layout';
import type { Payload } from '../../src/contract/payloads';
import type { PostMortem } from '../../src/domain/post-mortem';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let before: PostMortem;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  before = (await readyPostMortem(app)).postMortem;
});
afterEach(() => app.close());

type Plan = Omit<Payload<'scheduleMeeting'>, 'pageId' | 'version'>;
const plan = { startsAt: '2026-11-24T10:00:00+01:00', durationMinutes: 45, place: 'Room 4' };
const schedule = ({ pageId, version }: PostMortem, overrides: Partial<Plan> = {}, person = 'agent') =>
  app.ask(person, 'scheduleMeeting', { pageId, version, ...plan, ...overrides });
const postpone = ({ pageId, version }: PostMortem, reason: Payload<'postponeMeeting'>['reason'] = 'conduct') =>
  app.ask('moderator', 'postponeMeeting', { pageId, version, reason, note: 'Two of us shouted' });
const hold = ({ pageId, version }: PostMortem, heldAt = '2026-11-22T11:00:00.000Z') =>
  app.ask('moderator', 'holdMeeting', { pageId, version, heldAt });
const now = async () => (await viewOf(app, before.pageId)).postMortem;
const changes = async () => (await app.historyOf(before.pageId)).map(({ change }) => change);
const dueOf = async (what: string) =>
  (await viewOf(app, before.pageId)).deadlines.find((deadline) => deadline.what === what)?.dueAt;

test('it is scheduled, and the notes are due counted from it', async () => {
  const { meeting, version } = valueOf(await schedule(before)).postMortem;
  expect(meeting).toEqual({
    ...{ status: 'scheduled', startsAt: '2026-11-24T09:00:00.000Z', durationMinutes: 45, place: 'Room 4' },
    ...{ timesPostponed: 0, heldAt: null },
  });
  expect(version).toBe(before.version + 1);
  expect(await changes()).toContainEqual({ kind: 'meeting-scheduled', startsAt: '2026-11-24T09:00:00.000Z' });
  // Two working days of the space, to the end of the day in Oslo.
  expect(await dueOf('publication')).toBe('2026-11-26T22:59:59.999Z');
});

test('the same plan again writes nothing; another one moves the meeting', async () => {
  const scheduled = valueOf(await schedule(before)).postMortem;
  expect(valueOf(await schedule(scheduled)).postMortem).toEqual(scheduled);
  expect(valueOf(await schedule(before)).postMortem).toEqual(scheduled);
  const moved = valueOf(await schedule(scheduled, { place: 'Room 5', startsAt: '2026-11-24T15:00:00Z' })).postMortem;
  expect(moved.meeting).toMatchObject({ place: 'Room 5', startsAt: '2026-11-24T15:00:00.000Z', timesPostponed: 0 });
});

test('once it is planned, nobody but its moderator puts it off by days', async () => {
  const scheduled = valueOf(await schedule(before)).postMortem;
  const later = { startsAt: '2027-02-24T09:00:00Z' };
  expect(await schedule(scheduled, later)).toMatchObject({
    error: { code: 'not-allowed', detail: { need: 'moderator' } },
  });
  expect((await now()).meeting).toEqual(scheduled.meeting);
  const { meeting } = valueOf(await schedule(scheduled, later, 'moderator')).postMortem;
  expect(meeting.startsAt).toBe('2027-02-24T09:00:00.000Z');
});

test.each<[string, Partial<Plan>]>([
  ['no time', { startsAt: 'tomorrow' }],
  ['no end', { durationMinutes: 100_000 }],
  ['no length', { durationMinutes: 0 }],
])('a meeting with %s is refused', async (_what, overrides) => {
  expect(await schedule(before, overrides)).toMatchObject({ error: { code: 'invalid-request' } });
});

test('postponed, everyone sees that it was; why, only who may edit the page', async () => {
  const scheduled = valueOf(await schedule(before)).postMortem;
  const { postMortem } = valueOf(await postpone(scheduled));
  expect(postMortem.meeting).toMatchObject({ status: 'postponed', startsAt: null, timesPostponed: 1, heldAt: null });
  const seen = await viewOf(app, before.pageId, 'reader');
  expect(JSON.stringify(seen)).not.toMatch(/conduct"|shouted/u);
  expect(await dueOf('publication')).toBeUndefined();
  expect(await changes()).toContainEqual({
    ...{ kind: 'meeting-postponed', startsAt: '2026-11-24T09:00:00.000Z' },
    ...{ reason: 'conduct', note: 'Two of us shouted' },
  });
  expect(valueOf(await postpone(scheduled)).postMortem).toEqual(postMortem);
  const again = valueOf(await schedule(postMortem)).postMortem;
  expect(valueOf(await postpone(again, 'facts_missing')).postMortem.meeting.timesPostponed).toBe(2);
});

test('what is not planned cannot be postponed, and for no reason of one’s own', async () => {
  expect(await postpone(before)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  const payload = { pageId: before.pageId, version: before.version, reason: 'the agent is to blame' };
  expect(await app.askRaw('moderator', 'postponeMeeting', payload)).toMatchObject({
    error: { code: 'invalid-request' },
  });
});

test('held, it is neither moved nor postponed, and the notes are due counted from then', async () => {
  const scheduled = valueOf(await schedule(before)).postMortem;
  const held = valueOf(await hold(scheduled)).postMortem;
  expect(held.meeting).toMatchObject({ status: 'held', heldAt: '2026-11-22T11:00:00.000Z' });
  expect(valueOf(await hold(scheduled)).postMortem).toEqual(held);
  expect(await schedule(held, { place: 'Room 5' })).toMatchObject({ error: { code: 'changed-meanwhile' } });
  expect(await postpone(held)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  expect(valueOf(await hold(held, '2026-11-22T10:00:00Z')).postMortem.meeting.heldAt).toBe('2026-11-22T10:00:00.000Z');
});

test('what has not begun was not held', async () => {
  expect(await hold(before, '2026-11-22T13:00:00Z')).toMatchObject({ error: { code: 'invalid-request' } });
});

describe('an attendee', () => {
  const personId = accountIdOf('engineer');
  const remind = (id = personId) =>
    app.ask('moderator', 'remindAttendee', { pageId: before.pageId, personId: id, note: 'Named a culprit' });
  const remove = (version = before.version) =>
    app.ask('moderator', 'removeAttendee', { pageId: before.pageId, version, personId, note: 'Again' });

  test('is removed only after a reminder', async () => {
    expect(await remove()).toMatchObject({ error: { code: 'not-reminded' } });
    valueOf(await remind());
    expect((await now()).version).toBe(before.version);
    const removed = valueOf(await remove()).postMortem;
    expect(removed.details.participants.attendeeIds).toEqual([accountIdOf('agent')]);
    expect(removed.details.participants.responderIds).toEqual([personId]);
    expect(valueOf(await remove()).postMortem).toEqual(removed);
  });

  test('nothing of why shows on the page, and the history has it', async () => {
    valueOf(await remind());
    valueOf(await remind());
    valueOf(await remove());
    for (const person of ['reader', 'agent']) {
      expect(JSON.stringify(await viewOf(app, before.pageId, person))).not.toMatch(/culprit|Again|remind/u);
    }
    expect(await app.ask('reader', 'listHistory', { pageId: before.pageId })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(
      (await changes())
        .filter((change) => 'personId' in change)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['attendee-reminded', 'attendee-removed']);
  });

  test('two reminders at once, and one whose function died, are noted once, in the words of the first', async () => {
    const again = (note: string) => app.ask('moderator', 'remindAttendee', { pageId: before.pageId, personId, note });
    // The claim is written, what notes it is not.
    app.site.faults.add({ match: { service: 'kvs', path: /transaction/u }, way: 'refused', times: 10 });
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await again('First')).ok).toBe(false);
    log.mockRestore();
    app.site.faults.clear();
    expect(await remove()).toMatchObject({ error: { code: 'not-reminded' } });
    await app.site.travel(app.site.clock.now() + 60_000);
    for (const answer of await Promise.all([again('Second'), again('Third')])) valueOf(answer);
    expect((await changes()).filter(({ kind }) => kind === 'attendee-reminded')).toEqual([
      { kind: 'attendee-reminded', personId, note: 'First' },
    ]);
    valueOf(await remove());
  });

  test('a reminder of which an earlier version of the app kept only the instant counts', () => {
    const at = '2026-11-22T12:00:00.000Z';
    expect(reminderFromStored(at)).toEqual({ at, byId: '', note: '', state: 'noted' });
  });

  test('reminded by two clients for the first time, it is noted once', async () => {
    for (const answer of await Promise.all([remind(), remind()])) valueOf(answer);
    expect((await changes()).filter(({ kind }) => kind === 'attendee-reminded')).toHaveLength(1);
  });

  test('who does not attend is not reminded', async () => {
    expect(await remind(accountIdOf('owner'))).toMatchObject({ error: { code: 'changed-meanwhile' } });
  });
});

describe('a moderator who took part', () => {
  const rules = async () => (await viewOf(app, before.pageId)).checks.map(({ rule }) => rule);
  const save = async (moderatorKnowsProcess: boolean | undefined, person: string) => {
    const { version, pageId, details } = await now();
    const { participants } = details;
    const lists = {
      responderIds: [accountIdOf('engineer'), accountIdOf('moderator')],
      customerSuccessIds: [...participants.customerSuccessIds],
      solutionLeadIds: [...participants.solutionLeadIds],
      attendeeIds: [...participants.attendeeIds],
    };
    const said = { ...participants, ...lists, moderatorKnowsProcess };
    const sent = { ...details, services: [...details.services], participants: said };
    return valueOf(await app.ask(person, 'saveDetails', { pageId, version, details: sent })).postMortem;
  };

  test('says so that they know the process; nobody says it for them', async () => {
    await save(undefined, 'agent');
    expect(await rules()).toContain('people.independent');
    await save(true, 'agent');
    expect(await rules()).toContain('people.independent');
    await save(true, 'moderator');
    expect(await rules()).not.toContain('people.independent');
    await save(false, 'agent');
    expect(await rules()).not.toContain('people.independent');
  });

  test('says nothing for whom the role is handed to', async () => {
    const { version, pageId } = await save(true, 'moderator');
    const handed = { pageId, version, moderatorId: accountIdOf('agent') };
    const { postMortem } = valueOf(await app.ask('moderator', 'handOverModerator', handed));
    expect(postMortem.details.participants.moderatorKnowsProcess).toBe(false);
    expect(await rules()).toContain('people.independent');
  });
});
