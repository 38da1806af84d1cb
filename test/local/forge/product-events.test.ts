import { standingClock } from '../../../local/clock';
import { createSite } from '../../../local/create-site';
import type { Site, SiteOptions } from '../../../local/create-site';
import type { AppManifest } from '../../../local/forge/manifest';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf, APP_PERSON } from '../../../local/people';
import { kind } from '../../../local/simulation/unkindness';
import { adfBody } from '../support/rest-client';
import { sampleManifest } from '../support/sample-manifest';

const PAGE_EVENTS = ['created', 'updated', 'moved', 'trashed', 'restored', 'deleted', 'permissions_updated'].concat([
  'copied',
  'archived',
  'unarchived',
  'children_reordered',
]);
const EVENTS = [
  ...PAGE_EVENTS.map((each) => `avi:confluence:${each}:page`),
  ...['created', 'updated', 'removed'].map((each) => `avi:confluence:${each}:task`),
  'avi:confluence:deleted:space:V2',
  'avi:forge:installed:app',
];
const scopes = [
  ...['read:confluence-content.summary', 'read:confluence-content.all', 'write:confluence-content'],
  ...['read:confluence-space.summary', 'write:confluence-space'],
];
const withTrigger = (events: string[], granted: string[] = scopes): AppManifest => ({
  ...sampleManifest,
  modules: {
    ...sampleManifest.modules,
    trigger: [{ key: 'listener', function: 'hear', events }],
    function: [{ key: 'hear', handler: 'index.hear' }, ...(sampleManifest.modules.function ?? [])],
  },
  permissions: { ...sampleManifest.permissions, scopes: granted },
});

type Event = Record<string, unknown>;
let heard: Event[];
let answers: unknown[];
let sites: Site[];
beforeEach(() => {
  heard = [];
  answers = [];
  sites = [];
});
afterEach(() => Promise.all(sites.map((site) => site.close())));

function open(options: Partial<SiteOptions> = {}, manifest = withTrigger(EVENTS)): Site {
  const hear = (event: Event): unknown => {
    heard.push(event);
    return answers.shift();
  };
  const runner = createInProcessRunner({ hear });
  const clock = standingClock('2026-01-05T09:00:00Z');
  const site = createSite({ store: { kind: 'memory' }, app: { manifest, runner }, clock, ...options });
  sites.push(site);
  return site;
}

const heardSince = async (site: Site): Promise<string[]> => {
  heard.length = 0;
  await site.runDueWork();
  return heard.map(({ eventType }) => String(eventType).replace('avi:confluence:', ''));
};

async function ask(site: Site, person: string, method: string, path: string, body: unknown = {}): Promise<string> {
  const response = await site.fetchAs(person, `/wiki${path}`, { method, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.status === 204 ? '' : ((await response.json()) as { id: string }).id;
}

const tasks = (...states: string[]) => ({
  type: 'taskList',
  attrs: { localId: 'list' },
  content: states.map((state, index) => ({
    type: 'taskItem',
    attrs: { localId: `task-${index}`, state },
    content: [{ type: 'text', text: 'Ask' }],
  })),
});
const spaceOf = (site: Site) => site.confluence.spaces.findByKey('PM')?.id ?? '';
const createPage = (site: Site, ...content: unknown[]) =>
  ask(site, 'agent', 'POST', '/api/v2/pages', { spaceId: spaceOf(site), title: 'A page', body: adfBody(...content) });
const put = (site: Site, id: string, version: number, rest: Record<string, unknown> = {}) =>
  ask(site, 'owner', 'PUT', `/api/v2/pages/${id}`, {
    id,
    status: 'current',
    title: 'B',
    version: { number: version },
    ...rest,
  });

test('a new site tells that the app was installed, once', async () => {
  const site = open();
  await site.runDueWork();
  await site.runDueWork();
  expect(heard).toMatchObject([
    { id: site.identity.installationId, installerAccountId: accountIdOf('admin'), app: { id: site.identity.appId } },
  ]);
});

test('pages and tasks are told as they change, with who changed them', async () => {
  const site = open();
  await site.runDueWork();
  const id = await createPage(site, tasks('TODO', 'TODO'));
  expect(await heardSince(site)).toEqual(['created:page', 'created:task', 'created:task']);
  expect(heard[0]).toMatchObject({
    atlassianId: accountIdOf('agent'),
    eventCreatedDate: '2026-01-05T09:00:00.000Z',
    selfGenerated: false,
    content: { id, type: 'page', status: 'current', title: 'A page', space: { key: 'PM' }, version: { number: 1 } },
  });
  expect(JSON.stringify(heard)).not.toContain(site.person('agent').displayName);
  await put(site, id, 2, { body: adfBody(tasks('DONE')) });
  expect(await heardSince(site)).toEqual(['updated:page', 'updated:task', 'removed:task']);
  expect(heard[1]).toMatchObject({
    atlassianId: accountIdOf('owner'),
    task: { id: 1, uuid: 'task-0', status: 'complete', statusAsString: 'CHECKED', assignee: null, dueDate: null },
    oldTask: { id: 1, status: 'incomplete', statusAsString: 'UNCHECKED' },
    content: { id },
  });
  const parentId = await ask(site, 'agent', 'POST', '/api/v2/pages', { spaceId: spaceOf(site), title: 'Parent' });
  await put(site, id, 3, { parentId });
  expect(await heardSince(site)).toEqual(['created:page', 'updated:page', 'moved:page']);
  expect(heard[2]).toMatchObject({ content: { version: { number: 3 } }, prevContent: { version: { number: 2 } } });
  await ask(site, 'owner', 'DELETE', `/api/v2/pages/${id}`);
  expect(await heardSince(site)).toEqual(['trashed:page']);
  expect(heard[0]).toMatchObject({ content: { status: 'trashed' } });
  await put(site, id, 4);
  expect(await heardSince(site)).toEqual(['restored:page']);
  expect(site.confluence.pages.find(id)).toMatchObject({ status: 'current', parentId, version: { number: 3 } });
  await ask(site, 'owner', 'DELETE', `/api/v2/pages/${id}`);
  await expect(ask(site, 'owner', 'DELETE', `/api/v2/pages/${id}?purge=true`)).rejects.toThrow(/not permitted/);
  await ask(site, 'admin', 'DELETE', `/api/v2/pages/${id}?purge=true`);
  expect(await heardSince(site)).toEqual(['trashed:page', 'deleted:page', 'removed:task']);
  expect(site.confluence.pages.find(id)).toBeUndefined();
});

test('pages are told as they are moved about and copied', async () => {
  const site = open();
  await site.runDueWork();
  const id = await createPage(site, tasks('TODO'));
  const make = (title: string, parentId: string) =>
    ask(site, 'agent', 'POST', '/api/v2/pages', { spaceId: spaceOf(site), title, parentId });
  const [first, second] = [await make('First', id), await make('Second', id)];
  await heardSince(site);
  const content = '/rest/api/content';
  await ask(site, 'owner', 'PUT', `${content}/${second}/move/before/${first}`);
  expect(await heardSince(site)).toEqual(['children_reordered:page']);
  expect(heard[0]).toMatchObject({
    content: { id },
    oldSortedChildPageIds: [first, second],
    newSortedChildPageIds: [second, first],
  });
  await ask(site, 'owner', 'PUT', `${content}/${second}/move/before/${first}`);
  expect(await heardSince(site)).toEqual([]);
  await ask(site, 'owner', 'PUT', `${content}/${second}/move/after/${id}`);
  expect(await heardSince(site)).toEqual(['moved:page']);
  expect(heard[0]).toMatchObject({ content: { id: second }, prevContent: { id: second, version: { number: 1 } } });
  const destination = { type: 'parent_page', value: second };
  const copyId = await ask(site, 'owner', 'POST', `${content}/${id}/copy`, { destination, pageTitle: 'Copied' });
  expect(await heardSince(site)).toEqual(['created:page', 'created:task', 'copied:page']);
  expect(heard[2]).toMatchObject({ content: { id: copyId, title: 'Copied' }, originContentId: id });
  await ask(site, 'owner', 'POST', `${content}/archive`, { pages: [{ id: Number(id) }] });
  expect(await heardSince(site)).toEqual(['archived:page']);
  expect(heard[0]).toMatchObject({ content: { id, status: 'archived' } });
  site.unarchivePage('owner', id);
  expect(await heardSince(site)).toEqual(['unarchived:page']);
});

test('of a space that is deleted its pages are not told', async () => {
  const site = open();
  await createPage(site);
  await site.runDueWork();
  await ask(site, 'admin', 'DELETE', '/rest/api/space/PM');
  expect(await heardSince(site)).toEqual(['deleted:space:V2']);
  expect(heard[0]).toMatchObject({ atlassianId: accountIdOf('admin'), space: { key: 'PM' } });
});

test('nothing is told of pages that the app may not see', async () => {
  const site = open();
  await site.runDueWork();
  const path = '/api/v2/pages?private=true';
  const id = await ask(site, 'agent', 'POST', path, {
    spaceId: spaceOf(site),
    title: 'Hidden',
    body: adfBody(tasks('TODO')),
  });
  const page = site.confluence.pages.find(id);
  if (page === undefined) throw new Error('no page');
  expect(await heardSince(site)).toEqual([]);
  const { pages } = site.confluence;
  const opened = pages.restrict(page, { read: [], update: [] }, accountIdOf('agent'));
  expect(await heardSince(site)).toEqual(['permissions_updated:page']);
  pages.trash(opened, APP_PERSON.accountId);
  await site.runDueWork();
  expect(heard.at(-1)).toMatchObject({ eventType: 'avi:confluence:trashed:page', selfGenerated: true });
});

test('events come late when they are told to, and again when the function asks', async () => {
  const site = open({ eventDelay: 120_000 });
  await createPage(site);
  expect(await heardSince(site)).toEqual([]);
  answers = [undefined, { _retry: true, retryOptions: { retryAfter: 30 } }];
  await site.travel(site.clock.now() + 120_000);
  expect(heard).toHaveLength(2);
  await site.travel(site.clock.now() + 30_000);
  expect(heard.at(-1)).toMatchObject({ eventType: 'avi:confluence:created:page', retryContext: { retryCount: 1 } });
});

test('an unkind site tells twice and out of order', async () => {
  const late = [[0], [60_000, 90_000], [0]];
  const site = open({ unkindness: { ...kind, deliveries: () => late.shift() ?? [0] } });
  await createPage(site, tasks('TODO'));
  await site.travel(site.clock.now() + 120_000);
  expect(heard.slice(1).map(({ eventType }) => eventType)).toEqual([
    'avi:confluence:created:task',
    'avi:confluence:created:page',
    'avi:confluence:created:page',
  ]);
});

test.each([
  ['avi:confluence:liked:page', scopes, /does not model/],
  ['avi:confluence:created:task', ['read:confluence-content.summary'], /needs the scope read:confluence-content.all/],
  ['avi:confluence:trashed:page', ['read:confluence-content.summary'], /needs the scope write:confluence-content/],
  ['avi:confluence:deleted:space:V2', ['read:confluence-space.summary'], /needs the scope write:confluence-space/],
])('a trigger for %s with %j stops the start', (event, granted, sentence) => {
  expect(() => open({}, withTrigger([event], granted))).toThrow(sentence);
});
