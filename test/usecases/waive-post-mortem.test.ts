import { newPostMortem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

const reason = 'Covered by the post-mortem of the day before.';
const waive = (pageId: string, version: number, person = 'moderator', why = reason) =>
  app.ask(person, 'waivePostMortem', { pageId, version, reason: why });
const withdraw = (pageId: string, version: number) => app.ask('moderator', 'withdrawWaiver', { pageId, version });

test('a waived post-mortem tells the reason and is due nothing', async () => {
  const { postMortem, deadlines, requirement } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  expect(requirement.required).toBe('yes');
  expect(deadlines.map(({ what }) => what)).toEqual(['meeting']);
  const waived = valueOf(await waive(pageId, version));
  expect(waived).toMatchObject({ postMortem: { status: 'waived', waiver: { reason } }, deadlines: [] });
  const changes = (await app.historyOf(pageId)).map(({ change }) => change);
  expect(changes).toContainEqual({ kind: 'status', from: 'draft', to: 'waived', reason });
});

test('the same again succeeds and writes nothing, as after a lost answer', async () => {
  const pageId = await newPostMortem(app, 1);
  valueOf(await waive(pageId, 1));
  expect(valueOf(await waive(pageId, 1)).postMortem.version).toBe(2);
  valueOf(await withdraw(pageId, 2));
  expect(valueOf(await withdraw(pageId, 2)).postMortem).toMatchObject({ version: 3, status: 'draft', waiver: null });
});

test('withdrawn, its deadlines count again', async () => {
  const { postMortem, deadlines } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  valueOf(await waive(pageId, version));
  expect(valueOf(await withdraw(pageId, version + 1)).deadlines).toEqual(deadlines);
});

test('without a reason, from an old version or after publication it is refused', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  expect(await waive(pageId, version, 'moderator', '  ')).toMatchObject({ error: { code: 'invalid-request' } });
  expect(await waive(pageId, version - 1)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  const payload = { operationId: operation(900), pageId, version, overrideReason: 'Known' };
  valueOf(await app.ask('admin', 'publishNotes', payload));
  expect(await waive(pageId, version + 1)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  const reopen = { pageId, version: version + 1, reason: 'A cause is missing' };
  expect(valueOf(await app.ask('moderator', 'reopenPostMortem', reopen)).postMortem.status).toBe('in_review');
  expect(await waive(pageId, version + 2)).toMatchObject({ error: { code: 'changed-meanwhile' } });
});

test('published all the same, it is no longer waived', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  valueOf(await waive(pageId, version));
  const payload = { operationId: operation(901), pageId, version: version + 1, overrideReason: 'Held after all' };
  valueOf(await app.ask('admin', 'publishNotes', payload));
  expect((await viewOf(app, pageId)).postMortem).toMatchObject({ status: 'published', waiver: null });
});
