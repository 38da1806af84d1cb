import { accountIdOf } from '../../../local/people';
import { adfBody, openRestSite, paragraph } from '../support/rest-client';

let rest: ReturnType<typeof openRestSite>;
beforeEach(() => {
  rest = openRestSite();
});
afterEach(() => rest.site.close());

const TASKS = '/wiki/api/v2/tasks';
const DUE = Date.parse('2026-02-01T00:00:00Z');
const text = (words: string) => ({ type: 'text', text: words });
const mention = (person: string) => ({ type: 'mention', attrs: { id: accountIdOf(person), text: '@someone' } });
const date = (at: number) => ({ type: 'date', attrs: { timestamp: String(at) } });
const taskList = (...items: unknown[]) => ({ type: 'taskList', attrs: { localId: 'list' }, content: items });
const task = (localId: string, state: 'TODO' | 'DONE', ...content: unknown[]) => ({
  type: 'taskItem',
  attrs: { localId, state },
  content,
});
const results = (body: Record<string, unknown>) => body['results'] as Record<string, unknown>[];
const localIds = (body: Record<string, unknown>) => results(body).map(({ localId }) => localId);

const list = async (query = '', person: string | null = 'admin') =>
  (await rest.ask(person, 'GET', `${TASKS}${query}`)).body;

async function rewrite(id: string, version: number, ...content: unknown[]): Promise<void> {
  const asked = { id, status: 'current', title: `Page ${id}`, version: { number: version }, body: adfBody(...content) };
  expect((await rest.ask('agent', 'PUT', `/wiki/api/v2/pages/${id}`, asked)).status).toBe(200);
}

const three = () =>
  taskList(
    task('a', 'TODO', text('Ask '), mention('owner'), mention('agent'), text(' by '), date(DUE), date(0)),
    task('b', 'DONE', text('Done')),
    task('c', 'TODO'),
  );

describe('tasks of a page', () => {
  test('are read from its body: the first mention, the first date', async () => {
    const pageId = await rest.createPage({ body: adfBody(paragraph('x'), three()) }, 'agent');
    const found = results(await list('?body-format=atlas_doc_format'));
    const made = { createdBy: accountIdOf('agent'), createdAt: '2026-01-05T09:00:00.000Z', pageId };
    expect(found).toMatchObject([
      {
        ...made,
        localId: 'a',
        status: 'incomplete',
        assignedTo: accountIdOf('owner'),
        dueAt: '2026-02-01T00:00:00.000Z',
      },
      { ...made, localId: 'b', status: 'complete', completedBy: accountIdOf('agent') },
      { ...made, localId: 'c', status: 'incomplete', spaceId: rest.spaceId('PM') },
    ]);
    expect(found[1]).not.toHaveProperty('assignedTo');
    const body = found[1]?.['body'] as { atlas_doc_format: { value: string } };
    expect(JSON.parse(body.atlas_doc_format.value)).toEqual({ type: 'doc', version: 1, content: [paragraph('Done')] });
  });

  test('keep their ids over edits as long as their local ids stay', async () => {
    const id = await rest.createPage({ body: adfBody(three()) });
    const before = results(await list());
    await rewrite(id, 2, taskList(task('d', 'TODO', text('New')), task('a', 'DONE', text('Reworded'))));
    const after = results(await list());
    expect(after.map(({ localId }) => localId)).toEqual(['a', 'd']);
    expect(after[0]).toMatchObject({ id: before[0]?.['id'], completedBy: accountIdOf('agent') });
    expect(after[0]).not.toHaveProperty('assignedTo');
    expect((await rest.ask('admin', 'GET', `${TASKS}/${String(before[1]?.['id'])}`)).status).toBe(404);
  });

  test('of those with the same local id the first is taken', async () => {
    await rest.createPage({ body: adfBody(taskList(task('a', 'DONE', text('1')), task('a', 'TODO', text('2')))) });
    expect(results(await list())).toMatchObject([{ localId: 'a', status: 'complete' }]);
  });

  test('are gone from lists while the page is in the trash', async () => {
    const id = await rest.createPage({ body: adfBody(three()) });
    await rest.ask('admin', 'DELETE', `/wiki/api/v2/pages/${id}`);
    expect(results(await list())).toEqual([]);
  });
});

describe('listing', () => {
  let pageId: string;
  beforeEach(async () => {
    pageId = await rest.createPage({ body: adfBody(three()) }, 'agent');
    await rest.createPage({ spaceId: rest.spaceId('PAY'), body: adfBody(taskList(task('e', 'TODO', text('E')))) });
  });

  test.each([
    ['status=complete', ['b']],
    ['status=incomplete', ['a', 'c', 'e']],
    ['include-blank-tasks=false', ['a', 'b', 'e']],
    [`assigned-to=${accountIdOf('owner')}`, ['a']],
    [`created-by=${accountIdOf('agent')},${accountIdOf('admin')}`, ['a', 'b', 'c', 'e']],
    [`completed-by=${accountIdOf('agent')}`, ['b']],
    [`due-at-from=${DUE}&due-at-to=${DUE}`, ['a']],
    [`due-at-from=${DUE + 1}`, []],
    ['completed-at-from=0', ['b']],
    ['task-id=2', ['b']],
  ])('takes %s', async (query, expected) => {
    expect(localIds(await list(`?${query}`))).toEqual(expected);
  });

  test('takes a page and a space', async () => {
    expect(localIds(await list(`?page-id=${pageId}`))).toEqual(['a', 'b', 'c']);
    expect(localIds(await list(`?space-id=${rest.spaceId('PAY')}`))).toEqual(['e']);
  });

  test('goes on from its cursor', async () => {
    const first = await rest.ask('admin', 'GET', `${TASKS}?limit=3`);
    const { next } = first.body['_links'] as { next: string };
    const second = await rest.ask('admin', 'GET', next);
    expect([localIds(first.body), localIds(second.body)]).toEqual([['a', 'b', 'c'], ['e']]);
  });

  test.each([
    ['status=open', 400],
    ['due-at-from=tomorrow', 400],
    ['page-id=x', 400],
    ['blogpost-id=1', 501],
    ['body-format=storage', 501],
  ])('refuses %s', async (query, status) => {
    expect((await rest.ask('admin', 'GET', `${TASKS}?${query}`)).status).toBe(status);
  });

  test('shows tasks only where the reader sees the page', async () => {
    const page = rest.site.confluence.pages.find(pageId);
    if (page === undefined) throw new Error('no page');
    rest.site.confluence.pages.restrict(page, { read: [accountIdOf('agent')], update: [] });
    expect(localIds(await list('', 'admin'))).toEqual(['e']);
    expect(localIds(await list('', 'agent'))).toEqual(['a', 'b', 'c', 'e']);
    expect(localIds(await list('', null))).toEqual([]);
    expect((await rest.ask('admin', 'GET', `${TASKS}/1`)).status).toBe(404);
  });
});

describe('ticking', () => {
  test('writes the page, once', async () => {
    const id = await rest.createPage({ body: adfBody(three()) });
    const ticked = await rest.ask('owner', 'PUT', `${TASKS}/1`, { status: 'complete' });
    expect([ticked.status, ticked.body]).toMatchObject([
      200,
      { status: 'complete', completedBy: accountIdOf('owner') },
    ]);
    await rest.ask('owner', 'PUT', `${TASKS}/1`, { status: 'complete' });
    const page = await rest.ask('admin', 'GET', `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
    expect(page.body['version']).toMatchObject({ number: 2, minorEdit: true, authorId: accountIdOf('owner') });
    const { value } = (page.body['body'] as { atlas_doc_format: { value: string } }).atlas_doc_format;
    expect(JSON.parse(value)).toMatchObject({
      content: [{ content: [{ attrs: { localId: 'a', state: 'DONE' } }, {}, {}] }],
    });
    const back = await rest.ask('owner', 'PUT', `${TASKS}/1`, { status: 'incomplete' });
    expect(back.body).not.toHaveProperty('completedBy');
  });

  test.each([
    ['reader', 1, { status: 'complete' }, 404],
    ['outsider', 1, { status: 'complete' }, 404],
    [null, 1, { status: 'complete' }, 404],
    ['agent', 99, { status: 'complete' }, 404],
    ['agent', 1, { status: 'started' }, 400],
    ['agent', 1, { status: 'complete', id: '2' }, 400],
  ])('by %s of task %s with %j answers %s', async (person, id, body, status) => {
    await rest.createPage({ body: adfBody(three()) });
    expect((await rest.ask(person, 'PUT', `${TASKS}/${id}`, body)).status).toBe(status);
  });
});
