import { accountIdOf } from '../../local/people';
import { digestOf } from '../../src/domain/digest/digest';
import type { Digest } from '../../src/domain/digest/digest';
import { readStored } from '../simulation/stored';
import type { Stored } from '../simulation/stored';
import { addItem, newPostMortem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let stored: Stored;
beforeEach(async () => {
  app = openAppSite();
  stored = readStored(app.site.store);
  await designate(app);
});
afterEach(() => app.close());

/** What the queue does right after a change; no sweep runs meanwhile. */
const settle = () => app.site.travel(app.site.clock.now() + 60_000);

function recounted(pageId: string): Digest {
  const postMortem = stored.postMortem(pageId);
  if (postMortem === undefined) throw new Error(`no record of page ${pageId}`);
  return digestOf(
    postMortem,
    postMortem.actionItemIds.flatMap((itemId) => stored.item(pageId, itemId) ?? []),
  );
}

async function expectCounted(pageId: string, expected: object): Promise<void> {
  await settle();
  expect(stored.digest(pageId)).toEqual(recounted(pageId));
  expect(stored.digest(pageId)).toMatchObject(expected);
}

test('each change of the record or of an item is counted soon after it', async () => {
  const { postMortem, actionItems } = await readyPostMortem(app);
  const { pageId } = postMortem;
  const item = actionItems[0];
  if (item === undefined) throw new Error('no item');
  await expectCounted(pageId, { status: 'draft', severity: 2, items: [{ status: 'open' }] });

  const change = { pageId, itemId: item.id, version: item.version, content: { ownerId: null } };
  valueOf(await app.ask('moderator', 'changeActionItem', change));
  await expectCounted(pageId, { items: [{ ownerId: null }] });

  const meeting = { startsAt: '2026-11-24T09:00:00.000Z', durationMinutes: 60, place: '' };
  const planned = valueOf(await app.ask('moderator', 'scheduleMeeting', { pageId, version: 3, ...meeting }));
  await expectCounted(pageId, { meetingAt: meeting.startsAt });

  const back = { pageId, itemId: item.id, version: item.version + 1, content: { ownerId: accountIdOf('owner') } };
  valueOf(await app.ask('moderator', 'changeActionItem', back));
  const { version } = planned.postMortem;
  valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
  await expectCounted(pageId, { status: 'published' });
  expect(stored.digest(pageId)?.analysis).toMatchObject({ hasFacts: true });

  const remove = { pageId, itemId: item.id, version: item.version + 2 };
  valueOf(await app.ask('moderator', 'removeActionItem', remove));
  await expectCounted(pageId, { items: [] });
});

test('one that is waived, and one whose page was deleted for good', async () => {
  const pageId = await newPostMortem(app, 1);
  const { version } = (await viewOf(app, pageId)).postMortem;
  valueOf(await app.ask('admin', 'waivePostMortem', { pageId, version, reason: 'Part of another one.' }));
  await expectCounted(pageId, { status: 'waived' });
  await app.site.fetchAs('admin', `/wiki/api/v2/pages/${pageId}`, { method: 'DELETE' });
  await app.site.fetchAs('admin', `/wiki/api/v2/pages/${pageId}?purge=true`, { method: 'DELETE' });
  await app.site.travel(app.site.clock.now() + 3_600_000);
  expect(stored.postMortem(pageId)).toBeUndefined();
  expect(stored.digests()).toEqual([]);
});

test('the daily sweep mends a digest that is missing or wrong', async () => {
  const pageIds = [await newPostMortem(app, 1), await newPostMortem(app, 2)];
  await addItem(app, pageIds[0] ?? '', 10);
  await settle();
  const [missing = '', wrong = ''] = pageIds.map((pageId) => ['kvs', 'entity', 'digest', pageId] as const);
  app.site.store.write([{ key: [...missing], remove: true }]);
  const row = JSON.stringify(app.site.store.get([...wrong])).replace('"severity":2', '"severity":4');
  app.site.store.write([{ key: [...wrong], value: JSON.parse(row) as Record<string, string> }]);
  expect(stored.digests()).toMatchObject([{ severity: 4 }]);
  await app.work({ kind: 'sweep-space', spaceId: app.spaceId('PM') });
  for (const pageId of pageIds) expect(stored.digest(pageId)).toEqual(recounted(pageId));
});

test('two counts at one moment, and one that comes twice, leave it right', async () => {
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10);
  const work = { kind: 'settle-post-mortem', pageId, byId: '' };
  await Promise.all([app.work(work), app.work(work), addItem(app, pageId, 11)]);
  await app.work(work);
  await expectCounted(pageId, {});
  expect(stored.digest(pageId)?.items).toHaveLength(2);
});
