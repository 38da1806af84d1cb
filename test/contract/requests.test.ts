import { documentOf } from '../../src/domain/document/adf-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { p } from '../support/adf-builders';
import { addItem, createPage, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite, SentRequest } from '../support/app-site';
import { designate, incident, openAppSite, operation, readyPostMortem } from '../support/app-site';
import { valueOf, viewOf, writePage } from '../support/app-site';

/*
 * What the app asks Confluence's REST API v2 for. That each request and answer is as Atlassian describes it is checked where all
 * tests run (listening-environment.ts).
 */
const BASE = '/wiki/api/v2';

/** Whatever the app does, once. */
async function doEverything(app: AppSite): Promise<void> {
  await designate(app);
  const spaceId = app.spaceId('PM');
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  const twin = { operationId: operation(2), spaceId, incident: incident() };
  valueOf(await app.ask('agent', 'createPostMortem', twin));
  const plain = { operationId: operation(3), pageId: await createPage(app), incident: incident({ title: 'Turned' }) };
  valueOf(await app.ask('agent', 'turnIntoPostMortem', plain));
  const elsewhere = await createPage(app, { key: 'PAY' });
  valueOf(await app.ask('agent', 'openMacro', { pageId: elsewhere }));
  const publication = { operationId: operation(4), pageId, version, overrideReason: '' };
  app.site.faults.add({ match: { path: '/transaction' }, way: 'timeout-before' });
  await app.ask('moderator', 'publishNotes', publication).catch(() => null);
  // Somebody writes a later version before the sweep looks, which then asks for the one that was published.
  await writePage(app, pageId, documentOf([...parseAdf(app.bodyOf(pageId)).content, p('Meanwhile')]), 'engineer');
  await addItem(app, await newPostMortem(app, 5), 10);
  restrictReading(app, plain.pageId, ['agent']);
  valueOf(await app.ask('reader', 'loadReport', { spaceId }));
  valueOf(await app.ask('outsider', 'openMacro', { pageId: elsewhere }));
  valueOf(await app.ask('admin', 'loadSettings', { spaceId }));
  valueOf(await app.ask('admin', 'createWorkedExample', { spaceId }));
  valueOf(await app.ask('admin', 'removeWorkedExample', { spaceId }));
  await app.site.travel(Date.parse('2026-12-06T10:00:00Z'));
  await app.site.exportMacro('reader', pageId);
  await tickBothWays(app, pageId);
  await remindTwice(app);
}

/** The first time the app does not hear that its comment is there. */
async function remindTwice({ site }: AppSite): Promise<void> {
  const day = 86_400_000;
  site.faults.add({ match: { method: 'POST', path: '/footer-comments' }, way: 'lost-answer' });
  site.clock.advance(5 * day);
  await site.runDueWork();
  site.clock.advance(day / 24);
  await site.runDueWork();
  site.clock.advance(7 * day);
  await site.runDueWork();
}

/** On the page, and back in the app. */
async function tickBothWays(app: AppSite, pageId: string): Promise<void> {
  const { id = '' } = app.site.confluence.tasks.onPage(pageId)[0] ?? {};
  await app.site.fetchAs('agent', `/wiki/api/v2/tasks/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'complete' }),
  });
  await app.site.runDueWork();
  const item = (await viewOf(app, pageId)).actionItems.find(({ status }) => status === 'done');
  const change = { pageId, itemId: item?.id ?? '', version: item?.version ?? 0, content: { status: 'open' as const } };
  valueOf(await app.ask('moderator', 'changeActionItem', { ...change, reason: 'It came back' }));
  await app.site.runDueWork();
}

test('the app asks Confluence for these things and nothing else', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const sent: SentRequest[] = [];
  const app = openAppSite((request) => sent.push(request));
  await doEverything(app);
  await app.close();
  const asked = sent.filter(({ remote, url }) => remote === 'confluence' && url.startsWith(BASE));
  const kinds = new Set(
    asked.map(({ method, url }) => `${method} ${url.split('?')[0]?.replaceAll(/\d+/gu, 'N') ?? ''}`),
  );
  expect([...kinds].sort()).toEqual([
    'DELETE /wiki/api/vN/pages/N',
    'GET /wiki/api/vN/footer-comments/N',
    'GET /wiki/api/vN/pages',
    'GET /wiki/api/vN/pages/N',
    'GET /wiki/api/vN/pages/N/ancestors',
    'GET /wiki/api/vN/pages/N/footer-comments',
    'GET /wiki/api/vN/pages/N/properties',
    'GET /wiki/api/vN/pages/N/versions/N',
    'GET /wiki/api/vN/spaces',
    'GET /wiki/api/vN/spaces/N',
    'GET /wiki/api/vN/tasks',
    'GET /wiki/api/vN/tasks/N',
    'POST /wiki/api/vN/footer-comments',
    'POST /wiki/api/vN/pages',
    'POST /wiki/api/vN/pages/N/properties',
    'POST /wiki/api/vN/users-bulk',
    'PUT /wiki/api/vN/footer-comments/N',
    'PUT /wiki/api/vN/pages/N',
    'PUT /wiki/api/vN/tasks/N',
  ]);
});
