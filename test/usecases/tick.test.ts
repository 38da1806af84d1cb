import type { SpaceSettings } from '../../src/domain/space-settings';
import { usualSettings } from '../../src/domain/usual-settings';
import { callsDuring, restrictReading } from '../support/app-pages';
import type { AppSite, SentRequest } from '../support/app-site';
import { designate, openAppSite, valueOf } from '../support/app-site';

interface PushedEvent {
  body: { kind: string; spaceId?: string; periodKey?: string; periodEnd?: string };
  delayInSeconds?: number;
}

let app: AppSite;
let sent: SentRequest[];
beforeEach(() => {
  sent = [];
  app = openAppSite((request) => sent.push(request));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

const due = Date.parse('2026-12-06T08:30:00Z');
const tick = () => app.site.runScheduledTrigger('hourly-tick');
/** What was given to the queue, push by push. */
const pushes = (): readonly (readonly PushedEvent[])[] =>
  sent
    .filter(({ url }) => url.includes('/webhook/queue/publish'))
    .map(({ body }) => (JSON.parse(body ?? '{}') as { payload: PushedEvent[] }).payload);
const spacesOf = (given: readonly (readonly PushedEvent[])[]) => given.flat().map(({ body }) => body.spaceId);

/** Settings of a space that has nothing else. */
function settingsOf(spaceId: string, overrides: Partial<SpaceSettings> = {}): SpaceSettings {
  return {
    ...usualSettings,
    spaceId,
    version: 1,
    designated: true,
    rootPageId: '1',
    timeZone: 'Europe/Oslo',
    anchorDate: '2026-11-23',
    leadDays: 1,
    hour: 9,
    preparedUntil: '2026-11-22',
    nextFollowUpAt: '2026-12-06T08:00:00.000Z',
    ...overrides,
  };
}
const many = (count: number): readonly SpaceSettings[] =>
  Array.from({ length: count }, (_, index) => settingsOf(String(900_000 + index)));

test('of an hour in which nothing is due it asks for two things', async () => {
  await app.storeSettings(many(3));
  expect(await callsDuring(app, tick)).toHaveLength(2);
  expect(pushes()).toEqual([]);
});

test('a due space is given with the days that its page looks back on', async () => {
  await app.storeSettings([settingsOf('900000', { preparedUntil: '2026-11-08' })]);
  app.site.clock.set(new Date(due).toISOString());
  await tick();
  expect(pushes()).toMatchObject([
    [{ body: { kind: 'compile-follow-up', spaceId: '900000', periodKey: '2026-11-09', periodEnd: '2026-12-06' } }],
  ]);
});

test.each<[string, Partial<SpaceSettings>]>([
  ['paused', { isPaused: true }],
  ['switched off', { designated: false }],
  ['that waits for another attempt', { nextFollowUpAt: '2026-12-06T09:00:00.000Z' }],
])('a space %s is not found', async (_what, overrides) => {
  await app.storeSettings([settingsOf('900000', overrides)]);
  app.site.clock.set(new Date(due).toISOString());
  expect(await callsDuring(app, tick)).toHaveLength(2);
});

describe('more spaces than one query gives, due in the same hour', () => {
  beforeEach(async () => {
    await app.storeSettings(many(230));
    app.site.clock.set(new Date(due).toISOString());
    sent.length = 0;
  });

  test('are all given, each once, and not all at the same time', async () => {
    await tick();
    expect(pushes().map((events) => [events.length, events[0]?.delayInSeconds ?? 0])).toEqual([
      [50, 0],
      [50, 60],
      [50, 120],
      [50, 180],
      [30, 240],
    ]);
    expect(new Set(spacesOf(pushes())).size).toBe(230);
  });

  test('are given but for those of a push that fails, which the next run gives', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    app.site.faults.add({ match: { service: 'queue', nth: 2 }, way: 'refused' });
    await tick();
    expect(new Set(spacesOf(pushes().filter((_, index) => index !== 1))).size).toBe(180);
    sent.length = 0;
    await tick();
    expect(new Set(spacesOf(pushes())).size).toBe(230);
  });
});

test('spaces whose query fails do not keep what was begun from being finished', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await designate(app);
  app.site.faults.add({ match: { service: 'confluence', method: 'POST' }, way: 'timeout-before', times: 50 });
  const incident = { title: 'Night', startedAt: '2026-11-21T08:02:00.000Z', timeZone: 'UTC', severity: 2 as const };
  await app
    .ask('agent', 'createPostMortem', {
      operationId: '00000000-0000-4000-8000-000000000001',
      spaceId: app.spaceId('PM'),
      incident: { ...incident, services: [], agentId: null, moderatorId: null },
    })
    .catch(() => null);
  app.site.faults.clear();
  expect(await app.unfinished()).toEqual(['create-post-mortem']);
  app.site.clock.advance(24 * 3_600_000);
  sent.length = 0;
  app.site.faults.add({ match: { service: 'kvs', path: '/entity/query' }, way: 'refused' });
  await tick();
  expect(
    pushes()
      .flat()
      .map(({ body }) => body.kind),
  ).toEqual(['settle-operation']);
});

test('events that come twice, late, or from a version that said less change nothing', async () => {
  const rootPageId = await designate(app);
  app.site.clock.set(new Date(due).toISOString());
  await tick();
  await tick();
  await app.site.runDueWork();
  const settings = valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') }));
  const pages = () => app.childrenOf(rootPageId).flatMap(({ id }) => app.childrenOf(id));
  expect(pages()).toHaveLength(1);
  const event = { kind: 'compile-follow-up', spaceId: app.spaceId('PM'), periodKey: '2026-11-23' };
  await app.work(event);
  await app.work({ ...event, periodEnd: '2026-12-06' });
  expect(pages()).toHaveLength(1);
  expect(valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') }))).toEqual(settings);
});

test('a page that somebody asks for before its time, and that cannot be written, does not put its time off', async () => {
  const rootPageId = await designate(app);
  const settings = async () => valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') }));
  restrictReading(app, rootPageId, ['admin']);
  for (const attempts of [1, 2]) {
    expect(await app.ask('admin', 'generateFollowUp', { spaceId: app.spaceId('PM') })).toMatchObject({ ok: false });
    expect(await settings()).toMatchObject({
      preparationProblem: { attempts, why: 'root-page-gone' },
      nextFollowUpAt: '2026-12-06T08:00:00.000Z',
    });
  }
  restrictReading(app, rootPageId, []);
  await app.site.travel(due);
  expect(await settings()).toMatchObject({ preparationProblem: null, nextFollowUpAt: '2026-12-20T08:00:00.000Z' });
});
