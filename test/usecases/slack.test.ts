import type { EgressSink } from '../../local/forge/egress';
import { SLACK_HOST } from '../../local/forge/slack-sink';
import { accountIdOf } from '../../local/people';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, valueOf } from '../support/app-site';

const address = 'https://hooks.slack.com/services/T0SAMPLE/B0SAMPLE/0123456789abcdef';

let app: AppSite;
beforeEach(() => {
  app = openAppSite();
});
afterEach(() => app.close());

const space = () => ({ spaceId: app.spaceId('PM') });
const set = (to: string | null, person = 'admin') => app.ask(person, 'setSlackWebhook', { ...space(), address: to });
const test1 = () => app.ask('admin', 'sendSlackTest', space());
const load = async () => valueOf(await app.ask('reader', 'loadSettings', space()));

test('a channel is set, tested and removed; the address never comes back', async () => {
  await designate(app);
  const saved = valueOf(await set(`  ${address} `));
  const mark = { setAt: '2026-11-22T12:00:00.000Z', setById: accountIdOf('admin') };
  expect(saved.slack).toEqual({ ...mark, setAt: saved.slack?.setAt });
  expect(JSON.stringify([saved, await load()])).not.toContain('0123456789abcdef');
  valueOf(await test1());
  expect(app.site.outbox).toHaveLength(1);
  expect(app.site.outbox[0]).toMatchObject({ path: '/services/T0SAMPLE/B0SAMPLE/0123456789abcdef' });
  expect(JSON.parse(app.site.outbox[0]?.body ?? '')).toMatchObject({
    text: expect.stringContaining('This is a test') as unknown,
  });
  expect(valueOf(await set(null)).slack).toBeNull();
  expect(await test1()).toMatchObject({ ok: false, error: { code: 'slack-failed', detail: { problem: 'none' } } });
});

test('the other settings can be saved afterwards and the channel stays', async () => {
  await designate(app);
  const { version } = valueOf(await set(address));
  const { spaceId } = space();
  const schedule = { timeZone: 'Europe/Oslo', anchorDate: '2026-11-23', leadDays: 2, hour: 9 };
  const payload = { spaceId, version, designated: true, rootPage: 'create' as const, ...schedule };
  const { rootPage } = await load();
  valueOf(await app.ask('admin', 'saveSettings', { ...payload, rootPage: rootPage?.pageId ?? '' }));
  expect((await load()).slack).not.toBeNull();
});

test.each([
  ['http', 'http://hooks.slack.com/services/T0/B0/abc'],
  ['another server', 'https://hooks.slack.com.example.com/services/T0/B0/abc'],
  ['a user before the server', 'https://hooks.slack.com@example.com/services/T0/B0/abc'],
  ['another path', 'https://hooks.slack.com/workflows/T0/B0/abc'],
  ['more behind it', 'https://hooks.slack.com/services/T0/B0/abc?to=else'],
  ['nothing', ''],
])('%s is no webhook of Slack’s', async (_what, wrong) => {
  await designate(app);
  expect(await set(wrong)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  expect((await load()).slack).toBeNull();
});

test('a space without settings has nothing to announce', async () => {
  expect(await set(address)).toMatchObject({ ok: false, error: { code: 'space-not-designated' } });
});

const answers =
  (status: number): EgressSink =>
  () =>
    new Response('', { status });
const fails: EgressSink = () => {
  throw new Error(`no way to ${address}`);
};
test.each<[string, EgressSink, string]>([
  ['knows it no more', answers(404), 'refused'],
  ['has archived the channel', answers(410), 'refused'],
  ['is asked too often', answers(429), 'busy'],
  ['is broken', answers(503), 'unknown'],
  ['is not reached', fails, 'unknown'],
])('when Slack %s, that is said in words', async (_why, sink, problem) => {
  await designate(app);
  valueOf(await set(address));
  app.site.registerServer(SLACK_HOST, sink);
  expect(await test1()).toEqual({ ok: false, error: { code: 'slack-failed', detail: { problem } } });
});

test('how far setting up has come is remembered', async () => {
  await designate(app);
  const note = (payload: { seen?: ('calendar' | 'slack')[]; isHidden?: boolean }) =>
    app.ask('admin', 'noteSetUp', { ...space(), ...payload });
  valueOf(await note({ seen: ['calendar'] }));
  const { version } = valueOf(await note({ seen: ['calendar', 'slack'], isHidden: true }));
  expect((await load()).setUp).toEqual({ seen: ['calendar', 'slack'], isHidden: true });
  expect(valueOf(await note({ seen: ['slack'] })).version).toBe(version);
});
