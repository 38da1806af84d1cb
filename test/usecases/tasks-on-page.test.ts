import { taskItem, text } from '@atlaskit/adf-utils/builders';
import { accountIdOf } from '../../local/people';
import type { ActionItemStatus } from '../../src/domain/action-item';
import type { Payload } from '../../src/contract/payloads';
import { documentOf } from '../../src/domain/document/adf-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { untickedReason } from '../../src/domain/ticks';
import { readStored } from '../simulation/stored';
import { addItem, callsDuring, createPage, pageRecord, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf, writePage } from '../support/app-site';

/** Of the item that `readyPostMortem` adds; its owner is `owner`. */
const itemId = operation(501);
const minute = 60_000;

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  const { postMortem } = await readyPostMortem(app);
  pageId = postMortem.pageId;
  valueOf(
    await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version: postMortem.version }),
  );
  await arrive();
});
afterEach(() => app.close());

const arrive = () => app.site.runDueWork();
const later = (ms = minute) => app.site.travel(app.site.clock.now() + ms);
const item = () => readStored(app.site.store).item(pageId, itemId);
const task = (localId = itemId) => {
  const found = app.site.confluence.tasks.onPage(pageId).find((one) => one.localId === localId);
  if (found === undefined) throw new Error(`no task ${localId}`);
  return found;
};
const pageVersion = () => app.site.confluence.pages.find(pageId)?.version.number;
/** Both as `status, ticked`. */
const state = () => [item()?.status, task().isDone];

async function tick(person: string, done = true): Promise<Response> {
  return app.site.fetchAs(person, `/wiki/api/v2/tasks/${task().id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: done ? 'complete' : 'incomplete' }),
  });
}
function restrict({ read = [], update = [] }: { read?: readonly string[]; update?: readonly string[] }): void {
  const people = { read: read.map(accountIdOf), update: update.map(accountIdOf) };
  app.site.confluence.pages.restrict(pageRecord(app, pageId), people);
}
const now = () => new Date(app.site.clock.now()).toISOString();
/** What an event tells, whenever it comes. */
const told = (person: string, done: boolean, at = now()) => ({
  ...{ kind: 'tick-item', pageId, taskId: task().id, byId: accountIdOf(person), done, at },
});

async function setStatus(status: ActionItemStatus, said: Partial<Payload<'changeActionItem'>> = {}): Promise<void> {
  const version = item()?.version ?? 0;
  valueOf(await app.ask('moderator', 'changeActionItem', { pageId, itemId, version, content: { status }, ...said }));
}
const verified = { verification: { how: 'The game day showed it', byId: accountIdOf('moderator') } };

describe('a task that is ticked on the page', () => {
  test('makes its item done, by who ticked it, and the report knows', async () => {
    await tick('agent');
    await arrive();
    expect(item()).toMatchObject({ status: 'done', changedById: accountIdOf('agent') });
    const entry = (await app.historyOf(pageId)).findLast(({ change }) => change.kind === 'item-changed');
    expect(entry).toMatchObject({ byId: accountIdOf('agent'), change: { itemId, fields: ['status'] } });
    const report = valueOf(await app.ask('agent', 'loadReport', { spaceId: app.spaceId('PM') }));
    expect(report.rows).toEqual([]);
  });

  test('and unticked again opens it again, and says why', async () => {
    await tick('agent');
    await arrive();
    await tick('moderator', false);
    await arrive();
    expect(item()).toMatchObject({ status: 'open', reopenedBecause: untickedReason });
    await tick('agent');
    await arrive();
    expect(state()).toEqual(['done', true]);
  });

  test('writes the page not once, and the item once, however often it is told', async () => {
    await tick('agent');
    await arrive();
    const before = [item()?.version, pageVersion()];
    for (let times = 0; times < 3; times += 1) await app.work(told('agent', true));
    await arrive();
    expect([item()?.version, pageVersion()]).toEqual(before);
  });

  test('costs what looking at the task twice and asking for one permission cost', async () => {
    await tick('agent');
    const calls = await callsDuring(app, arrive);
    expect(calls.filter((call) => /\/tasks|permission/u.test(call))).toEqual([
      expect.stringMatching(/GET .*\/tasks\/\d+$/u),
      expect.stringMatching(/POST .*\/permission\/check$/u),
      expect.stringMatching(/GET .*\/tasks\/\d+$/u),
    ]);
  });

  test('is put back when who ticked it may not edit the page any more', async () => {
    await tick('agent');
    restrict({ update: ['moderator', 'app'] });
    await arrive();
    expect([state(), item()?.version]).toEqual([['open', false], 1]);
  });

  test('counts for the owner who only reads the page', async () => {
    await tick('agent');
    restrict({ update: ['moderator', 'app'] });
    await app.work(told('owner', true));
    await arrive();
    expect(item()).toMatchObject({ status: 'done', changedById: accountIdOf('owner') });
    expect(task().isDone).toBe(true);
  });

  test('is put back when the owner does not see the page', async () => {
    await tick('agent');
    restrict({ read: ['moderator', 'app'] });
    await app.work(told('owner', true));
    await arrive();
    expect(state()).toEqual(['open', false]);
  });

  test.each([
    ['verified', verified],
    ['wont_do', { reason: 'Another way was found' }],
  ] as const)('and unticked is ticked again while its item is %s', async (status, said) => {
    if (status === 'verified') await setStatus('done');
    await setStatus(status, said);
    await arrive();
    expect(state()).toEqual([status, true]);
    await tick('agent', false);
    await arrive();
    expect(state()).toEqual([status, true]);
  });

  test('on a page that is hidden from the app concludes nothing, either way', async () => {
    await tick('agent');
    restrictReading(app, pageId, ['agent', 'moderator']);
    await arrive();
    expect(state()).toEqual(['open', true]);
    await app.work(told('agent', true));
    await app.work({ kind: 'tick-task', pageId, itemId });
    expect(state()).toEqual(['open', true]);
  });

  test('by hand, or on a page that is no post-mortem, is nothing to the app', async () => {
    const other = await createPage(app);
    const calls = await callsDuring(app, async () => {
      await app.work({ ...told('agent', true), pageId: other });
    });
    expect(calls.filter((call) => call.startsWith('kvs POST'))).toEqual([]);
    expect(item()?.status).toBe('open');
  });
});

describe('events that come late or in another order', () => {
  test('of a tick that was taken away meanwhile change nothing', async () => {
    await tick('agent');
    const first = told('agent', true);
    await tick('agent', false);
    const second = told('agent', false);
    for (const event of [second, first, second, first]) await app.work(event);
    await arrive();
    expect(state()).toEqual(['open', false]);
    expect(item()?.version).toBe(1);
  });

  test('of a tick before the item was opened again do not make it done', async () => {
    await tick('agent');
    const stale = told('agent', true);
    await arrive();
    await later();
    await setStatus('open', { reason: 'It came back' });
    // The task on the page still says done: the queue has not come to it.
    await app.work(stale);
    expect(item()).toMatchObject({ status: 'open', reopenedBecause: 'It came back' });
    await arrive();
    expect(state()).toEqual(['open', false]);
  });

  test('of a tick that was taken away before the item was done in the app do not open it', async () => {
    await tick('agent');
    await tick('agent', false);
    const stale = told('agent', false);
    await later();
    await setStatus('done');
    await app.work(stale);
    await arrive();
    expect(state()).toEqual(['done', true]);
  });
});

describe('an item that is changed in the app', () => {
  test.each([
    ['done', {}, true],
    ['wont_do', { reason: 'Not worth it' }, true],
    ['in_progress', {}, false],
  ] as const)('to %s has its task on the page so', async (status, said, ticked) => {
    await setStatus(status, said);
    await arrive();
    expect(state()).toEqual([status, ticked]);
    const version = pageVersion();
    // Its own event, doubled, and the work again.
    await app.work({ kind: 'tick-task', pageId, itemId });
    await arrive();
    expect([pageVersion(), item()?.version]).toEqual([version, 2]);
  });

  test('and back again leaves the task as it was, in as many versions as there were changes', async () => {
    await setStatus('done');
    await arrive();
    await setStatus('open', { reason: 'It came back' });
    await arrive();
    expect(state()).toEqual(['open', false]);
    expect(app.site.confluence.pages.find(pageId)?.version).toMatchObject({ authorId: accountIdOf('app') });
  });

  test('asks nothing of Confluence when the event of the app’s own tick comes', async () => {
    await setStatus('done');
    const calls = await callsDuring(app, arrive);
    expect(calls.filter((call) => /tasks|permission/u.test(call))).toEqual([
      expect.stringMatching(/GET .*\/tasks$/u),
      expect.stringMatching(/PUT .*\/tasks\/\d+$/u),
    ]);
  });

  test('twice before the queue comes to it writes the page once', async () => {
    const version = pageVersion() ?? 0;
    await setStatus('done');
    await setStatus('open', { reason: 'It came back' });
    await setStatus('done');
    await arrive();
    expect([state(), pageVersion()]).toEqual([['done', true], version + 1]);
  });

  test('in something else than its status leaves the page alone', async () => {
    const calls = await callsDuring(app, async () => {
      const content = { title: 'Another title' };
      valueOf(await app.ask('moderator', 'changeActionItem', { pageId, itemId, version: 1, content }));
      await arrive();
    });
    expect(calls.filter((call) => call.includes('/tasks'))).toEqual([]);
  });

  test('before it was ever on a published page waits for the publication', async () => {
    await addItem(app, pageId, 77);
    const content = { status: 'done' as const };
    valueOf(await app.ask('agent', 'changeActionItem', { pageId, itemId: operation(77), version: 1, content }));
    await arrive();
    const { postMortem } = await viewOf(app, pageId);
    const publication = { operationId: operation(901), pageId, version: postMortem.version };
    valueOf(await app.ask('moderator', 'publishNotes', publication));
    expect(task(operation(77)).isDone).toBe(true);
  });

  test('is found among more tasks than Confluence lists at once', async () => {
    const before = parseAdf(app.bodyOf(pageId));
    const mine = Array.from({ length: 260 }, (_, at) => taskItem({ localId: `mine-${at}`, state: 'TODO' })(text('x')));
    const list = { type: 'taskList' as const, attrs: { localId: 'mine' }, content: mine };
    // Tasks are listed in the order in which they came: the app's own comes last.
    const others = before.content.filter(({ type }) => type !== 'taskList');
    await writePage(app, pageId, documentOf([...others, list]), 'agent');
    await writePage(app, pageId, documentOf([...before.content, list]), 'agent');
    const calls = await callsDuring(app, async () => {
      await setStatus('done');
      await arrive();
    });
    expect(calls.filter((call) => /GET .*\/tasks/u.test(call))).toHaveLength(2);
    expect(state()).toEqual(['done', true]);
  });

  test('is tried again when Confluence does not answer', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await setStatus('done');
    app.site.faults.add({ match: { service: 'confluence', method: 'PUT', path: '/tasks/' }, way: 'lost-answer' });
    const version = pageVersion() ?? 0;
    await arrive();
    await later(10 * minute);
    expect([state(), pageVersion()]).toEqual([['done', true], version + 1]);
  });
});

describe('a page that says otherwise because something was lost', () => {
  const unticked = () => [item()?.status, task().isDone];
  beforeEach(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    app.site.faults.add({ match: { service: 'queue' }, way: 'refused', times: 1000 });
    const content = { status: 'done' as const };
    await app.ask('moderator', 'changeActionItem', { pageId, itemId, version: 1, content });
    await arrive();
    app.site.faults.clear();
  });

  test('is left alone for an hour, since events come late, and then mended when somebody looks', async () => {
    await viewOf(app, pageId);
    await arrive();
    expect(unticked()).toEqual(['done', false]);
    await later(61 * minute);
    await viewOf(app, pageId, 'reader');
    await arrive();
    expect(unticked()).toEqual(['done', true]);
  });

  test('is asked no more of than any other', async () => {
    const before = await callsDuring(app, () => viewOf(app, pageId));
    await later(61 * minute);
    const calls = await callsDuring(app, () => viewOf(app, pageId));
    expect(calls.filter((call) => !call.startsWith('queue'))).toEqual(before);
  });
});
