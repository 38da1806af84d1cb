import { date, mention, taskItem, text } from '@atlaskit/adf-utils/builders';
import { accountIdOf } from '../../local/people';
import type { UnadoptedTask } from '../../src/contract/views';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { documentOf } from '../../src/domain/document/adf-node';
import { tasksIn } from '../../src/domain/document/items/page-tasks';
import { itemIdOfTask } from '../../src/domain/document/items/task-item-id';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { readStored } from '../simulation/stored';
import { callsDuring, countOf } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf, writePage } from '../support/app-site';

const own = '3f0c9a4e-8a36-4d0b-9a47-2f6d0c1b7e55';
const byHand = [
  taskItem({ localId: own, state: 'TODO' })(
    ...[text('Page the owner of the queue '), mention({ id: accountIdOf('engineer'), text: '@x' }), text(' ')],
    date({ timestamp: String(Date.parse('2026-12-14')) }),
  ),
  taskItem({ localId: '2', state: 'DONE' })(text('Rehearse the rollback')),
];

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = (await readyPostMortem(app)).postMortem.pageId;
});
afterEach(() => app.close());

const items = () =>
  readStored(app.site.store)
    .items()
    .filter((item) => item.pageId === pageId);
/** A list of these below the heading of the section. */
async function addByHand(tasks: readonly AdfNode[]): Promise<void> {
  const { content } = parseAdf(app.bodyOf(pageId));
  const at =
    content.findIndex((node) => node.type === 'heading' && JSON.stringify(node).includes('"Action items"')) + 1;
  const list = { type: 'taskList', attrs: { localId: 'mine' }, content: [...tasks] };
  await writePage(app, pageId, documentOf([...content.slice(0, at), list, ...content.slice(at)]), 'agent');
}
async function offered(person = 'moderator'): Promise<readonly UnadoptedTask[]> {
  const opened = valueOf(await app.ask(person, 'openMacro', { pageId }));
  return opened.kind === 'post-mortem' ? opened.unadoptedTasks : [];
}
const adopt = (taskLocalIds: string[], person = 'moderator') => app.ask(person, 'adoptTasks', { pageId, taskLocalIds });
async function publish(number: number): Promise<void> {
  const { postMortem } = await viewOf(app, pageId);
  const publication = { operationId: operation(number), pageId, version: postMortem.version };
  // Whatever the items lack is not what this is about.
  valueOf(await app.ask('admin', 'publishNotes', { ...publication, overrideReason: 'Known' }));
  await app.site.runDueWork();
}
const idsOnPage = () => tasksIn(parseAdf(app.bodyOf(pageId))).map(({ localId }) => localId);

test('tasks that people added to the section by hand are offered, to everyone who sees the page, for no request more', async () => {
  expect(await offered()).toEqual([]);
  const before = await callsDuring(app, () => offered());
  await addByHand(byHand);
  const calls = await callsDuring(app, () => offered());
  expect([countOf(calls, 'kvs'), countOf(calls, 'confluence')]).toEqual([
    countOf(before, 'kvs'),
    countOf(before, 'confluence'),
  ]);
  expect(await offered('reader')).toEqual([
    {
      ...{ taskLocalId: own, title: 'Page the owner of the queue', done: false },
      ...{ ownerId: accountIdOf('engineer'), dueDate: '2026-12-14' },
    },
    { taskLocalId: '2', title: 'Rehearse the rollback', ownerId: null, dueDate: null, done: true },
  ]);
});

test('the app’s own tasks, and those of removed items, are not', async () => {
  await publish(900);
  expect(await offered()).toEqual([]);
  valueOf(await app.ask('moderator', 'removeActionItem', { pageId, itemId: operation(501), version: 1 }));
  expect(await offered()).toEqual([]);
});

test('adopted ones are action items with what they say, once, however often that is asked', async () => {
  await addByHand(byHand);
  const adopted = valueOf(await adopt([own, '2']));
  expect(adopted).toMatchObject([
    {
      id: own,
      status: 'open',
      ownerId: accountIdOf('engineer'),
      dueDate: '2026-12-14',
      createdById: accountIdOf('moderator'),
    },
    { id: itemIdOfTask('2'), title: 'Rehearse the rollback', status: 'done', ownerId: null },
  ]);
  const again = await Promise.all([adopt([own, '2'], 'agent'), adopt(['2'], 'agent')]);
  expect(again.map((answer) => valueOf(answer).length)).toEqual([2, 1]);
  expect(items()).toHaveLength(3);
  expect(await offered()).toEqual([]);
  const entries = (await app.historyOf(pageId)).filter(({ change }) => change.kind === 'item-added');
  expect(entries).toHaveLength(3);
});

test('after publication the page holds each of them once, in its place', async () => {
  await addByHand(byHand);
  valueOf(await adopt([own, '2']));
  await publish(900);
  expect(idsOnPage()).toEqual([own, '2', operation(501)]);
  await publish(901);
  expect(idsOnPage()).toHaveLength(3);
});

test.each([own, '2'])('an adopted task (%s) is its item’s at once: ticked with it, both ways', async (localId) => {
  await publish(900);
  await addByHand(byHand);
  await app.site.runDueWork();
  valueOf(await adopt([localId]));
  await app.site.runDueWork();
  const task = () => app.site.confluence.tasks.onPage(pageId).find((one) => one.localId === localId);
  const item = () => items().find(({ id }) => id === itemIdOfTask(localId));
  const wanted = !(task()?.isDone ?? false);
  await app.site.fetchAs('agent', `/wiki/api/v2/tasks/${task()?.id ?? ''}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: wanted ? 'complete' : 'incomplete' }),
  });
  await app.site.runDueWork();
  expect(item()?.status).toBe(wanted ? 'done' : 'open');
  const content = { status: wanted ? ('open' as const) : ('done' as const) };
  const change = { pageId, itemId: itemIdOfTask(localId), version: item()?.version ?? 0, content };
  valueOf(await app.ask('moderator', 'changeActionItem', { ...change, reason: 'It came back' }));
  await app.site.runDueWork();
  expect(task()?.isDone).toBe(!wanted);
});

test('what is not on the page, or elsewhere on it, is not adopted', async () => {
  const list = { type: 'taskList', attrs: { localId: 'other' }, content: [...byHand] };
  const { content } = parseAdf(app.bodyOf(pageId));
  await writePage(app, pageId, documentOf([list, ...content]), 'agent');
  expect(await offered()).toEqual([]);
  expect(valueOf(await adopt([own, 'nothing']))).toEqual([]);
  expect(items()).toHaveLength(1);
});

test('words that no form would take are cut or left out', async () => {
  const title = `Look at ${'w'.repeat(600)}`;
  await addByHand([
    taskItem({ localId: '9', state: 'TODO' })(text(title), mention({ id: 'team space/all', text: '@all' })),
  ]);
  expect(valueOf(await adopt(['9']))).toMatchObject([{ title: title.slice(0, 500), ownerId: null }]);
});

test('a date that no calendar has is none, and keeps no other task from being adopted', async () => {
  const longAgo = date({ timestamp: String(Date.parse('-001199-02-01T00:00:00Z')) });
  await addByHand([...byHand, taskItem({ localId: '9', state: 'TODO' })(text('Rotate the key '), longAgo)]);
  expect((await offered()).map(({ dueDate }) => dueDate)).toEqual(['2026-12-14', null, null]);
  expect(valueOf(await adopt([own, '9']))).toMatchObject([
    { dueDate: '2026-12-14' },
    { title: 'Rotate the key', dueDate: null },
  ]);
});
