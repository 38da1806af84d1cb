import { accountIdOf } from '../../../local/people';
import { adfBody, openRestSite, paragraph } from '../support/rest-client';

let rest: ReturnType<typeof openRestSite>;
beforeEach(() => {
  rest = openRestSite();
});
afterEach(() => rest.site.close());

const COMMENTS = '/wiki/api/v2/footer-comments';
const WITH_BODY = 'body-format=atlas_doc_format';

const say = async (pageId: string, words: string, person = 'agent') =>
  rest.ask(person, 'POST', COMMENTS, { pageId, body: adfBody(paragraph(words)) });
const commentOn = async (pageId: string, words = 'Hello', person = 'agent') =>
  String((await say(pageId, words, person)).body['id']);
const listed = async (pageId: string, query = '', person: string | null = 'agent') =>
  (await rest.ask(person, 'GET', `/wiki/api/v2/pages/${pageId}/footer-comments${query}`)).body;
const ids = (body: Record<string, unknown>) => (body['results'] as { id: string }[]).map(({ id }) => id);
const write = (number: number, words = 'Changed') => ({ version: { number }, body: adfBody(paragraph(words)) });
const readOnly = (pageId: string, ...people: string[]): void => {
  const page = rest.site.confluence.pages.find(pageId);
  if (page === undefined) throw new Error('There is no such page.');
  rest.site.confluence.pages.restrict(page, { read: people.map(accountIdOf), update: [] });
};

describe('a comment at the foot of a page', () => {
  test('is made, read back, changed and deleted', async () => {
    const pageId = await rest.createPage({ title: 'Talked about' });
    const { status, body } = await say(pageId, 'One');
    const id = String(body['id']);
    expect([status, body]).toMatchObject([
      201,
      {
        pageId,
        status: 'current',
        title: 'Re: Talked about',
        version: { number: 1, authorId: accountIdOf('agent'), createdAt: '2026-01-05T09:00:00.000Z' },
        _links: { webui: `/spaces/PM/pages/${pageId}/Talked+about?focusedCommentId=${id}` },
      },
    ]);
    expect((await rest.ask('agent', 'PUT', `${COMMENTS}/${id}`, write(2))).body).toMatchObject({
      version: { number: 2 },
    });
    const read = await rest.ask('reader', 'GET', `${COMMENTS}/${id}?${WITH_BODY}`);
    const { atlas_doc_format: content } = read.body['body'] as { atlas_doc_format: { value: string } };
    expect(JSON.parse(content.value)).toEqual({ type: 'doc', version: 1, content: [paragraph('Changed')] });
    expect((await rest.ask('reader', 'GET', `${COMMENTS}/${id}`)).body['body']).toEqual({});
    expect((await rest.ask('agent', 'DELETE', `${COMMENTS}/${id}`)).status).toBe(204);
    expect((await rest.ask('agent', 'GET', `${COMMENTS}/${id}`)).status).toBe(404);
    expect(ids(await listed(pageId))).toEqual([]);
  });

  test('gets a local id where a page would', async () => {
    const item = { type: 'taskItem', attrs: { localId: '', state: 'TODO' } };
    const body = adfBody({ type: 'taskList', attrs: { localId: '' }, content: [item] });
    const made = await rest.ask('agent', 'POST', COMMENTS, { pageId: await rest.createPage(), body });
    expect(JSON.stringify(made.body)).toMatch(/localId\\":\\"id-/);
  });

  test('is written over only in the version that was read', async () => {
    const id = await commentOn(await rest.createPage());
    await rest.ask('agent', 'PUT', `${COMMENTS}/${id}`, write(2));
    const { status, body } = await rest.ask('agent', 'PUT', `${COMMENTS}/${id}`, write(2));
    expect([status, body]).toMatchObject([409, { errors: [{ code: 'CONFLICT' }] }]);
  });

  test('is listed in the order that is asked for, page by page', async () => {
    const pageId = await rest.createPage();
    const [first, second, third] = [await commentOn(pageId), await commentOn(pageId), await commentOn(pageId)];
    rest.site.clock.advance(60_000);
    await rest.ask('agent', 'PUT', `${COMMENTS}/${first}`, write(2));
    expect(ids(await listed(pageId))).toEqual([first, second, third]);
    expect(ids(await listed(pageId, '?sort=-created-date'))).toEqual([third, second, first]);
    expect(ids(await listed(pageId, '?sort=-modified-date'))).toEqual([first, third, second]);
    const page = await listed(pageId, '?sort=-created-date&limit=2');
    expect(ids(page)).toEqual([third, second]);
    const { next } = page['_links'] as { next: string };
    expect(ids((await rest.ask('agent', 'GET', next)).body)).toEqual([first]);
  });

  test('is seen by who sees its page, above which a restriction may stand, and changed by its author', async () => {
    const above = await rest.createPage();
    const pageId = await rest.createPage({ parentId: above });
    const id = await commentOn(pageId);
    const reads = async (person: string | null) => (await rest.ask(person, 'GET', `${COMMENTS}/${id}`)).status;
    const changes = async (person: string) => (await rest.ask(person, 'PUT', `${COMMENTS}/${id}`, write(2))).status;
    expect([await reads('reader'), await reads('outsider'), await reads(null)]).toEqual([200, 404, 404]);
    expect([await changes('reader'), await changes('engineer'), await changes('agent')]).toEqual([404, 404, 200]);
    expect((await say(pageId, 'Not mine to say', 'reader')).status).toBe(404);
    readOnly(above, 'admin');
    expect([await reads('admin'), await reads('agent')]).toEqual([200, 404]);
    expect((await say(pageId, 'Hidden from me')).status).toBe(404);
  });

  test('goes to the trash and comes back with its page, and is gone with it for good', async () => {
    const pageId = await rest.createPage();
    const id = await commentOn(pageId);
    const status = async () => (await rest.ask('admin', 'GET', `${COMMENTS}/${id}`)).status;
    await rest.ask('admin', 'DELETE', `/wiki/api/v2/pages/${pageId}`);
    expect(await status()).toBe(404);
    const trashed = rest.site.confluence.pages.find(pageId);
    if (trashed === undefined) throw new Error('The page is in no trash.');
    rest.site.confluence.pages.restore(trashed, accountIdOf('admin'));
    expect(await status()).toBe(200);
    await rest.ask('admin', 'DELETE', `/wiki/api/v2/pages/${pageId}`);
    await rest.ask('admin', 'DELETE', `/wiki/api/v2/pages/${pageId}?purge=true`);
    expect(rest.site.confluence.comments.find(id)).toBeUndefined();
  });

  test.each<[string, (pageId: string) => unknown, number, RegExp]>([
    ['no page', () => ({ body: adfBody() }), 400, /needs a pageId/],
    ['no body', (pageId) => ({ pageId }), 400, /needs a body/],
    [
      'a reply',
      () => ({ parentCommentId: '1', body: adfBody() }),
      501,
      /does not model comments with a parentCommentId/,
    ],
    ['a page that is not there', () => ({ pageId: '1', body: adfBody() }), 404, /Not Found/],
    [
      'a body that is no document',
      (pageId) => ({ pageId, body: { representation: 'atlas_doc_format', value: '{}' } }),
      400,
      /not a document/,
    ],
  ])('is refused with %s', async (_name, body, status, message) => {
    const answer = await rest.ask('agent', 'POST', COMMENTS, body(await rest.createPage()));
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringMatching(message)]);
  });

  test.each([
    ['?sort=size', 400],
    ['?limit=251', 400],
    ['?body-format=storage', 501],
    ['?status=current', 501],
  ])('a list refuses %s', async (query, status) => {
    const path = `/wiki/api/v2/pages/${await rest.createPage()}/footer-comments${query}`;
    expect((await rest.ask('agent', 'GET', path)).status).toBe(status);
  });
});
