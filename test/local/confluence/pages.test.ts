import { accountIdOf, APP_PERSON } from '../../../local/people';
import { adfBody, openRestSite, paragraph } from '../support/rest-client';

let rest: ReturnType<typeof openRestSite>;
beforeEach(() => {
  rest = openRestSite();
});
afterEach(() => rest.site.close());

const PAGES = '/wiki/api/v2/pages';
const bodyOf = (page: Record<string, unknown>): unknown => {
  const body = page['body'] as { atlas_doc_format: { value: string } };
  return JSON.parse(body.atlas_doc_format.value) as unknown;
};
const idsOf = (body: Record<string, unknown>): string[] => (body['results'] as { id: string }[]).map(({ id }) => id);
const update = (id: string, number: number, overrides: Record<string, unknown> = {}) => ({
  id,
  status: 'current',
  title: 'Changed',
  version: { number },
  ...overrides,
});

describe('a page', () => {
  test('is created under the home page, or where it is asked for', async () => {
    const home = rest.site.confluence.spaces.findByKey('PM')?.homepageId;
    const parent = await rest.createPage();
    const cases: [Record<string, unknown>, string, unknown][] = [
      [{}, '', home],
      [{ parentId: parent }, '', parent],
      [{}, '?root-level=true', null],
    ];
    for (const [overrides, query, expected] of cases) {
      const asked = { spaceId: rest.spaceId('PM'), title: `Under ${String(expected)}`, ...overrides };
      const { status, body } = await rest.ask('agent', 'POST', `${PAGES}${query}`, asked);
      expect([status, body['parentId']]).toEqual([200, expected]);
    }
  });

  test('is read back with its version, author and body', async () => {
    const id = await rest.createPage({ title: ' Trimmed ', body: adfBody(paragraph('Hello')) }, 'agent');
    const { body } = await rest.ask('reader', 'GET', `${PAGES}/${id}?body-format=atlas_doc_format`);
    expect(body).toMatchObject({
      id,
      title: 'Trimmed',
      status: 'current',
      authorId: accountIdOf('agent'),
      createdAt: '2026-01-05T09:00:00.000Z',
      version: { number: 1, message: '', minorEdit: false },
      _links: { webui: `/spaces/PM/pages/${id}/Trimmed`, base: 'http://127.0.0.1:4310/wiki' },
    });
    expect(bodyOf(body)).toEqual({ type: 'doc', version: 1, content: [paragraph('Hello')] });
    expect((await rest.ask('reader', 'GET', `${PAGES}/${id}`)).body['body']).toEqual({});
  });

  test('takes no title with half a character, and shows one that was seeded', async () => {
    const title = 'a\ud800b';
    const spaceId = rest.spaceId('PM');
    const created = await rest.ask('admin', 'POST', PAGES, { spaceId, title });
    expect([created.status, JSON.stringify(created.body)]).toEqual([400, expect.stringMatching(/well-formed/)]);
    const id = await rest.createPage({ title: 'Whole \u{1f600}' });
    expect((await rest.ask('admin', 'PUT', `${PAGES}/${id}`, update(id, 2, { title }))).status).toBe(400);
    const { pages, spaces } = rest.site.confluence;
    const parentId = spaces.findByKey('PM')?.homepageId ?? null;
    const seeded = pages.create({ spaceId, title, parentId, body: '{}', authorId: accountIdOf('admin') });
    const shown = await rest.ask('admin', 'GET', `${PAGES}/${seeded.id}`);
    expect(shown.body['_links']).toMatchObject({ webui: `/spaces/PM/pages/${seeded.id}/a%EF%BF%BDb` });
  });

  test('is changed with the next version, and keeps the ones before', async () => {
    const id = await rest.createPage({ title: 'First', body: adfBody(paragraph('one')) });
    const version = { number: 2, message: 'operation 17' };
    const changed = await rest.ask(
      'agent',
      'PUT',
      `${PAGES}/${id}`,
      update(id, 2, { body: adfBody(paragraph('two')), version }),
    );
    expect(changed.body).toMatchObject({
      title: 'Changed',
      version: { number: 2, message: 'operation 17', authorId: accountIdOf('agent') },
    });
    const before = await rest.ask('agent', 'GET', `${PAGES}/${id}?version=1&body-format=atlas_doc_format`);
    expect([before.body['title'], bodyOf(before.body)]).toEqual([
      'First',
      { type: 'doc', version: 1, content: [paragraph('one')] },
    ]);
    const versions = await rest.ask('agent', 'GET', `${PAGES}/${id}/versions`);
    expect((versions.body['results'] as { number: number }[]).map(({ number }) => number)).toEqual([2, 1]);
    expect((await rest.ask('agent', 'GET', `${PAGES}/${id}/versions/1`)).body).toMatchObject({
      number: 1,
      nextVersion: 2,
    });
  });

  test('keeps its body and place when a change names none', async () => {
    const parent = await rest.createPage();
    const id = await rest.createPage({ parentId: parent, body: adfBody(paragraph('kept')) });
    await rest.ask('agent', 'PUT', `${PAGES}/${id}`, update(id, 2));
    const { body } = await rest.ask('agent', 'GET', `${PAGES}/${id}?body-format=atlas_doc_format`);
    expect([body['parentId'], bodyOf(body)]).toEqual([
      parent,
      { type: 'doc', version: 1, content: [paragraph('kept')] },
    ]);
  });

  test('conflicts when it was changed meanwhile', async () => {
    const id = await rest.createPage();
    await rest.ask('agent', 'PUT', `${PAGES}/${id}`, update(id, 2));
    const { status, body } = await rest.ask('admin', 'PUT', `${PAGES}/${id}`, update(id, 2));
    expect([status, body]).toEqual([
      409,
      {
        errors: [
          {
            status: 409,
            code: 'CONFLICT',
            title: 'Conflict',
            detail: expect.stringContaining('Current Version: [2]') as string,
          },
        ],
      },
    ]);
  });

  test('comes back slightly otherwise than it was written', async () => {
    const link = { type: 'link', attrs: { href: 'https://example.invalid/' } };
    const code = { type: 'text', text: 'x', marks: [{ type: 'code' }, { type: 'strong' }, { type: 'em' }] };
    const linked = { type: 'text', text: 'y', marks: [link] };
    const tasks = {
      type: 'taskList',
      attrs: { localId: '' },
      content: [{ type: 'taskItem', attrs: { localId: 'mine', state: 'TODO' } }],
    };
    const id = await rest.createPage({ body: adfBody({ type: 'paragraph', content: [code, linked] }, tasks) });
    const { body } = await rest.ask('admin', 'GET', `${PAGES}/${id}?body-format=atlas_doc_format`);
    expect(bodyOf(body)).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'code' }] },
            {
              type: 'text',
              text: 'y',
              marks: [{ type: 'link', attrs: { __confluenceMetadata: null, href: 'https://example.invalid/' } }],
            },
          ],
        },
        {
          type: 'taskList',
          attrs: { localId: expect.stringMatching(/^id-/) as string },
          content: [{ type: 'taskItem', attrs: { localId: 'mine', state: 'TODO' } }],
        },
      ],
    });
  });

  test('goes to the trash; its children move up, its title is free again', async () => {
    const top = await rest.createPage();
    const id = await rest.createPage({ parentId: top, title: 'Gone' });
    const child = await rest.createPage({ parentId: id });
    expect((await rest.ask('agent', 'DELETE', `${PAGES}/${id}`)).status).toBe(204);
    expect((await rest.ask('agent', 'GET', `${PAGES}/${id}`)).status).toBe(404);
    expect((await rest.ask('agent', 'GET', `${PAGES}/${id}?status=trashed`)).body).toMatchObject({
      id,
      status: 'trashed',
    });
    expect(idsOf((await rest.ask('agent', 'GET', `${PAGES}/${top}/children`)).body)).toEqual([child]);
    await rest.createPage({ title: 'Gone' });
  });
});

describe('what is refused', () => {
  const page = (overrides: Record<string, unknown>) => ({ spaceId: rest.spaceId('PM'), title: 'New', ...overrides });
  const value = (text: string) => ({ body: { representation: 'atlas_doc_format', value: text } });
  const cases: [string, () => unknown, number, RegExp][] = [
    [
      'a title that another page has',
      () => page({ title: 'reliability' }),
      400,
      /A page with this title already exists/,
    ],
    ['no title', () => page({ title: '  ' }), 400, /title is required/],
    ['a title of 256 characters', () => page({ title: 'x'.repeat(256) }), 400, /at most 255 characters/],
    ['a body that is not JSON', () => page(value('<p>no</p>')), 400, /not JSON/],
    ['a body that is no document', () => page(value('{"type":"paragraph"}')), 400, /not a document/],
    [
      'a body with a node of no known type',
      () => page(value('{"type":"doc","version":1,"content":[{"type":"banner"}]}')),
      400,
      /not a document/,
    ],
    [
      'a body of another format',
      () => page({ body: { representation: 'storage', value: '<p/>' } }),
      501,
      /does not model bodies in the representation storage/,
    ],
    ['a space that does not exist', () => page({ spaceId: '1' }), 404, /Not Found/],
    ['a parent that does not exist', () => page({ parentId: '1' }), 404, /parent page was not found/],
    [
      'a parent in another space',
      () => page({ parentId: rest.site.confluence.spaces.findByKey('PAY')?.homepageId }),
      400,
      /another space/,
    ],
    ['a draft', () => page({ status: 'draft' }), 501, /does not model drafts/],
    ['a request of more than 5 MB', () => page(value('x'.repeat(5 * 1024 * 1024))), 413, /too large/],
    ['a request that is not JSON', () => '{', 400, /not JSON/],
  ];
  test.each(cases)('on creating a page: %s', async (_name, body, status, message) => {
    const answer = await rest.ask('admin', 'POST', PAGES, body());
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(message);
    expect(Object.keys((answer.body['errors'] as object[])[0] ?? {})).toEqual(['status', 'code', 'title', 'detail']);
  });

  test.each<[string, (id: string) => unknown, number, RegExp]>([
    ['another id in the body', () => update('1', 2), 400, /not the id in the path/],
    ['another space', (id) => update(id, 2, { spaceId: rest.spaceId('PAY') }), 400, /cannot be moved to another space/],
    ['a parent below itself', (id) => update(id, 2, { parentId: id }), 400, /not below itself/],
    ['a version that skips one', (id) => update(id, 3), 409, /Provided version: \[3\]/],
    ['no version', (id) => ({ ...update(id, 2), version: undefined }), 400, /version/],
  ])('on changing a page: %s', async (_name, body, status, message) => {
    const id = await rest.createPage();
    const answer = await rest.ask('admin', 'PUT', `${PAGES}/${id}`, body(id));
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringMatching(message)]);
    expect((await rest.ask('admin', 'GET', `${PAGES}/${id}`)).body).toMatchObject({ version: { number: 1 } });
  });

  test.each<[string, string, RegExp]>([
    ['GET', '/wiki/api/v2/blogposts', /does not model GET \/wiki\/api\/v2\/blogposts/],
    ['PATCH', '/wiki/api/v2/pages/1', /does not model PATCH \/wiki\/api\/v2\/pages\/1/],
    ['GET', '/wiki/api/v2/pages?label-id=1', /does not model the parameter label-id/],
    ['GET', '/wiki/rest/api/content', /does not model GET \/wiki\/rest\/api\/content/],
  ])('by name: %s %s', async (method, path, message) => {
    const answer = await rest.ask('admin', method, path);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([501, expect.stringMatching(message)]);
  });
});

describe('lists', () => {
  test('answer pages by id, without those that are not there or not seen', async () => {
    const [first, second] = [await rest.createPage(), await rest.createPage()];
    const hidden = await rest.createPage();
    rest.site.confluence.pages.restrict(rest.site.confluence.pages.find(hidden) ?? fail(), {
      read: [accountIdOf('admin')],
      update: [],
    });
    const { body } = await rest.ask('agent', 'GET', `${PAGES}?id=${second},${first},${hidden},1&limit=250`);
    expect(idsOf(body)).toEqual([first, second]);
  });
  const fail = (): never => {
    throw new Error('There is no such page.');
  };

  test('find pages by space and exact title', async () => {
    const id = await rest.createPage({ title: 'Exact' });
    await rest.createPage({ title: 'Exact too' });
    expect(idsOf((await rest.ask('agent', 'GET', `${PAGES}?space-id=${rest.spaceId('PM')}&title=Exact`)).body)).toEqual(
      [id],
    );
  });

  test('page by cursor without gaps or repeats, though pages come and go', async () => {
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) made.push(await rest.createPage());
    const first = await rest.ask('agent', 'GET', `${PAGES}?id=${made.join(',')}&limit=2`);
    expect(idsOf(first.body)).toEqual(made.slice(0, 2));
    await rest.ask('agent', 'DELETE', `${PAGES}/${made[0] ?? ''}`);
    const next = (first.body['_links'] as { next: string }).next;
    expect(first.headers.get('link')).toBe(`<${next}>; rel="next"`);
    const second = await rest.ask('agent', 'GET', next);
    expect(idsOf(second.body)).toEqual(made.slice(2, 4));
    const third = await rest.ask('agent', 'GET', (second.body['_links'] as { next: string }).next);
    expect([idsOf(third.body), (third.body['_links'] as { next?: string }).next]).toEqual([made.slice(4), undefined]);
  });

  test('know the tree: children, descendants, ancestors', async () => {
    const top = await rest.createPage();
    const [left, right] = [await rest.createPage({ parentId: top }), await rest.createPage({ parentId: top })];
    const below = await rest.createPage({ parentId: left });
    const ask = async (path: string) => idsOf((await rest.ask('reader', 'GET', `${PAGES}/${path}`)).body);
    expect(await ask(`${top}/children`)).toEqual([left, right]);
    expect(await ask(`${top}/direct-children`)).toEqual([left, right]);
    expect(await ask(`${top}/descendants`)).toEqual([left, below, right]);
    expect(await ask(`${top}/descendants?depth=1`)).toEqual([left, right]);
    const home = rest.site.confluence.spaces.findByKey('PM')?.homepageId;
    expect(await ask(`${below}/ancestors`)).toEqual([home, top, left]);
  });

  test.each([['limit=0'], ['limit=251'], ['cursor=nonsense'], ['id=abc'], ['sort=size']])(
    'refuse %s',
    async (query) => {
      expect((await rest.ask('agent', 'GET', `${PAGES}?${query}`)).status).toBe(400);
    },
  );

  test('know spaces by key and id', async () => {
    const byKey = await rest.ask('agent', 'GET', '/wiki/api/v2/spaces?keys=PM');
    expect(byKey.body['results']).toMatchObject([{ key: 'PM', name: 'Reliability' }]);
    expect(idsOf((await rest.ask('outsider', 'GET', '/wiki/api/v2/spaces')).body)).toEqual([rest.spaceId('PAY')]);
  });
});

describe('who may what', () => {
  test.each<[string | null, number, number, number]>([
    ['admin', 200, 200, 200],
    ['agent', 200, 200, 200],
    ['reader', 200, 404, 403],
    ['outsider', 404, 404, 404],
    [null, 404, 404, 404],
  ])('%s reads %i, creates %i, changes %i', async (person, reads, creates, changes) => {
    const id = await rest.createPage();
    const created = { spaceId: rest.spaceId('PM'), title: 'Mine' };
    const answers = [
      await rest.ask(person, 'GET', `${PAGES}/${id}`),
      await rest.ask(person, 'POST', PAGES, created),
      await rest.ask(person, 'PUT', `${PAGES}/${id}`, update(id, 2)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([reads, creates, changes]);
  });

  const restrict = (id: string, operation: string, people: string[]) =>
    rest.ask('admin', 'PUT', `/wiki/rest/api/content/${id}/restriction`, [
      {
        operation,
        restrictions: { user: people.map((name) => ({ type: 'known', accountId: accountIdOf(name) })), group: [] },
      },
    ]);
  const statusFor = async (person: string, id: string) => (await rest.ask(person, 'GET', `${PAGES}/${id}`)).status;

  test('view restrictions come down to every page below, and nobody is excepted', async () => {
    const top = await rest.createPage();
    const below = await rest.createPage({ parentId: await rest.createPage({ parentId: top }) });
    expect((await restrict(top, 'read', ['admin', 'agent'])).status).toBe(200);
    expect(await Promise.all(['admin', 'agent', 'engineer'].map((person) => statusFor(person, below)))).toEqual([
      200, 200, 404,
    ]);
    expect((await rest.ask('agent', 'GET', `/wiki/rest/api/content/${top}/restriction`)).body).toMatchObject({
      results: [
        { operation: 'read', restrictions: { user: { size: 2 } } },
        { operation: 'update', restrictions: { user: { size: 0 } } },
      ],
    });
  });

  test('edit restrictions are the page’s own', async () => {
    const top = await rest.createPage();
    const below = await rest.createPage({ parentId: top });
    await restrict(top, 'update', ['admin']);
    const change = async (id: string) =>
      (await rest.ask('agent', 'PUT', `${PAGES}/${id}`, update(id, 2, { title: `New ${id}` }))).status;
    expect([await change(top), await change(below)]).toEqual([403, 200]);
  });

  test('nobody can lock themselves out', async () => {
    expect((await restrict(await rest.createPage(), 'read', ['agent'])).status).toBe(400);
  });

  test('a permission can be checked for somebody else', async () => {
    const id = await rest.createPage();
    const check = async (person: string, operation: string) => {
      const subject = { type: 'user', identifier: person === 'app' ? APP_PERSON.accountId : accountIdOf(person) };
      return (await rest.ask('agent', 'POST', `/wiki/rest/api/content/${id}/permission/check`, { subject, operation }))
        .body['hasPermission'];
    };
    expect([
      await check('reader', 'read'),
      await check('reader', 'update'),
      await check('outsider', 'read'),
      await check('app', 'update'),
    ]).toEqual([true, false, false, true]);
  });

  test('what one may do comes with the page and the space', async () => {
    const id = await rest.createPage();
    const names = (body: Record<string, unknown>) =>
      (body['operations'] as { operation: string }[]).map(({ operation }) => operation);
    expect(names((await rest.ask('reader', 'GET', `${PAGES}/${id}/operations`)).body)).toEqual(['read']);
    expect(names((await rest.ask('agent', 'GET', `${PAGES}/${id}/operations`)).body)).toEqual([
      'read',
      'update',
      'delete',
      'create',
    ]);
    const space = `/wiki/api/v2/spaces/${rest.spaceId('PM')}/operations`;
    expect(names((await rest.ask('agent', 'GET', space)).body)).toEqual(['read', 'create']);
    expect(names((await rest.ask('admin', 'GET', space)).body)).toEqual(['read', 'create', 'administer']);
  });
});

describe('labels, properties and people', () => {
  test('labels are added in v1 and read in v2', async () => {
    const id = await rest.createPage();
    const added = await rest.ask('agent', 'POST', `/wiki/rest/api/content/${id}/label`, [
      { prefix: 'global', name: 'Post-Mortem' },
    ]);
    expect(added.body).toMatchObject({ results: [{ name: 'post-mortem', label: 'post-mortem' }], size: 1 });
    expect((await rest.ask('reader', 'GET', `${PAGES}/${id}/labels`)).body['results']).toMatchObject([
      { name: 'post-mortem', prefix: 'global' },
    ]);
  });

  test('properties have versions, and a key only once', async () => {
    const path = `${PAGES}/${await rest.createPage()}/properties`;
    const created = await rest.ask('agent', 'POST', path, { key: 'state', value: { a: 1 } });
    expect((await rest.ask('agent', 'POST', path, { key: 'state', value: 2 })).status).toBe(409);
    const one = `${path}/${String(created.body['id'])}`;
    expect((await rest.ask('agent', 'PUT', one, { key: 'state', value: 2, version: { number: 1 } })).status).toBe(409);
    const changed = await rest.ask('agent', 'PUT', one, { key: 'state', value: 2, version: { number: 2 } });
    expect(changed.body).toMatchObject({ key: 'state', value: 2, version: { number: 2 } });
    expect((await rest.ask('reader', 'GET', `${path}?key=state`)).body['results']).toHaveLength(1);
    expect((await rest.ask('agent', 'DELETE', one)).status).toBe(204);
    expect((await rest.ask('agent', 'GET', one)).status).toBe(404);
  });

  test('people are found by id, in bulk, and by the beginning of a name', async () => {
    const accountId = accountIdOf('owner');
    expect((await rest.ask('agent', 'GET', `/wiki/rest/api/user?accountId=${accountId}`)).body).toMatchObject({
      displayName: 'Priya Raman',
    });
    expect((await rest.ask('agent', 'GET', '/wiki/rest/api/user/current')).body).toMatchObject({
      displayName: 'Amara Diallo',
    });
    expect((await rest.ask(null, 'GET', '/wiki/rest/api/user/current')).body).toMatchObject({ type: 'anonymous' });
    const bulk = await rest.ask('agent', 'POST', '/wiki/api/v2/users-bulk', { accountIds: [accountId, 'nobody'] });
    expect(bulk.body['results']).toMatchObject([{ accountId, displayName: 'Priya Raman' }]);
    const search = await rest.ask(
      'agent',
      'GET',
      `/wiki/rest/api/search/user?cql=${encodeURIComponent('user.fullname ~ "ram"')}`,
    );
    expect(search.body).toMatchObject({ totalSize: 1, results: [{ user: { accountId } }] });
  });
});
