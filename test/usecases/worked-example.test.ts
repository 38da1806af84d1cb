import { createPage, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

const add = (person = 'admin') => app.ask(person, 'createWorkedExample', { spaceId: app.spaceId('PM') });
const remove = (person = 'admin') => app.ask(person, 'removeWorkedExample', { spaceId: app.spaceId('PM') });
const examples = () =>
  app.site.confluence.pages.list().filter(({ title, status }) => title.startsWith('Example:') && status === 'current');
const report = async () =>
  valueOf(await app.ask('admin', 'loadReport', { spaceId: app.spaceId('PM'), filter: { statuses: ['idea', 'open'] } }));

test('the example reads as a whole post-mortem, and what is missing is for the admin to see', async () => {
  const { example } = valueOf(await add());
  expect(example?.title).toBe('Example: Checkout unavailable after deployment 4711');
  const view = await viewOf(app, example?.pageId ?? '', 'admin');
  expect(view.metrics.map(({ minutes }) => minutes)).toEqual([9, 3, 41, 72]);
  expect(view.postMortem.details).toMatchObject({ severity: 1, services: ['checkout', 'payments'] });
  expect(view.actionItems).toHaveLength(3);
  expect(view.basis?.subject.document.whyChains.map(({ whys }) => whys.length)).toEqual([5]);
  expect(view.checks.filter(({ grade }) => grade === 'error').map(({ rule }) => rule)).toEqual(
    Array(3).fill('actions.contract'),
  );
  expect(view.actionItems.map(({ dueDate }) => dueDate !== null)).toEqual([true, true, true]);
});

test('clicked twice and by two admins, there is one', async () => {
  const [first, second] = await Promise.all([add(), add()]);
  expect([first.ok, second.ok]).toContain(true);
  valueOf(await add());
  expect(examples()).toHaveLength(1);
});

test.each(['refused', 'lost-answer'] as const)(
  'when a call ends with “%s” it can be repeated, adding and removing alike',
  async (way) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const nth of [2, 6, 10, 14]) {
      app.site.faults.add({ match: { nth }, way });
      await add().catch(() => null);
      app.site.faults.clear();
      expect(valueOf(await add()).example).not.toBeNull();
      expect(examples()).toHaveLength(1);
      app.site.faults.add({ match: { nth }, way });
      await remove().catch(() => null);
      app.site.faults.clear();
      expect(valueOf(await remove()).example).toBeNull();
      expect(examples()).toEqual([]);
    }
    jest.restoreAllMocks();
  },
);

test('removing leaves nothing of it, and nothing else is touched', async () => {
  const other = await createPage(app);
  const { example } = valueOf(await add());
  const pageId = example?.pageId ?? '';
  expect(valueOf(await remove()).example).toBeNull();
  await app.site.runDueWork();
  expect((await report()).rows).toEqual([]);
  expect(app.site.confluence.pages.find(pageId)?.status).toBe('trashed');
  expect(app.site.confluence.pages.find(other)?.status).toBe('current');
  valueOf(await remove());
  expect(valueOf(await add()).example?.pageId).not.toBe(pageId);
});

test('one whose page somebody put into the trash can be added anew', async () => {
  const { example } = valueOf(await add());
  trashPage(app, example?.pageId ?? '');
  await app.site.runDueWork();
  expect(valueOf(await add()).example?.pageId).not.toBe(example?.pageId);
  expect(examples()).toHaveLength(1);
});

test('removed while it is still being added, nothing of it stays behind', async () => {
  for (const calls of [1, 3, 6, 9, 12, 15]) {
    const before = app.site.calls.length;
    const adding = add();
    while (app.site.calls.length < before + calls) await new Promise(setImmediate);
    const removed = await remove();
    if (!removed.ok) expect(removed.error.code).toBe('busy');
    await adding;
    valueOf(await remove());
    await app.site.runDueWork();
    expect(examples()).toEqual([]);
    expect((await report()).rows).toEqual([]);
    expect(await app.unfinished()).toEqual([]);
  }
});

test('only admins add and remove it, in spaces that are set up', async () => {
  expect(await add('moderator')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(await app.ask('admin', 'createWorkedExample', { spaceId: app.spaceId('PAY') })).toMatchObject({
    ok: false,
    error: { code: 'space-not-designated' },
  });
});
