import { accountIdOf } from '../../local/people';
import type { ActionItem, ActionItemStatus } from '../../src/domain/action-item';
import { readStored } from '../simulation/stored';
import { takeItem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, itemContent, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let pageId: string;
let item: ActionItem;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  const { postMortem, actionItems } = await readyPostMortem(app);
  pageId = postMortem.pageId;
  item = actionItems[0] ?? item;
});
afterEach(() => app.close());

const record = async () => (await viewOf(app, pageId)).postMortem;
async function publish(number = 900) {
  const { version } = await record();
  return app.ask('moderator', 'publishNotes', { operationId: operation(number), pageId, version });
}
async function becomes(status: ActionItemStatus): Promise<void> {
  await app.site.travel(app.site.clock.now() + 60_000);
  await takeItem(app, (await viewOf(app, pageId)).actionItems[0] ?? item, status, 'owner');
  await app.site.runDueWork();
}
const propertyOf = () => app.site.confluence.properties.findByKey(pageId, 'incident_post_mortem')?.value;
const statusEntries = async () =>
  (await app.historyOf(pageId)).flatMap(({ change }) => (change.kind === 'status' ? [[change.from, change.to]] : []));

describe('a publication', () => {
  test('makes the page findable: a label, and what CQL searches', async () => {
    valueOf(await publish());
    expect(app.site.confluence.labels.list(pageId).map(({ name }) => name)).toEqual(['post-mortem']);
    expect(propertyOf()).toEqual({ state: 'published', severity: 2, services: 'checkout' });
    valueOf(await publish(901));
    expect(app.site.confluence.properties.findByKey(pageId, 'incident_post_mortem')?.version.number).toBe(1);
  });

  test('is announced by page and kind, with nothing of what it says', async () => {
    valueOf(await publish());
    const [announcement, ...others] = readStored(app.site.store).announcements();
    expect(others).toEqual([]);
    expect(announcement).toMatchObject({
      ...{ id: `notes-published:${pageId}:${operation(900)}`, kind: 'notes-published', pageId },
      ...{ spaceId: app.spaceId('PM'), at: '2026-11-22T12:00:00.000Z' },
    });
    expect(JSON.stringify(announcement)).not.toMatch(/checkout|712020:/iu);
  });

  test.each(['refused', 'lost-answer', 'timeout-after'] as const)(
    'is announced once though its commit ends with %s and is repeated',
    async (way) => {
      const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const { version } = await record();
      const payload = { operationId: operation(900), pageId, version };
      app.site.faults.add({ match: { service: 'kvs', path: /transaction/u }, way, times: 1 });
      const first = await app.ask('moderator', 'publishNotes', payload).catch((death: unknown) => death);
      expect(first).not.toMatchObject({ ok: true });
      await Promise.all([1, 2].map(() => app.ask('moderator', 'publishNotes', payload)));
      await app.site.travel(app.site.clock.now() + 2 * 3_600_000);
      log.mockRestore();
      expect(await app.unfinished()).toEqual([]);
      const announced = () =>
        readStored(app.site.store)
          .announcements()
          .map(({ id }) => id);
      expect(announced()).toEqual([`notes-published:${pageId}:${operation(900)}`]);
      valueOf(await publish(901));
      expect(announced().toSorted()).toEqual([900, 901].map((id) => `notes-published:${pageId}:${operation(id)}`));
    },
  );

  test.each(['label', 'properties'])('stands when Confluence does not take the %s, which comes later', async (path) => {
    app.site.faults.add({ match: { service: 'confluence', method: 'POST', path: `/${path}` }, way: 'refused' });
    expect(valueOf(await publish()).postMortem.status).toBe('published');
    expect(propertyOf()).toBeUndefined();
    expect(await app.unfinished()).toEqual(['publish-notes']);
    await app.site.travel(app.site.clock.now() + 3_600_000);
    await app.site.runScheduledTrigger('hourly-tick');
    await app.site.runDueWork();
    expect(propertyOf()).toMatchObject({ state: 'published' });
    expect(await app.unfinished()).toEqual([]);
  });
});

describe('a published post-mortem', () => {
  beforeEach(async () => valueOf(await publish()));

  test.each(['verified', 'wont_do'] as const)('closes by itself once its items are %s', async (status) => {
    await becomes('done');
    expect((await record()).status).toBe('published');
    await becomes(status);
    expect((await record()).status).toBe('closed');
    expect(propertyOf()).toMatchObject({ state: 'closed' });
    expect(await statusEntries()).toEqual([
      ['draft', 'published'],
      ['published', 'closed'],
    ]);
    const told = valueOf(await app.ask('moderator', 'listHistory', { pageId }));
    expect(told.slice(0, 2)).toContainEqual(
      expect.objectContaining({
        byId: accountIdOf('owner'),
        change: { kind: 'status', from: 'published', to: 'closed', reason: null, byItself: true },
      }),
    );
  });

  test('is open again when an item is', async () => {
    await becomes('verified');
    await becomes('in_progress');
    expect((await record()).status).toBe('published');
    expect(propertyOf()).toMatchObject({ state: 'published' });
  });

  test('is open again when an item is added', async () => {
    await becomes('verified');
    valueOf(
      await app.ask('moderator', 'addActionItem', { pageId, operationId: operation(600), content: itemContent() }),
    );
    await app.site.runDueWork();
    expect((await record()).status).toBe('published');
  });

  test('closes when the last open item is removed and another was verified', async () => {
    const added = valueOf(
      await app.ask('moderator', 'addActionItem', { pageId, operationId: operation(601), content: itemContent() }),
    );
    await becomes('verified');
    expect((await record()).status).toBe('published');
    valueOf(await app.ask('moderator', 'removeActionItem', { pageId, itemId: added.id, version: added.version }));
    await app.site.runDueWork();
    expect((await record()).status).toBe('closed');
  });

  test('stays published without any item, since some may still come', async () => {
    const { version } = item;
    valueOf(await app.ask('moderator', 'removeActionItem', { pageId, itemId: item.id, version }));
    await app.site.runDueWork();
    expect((await record()).status).toBe('published');
  });

  test('is reopened with a reason, and published again', async () => {
    const { version } = await record();
    const reopen = (person: string) =>
      app.ask(person, 'reopenPostMortem', { pageId, version, reason: 'The root cause was another' });
    expect(await reopen('agent')).toMatchObject({ error: { code: 'not-allowed' } });
    expect(valueOf(await reopen('moderator')).postMortem).toMatchObject({
      status: 'in_review',
      publication: { operationId: operation(900) },
    });
    expect(valueOf(await reopen('moderator')).postMortem.version).toBe(version + 1);
    await app.site.runDueWork();
    expect(propertyOf()).toMatchObject({ state: 'in_review' });
    expect(await statusEntries()).toContainEqual(['published', 'in_review']);
    await becomes('verified');
    expect((await record()).status).toBe('in_review');
    valueOf(await publish(902));
    await app.site.runDueWork();
    expect((await record()).status).toBe('closed');
  });
});

test('a draft is not reopened, and goes into review when its meeting was held', async () => {
  const { version } = await record();
  const refused = await app.ask('moderator', 'reopenPostMortem', { pageId, version, reason: 'Too early' });
  expect(refused).toMatchObject({ error: { code: 'changed-meanwhile' } });
  const held = await app.ask('moderator', 'holdMeeting', { pageId, version, heldAt: '2026-11-22T11:00:00.000Z' });
  expect(valueOf(held).postMortem.status).toBe('in_review');
});

test('why a meeting was postponed is told to the moderator only', async () => {
  const version = async () => (await record()).version;
  const startsAt = '2026-11-25T09:00:00.000Z';
  const meeting = { startsAt, durationMinutes: 60, place: '' };
  valueOf(await app.ask('agent', 'scheduleMeeting', { pageId, version: await version(), ...meeting }));
  const reason = { reason: 'conduct' as const, note: 'Shouting' };
  valueOf(await app.ask('moderator', 'postponeMeeting', { pageId, version: await version(), ...reason }));
  const told = async (person: string) => JSON.stringify(await app.ask(person, 'listHistory', { pageId }));
  expect(await told('moderator')).toMatch(/conduct.*Shouting/u);
  expect(await told('admin')).toContain('meeting-postponed');
  expect(await told('admin')).not.toMatch(/conduct|Shouting/u);
});

test('the history is told to whoever may edit the page, newest first', async () => {
  const told = valueOf(await app.ask('engineer', 'listHistory', { pageId }));
  expect(told.map(({ change }) => change.kind).toSorted()).toEqual(['created', 'details-changed', 'item-added']);
  expect(told.map(({ at }) => at)).toEqual(
    told
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  expect(await app.ask('reader', 'listHistory', { pageId })).toMatchObject({ error: { code: 'not-allowed' } });
});
