import { accountIdOf } from '../../local/people';
import type { EgressSink } from '../../local/forge/egress';
import { SLACK_HOST } from '../../local/forge/slack-sink';
import {
  announcements,
  announcingComments,
  hour,
  minute,
  moveMeeting,
  newestAnnouncement,
  setChannel,
  slackMessages,
  wait,
  webhookPath,
} from '../support/announcing';
import { addItem, pageRecord, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

/* What is announced where, and what becomes of it when that fails. Faults of single calls: announce-crash.test.ts. */

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  await setChannel(app);
  ({ pageId } = (await readyPostMortem(app)).postMortem);
  await app.site.runDueWork();
});
afterEach(() => app.close());

const record = async () => (await viewOf(app, pageId)).postMortem;
async function publish(number = 900) {
  const { version } = await record();
  return app.ask('moderator', 'publishNotes', { operationId: operation(number), pageId, version });
}
const mentioned = (body: string) => [...body.matchAll(/"id":"(712020:[^"]+)"/gu)].map(([, id]) => id);
const states = () =>
  announcements(app).map(({ kind, deliveries: { slack, comment } }) => [kind, slack.state, comment.state]);
const spaceId = () => app.spaceId('PM');
const unsent = async () => valueOf(await app.ask('admin', 'listAnnouncements', { spaceId: spaceId() }));

describe('what is told', () => {
  test('published notes: to Slack with title and a whole address, and to those concerned on the page, once', async () => {
    await addItem(app, pageId, 20, { ownerId: accountIdOf('success'), status: 'done' });
    valueOf(await publish());
    await app.site.runDueWork();
    const [message, ...others] = slackMessages(app);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ path: webhookPath });
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      text: expect.stringMatching(/^Post-mortem notes published\nCheckout unavailable/u) as unknown,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Post-mortem notes published' } },
        { text: { text: expect.stringContaining('1 action item is open.') as unknown } },
        { text: { text: expect.stringMatching(/^<http:\/\/127[^|]+\|Open the page>$/u) as unknown } },
        { type: 'context' },
      ],
    });
    const [comment = '', ...more] = announcingComments(app, pageId);
    expect(more).toEqual([]);
    // Who moderates, who attended, who owns what is open; not the owner of what is done.
    expect(mentioned(comment).toSorted()).toEqual(
      ['moderator', 'agent', 'engineer', 'owner'].map(accountIdOf).toSorted(),
    );
    expect(states()).toEqual([['notes-published', 'sent', 'sent']]);
    expect(await unsent()).toEqual([]);
  });

  test('a meeting that is planned, moved, and planned anew; not one that only takes longer', async () => {
    const first = await moveMeeting(app, pageId);
    await app.site.runDueWork();
    const { version, meeting } = first;
    const { startsAt, place } = meeting;
    const longer = { pageId, version, startsAt: startsAt ?? '', durationMinutes: 90, place };
    valueOf(await app.ask('moderator', 'scheduleMeeting', longer));
    const moved = await moveMeeting(app, pageId);
    await app.site.runDueWork();
    const postponed = { pageId, version: moved.version, reason: 'conduct' as const, note: 'They shouted' };
    valueOf(await app.ask('moderator', 'postponeMeeting', postponed));
    await moveMeeting(app, pageId);
    await app.site.runDueWork();
    const texts = slackMessages(app).map(({ body }) => (JSON.parse(body) as { text: string }).text);
    expect(texts.map((text) => text.split('\n')[0])).toEqual([
      'Post-mortem meeting planned',
      'Post-mortem meeting moved',
      'Post-mortem meeting planned',
    ]);
    expect(texts[0]).toMatch(/Mon 1 Mar 2027, 10:\d\d \(Europe\/Oslo\), 45 minutes\nWhere: Room &lt;4&gt; &amp; 5$/u);
    expect(JSON.stringify(slackMessages(app))).not.toContain('shouted');
    expect(announcingComments(app, pageId)).toHaveLength(3);
  });

  test('a meeting that was postponed before it was told is not', async () => {
    const { version } = await moveMeeting(app, pageId);
    const payload = { pageId, version, reason: 'conduct' as const, note: '' };
    valueOf(await app.ask('moderator', 'postponeMeeting', payload));
    await app.site.runDueWork();
    expect(slackMessages(app)).toEqual([]);
    expect(states()).toEqual([['meeting-planned', 'not-wanted', 'not-wanted']]);
  });

  test('that items became overdue: to Slack only, since the standing reminder is their comment', async () => {
    app.site.clock.set('2026-12-14T09:00:00.000Z');
    await app.work({ kind: 'remind-page', pageId });
    await app.site.runDueWork();
    const overdue = announcements(app).find(({ kind }) => kind === 'items-overdue');
    expect(overdue?.deliveries).toMatchObject({ slack: { state: 'sent' }, comment: { state: 'not-wanted' } });
    const told = slackMessages(app).filter(({ body }) => body.includes('Action items overdue'));
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('1 action item is overdue.')]);
  });

  test('nobody whose account was closed is mentioned', async () => {
    app.site.confluence.people.setClosed('engineer', true);
    await moveMeeting(app, pageId);
    await app.site.runDueWork();
    const [comment = ''] = announcingComments(app, pageId);
    expect(mentioned(comment)).toEqual(['moderator', 'agent'].map(accountIdOf));
  });

  test('nothing where the space wants nothing', async () => {
    await setChannel(app, null);
    const { version } = valueOf(await app.ask('admin', 'loadSettings', { spaceId: spaceId() }));
    const settings = { timeZone: 'Europe/Oslo', anchorDate: '2026-11-23', leadDays: 1, hour: 9, designated: true };
    const rootPage = valueOf(await app.ask('admin', 'loadSettings', { spaceId: spaceId() })).rootPage?.pageId ?? '';
    const payload = { spaceId: spaceId(), version, rootPage, ...settings, announceInComments: false };
    valueOf(await app.ask('admin', 'saveSettings', payload));
    await moveMeeting(app, pageId);
    await app.site.runDueWork();
    expect(states()).toEqual([['meeting-planned', 'not-wanted', 'not-wanted']]);
    expect(announcingComments(app, pageId)).toEqual([]);
  });
});

describe('a page that is restricted between event and sending', () => {
  const isSilent = (body: string) => ![pageId, 'Checkout', 'Room', '2027'].some((word) => body.includes(word));

  test.each<[string, (ancestor: string) => void]>([
    ['itself, without the app', () => restrictReading(app, pageId, ['agent', 'moderator'])],
    ['itself, with the app', () => restrictReading(app, pageId, ['agent', 'moderator', 'app'])],
    ['by the page above', (ancestor) => restrictReading(app, ancestor, ['agent', 'moderator', 'app'])],
  ])('is told without title or content: %s', async (_how, restrict) => {
    await moveMeeting(app, pageId);
    restrict(app.site.confluence.pages.find(pageId)?.parentId ?? '');
    await app.site.runDueWork();
    const [message] = slackMessages(app);
    expect(message?.body).toContain('The meeting of a restricted post-mortem was planned.');
    expect(isSilent(message?.body ?? '')).toBe(true);
  });

  test('gets no comment that the app cannot write; an admin who does not see it gets no title', async () => {
    await moveMeeting(app, pageId);
    restrictReading(app, pageId, ['agent', 'moderator']);
    await app.site.runDueWork();
    const [row] = await unsent();
    expect(row).toMatchObject({
      page: null,
      deliveries: { slack: { state: 'sent' }, comment: { problem: 'not-seen' } },
    });
    expect(JSON.stringify(row)).not.toContain(pageId);
    restrictReading(app, pageId, []);
    const again = { spaceId: spaceId(), sealedId: row?.sealedId ?? '' };
    expect(valueOf(await app.ask('admin', 'retryAnnouncement', again)).page?.title).toContain('Checkout');
    await app.site.runDueWork();
    expect([slackMessages(app).length, announcingComments(app, pageId).length]).toEqual([1, 1]);
    expect(await unsent()).toEqual([]);
  });

  test('is not told of at all while it lies in the trash', async () => {
    await moveMeeting(app, pageId);
    trashPage(app, pageId);
    await app.work({ kind: 'follow-page', pageId });
    await app.site.runDueWork();
    expect(slackMessages(app)).toEqual([]);
  });
});

describe('Slack', () => {
  test('that is down is tried for a day, always less often; then it is given up, shown, and tried again when asked', async () => {
    app.site.slack.state = 'down';
    await moveMeeting(app, pageId);
    await wait(app, hour);
    expect((await unsent())[0]?.deliveries.slack).toMatchObject({ state: 'waiting', problem: 'unknown' });
    await wait(app, 25 * hour);
    const { slack, comment } = newestAnnouncement(app).deliveries;
    expect(slack).toMatchObject({ state: 'given-up', problem: 'unknown' });
    expect(slack.attempts).toBeGreaterThan(12);
    expect(slack.attempts).toBeLessThan(30);
    expect(comment).toMatchObject({ state: 'sent', attempts: 1 });
    app.site.slack.state = 'well';
    await wait(app, 3 * hour);
    expect(slackMessages(app)).toEqual([]);
    const [row] = await unsent();
    const again = { spaceId: spaceId(), sealedId: row?.sealedId ?? '' };
    valueOf(await app.ask('admin', 'retryAnnouncement', again));
    valueOf(await app.ask('admin', 'retryAnnouncement', again));
    await wait(app, minute);
    expect(slackMessages(app)).toHaveLength(1);
    expect(await unsent()).toEqual([]);
  });

  test('that takes what it says it did not gets it again, known by its event', async () => {
    app.site.slack.state = 'unheard';
    await moveMeeting(app, pageId);
    await wait(app, 10 * minute);
    app.site.slack.state = 'well';
    await wait(app, hour);
    const sent = slackMessages(app);
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map(({ event }) => event)).size).toBe(1);
    await wait(app, 10 * hour);
    expect(slackMessages(app)).toHaveLength(sent.length);
  });

  test('that asks to be left alone is, for as long', async () => {
    let asked = 0;
    const sink: EgressSink = () => {
      asked += 1;
      return new Response('', { status: 429, headers: { 'retry-after': '1500' } });
    };
    app.site.registerServer(SLACK_HOST, sink);
    await moveMeeting(app, pageId);
    await wait(app, 24 * minute);
    expect(asked).toBe(1);
    expect((await unsent())[0]?.deliveries.slack.problem).toBe('busy');
    await wait(app, 2 * hour);
    expect(asked).toBeGreaterThan(1);
  });

  test('that knows the webhook no more is not asked again', async () => {
    app.site.slack.state = 'gone';
    await moveMeeting(app, pageId);
    await app.site.runDueWork();
    expect(newestAnnouncement(app).deliveries.slack).toMatchObject({
      state: 'given-up',
      problem: 'refused',
      attempts: 1,
    });
    expect(announcingComments(app, pageId)).toHaveLength(1);
  });

  test.each<[string, string | null, readonly string[]]>([
    ['another channel: that one', 'https://hooks.slack.com/services/T0/B1/other', ['/services/T0/B1/other']],
    ['none: nowhere', null, []],
  ])('is asked at the address that is set when it is sent; %s', async (_which, address, paths) => {
    app.site.slack.state = 'busy';
    await moveMeeting(app, pageId);
    await app.site.runDueWork();
    await setChannel(app, address);
    app.site.slack.state = 'well';
    await wait(app, hour);
    expect(slackMessages(app).map(({ path }) => path)).toEqual(paths);
    expect(await unsent()).toEqual([]);
  });
});

test('what is announced twice at once is told once', async () => {
  await moveMeeting(app, pageId);
  const { id: announcementId } = newestAnnouncement(app);
  const both = [1, 2, 3].map(() => app.work({ kind: 'announce', announcementId }));
  await Promise.all([...both, app.site.runDueWork()]);
  await wait(app, 3 * hour);
  expect([slackMessages(app).length, announcingComments(app, pageId).length]).toEqual([1, 1]);
});

test('a queue that takes nothing fails no action; the tick tells it', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { service: 'queue' }, way: 'refused' });
  valueOf(await publish());
  expect(log.mock.calls.flat().join()).toContain('announcements wait for the next tick');
  log.mockRestore();
  await wait(app, 2 * hour);
  expect([slackMessages(app).length, announcingComments(app, pageId).length]).toEqual([1, 1]);
});

test('what is left to announce goes with its page', async () => {
  app.site.slack.state = 'down';
  valueOf(await publish());
  await moveMeeting(app, pageId);
  await app.site.runDueWork();
  expect(announcements(app).length).toBeGreaterThan(0);
  trashPage(app, pageId);
  app.site.confluence.pages.purge(pageRecord(app, pageId));
  await app.work({ kind: 'erase-page', pageId });
  expect(announcements(app)).toEqual([]);
  await wait(app, 3 * hour);
  expect(slackMessages(app)).toEqual([]);
});

test('an announcement of another space, or none, is not tried again', async () => {
  app.site.slack.state = 'gone';
  await moveMeeting(app, pageId);
  await app.site.runDueWork();
  const [row] = await unsent();
  await designate(app, 'PAY');
  for (const sealedId of [row?.sealedId ?? '', 'none']) {
    const answer = await app.ask('admin', 'retryAnnouncement', { spaceId: app.spaceId('PAY'), sealedId });
    expect(answer).toMatchObject({ error: { code: 'announcement-not-found' } });
  }
});
