import type { AppSite } from '../support/app-site';
import { designate, incident, openAppSite, operation, valueOf, viewOf } from '../support/app-site';
import { createPage } from '../support/app-pages';

let app: AppSite;
let rootPageId: string;
beforeEach(async () => {
  app = openAppSite();
  rootPageId = await designate(app);
});
afterEach(() => app.close());

const create = (number: number, overrides: Parameters<typeof incident>[0] = {}, person = 'agent') =>
  app.ask(person, 'createPostMortem', {
    operationId: operation(number),
    spaceId: app.spaceId('PM'),
    incident: incident(overrides),
  });

const titles = (pageId: string) => app.childrenOf(pageId).map(({ title }) => title);
const levels = () => {
  const [year] = app.childrenOf(rootPageId);
  const [month] = year ? app.childrenOf(year.id) : [];
  return { year, month };
};

test('the page stands below root, year and month, with the record behind it', async () => {
  const page = valueOf(await create(1));
  const { year, month } = levels();
  expect([year?.title, month?.title]).toEqual(['Post-mortems 2026', 'Post-mortems November 2026']);
  expect(titles(month?.id ?? '')).toEqual(['Checkout unavailable']);
  const opened = valueOf(await app.ask('agent', 'openMacro', { pageId: page.pageId }));
  expect(opened).toMatchObject({
    kind: 'post-mortem',
    view: { title: 'Checkout unavailable', postMortem: { status: 'draft', version: 1, details: { severity: 2 } } },
  });
});

test('a title and a start time are enough', async () => {
  const bare = { title: 'Night', startedAt: '2026-11-21T02:00:00Z', timeZone: 'UTC' };
  const payload = { operationId: operation(1), spaceId: app.spaceId('PM'), incident: bare };
  expect(valueOf(await app.ask('agent', 'createPostMortem', payload)).title).toBe('Night');
});

test('levels are created once and found again after they were renamed', async () => {
  valueOf(await create(1));
  const { year, month } = levels();
  const renamed = site(month?.id ?? '').title;
  expect(renamed).toBe('Post-mortems November 2026');
  rename(year?.id ?? '', 'Our 2026');
  valueOf(await create(2, { title: 'Another' }));
  expect(titles(rootPageId)).toEqual(['Our 2026']);
  expect(titles(month?.id ?? '')).toEqual(['Checkout unavailable', 'Another']);
});

test('two people creating at once get two pages below one month', async () => {
  const [first, second] = await Promise.all([create(1, { title: 'One' }), create(2, { title: 'Two' }, 'engineer')]);
  expect([valueOf(first).title, valueOf(second).title]).toEqual(['One', 'Two']);
  const { month } = levels();
  expect(titles(rootPageId)).toHaveLength(1);
  expect(titles(month?.id ?? '').sort()).toEqual(['One', 'Two']);
});

test('two clicks make one page, and both get it', async () => {
  const [first, second] = await Promise.all([create(1), create(1)]);
  expect(valueOf(first).pageId).toBe(valueOf(second).pageId);
  expect(titles(levels().month?.id ?? '')).toEqual(['Checkout unavailable']);
  expect(valueOf(await create(1)).pageId).toBe(valueOf(first).pageId);
});

test('a title that is taken gets the date, then a number', async () => {
  const made = [valueOf(await create(1)), valueOf(await create(2)), valueOf(await create(3))];
  expect(made.map(({ title }) => title)).toEqual([
    'Checkout unavailable',
    'Checkout unavailable (2026-11-21)',
    'Checkout unavailable (2026-11-21, 2)',
  ]);
});

test('text is text: markup in a title and an impact statement stays as it was typed', async () => {
  const statement = '<img src=x onerror=alert(1)> {{macro}} [a](javascript:b)';
  const page = valueOf(await create(1, { title: '<script>x</script>', impact: { customers: 'some', statement } }));
  expect(page.title).toBe('<script>x</script>');
  expect(JSON.parse(app.bodyOf(page.pageId))).toMatchObject({ type: 'doc' });
  expect(app.bodyOf(page.pageId)).toContain(JSON.stringify(statement).slice(1, -1));
});

test.each([
  ['a title of 300 characters', { title: 'x'.repeat(300) }, 'title is longer than 255 characters'],
  ['an empty title', { title: '  ' }, 'title is missing or too short'],
  ['a start that is no time', { startedAt: 'yesterday' }, 'started at is not what is expected there'],
  ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 'time zone is not what is expected there'],
  ['an account id with a path in it', { agentId: '../admin' }, 'agent id is not what is expected there'],
])('%s is refused with a sentence', async (_what, overrides, problem) => {
  expect(await create(1, overrides)).toEqual({ ok: false, error: { code: 'invalid-request', detail: { problem } } });
  expect(titles(rootPageId)).toEqual([]);
});

test('control characters are dropped', async () => {
  expect(valueOf(await create(1, { title: 'Bell\u0007 and null\u0000' })).title).toBe('Bell and null');
});

test('what was given up and is tried again is finished without the person, when its answer is lost once more', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = async (way: 'timeout-before' | 'timeout-after', nth: number): Promise<void> => {
    app.site.faults.add({ match: { method: 'POST', path: '/wiki/api/v2/pages', nth }, way });
    await create(1).catch(() => null);
    app.site.faults.clear();
  };
  // The third page is the post-mortem's own; the levels above it are there after the first try.
  await failing('timeout-before', 3);
  await app.site.travel(app.site.clock.now() + 3 * 3_600_000);
  await failing('timeout-after', 1);
  await app.site.travel(app.site.clock.now() + 3 * 3_600_000);
  const [page] = app.childrenOf(levels().month?.id ?? '');
  expect(page?.title).toBe('Checkout unavailable');
  const opened = valueOf(await app.ask('agent', 'openMacro', { pageId: page?.id ?? '' }));
  expect(opened).toMatchObject({ kind: 'post-mortem' });
});

test('the same operation for something else is refused', async () => {
  valueOf(await create(1));
  expect(await create(1, { title: 'Other' })).toMatchObject({ ok: false, error: { code: 'operation-mismatch' } });
  expect(await create(1, {}, 'engineer')).toMatchObject({ ok: false, error: { code: 'operation-mismatch' } });
});

test.each([
  ['reader', 'create in space'],
  ['outsider', 'view space'],
])('%s may not create: %s', async (person, need) => {
  expect(await create(1, {}, person)).toEqual({ ok: false, error: { code: 'not-allowed', detail: { need } } });
});

test('a space that is not designated says so, a root page that was deleted says so', async () => {
  const elsewhere = { operationId: operation(1), spaceId: app.spaceId('PAY'), incident: incident() };
  expect(await app.ask('agent', 'createPostMortem', elsewhere)).toMatchObject({
    error: { code: 'space-not-designated' },
  });
  app.site.confluence.pages.trash(site(rootPageId));
  expect(await create(2)).toMatchObject({ error: { code: 'root-page-missing' } });
});

function site(pageId: string) {
  const page = app.site.confluence.pages.find(pageId);
  if (page === undefined) throw new Error(`no page ${pageId}`);
  return page;
}

function rename(pageId: string, title: string): void {
  const page = site(pageId);
  const { parentId, ownerId, authorId } = page;
  const change = { title, parentId, ownerId, authorId, body: app.bodyOf(pageId), message: '', minorEdit: false };
  app.site.confluence.pages.change(page, change);
}

describe('started from a page of another space', () => {
  const startFrom = (originPageId: string, person = 'agent') =>
    app.ask(person, 'createPostMortem', {
      operationId: operation(1),
      spaceId: app.spaceId('PM'),
      incident: incident(),
      originPageId,
    });

  test('both pages lead to each other, and the link does not tell the other page’s title', async () => {
    const originPageId = await createPage(app, { key: 'PAY', title: 'Secret project', person: 'agent' });
    const page = valueOf(await startFrom(originPageId));
    expect(app.bodyOf(page.pageId)).toContain(`/pages/${originPageId}`);
    expect(app.bodyOf(page.pageId)).not.toContain('Secret project');
    const opened = valueOf(await app.ask('agent', 'openMacro', { pageId: originPageId }));
    expect(opened).toMatchObject({
      kind: 'elsewhere',
      started: { pageId: page.pageId, title: 'Checkout unavailable' },
    });
  });

  test('who may not see the post-mortem does not learn of it', async () => {
    const originPageId = await createPage(app, { key: 'PAY', title: 'Project', person: 'agent' });
    valueOf(await startFrom(originPageId));
    const opened = valueOf(await app.ask('outsider', 'openMacro', { pageId: originPageId }));
    expect(opened).toMatchObject({ kind: 'elsewhere', started: null });
  });

  test('nobody ties a post-mortem to a page that is hidden from them', async () => {
    const page = valueOf(await startFrom('999999'));
    expect((await viewOf(app, page.pageId, 'agent')).postMortem.originPageId).toBeNull();
  });
});

test.each([
  ['half a surrogate pair', 'a\ud800b', 'ab'],
  ['line ends and tabs', 'Line\n\n one\ttwo', 'Line one two'],
  ['a mark that turns the text around', 'one \u202etwo', 'one two'],
])('a title with %s becomes one line that shows', async (_what, title, shown) => {
  expect(valueOf(await create(1, { title })).title).toBe(shown);
});

test.each([
  ['nothing that shows', { title: '\u200b' }],
  ['year 9999', { startedAt: '9999-12-31T23:59:00Z' }],
  ['year 1', { startedAt: '0001-01-01T00:00:00Z' }],
])('%s is refused', async (_what, overrides) => {
  expect(await create(1, overrides)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});

test('a long title with emoji that is taken is shortened without cutting one in two', async () => {
  const title = `${'x'.repeat(240)}${'😀'.repeat(7)}y`;
  const [first, second] = [valueOf(await create(1, { title })), valueOf(await create(2, { title }))];
  expect(first.title).toBe(title);
  expect(second.title).toMatch(/^x{240}😀 \(2026-11-21\)$/u);
});
