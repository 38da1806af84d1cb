import { z } from 'zod';
import { accountIdOf, SAMPLE_PEOPLE } from '../../local/people';
import { prefixRange } from '../../local/store/key';
import { formerUser } from '../../src/domain/former-user';
import { addItem, newPostMortem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import {
  designate,
  factContent,
  incident,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
} from '../support/app-site';

/*
 * Whose account ids lie in storage is found by looking at all of it, around the app: each id must be in the register, and nothing
 * may be left of a closed account.
 */
let app: AppSite;
let sent: { url: string; body: string | undefined }[];
beforeEach(() => {
  sent = [];
  app = openAppSite(({ url, body }) => sent.push({ url, body }));
});
afterEach(() => app.close());

const rows = () => app.site.store.range(prefixRange(['kvs']));
const idsOfPeople = SAMPLE_PEOPLE.map(({ accountId }) => accountId);
const register = (): readonly string[] =>
  app.site.store
    .range(prefixRange(['kvs', 'entity', 'person']))
    .map(({ value }) => z.object({ key: z.string() }).parse(value).key);
const stored = (accountId: string): readonly string[] =>
  rows()
    .map((row) => JSON.stringify(row))
    .filter((row) => row.includes(accountId));

/** What a team does in a few days, so that everybody's id lies in all places that there are. */
async function workForDays(): Promise<string> {
  const { ask, site } = app;
  await designate(app);
  const spaceId = app.spaceId('PM');
  const { postMortem } = await readyPostMortem(app);
  const { pageId } = postMortem;
  const { value: fact } = await ask('success', 'addFact', {
    pageId,
    operationId: operation(20),
    content: factContent({ certainty: 'assumed' }),
  }).then((answer) => ({ value: valueOf(answer) }));
  valueOf(
    await ask('moderator', 'settleFact', {
      pageId,
      factId: fact.id,
      version: fact.version,
      kind: 'resolved',
      reason: 'The log says so',
    }),
  );
  valueOf(await ask('moderator', 'remindAttendee', { pageId, personId: accountIdOf('engineer'), note: 'Gently' }));
  valueOf(await ask('admin', 'setSlackWebhook', { spaceId, address: 'https://hooks.slack.com/services/T0/B0/x' }));
  valueOf(await ask('admin', 'createWorkedExample', { spaceId }));
  await site.runDueWork();
  const { version } = (await viewOf(app, pageId)).postMortem;
  valueOf(await ask('moderator', 'publishNotes', { pageId, version, operationId: operation(21), overrideReason: '' }));
  const item = (await viewOf(app, pageId)).actionItems[0];
  for (const [offset, owner] of ['reader', 'success'].entries()) {
    const change = { pageId, itemId: item?.id ?? '', version: (item?.version ?? 0) + offset };
    valueOf(await ask('moderator', 'changeActionItem', { ...change, content: { ownerId: accountIdOf(owner) } }));
  }
  valueOf(
    await ask('moderator', 'changeActionItem', {
      pageId,
      itemId: item?.id ?? '',
      version: (item?.version ?? 0) + 2,
      content: { ownerId: accountIdOf('owner') },
    }),
  );
  const second = await newPostMortem(app, 5);
  await addItem(app, second, 10);
  await ask('agent', 'createPostMortem', { operationId: operation(30), spaceId: '1', incident: incident() });
  await site.runDueWork();
  return pageId;
}

/** Days go by and the daily run comes after all of them, with what it gives to the queue. */
async function passDays(...each: readonly number[]): Promise<void> {
  const { clock } = app.site;
  for (const days of each) {
    clock.advance(days * 86_400_000);
    await app.site.runDueWork();
    await app.site.travel(clock.now() + 300_000);
  }
}

test('each account id in storage is in the register, and is reported at least every seven days', async () => {
  await workForDays();
  const unknown = idsOfPeople.filter((id) => stored(id).length > 0 && !register().includes(id));
  expect(unknown).toEqual([]);
  expect(register().length).toBeGreaterThan(4);
  await passDays(5, 1, 5);
  const reports = sent.filter(({ url }) => url === '/app/report-accounts').map(({ body }) => body ?? '');
  const times = register().map((id) => reports.filter((report) => report.includes(id)).length);
  expect([Math.min(...times), Math.max(...times)]).toEqual([2, 2]);
});

test('nothing is left of closed accounts, though Atlassian and storage did not answer at first', async () => {
  const pageId = await workForDays();
  const closed = ['owner', 'engineer', 'admin', 'success'];
  for (const who of closed) {
    expect([who, stored(accountIdOf(who)).length > 2]).toEqual([who, true]);
    app.site.confluence.people.setClosed(who, true);
  }
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { path: '/app/report-accounts' }, way: 'refused', times: 2 });
  app.site.faults.add({ match: { service: 'kvs', path: '/transaction', nth: 3 }, way: 'timeout-before', times: 3 });
  await passDays(5, 1, 1);
  expect(closed.flatMap((who) => stored(accountIdOf(who)))).toEqual([]);
  expect(register()).toContain(accountIdOf('moderator'));
  const { postMortem, actionItems } = await viewOf(app, pageId);
  expect(JSON.stringify(postMortem.details)).not.toContain(formerUser);
  expect(actionItems.map(({ ownerId, ownerProblem }) => [ownerId, ownerProblem])).toEqual([[null, null]]);
  expect(JSON.stringify(await app.historyOf(pageId))).toContain(formerUser);
  const facts = valueOf(await app.ask('moderator', 'listFacts', { pageId }));
  expect(JSON.stringify(facts)).toContain(formerUser);
});

test('who stands on no page any more is not reported any longer', async () => {
  await designate(app);
  const pageId = await newPostMortem(app, 5);
  await app.site.runDueWork();
  expect(register()).toContain(accountIdOf('agent'));
  await app.site.fetchAs('admin', `/wiki/api/v2/pages/${pageId}`, { method: 'DELETE' });
  await app.site.fetchAs('admin', `/wiki/api/v2/pages/${pageId}?purge=true`, { method: 'DELETE' });
  await app.site.runDueWork();
  await passDays(5);
  expect(register()).toEqual([]);
});
