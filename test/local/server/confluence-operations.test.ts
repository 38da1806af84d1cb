import { createV1Client, createV2Client } from 'confluence.js';
import { hearExchanges } from '../../../local/confluence/exchange';
import { CONFLUENCE_OPERATIONS } from '../../../local/confluence/operations';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../../local/people';
import { startHost } from '../../../local/server/start-host';
import type { RunningHost } from '../../../local/server/start-host';
import { adfBody, paragraph } from '../support/rest-client';
import { sampleManifest } from '../support/sample-manifest';

/*
 * Every operation that the host models, asked over HTTP by a client that checks each answer against schemas of its own: it
 * throws when one is not as it expects.
 */
let host: RunningHost;
let heard: string[];
let stopHearing: () => void;
let space: { id: number; key: string; homepageId: number };
beforeAll(async () => {
  host = await startHost({ port: 0, manifest: sampleManifest, runner: createInProcessRunner({}), requireBuild: false });
  const pm = host.site.confluence.spaces.findByKey('PM');
  space = { id: Number(pm?.id), key: 'PM', homepageId: Number(pm?.homepageId) };
});
afterAll(() => host.close());
beforeEach(() => {
  heard = [];
  stopHearing = hearExchanges(({ method, operation, status }) => {
    if (status < 300) heard.push(`${method} ${String(operation)}`);
  });
});
afterEach(() => stopHearing());

const config = () => ({
  host: host.url,
  auth: { type: 'basic' as const, email: 'admin@example.com', apiToken: 'any' },
});
const v1 = () => createV1Client(config());
const v2 = () => createV2Client(config());
const bodyFormat = 'atlas_doc_format' as const;

let pages = 0;
/** A new page of its own for a case: its id, as the client takes it. */
async function page(overrides: { parentId?: string; content?: unknown } = {}): Promise<number> {
  const { content = paragraph('text'), ...rest } = overrides;
  pages += 1;
  const body = {
    spaceId: String(space.id),
    status: 'current' as const,
    title: `Page ${pages}`,
    body: adfBody(content),
  };
  return Number((await v2().page.createPage({ body: { ...body, ...rest } })).id);
}
async function below(): Promise<{ id: number; child: number }> {
  const id = await page();
  return { id, child: await page({ parentId: String(id) }) };
}
async function task(): Promise<number> {
  const item = { type: 'taskItem', attrs: { localId: 't', state: 'TODO' }, content: [{ type: 'text', text: 'Ask' }] };
  const id = await page({ content: { type: 'taskList', attrs: { localId: 'l' }, content: [item] } });
  return Number((await v2().task.getTasks({ pageId: [id], bodyFormat })).results?.[0]?.id);
}
async function comment(): Promise<number> {
  const pageId = String(await page());
  const { id } = await v2().comment.createFooterComment({ pageId, body: adfBody(paragraph('Said')) });
  return Number(id);
}
async function property(): Promise<{ pageId: number; propertyId: number }> {
  const pageId = await page();
  const { id } = await v2().contentProperties.createPageProperty({ pageId, key: 'k', value: { a: [1] } });
  return { pageId, propertyId: Number(id) };
}
const subject = () => ({ type: 'user' as const, identifier: accountIdOf('reader') });
const onlyAdmin = () => [
  {
    operation: 'update' as const,
    restrictions: { user: [{ type: 'known' as const, accountId: accountIdOf('admin') }] },
  },
];

/** What is asked, and what of the answer is looked at. */
const cases: Record<string, [ask: () => Promise<unknown>, expected: unknown]> = {
  'GET /wiki/api/v2/spaces': [
    async () => (await v2().space.getSpaces({ keys: ['PM'] })).results,
    [expect.objectContaining({ key: 'PM', type: 'global' })],
  ],
  'GET /wiki/api/v2/spaces/{id}': [
    () => v2().space.getSpaceById({ id: space.id, includeOperations: true }),
    expect.objectContaining({ key: 'PM', name: 'Reliability' }),
  ],
  'GET /wiki/api/v2/spaces/{id}/operations': [
    async () => (await v2().operation.getSpaceOperations({ id: space.id })).operations,
    expect.arrayContaining([{ operation: 'administer', targetType: 'space' }]),
  ],
  'GET /wiki/api/v2/spaces/{id}/pages': [
    async () => (await v2().page.getPagesInSpace({ id: space.id, bodyFormat, limit: 1 })).results?.length,
    1,
  ],
  'GET /wiki/api/v2/pages': [
    async () => {
      const id = await page();
      return (await v2().page.getPages({ id: [id], bodyFormat })).results?.map((one) => Number(one.id) === id);
    },
    [true],
  ],
  'POST /wiki/api/v2/pages': [() => page(), expect.any(Number)],
  'GET /wiki/api/v2/pages/{id}': [
    async () =>
      v2().page.getPageById({
        id: await page(),
        bodyFormat,
        includeLabels: true,
        includeOperations: true,
        includeProperties: true,
        includeVersions: true,
      }),
    expect.objectContaining({ status: 'current', version: expect.objectContaining({ number: 1 }) as unknown }),
  ],
  'PUT /wiki/api/v2/pages/{id}': [
    async () => {
      const id = await page();
      const version = { number: 2, message: 'again' };
      const body = { id: String(id), status: 'current' as const, title: `Again ${id}`, body: adfBody(), version };
      return (await v2().page.updatePage({ id, body })).version;
    },
    expect.objectContaining({ number: 2, message: 'again' }),
  ],
  'DELETE /wiki/api/v2/pages/{id}': [async () => v2().page.deletePage({ id: await page() }), undefined],
  'GET /wiki/api/v2/pages/{id}/versions': [
    async () => (await v2().version.getPageVersions({ id: await page(), bodyFormat })).results?.length,
    1,
  ],
  'GET /wiki/api/v2/pages/{page-id}/versions/{version-number}': [
    async () => v2().version.getPageVersionDetails({ pageId: await page(), versionNumber: 1 }),
    expect.objectContaining({ number: 1, authorId: accountIdOf('admin') }),
  ],
  'GET /wiki/api/v2/pages/{id}/children': [
    async () => (await v2().children.getChildPages({ id: (await below()).id })).results?.length,
    1,
  ],
  'GET /wiki/api/v2/pages/{id}/direct-children': [
    async () => (await v2().children.getPageDirectChildren({ id: (await below()).id })).results?.length,
    1,
  ],
  'GET /wiki/api/v2/pages/{id}/descendants': [
    async () => (await v2().descendants.getPageDescendants({ id: (await below()).id })).results?.length,
    1,
  ],
  'GET /wiki/api/v2/pages/{id}/ancestors': [
    async () => (await v2().ancestors.getPageAncestors({ id: (await below()).child })).results?.at(-1)?.type,
    'page',
  ],
  'GET /wiki/api/v2/pages/{id}/labels': [
    async () => (await v2().label.getPageLabels({ id: await page() })).results,
    [],
  ],
  'GET /wiki/api/v2/pages/{id}/operations': [
    async () => (await v2().operation.getPageOperations({ id: await page() })).operations,
    expect.arrayContaining([{ operation: 'update', targetType: 'page' }]),
  ],
  'GET /wiki/api/v2/pages/{page-id}/properties': [
    async () => {
      const { pageId } = await property();
      return (await v2().contentProperties.getPageContentProperties({ pageId })).results?.map(({ key }) => key);
    },
    ['k'],
  ],
  'POST /wiki/api/v2/pages/{page-id}/properties': [() => property(), expect.anything()],
  'GET /wiki/api/v2/pages/{page-id}/properties/{property-id}': [
    async () => v2().contentProperties.getPageContentPropertiesById(await property()),
    expect.objectContaining({ key: 'k', value: { a: [1] } }),
  ],
  'PUT /wiki/api/v2/pages/{page-id}/properties/{property-id}': [
    async () =>
      v2().contentProperties.updatePagePropertyById({
        ...(await property()),
        key: 'k',
        value: 'new',
        version: { number: 2 },
      }),
    expect.objectContaining({ value: 'new' }),
  ],
  'DELETE /wiki/api/v2/pages/{page-id}/properties/{property-id}': [
    async () => v2().contentProperties.deletePagePropertyById(await property()),
    undefined,
  ],
  'GET /wiki/api/v2/tasks': [() => task(), expect.any(Number)],
  'GET /wiki/api/v2/tasks/{id}': [
    async () => (await v2().task.getTaskById({ id: await task(), bodyFormat })).status,
    'incomplete',
  ],
  'PUT /wiki/api/v2/tasks/{id}': [
    async () => (await v2().task.updateTask({ id: await task(), body: { status: 'complete' } })).status,
    'complete',
  ],
  'GET /wiki/api/v2/pages/{id}/footer-comments': [
    async () => {
      const id = await page();
      await v2().comment.createFooterComment({ pageId: String(id), body: adfBody(paragraph('Said')) });
      const asked = { id, bodyFormat, sort: '-created-date' as const, limit: 100 };
      return (await v2().comment.getPageFooterComments(asked)).results?.map(({ version }) => version?.number);
    },
    [1],
  ],
  'POST /wiki/api/v2/footer-comments': [() => comment(), expect.any(Number)],
  'GET /wiki/api/v2/footer-comments/{comment-id}': [
    async () => v2().comment.getFooterCommentById({ commentId: await comment(), bodyFormat }),
    expect.objectContaining({ status: 'current', version: expect.objectContaining({ number: 1 }) as unknown }),
  ],
  'PUT /wiki/api/v2/footer-comments/{comment-id}': [
    async () => {
      const asked = { version: { number: 2 }, body: adfBody(paragraph('Said again')) };
      return (await v2().comment.updateFooterComment({ commentId: await comment(), body: asked })).version;
    },
    expect.objectContaining({ number: 2 }),
  ],
  'DELETE /wiki/api/v2/footer-comments/{comment-id}': [
    async () => v2().comment.deleteFooterComment({ commentId: await comment() }),
    undefined,
  ],
  'POST /wiki/api/v2/users-bulk': [
    async () =>
      (await v2().user.createBulkUserLookup({ body: { accountIds: [accountIdOf('owner')] } })).results?.[0]
        ?.displayName,
    'Priya Raman',
  ],
  'GET /wiki/rest/api/user': [
    async () => (await v1().users.getUser({ accountId: accountIdOf('agent') })).displayName,
    'Amara Diallo',
  ],
  'GET /wiki/rest/api/user/current': [async () => (await v1().users.getCurrentUser()).accountId, accountIdOf('admin')],
  'GET /wiki/rest/api/search/user': [
    async () =>
      (await v1().search.searchUser({ cql: 'user.fullname~"priya"' })).results.map(({ user }) => user?.accountId),
    [accountIdOf('owner')],
  ],
  'POST /wiki/rest/api/content/{id}/permission/check': [
    async () =>
      v1().contentPermissions.checkContentPermission({
        id: String(await page()),
        subject: subject(),
        operation: 'update',
      }),
    expect.objectContaining({ hasPermission: false }),
  ],
  'GET /wiki/rest/api/content/{id}/label': [
    // The client has no call for it.
    async () => {
      const init = { headers: { authorization: `Basic ${Buffer.from('admin:any').toString('base64')}` } };
      return (await fetch(`${host.url}/wiki/rest/api/content/${await page()}/label`, init)).json();
    },
    expect.objectContaining({ results: [] }),
  ],
  'POST /wiki/rest/api/content/{id}/label': [
    async () => {
      const body = [{ prefix: 'global', name: 'seen' }];
      return (await v1().contentLabels.addLabelsToContent({ id: String(await page()), body })).results;
    },
    [expect.objectContaining({ name: 'seen' })],
  ],
  'GET /wiki/rest/api/content/{id}/restriction': [
    async () => (await v1().contentRestrictions.getRestrictions({ id: String(await page()) })).results?.length,
    2,
  ],
  'PUT /wiki/rest/api/content/{id}/restriction': [
    async () => {
      const id = String(await page());
      return (await v1().contentRestrictions.updateRestrictions({ id, body: onlyAdmin() })).results?.length;
    },
    expect.any(Number),
  ],
  'GET /wiki/rest/api/content/{id}/restriction/byOperation': [
    async () => v1().contentRestrictions.getRestrictionsByOperation({ id: String(await page()) }),
    expect.objectContaining({ update: expect.objectContaining({ operation: 'update' }) as unknown }),
  ],
  'GET /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}': [
    async () => {
      const id = String(await page());
      return (await v1().contentRestrictions.getRestrictionsForOperation({ id, operationKey: 'read' })).operation;
    },
    'read',
  ],
  'PUT /wiki/rest/api/content/{id}/move/{position}/{targetId}': [
    async () => {
      const [moved, target] = [await page(), await page()];
      const asked = { pageId: String(moved), position: 'append', targetId: String(target) };
      return (await v1().contentChildrenAndDescendants.movePage(asked)).pageId === String(moved);
    },
    true,
  ],
  'POST /wiki/rest/api/content/{id}/copy': [
    async () => {
      const id = String(await page());
      const asked = { id, destination: { type: 'space', value: 'PM' }, pageTitle: `Copy of ${id}` };
      return (await v1().contentChildrenAndDescendants.copyPage(asked)).title === `Copy of ${id}`;
    },
    true,
  ],
  'POST /wiki/rest/api/content/archive': [
    async () => v1().content.archivePages({ pages: [{ id: await page() }] }),
    expect.objectContaining({ id: expect.any(String) as unknown }),
  ],
  'GET /wiki/rest/api/longtask/{id}': [
    async () => {
      const { id } = await v1().content.archivePages({ pages: [{ id: await page() }] });
      return v1().longRunningTask.getTask({ id });
    },
    expect.objectContaining({ percentageComplete: 100 }),
  ],
  'DELETE /wiki/rest/api/space/{spaceKey}': [
    async () => v1().space.deleteSpace({ spaceKey: 'PAY' }),
    expect.objectContaining({ id: expect.any(String) as unknown }),
  ],
};

test.each(Object.entries(cases))('%s', async (operation, [ask, expected]) => {
  expect(await ask()).toEqual(expected);
  expect(heard).toContain(operation);
});

test('there is a case for each operation that the host models', () => {
  const modelled = CONFLUENCE_OPERATIONS.map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(cases).sort()).toEqual(modelled.sort());
});
