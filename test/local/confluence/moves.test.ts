import { adfBody, openRestSite, paragraph } from '../support/rest-client';
import { accountIdOf } from '../../../local/people';

let rest: ReturnType<typeof openRestSite>;
beforeEach(() => {
  rest = openRestSite();
});
afterEach(() => rest.site.close());

const CONTENT = '/wiki/rest/api/content';
const otherSpace = (): string =>
  rest.site.confluence.spaces.add({
    key: 'OTHER',
    name: 'Other',
    authorId: accountIdOf('admin'),
    roles: { [accountIdOf('admin')]: 'administer', [accountIdOf('agent')]: 'edit', [accountIdOf('reader')]: 'view' },
  }).id;
const move = async (person: string, id: string, position: string, target: string): Promise<number> =>
  (await rest.ask(person, 'PUT', `${CONTENT}/${id}/move/${position}/${target}`)).status;
const childrenOf = async (id: string): Promise<unknown[]> => {
  const { body } = await rest.ask('admin', 'GET', `/wiki/api/v2/pages/${id}/children`);
  return (body['results'] as { title: string }[]).map(({ title }) => title);
};
const pageOf = (id: string) => rest.site.confluence.pages.find(id);
const restrict = (id: string, person: string) =>
  rest.ask(person, 'PUT', `${CONTENT}/${id}/restriction`, [
    { operation: 'read', restrictions: { user: [{ accountId: accountIdOf(person) }] } },
  ]);

describe('a page that is moved', () => {
  test.each([
    ['append', 'C', ['A', 'B', 'C', 'D']],
    ['before', 'A', ['D', 'A', 'B', 'C']],
    ['after', 'A', ['A', 'D', 'B', 'C']],
    ['after', 'C', ['A', 'B', 'C', 'D']],
  ])('%s %s stands there, and no version is written', async (position, beside, order) => {
    const parent = await rest.createPage();
    const ids = new Map<string, string>();
    for (const title of ['A', 'B', 'C']) ids.set(title, await rest.createPage({ title, parentId: parent }));
    const id = await rest.createPage({ title: 'D' });
    const target = position === 'append' ? parent : (ids.get(beside) ?? '');
    const { status, body } = await rest.ask('agent', 'PUT', `${CONTENT}/${id}/move/${position}/${target}`);
    expect([status, body]).toEqual([200, { pageId: id }]);
    expect(await childrenOf(parent)).toEqual(order);
    expect(pageOf(id)).toMatchObject({ parentId: parent, version: { number: 1 } });
  });

  test('to another space takes with it what is below', async () => {
    const spaceId = otherSpace();
    const target = await rest.createPage({ spaceId, title: 'Target' });
    const id = await rest.createPage({ title: 'Moved' });
    const below = await rest.createPage({ title: 'Below', parentId: id });
    expect(await move('agent', id, 'append', target)).toBe(200);
    expect(pageOf(id)).toMatchObject({ spaceId, parentId: target });
    expect(pageOf(below)).toMatchObject({ spaceId, parentId: id });
    expect(await childrenOf(id)).toEqual(['Below']);
    expect(await rest.createPage({ title: 'Moved' })).not.toBe(id);
  });

  test('has the restrictions of its new ancestors, and no longer those of the old', async () => {
    const hidden = await rest.createPage({}, 'agent');
    await restrict(hidden, 'agent');
    const id = await rest.createPage();
    const seen = async (): Promise<number> => (await rest.ask('reader', 'GET', `/wiki/api/v2/pages/${id}`)).status;
    expect(await move('agent', id, 'append', hidden)).toBe(200);
    expect(await seen()).toBe(404);
    expect(await move('agent', id, 'append', await rest.createPage())).toBe(200);
    expect(await seen()).toBe(200);
  });

  test.each<[string, (ids: Record<string, string>) => [string, string, string, string], number]>([
    ['below itself', ({ id, below }) => ['admin', id ?? '', 'append', below ?? ''], 400],
    ['beside itself', ({ id }) => ['admin', id ?? '', 'after', id ?? ''], 400],
    ['to no place', ({ id, target }) => ['admin', id ?? '', 'under', target ?? ''], 400],
    ['to a page that is not there', ({ id }) => ['admin', id ?? '', 'append', '1'], 404],
    ['by who only reads', ({ id, target }) => ['reader', id ?? '', 'append', target ?? ''], 403],
    ['by who does not see it', ({ id, target }) => ['outsider', id ?? '', 'append', target ?? ''], 404],
    ['where its title is taken', ({ id, far }) => ['admin', id ?? '', 'append', far ?? ''], 400],
    ['away, being the home page', ({ home, far }) => ['admin', home ?? '', 'append', far ?? ''], 400],
  ])('is not put %s', async (_name, makeCall, status) => {
    const spaceId = otherSpace();
    const id = await rest.createPage({ title: 'Same' });
    const below = await rest.createPage({ parentId: id });
    const far = await rest.createPage({ spaceId, title: 'same' });
    const home = rest.site.confluence.spaces.findByKey('PM')?.homepageId ?? '';
    expect(await move(...makeCall({ id, below, far, home, target: await rest.createPage() }))).toBe(status);
  });
});

describe('a page that is copied', () => {
  const task = {
    type: 'taskItem',
    attrs: { localId: 'task', state: 'TODO' },
    content: [{ type: 'text', text: 'Ask' }],
  };
  const macro = {
    type: 'extension',
    attrs: { extensionType: 'a', extensionKey: 'b', localId: 'macro', parameters: {} },
  };
  const body = adfBody(macro, { type: 'taskList', attrs: { localId: 'list' }, content: [task] });

  async function original(): Promise<string> {
    const id = await rest.createPage({ title: 'Original', body }, 'agent');
    await rest.ask('agent', 'POST', `${CONTENT}/${id}/label`, [{ prefix: 'global', name: 'kept' }]);
    await rest.ask('agent', 'POST', `/wiki/api/v2/pages/${id}/properties`, { key: 'record', value: { of: id } });
    await restrict(id, 'agent');
    return id;
  }
  const copy = (id: string, asked: Record<string, unknown> = {}, person = 'agent') =>
    rest.ask(person, 'POST', `${CONTENT}/${id}/copy`, {
      destination: { type: 'space', value: 'PM' },
      pageTitle: 'Copy of Original',
      ...asked,
    });

  test.each([
    ['nothing else', {}, [[], [], []]],
    ['its labels', { copyLabels: true }, [['kept'], [], []]],
    ['its properties', { copyProperties: true }, [[], ['record'], []]],
    ['its restrictions', { copyPermissions: true }, [[], [], [accountIdOf('agent')]]],
  ])('has the same body, and when asked for %s', async (_name, asked, parts) => {
    const id = await original();
    const answer = await copy(id, asked);
    const copyId = String(answer.body['id']);
    const { pages, labels, properties, tasks } = rest.site.confluence;
    const made = pageOf(copyId);
    if (made === undefined) throw new Error('no copy');
    expect(made).toMatchObject({ title: 'Copy of Original', parentId: null, authorId: accountIdOf('agent') });
    const before = pageOf(id);
    expect(pages.body(made, 1)?.body).toBe(before && pages.body(before, 1)?.body);
    expect(pages.body(made, 1)?.body).toContain('"localId":"macro"');
    expect([
      labels.list(copyId).map(({ name }) => name),
      properties.list(copyId).map(({ key }) => key),
      made.restrictions.read,
    ]).toEqual(parts);
    expect(tasks.onPage(copyId)).toMatchObject([{ localId: 'task', pageId: copyId }]);
    expect(tasks.onPage(id)).toHaveLength(1);
    expect(answer.body).toMatchObject({ type: 'page', space: { key: 'PM' }, version: { number: 1 } });
  });

  test('stands below the page that is named', async () => {
    const parent = await rest.createPage();
    await copy(await original(), { destination: { type: 'parent_page', value: parent } });
    expect(await childrenOf(parent)).toEqual(['Copy of Original']);
  });

  test.each<[string, Record<string, unknown>, string, number]>([
    ['beside one with its title', { pageTitle: undefined }, 'agent', 400],
    ['by who does not see it', {}, 'admin', 404],
    ['over another', { destination: { type: 'existing_page', value: '1' } }, 'agent', 501],
    ['with another body', { body: { storage: {} } }, 'agent', 501],
    ['to a space that is not there', { destination: { type: 'space', value: 'NONE' } }, 'agent', 404],
    ['below a page that is not there', { destination: { type: 'parent_page', value: '1' } }, 'agent', 404],
  ])('is not made %s', async (_name, asked, person, status) => {
    expect((await copy(await original(), asked, person)).status).toBe(status);
  });
});

describe('a page that is archived', () => {
  const archive = (person: string, ...ids: string[]) =>
    rest.ask(person, 'POST', `${CONTENT}/archive`, { pages: ids.map((id) => ({ id: Number(id) })) });

  test('can be read and not written; what is below moves up; and it comes back', async () => {
    const parent = await rest.createPage();
    const id = await rest.createPage({ title: 'Old', parentId: parent });
    await rest.createPage({ title: 'Below', parentId: id });
    const { status, body } = await archive('agent', id);
    const links = body['links'] as { status: string };
    expect(status).toBe(202);
    expect((await rest.ask('agent', 'GET', `/wiki${links.status}`)).body).toMatchObject({ finished: true });
    expect(await childrenOf(parent)).toEqual(['Below']);
    const path = `/wiki/api/v2/pages/${id}`;
    expect((await rest.ask('reader', 'GET', path)).body).toMatchObject({ status: 'archived', parentId: parent });
    const listed = await rest.ask('reader', 'GET', `/wiki/api/v2/pages?id=${id}`);
    expect(listed.body['results']).toMatchObject([{ id, status: 'archived' }]);
    expect((await rest.ask('reader', 'GET', `/wiki/api/v2/pages?id=${id}&status=current`)).body['results']).toEqual([]);
    const update = { id, status: 'current', title: 'New', body: adfBody(paragraph('x')), version: { number: 2 } };
    expect((await rest.ask('agent', 'PUT', path, update)).status).toBe(403);
    expect((await rest.ask('agent', 'GET', `${path}/operations`)).body['operations']).toEqual([
      { operation: 'read', targetType: 'page' },
      { operation: 'delete', targetType: 'page' },
    ]);
    expect(
      (await rest.ask('agent', 'POST', '/wiki/api/v2/pages', { spaceId: rest.spaceId('PM'), title: 'old' })).status,
    ).toBe(400);
    rest.site.unarchivePage('agent', id);
    expect(await childrenOf(parent)).toEqual(['Below', 'Old']);
    expect((await rest.ask('agent', 'PUT', path, update)).status).toBe(200);
  });

  test('may go to the trash and be restored', async () => {
    const id = await rest.createPage();
    await archive('agent', id);
    expect((await rest.ask('agent', 'DELETE', `/wiki/api/v2/pages/${id}`)).status).toBe(204);
    expect(pageOf(id)?.status).toBe('trashed');
  });

  test('with others: all or none', async () => {
    const [first, second] = [await rest.createPage(), await rest.createPage()];
    expect((await archive('agent', first, '1')).status).toBe(404);
    expect((await archive('reader', first)).status).toBe(403);
    expect((await archive('agent')).status).toBe(400);
    expect((await archive('agent', ...Array.from({ length: 301 }, (_none, index) => String(index)))).status).toBe(400);
    expect(pageOf(first)?.status).toBe('current');
    expect((await archive('agent', first, second)).status).toBe(202);
    expect((await archive('agent', first)).status).toBe(400);
  });

  test('comes back only if it was there, for who might change it', async () => {
    const id = await rest.createPage();
    expect(() => rest.site.unarchivePage('agent', id)).toThrow('not archived');
    await archive('agent', id);
    expect(() => rest.site.unarchivePage('reader', id)).toThrow('not permitted');
    expect(() => rest.site.unarchivePage('outsider', id)).toThrow('Not Found');
  });
});

test('a space is deleted by who administers it, with all that is in it', async () => {
  const spaceId = otherSpace();
  const id = await rest.createPage({ spaceId, title: 'Gone', body: adfBody(paragraph('x')) });
  await rest.ask('agent', 'POST', `${CONTENT}/${id}/label`, [{ prefix: 'global', name: 'label' }]);
  const path = '/wiki/rest/api/space/OTHER';
  expect((await rest.ask('agent', 'DELETE', path)).status).toBe(403);
  expect((await rest.ask('outsider', 'DELETE', path)).status).toBe(404);
  expect((await rest.ask('admin', 'DELETE', path)).status).toBe(202);
  expect((await rest.ask('admin', 'DELETE', path)).status).toBe(404);
  expect([pageOf(id), rest.site.confluence.labels.list(id)]).toEqual([undefined, []]);
});
