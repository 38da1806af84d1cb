import { p, text } from '@atlaskit/adf-utils/builders';
import { accountIdOf } from '../../local/people';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { AppSite } from '../support/app-site';
import {
  designate,
  fillPage,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
  writePage,
} from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

const publish = (pageId: string, version: number, person = 'moderator', number = 900, overrideReason = '') =>
  app.ask(person, 'publishNotes', { operationId: operation(number), pageId, version, overrideReason });

test('a post-mortem that lacks nothing is published, with its parts on the page', async () => {
  const ready = await readyPostMortem(app);
  const { pageId, version } = ready.postMortem;
  expect(ready.checks.filter(({ grade }) => grade !== 'note')).toEqual([]);
  const published = valueOf(await publish(pageId, version));
  expect(published.postMortem).toMatchObject({
    status: 'published',
    publication: { publishedById: accountIdOf('moderator'), pageVersion: 3, overrideReason: null },
  });
  const body = app.bodyOf(pageId);
  expect(body).toContain('SEV-2');
  expect(body).toContain('Run migrations that remove something after the rollout');
  expect(body).toContain(accountIdOf('owner'));
  expect(body).not.toContain('Priya Raman');
});

test('what people wrote is still there, node for node', async () => {
  const { postMortem } = await readyPostMortem(app);
  const before = parseAdf(app.bodyOf(postMortem.pageId));
  valueOf(await publish(postMortem.pageId, postMortem.version));
  const after = app.bodyOf(postMortem.pageId);
  const prose = before.content.filter(({ type }) => ['heading', 'orderedList', 'extension'].includes(type));
  for (const block of prose) expect(after).toContain(JSON.stringify(block));
});

test('errors block, warnings must be accepted by the moderator, and a reason stays', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId } = postMortem;
  await fillPage(app, pageId, { timeline: [], conclusion: [' '] });
  const blocked = await publish(pageId, postMortem.version);
  if (blocked.ok || blocked.error.code !== 'publication-blocked') throw new Error('published');
  expect(blocked.error.detail.errors.map(({ rule }) => rule)).toContain('timeline.milestones');
  expect(app.bodyOf(pageId)).not.toContain('SEV-2');

  await fillPage(app, pageId, { conclusion: [' '] });
  const [warning] = (await viewOf(app, pageId)).checks.filter(({ grade }) => grade === 'warning');
  if (warning === undefined) throw new Error('no warning');
  const acceptance = { pageId, version: postMortem.version, resultKey: warning.key, reason: 'Said in the overview' };
  expect(await app.ask('agent', 'acceptWarning', acceptance)).toMatchObject({ error: { code: 'not-allowed' } });
  const accepted = valueOf(await app.ask('moderator', 'acceptWarning', acceptance));
  const published = valueOf(await publish(pageId, accepted.postMortem.version, 'moderator', 901));
  expect(published.postMortem.acceptances).toMatchObject([
    { resultKey: warning.key, reason: 'Said in the overview', acceptedById: accountIdOf('moderator') },
  ]);
});

test.each([
  ['agent', 'moderator or space admin'],
  ['owner', 'moderator or space admin'],
  ['reader', 'moderator or space admin'],
])('%s may not publish', async (person, need) => {
  const { postMortem } = await readyPostMortem(app);
  expect(await publish(postMortem.pageId, postMortem.version, person)).toEqual({
    ok: false,
    error: { code: 'not-allowed', detail: { need } },
  });
});

test('a space admin publishes over errors with a reason, the moderator alone does not', async () => {
  const { postMortem } = await readyPostMortem(app);
  await fillPage(app, postMortem.pageId, { timeline: [] });
  const attempt = (person: string, number: number) =>
    publish(postMortem.pageId, postMortem.version, person, number, 'The auditors ask for it today');
  expect(await attempt('moderator', 902)).toMatchObject({ error: { code: 'publication-blocked' } });
  const published = valueOf(await attempt('admin', 903));
  expect(published.postMortem.publication?.overrideReason).toBe('The auditors ask for it today');
});

test('somebody who writes the page meanwhile loses nothing', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId } = postMortem;
  const other = parseAdf(app.bodyOf(pageId));
  const note = p(text('Written at the same moment'));
  app.site.faults.add({ match: { service: 'confluence', method: 'PUT' }, way: 'conflict' });
  const publishing = publish(pageId, postMortem.version);
  await writePage(app, pageId, { ...other, content: [...other.content, note] }, 'engineer');
  valueOf(await publishing);
  expect(app.bodyOf(pageId)).toContain('Written at the same moment');
  expect(app.bodyOf(pageId)).toContain('SEV-2');
});

test('a page that keeps changing is left alone and the record stays a draft', async () => {
  const { postMortem } = await readyPostMortem(app);
  app.site.faults.add({ match: { service: 'confluence', method: 'PUT' }, way: 'conflict', times: 9 });
  expect(await publish(postMortem.pageId, postMortem.version)).toMatchObject({
    error: { code: 'page-keeps-changing' },
  });
  app.site.faults.clear();
  expect((await viewOf(app, postMortem.pageId)).postMortem.status).toBe('draft');
});

test('a record that changed since it was seen is not published unseen', async () => {
  const { postMortem } = await readyPostMortem(app);
  expect(await publish(postMortem.pageId, postMortem.version - 1)).toMatchObject({
    error: { code: 'changed-meanwhile' },
  });
});

test('two clicks publish once', async () => {
  const { postMortem } = await readyPostMortem(app);
  const [first, second] = await Promise.all([
    publish(postMortem.pageId, postMortem.version),
    publish(postMortem.pageId, postMortem.version),
  ]);
  expect(valueOf(first).postMortem.publication).toEqual(valueOf(second).postMortem.publication);
  const versions = app.site.confluence.pages.find(postMortem.pageId)?.version.number;
  expect(versions).toBe(3);
});

test('a task that was ticked on the page makes its item done; a task added by hand stays', async () => {
  const { postMortem, actionItems } = await readyPostMortem(app);
  const { pageId } = postMortem;
  const first = valueOf(await publish(pageId, postMortem.version));
  const ticked = app.bodyOf(pageId).replaceAll('"state":"TODO"', '"state":"DONE"');
  await writePage(app, pageId, parseAdf(ticked), 'owner');
  const again = valueOf(await publish(pageId, first.postMortem.version, 'moderator', 905));
  expect(again.actionItems).toMatchObject([{ id: actionItems[0]?.id, status: 'done', version: 2 }]);
});

test('a damaged body is a sentence, and nothing is written', async () => {
  const { postMortem } = await readyPostMortem(app);
  const page = app.site.confluence.pages.find(postMortem.pageId);
  if (page === undefined) throw new Error('no page');
  const { title, parentId, ownerId, authorId } = page;
  const damaged = {
    title,
    parentId,
    ownerId,
    authorId,
    body: '{"type":"doc","content":[{}]}',
    message: '',
    minorEdit: false,
  };
  app.site.confluence.pages.change(page, damaged);
  expect(await publish(postMortem.pageId, postMortem.version)).toMatchObject({ error: { code: 'page-damaged' } });
  expect(app.bodyOf(postMortem.pageId)).toBe(damaged.body);
});
