import { adfBody, openRestSite, paragraph } from '../support/rest-client';

let rest: ReturnType<typeof openRestSite>;
beforeEach(() => {
  rest = openRestSite();
});
afterEach(() => rest.site.close());

const PAGES = '/wiki/api/v2/pages';
const trash = (id: string) => rest.ask('admin', 'DELETE', `${PAGES}/${id}`);
const restore = (person: string, id: string, number = 2) =>
  rest.ask(person, 'PUT', `${PAGES}/${id}`, {
    id,
    status: 'current',
    title: 'Another title',
    body: adfBody(paragraph('other')),
    version: { number },
  });

test('a page is restored as it was, below its parent or at the top', async () => {
  const parent = await rest.createPage();
  const id = await rest.createPage({ parentId: parent, title: 'Kept' });
  await trash(id);
  expect((await restore('agent', id)).body).toMatchObject({ title: 'Kept', parentId: parent, status: 'current' });
  await trash(id);
  await trash(parent);
  expect((await restore('agent', id)).body).toMatchObject({ title: 'Kept', parentId: null });
});

test.each([
  ['reader', 2, 403],
  ['outsider', 2, 404],
  ['agent', 7, 409],
])('%s restoring with version %s is answered %s', async (person, number, status) => {
  const id = await rest.createPage();
  await trash(id);
  expect((await restore(person, id, number)).status).toBe(status);
});

test('a page is not restored beside one with its title', async () => {
  const id = await rest.createPage({ title: 'Same' });
  await trash(id);
  await rest.createPage({ title: 'same' });
  expect((await restore('agent', id)).status).toBe(400);
});

test('only a page in the trash is purged, and then it is gone', async () => {
  const id = await rest.createPage();
  const purge = async (person: string) => (await rest.ask(person, 'DELETE', `${PAGES}/${id}?purge=true`)).status;
  expect(await purge('admin')).toBe(404);
  await trash(id);
  expect([await purge('agent'), await purge('admin'), await purge('admin')]).toEqual([403, 204, 404]);
  expect((await restore('admin', id)).status).toBe(404);
});
