import { defaultPolicy } from '../../src/domain/policy/policy';
import { settingsFromStored } from '../../src/adapters/kvs/layout';
import type { Payload } from '../../src/contract/payloads';
import { createPage, forcePage, newPostMortem, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(() => {
  app = openAppSite();
});
afterEach(() => app.close());

type Saved = Payload<'saveSettings'>;
const settings = (overrides: Partial<Saved> = {}): Saved => ({
  spaceId: app.spaceId('PM'),
  version: 0,
  designated: true,
  rootPage: 'create',
  timeZone: 'Europe/Oslo',
  anchorDate: '2026-11-23',
  leadDays: 1,
  hour: 9,
  ...overrides,
});
const save = (overrides: Partial<Saved> = {}, person = 'admin') => app.ask(person, 'saveSettings', settings(overrides));
const load = (person = 'admin') => app.ask(person, 'loadSettings', { spaceId: app.spaceId('PM') });
const rootPages = () => app.site.confluence.pages.list().filter(({ title }) => title.startsWith('Post-mortems'));

test('a space that nobody set up has defaults and nothing due', async () => {
  expect(valueOf(await load())).toMatchObject({
    version: 0,
    designated: false,
    rootPage: null,
    rootPageMissing: false,
    mayChange: true,
    anchorDate: '2026-11-22',
    nextFollowUpAt: null,
  });
  expect(valueOf(await load('reader')).mayChange).toBe(false);
});

test('the root page is created below the home page, and the next page of the open meeting has a time', async () => {
  const saved = valueOf(await save());
  expect(saved).toMatchObject({ version: 1, designated: true, rootPage: { title: 'Post-mortems' } });
  // The first period ends on 6 December, its meeting is on the 7th, its page the day before at nine in Oslo.
  expect(saved.nextFollowUpAt).toBe('2026-12-06T08:00:00.000Z');
  expect(valueOf(await load('reader'))).toEqual({ ...saved, mayChange: false });
});

test('two clicks create one root page, and both succeed', async () => {
  const [first, second] = await Promise.all([save(), save()]);
  expect(valueOf(first)).toEqual(valueOf(second));
  expect(valueOf(await save())).toMatchObject({ version: 1 });
  expect(rootPages()).toHaveLength(1);
});

test.each(['refused', 'lost-answer', 'timeout-before', 'timeout-after', 'throttled'] as const)(
  'a save whose calls end with “%s” can be repeated: one root page, one version',
  async (way) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let nth = 1; nth <= 5; nth += 1) {
      const own = openAppSite();
      own.site.faults.add({ match: { nth }, way });
      const attempt = () => own.ask('admin', 'saveSettings', settings({ spaceId: own.spaceId('PM') }));
      await attempt().catch(() => null);
      own.site.faults.clear();
      expect(valueOf(await attempt())).toMatchObject({ version: 1, rootPage: { title: 'Post-mortems' } });
      expect(own.site.confluence.pages.list()).toHaveLength(3);
      await own.close();
    }
    jest.restoreAllMocks();
  },
);

test.each<[string, () => Promise<string>, string]>([
  ['a page of this space', () => createPage(app), 'ok'],
  ['a page of another space', () => createPage(app, { key: 'PAY' }), 'root-page-missing'],
  ['a page that does not exist', () => Promise.resolve('999999'), 'root-page-missing'],
  ['something that is no id', () => Promise.resolve('../1'), 'invalid-request'],
])('choosing %s', async (_what, choose, expected) => {
  const rootPage = await choose();
  const answer = await save({ rootPage });
  expect(answer.ok ? 'ok' : answer.error.code).toBe(expected);
  if (answer.ok) expect(answer.value.rootPage?.pageId).toBe(rootPage);
});

test('a page that the admin may not see is not chosen', async () => {
  const rootPage = await createPage(app);
  restrictReading(app, rootPage, ['agent']);
  expect(await save({ rootPage })).toMatchObject({ error: { code: 'root-page-missing' } });
});

test('a taken title of somebody else’s page is left alone', async () => {
  const taken = await createPage(app, { title: 'Post-mortems' });
  const elsewhere = await createPage(app, { title: 'Team' });
  forcePage(app, taken, { parentId: elsewhere });
  expect(valueOf(await save()).rootPage).toMatchObject({ title: 'Post-mortems (root page)' });
});

test('the second admin’s save from an older version is refused', async () => {
  const { rootPage } = valueOf(await save());
  const chosen = rootPage?.pageId ?? '';
  valueOf(await save({ version: 1, rootPage: chosen, hour: 10 }));
  expect(await save({ version: 1, rootPage: chosen, hour: 11 })).toMatchObject({
    error: { code: 'changed-meanwhile' },
  });
  expect(await save({ version: 0 })).toMatchObject({ error: { code: 'changed-meanwhile' } });
  expect(valueOf(await load()).hour).toBe(10);
});

test('two admins at once: one is told', async () => {
  const { rootPage } = valueOf(await save());
  const chosen = rootPage?.pageId ?? '';
  const answers = await Promise.all([7, 8].map((hour) => save({ version: 1, rootPage: chosen, hour })));
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test.each([
  ['moderator', 'not-allowed'],
  ['reader', 'not-allowed'],
  ['outsider', 'not-allowed'],
])('%s may not save: %s', async (person, code) => {
  expect(await save({}, person)).toMatchObject({ error: { code } });
  expect(rootPages()).toEqual([]);
});

test.each<[string, Partial<Saved>, string]>([
  ['hour 24', { hour: 24 }, 'hour is more than 23'],
  ['8 days before', { leadDays: 8 }, 'lead days is more than 7'],
  ['no such zone', { timeZone: 'Mars/Olympus' }, 'time zone is not what is expected there'],
  [
    'a rule that is graded unknown',
    { rules: JSON.parse('{"timeline.gap":"fatal"}') as object },
    'timeline.gap is not what is expected there',
  ],
  [
    'an unknown rule',
    { rules: JSON.parse('{"timeline.mood":"off"}') as object },
    'rules is not what is expected there',
  ],
  ['no such day', { anchorDate: '2026-02-30' }, 'anchor date is not what is expected there'],
])('%s is refused by name', async (_what, overrides, problem) => {
  expect(await save(overrides)).toMatchObject({ error: { code: 'invalid-request', detail: { problem } } });
});

describe('a root page that is gone', () => {
  let rootPageId: string;
  beforeEach(async () => {
    rootPageId = await designate(app);
    trashPage(app, rootPageId);
  });

  test('is shown, and creating says so', async () => {
    expect(valueOf(await load())).toMatchObject({ rootPageMissing: true, rootPage: null, designated: true });
    await expect(newPostMortem(app, 1)).rejects.toThrow('root-page-missing');
  });

  test('is replaced by another', async () => {
    const saved = valueOf(await save({ version: 1 }));
    expect(saved).toMatchObject({ rootPageMissing: false, rootPage: { title: 'Post-mortems' } });
    expect(saved.rootPage?.pageId).not.toBe(rootPageId);
    await newPostMortem(app, 1);
  });

  test('does not keep an admin from switching post-mortems off', async () => {
    expect(valueOf(await save({ version: 1, designated: false, rootPage: rootPageId }))).toMatchObject({
      designated: false,
      nextFollowUpAt: null,
    });
    await expect(newPostMortem(app, 1)).rejects.toThrow('space-not-designated');
  });
});

const meetings = () =>
  app.site.confluence.pages
    .list()
    .map(({ title }) => title)
    .filter((title) => title.startsWith('Post-mortem follow-up,'));

describe('a page that is due', () => {
  test.each<[string, Partial<Saved>]>([
    ['with nothing changed', {}],
    ['with an earlier hour', { hour: 8 }],
    ['with more days before', { leadDays: 3 }],
    ['with another zone', { timeZone: 'Asia/Kolkata' }],
  ])('is not skipped because settings are saved %s', async (_what, overrides) => {
    const rootPage = await designate(app);
    app.site.clock.set('2026-12-06T08:20:00Z');
    valueOf(await save({ version: 1, rootPage, ...overrides }));
    await app.site.travel(Date.parse('2026-12-06T12:00:00Z'));
    expect(meetings()).toEqual(['Post-mortem follow-up, 23 Nov – 6 Dec 2026']);
  });

  test('waits when the new dates put it off', async () => {
    const rootPage = await designate(app);
    app.site.clock.set('2026-12-06T08:20:00Z');
    valueOf(await save({ version: 1, rootPage, anchorDate: '2026-11-27' }));
    await app.site.travel(Date.parse('2026-12-07T12:00:00Z'));
    expect(meetings()).toEqual([]);
    expect(valueOf(await load()).nextFollowUpAt).toBe('2026-12-10T08:00:00.000Z');
    await app.site.travel(Date.parse('2026-12-10T12:00:00Z'));
    expect(meetings()).toHaveLength(1);
  });

  test('is not made up for after the space was switched off and on again', async () => {
    const rootPage = await designate(app);
    valueOf(await save({ version: 1, rootPage, designated: false }));
    await app.site.travel(Date.parse('2026-12-08T12:00:00Z'));
    valueOf(await save({ version: 2, rootPage }));
    await app.site.travel(Date.parse('2026-12-09T12:00:00Z'));
    expect(meetings()).toEqual([]);
    expect(valueOf(await load()).nextFollowUpAt).toBe('2026-12-20T08:00:00.000Z');
  });
});

test('settings that were stored before rules could be changed have changed none', () => {
  const value = {
    spaceId: '1',
    version: 3,
    designated: true,
    rootPageId: '2',
    timeZone: 'UTC',
    anchorDate: '2026-11-23',
    leadDays: 1,
    hour: 9,
    nextFollowUpAt: '2026-12-06T09:00:00.000Z',
  };
  const { nextFollowUpAt, version } = value;
  const old = { ...value, preparedPeriodKey: '2026-11-09' };
  const stored = { state: 'designated', nextFollowUpAt, version, record: { schema: 1, value: old } } as const;
  expect(settingsFromStored(stored)).toEqual({
    ...value,
    meetingTime: '10:00',
    meetingMinutes: 30,
    participantsPageId: null,
    isPaused: false,
    remindOwners: true,
    announceInComments: true,
    preparedUntil: '2026-11-22',
    preparationProblem: null,
    rules: {},
    policy: defaultPolicy,
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    headings: { chosen: {}, former: {} },
    slack: null,
    setUp: { seen: [], isHidden: false },
    example: null,
  });
  expect(() => settingsFromStored({ ...stored, record: { schema: 99, value } })).toThrow('newer version');
});

describe('rules', () => {
  const chosen = async () =>
    Object.fromEntries(valueOf(await load()).rules.map((rule) => [rule.id, [rule.ownGrade, rule.chosen]]));

  test('have their own grade until an admin changes it', async () => {
    expect((await chosen())['timeline.evidence']).toEqual(['note', 'note']);
    valueOf(await save({ rules: { 'timeline.evidence': 'error', 'timeline.gap': 'off' } }));
    expect(await chosen()).toMatchObject({
      'timeline.evidence': ['note', 'error'],
      'timeline.gap': ['warning', 'off'],
      'timeline.order': ['warning', 'warning'],
    });
  });

  test('stay when a save does not speak of them, and go back to their own grade when it names none', async () => {
    valueOf(await save({ rules: { 'timeline.gap': 'off' } }));
    valueOf(await save({ version: 1, hour: 10 }));
    expect(await chosen()).toMatchObject({ 'timeline.gap': ['warning', 'off'] });
    valueOf(await save({ version: 2, hour: 10, rules: {} }));
    expect(await chosen()).toMatchObject({ 'timeline.gap': ['warning', 'warning'] });
  });

  test('of a save that is repeated are saved once; others from the same version are refused', async () => {
    const wanted = { rules: { 'timeline.gap': 'note' } } as const;
    const first = valueOf(await save(wanted));
    expect(valueOf(await save(wanted))).toEqual(first);
    expect(await save({ rules: {} })).toMatchObject({ error: { code: 'changed-meanwhile' } });
  });

  test('outlive the page of an open meeting, which advances the settings', async () => {
    const rootPage = await designate(app);
    valueOf(await save({ version: 1, rootPage, rules: { 'timeline.gap': 'off' } }));
    await app.site.travel(Date.parse('2026-12-08T12:00:00Z'));
    expect(await chosen()).toMatchObject({ 'timeline.gap': ['warning', 'off'] });
  });
});

describe('policy and calendar', () => {
  const stricter = { ...defaultPolicy, requiredSeverity: 3 as const };
  const holidays = [{ date: '2026-12-25', name: 'Christmas Day' }];

  test('are kept, and stay when a page that was loaded before an update saves without them', async () => {
    const saved = valueOf(await save({ policy: stricter, workingDays: [7, 1, 2, 3, 4], holidays }));
    expect(saved).toMatchObject({ version: 1, policy: stricter, workingDays: [7, 1, 2, 3, 4], holidays });
    const { rootPage } = saved;
    const later = valueOf(await save({ version: 1, rootPage: rootPage?.pageId ?? '', hour: 10 }));
    expect(later).toMatchObject({ version: 2, hour: 10, policy: stricter, workingDays: [7, 1, 2, 3, 4], holidays });
  });

  test('judge the post-mortems of the space from then on', async () => {
    valueOf(await save());
    const pageId = await newPostMortem(app, 1);
    const [listed] = valueOf(await app.ask('agent', 'listDesignatedSpaces', {}));
    expect(listed?.spacePolicy).toEqual({
      policy: defaultPolicy,
      calendar: { timeZone: 'Europe/Oslo', workingDays: [1, 2, 3, 4, 5], holidays: [] },
    });
    expect((await viewOf(app, pageId)).requirement.required).toBe('yes');
    valueOf(await save({ version: 1, policy: { ...defaultPolicy, criteria: [] } }));
    expect((await viewOf(app, pageId)).requirement).toEqual({ required: 'no', criteria: [] });
  });

  test.each<[string, Partial<Saved>]>([
    ['no working day', { workingDays: [] }],
    ['an eighth day', { workingDays: [8] }],
    ['a date that is none', { holidays: [{ date: '2026-02-30', name: '' }] }],
    ['a limit of minus one day', { policy: { ...defaultPolicy, publication: { days: -1, counted: 'business' } } }],
  ])('%s is refused', async (_why, overrides) => {
    expect(await save(overrides)).toMatchObject({ error: { code: 'invalid-request' } });
  });
});

describe('the open meeting', () => {
  const meeting = {
    meetingTime: '14:30',
    meetingMinutes: 45,
    remindOwners: false,
    announceInComments: false,
  };

  test('is as usual until somebody says otherwise, and stays when a save does not speak of it', async () => {
    expect(valueOf(await load())).toMatchObject({
      meetingTime: '10:00',
      meetingMinutes: 30,
      participantsPage: null,
      isPaused: false,
      remindOwners: true,
      announceInComments: true,
      preparationProblem: null,
    });
    const saved = valueOf(await save(meeting));
    expect(saved).toMatchObject(meeting);
    expect(valueOf(await save(meeting))).toEqual(saved);
    expect(valueOf(await save({ version: 1, hour: 10 }))).toMatchObject({ ...meeting, hour: 10, version: 2 });
  });

  test.each<[string, Partial<Saved>, string]>([
    ['25 o’clock', { meetingTime: '25:00' }, 'meeting time is not what is expected there'],
    ['a meeting of a minute', { meetingMinutes: 1 }, 'meeting minutes is missing or too short'],
    ['a page that is no id', { participantsPageId: '../1' }, 'participants page id is not what is expected there'],
  ])('%s is refused by name', async (_what, overrides, problem) => {
    expect(await save(overrides)).toMatchObject({ error: { code: 'invalid-request', detail: { problem } } });
  });

  describe('the page that says who takes part', () => {
    let pageId: string;
    beforeEach(async () => {
      pageId = await createPage(app, { title: 'Who comes' });
    });
    const participantsPageId = (): Partial<Saved> => ({ participantsPageId: pageId });

    test('is shown, stays, and is taken away', async () => {
      const participantsPage = { pageId, title: 'Who comes' };
      expect(valueOf(await save(participantsPageId()))).toMatchObject({ participantsPage });
      expect(valueOf(await save({ version: 1, hour: 10 }))).toMatchObject({ participantsPage });
      expect(valueOf(await save({ version: 2, participantsPageId: null }))).toMatchObject({
        participantsPage: null,
        participantsPageMissing: false,
      });
    });

    test('is one that the admin sees', async () => {
      restrictReading(app, pageId, ['agent']);
      expect(await save(participantsPageId())).toMatchObject({ error: { code: 'page-not-found' } });
      expect(valueOf(await load()).version).toBe(0);
    });

    test('that was hidden later is named to nobody who may not see it, and stays', async () => {
      valueOf(await save(participantsPageId()));
      restrictReading(app, pageId, ['agent']);
      const hidden = { participantsPage: null, participantsPageMissing: true };
      expect(valueOf(await load())).toMatchObject(hidden);
      expect(JSON.stringify(await load())).not.toContain(pageId);
      expect(valueOf(await save({ version: 1, ...participantsPageId(), hour: 10 }))).toMatchObject(hidden);
    });
  });

  test('that is paused prepares nothing; the page after it tells of all since the last one', async () => {
    const rootPage = await designate(app);
    expect(valueOf(await save({ version: 1, rootPage, isPaused: true }))).toMatchObject({
      isPaused: true,
      nextFollowUpAt: null,
    });
    await app.site.travel(Date.parse('2026-12-22T12:00:00Z'));
    expect(meetings()).toEqual([]);
    expect(valueOf(await app.ask('agent', 'listDesignatedSpaces', {}))).toHaveLength(1);
    expect(valueOf(await save({ version: 2, rootPage, isPaused: false }))).toMatchObject({
      isPaused: false,
      nextFollowUpAt: '2027-01-03T08:00:00.000Z',
    });
    await app.site.travel(Date.parse('2026-12-31T12:00:00Z'));
    expect(meetings()).toEqual([]);
    await app.site.travel(Date.parse('2027-01-03T12:00:00Z'));
    expect(meetings()).toEqual(['Post-mortem follow-up, 23 Nov 2026 – 3 Jan 2027']);
  });

  test('that is paused while its page is on the way has none: an event that comes late changes nothing', async () => {
    const rootPage = await designate(app);
    app.site.clock.set('2026-12-06T08:20:00Z');
    await app.site.runScheduledTrigger('hourly-tick');
    valueOf(await save({ version: 1, rootPage, isPaused: true }));
    await app.site.runDueWork();
    expect(meetings()).toEqual([]);
    expect(valueOf(await load()).version).toBe(2);
  });
});

describe('headings of the sections', () => {
  const chosen = { overview: 'Hergang', timeline: '  Was   wann geschah ' };

  test('stand on new pages, and their sections are found again, also after they were changed', async () => {
    await designate(app);
    valueOf(await save({ version: 1, headings: chosen }));
    const pageId = await newPostMortem(app, 61);
    const body = app.bodyOf(pageId);
    expect(body).toContain('"Was wann geschah"');
    expect(body).not.toContain('"Timeline"');
    const before = await viewOf(app, pageId);
    expect(before.basis?.subject.document.timeline.map(({ kind }) => kind)).toEqual(['started']);
    valueOf(await save({ version: 2, headings: { ...chosen, timeline: 'Verlauf der Dinge' } }));
    expect((await viewOf(app, pageId)).basis?.subject.document).toEqual(before.basis?.subject.document);
    expect(valueOf(await load()).headings).toEqual({
      chosen: { overview: 'Hergang', timeline: 'Verlauf der Dinge' },
      former: { timeline: ['Was wann geschah'] },
    });
  });

  test('stay when a save does not speak of them', async () => {
    valueOf(await save({ headings: chosen }));
    valueOf(await save({ version: 1, hour: 10 }));
    expect(valueOf(await load()).headings.chosen).toEqual({ overview: 'Hergang', timeline: 'Was wann geschah' });
  });

  test.each<[string, Saved['headings']]>([
    ['empty', { overview: '  ' }],
    ['longer than 100 characters', { overview: 'a'.repeat(101) }],
    ['the word of another section', { overview: 'Timeline' }],
    ['the same for two', { overview: 'Hergang', conclusion: 'Hergang' }],
  ])('are refused when %s', async (_why, headings) => {
    expect(await save({ headings })).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    expect(valueOf(await load()).version).toBe(0);
  });
});
