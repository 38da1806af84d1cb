import { accountIdOf } from '../../local/people';
import type { OwnerProblem } from '../../src/domain/action-item';
import { readStored } from '../simulation/stored';
import { addItem, callsDuring, newPostMortem, pageRecord, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10);
  await app.site.runDueWork();
});
afterEach(() => app.close());

const item = (number = 10) => readStored(app.site.store).item(pageId, operation(number));
const people = {
  close: (name: string, closed = true) => app.site.confluence.people.setClosed(name, closed),
};
async function sweep(): Promise<void> {
  await app.site.runScheduledTrigger('daily-sweep');
  await app.site.runDueWork();
}
/** The owner keeps the space; of this page they see nothing. */
const hide = () => restrictReading(app, pageId, ['agent', 'moderator', 'app']);
const showAgain = () => restrictReading(app, pageId, []);
const needOwner = async () =>
  valueOf(await app.ask('agent', 'loadReport', { spaceId: app.spaceId('PM'), filter: { owner: 'nobody' } })).rows.map(
    (row) => row.item.id,
  );

test.each<[string, () => void, () => void, OwnerProblem]>([
  ['left', () => people.close('owner'), () => people.close('owner', false), 'left'],
  ['may not see the page', hide, showAgain, 'cannot-see'],
])('an owner who %s is found by the daily sweep, and found well again', async (_why, begin, end, problem) => {
  await sweep();
  expect([item()?.ownerProblem, await needOwner()]).toEqual([null, []]);
  begin();
  await sweep();
  expect([item()?.ownerProblem, await needOwner()]).toEqual([problem, [operation(10)]]);
  end();
  await sweep();
  expect([item()?.ownerProblem, await needOwner()]).toEqual([null, []]);
});

test('nobody changed the item: who has it open saves it, and its history says nothing', async () => {
  const before = item();
  people.close('owner');
  await sweep();
  expect(item()).toEqual({ ...before, ownerProblem: 'left' });
  const content = { ownerId: accountIdOf('engineer') };
  const changed = await app.ask('agent', 'changeActionItem', { pageId, itemId: operation(10), version: 1, content });
  expect(valueOf(changed)).toMatchObject({ version: 2, ownerProblem: null });
  await sweep();
  expect(item()?.ownerProblem).toBeNull();
});

test('of a page that the app does not see nothing is concluded', async () => {
  restrictReading(app, pageId, ['agent']);
  await sweep();
  expect(item()?.ownerProblem).toBeNull();
  hide();
  await sweep();
  restrictReading(app, pageId, ['agent', 'owner']);
  await sweep();
  expect(item()?.ownerProblem).toBe('cannot-see');
  people.close('owner');
  await sweep();
  expect(item()?.ownerProblem).toBe('left');
});

test('only open items are looked at, and those of nobody are not asked for', async () => {
  await addItem(app, pageId, 11, { status: 'idea' });
  await addItem(app, pageId, 12, { ownerId: null });
  people.close('owner');
  await sweep();
  expect([10, 11, 12].map((number) => item(number)?.ownerProblem)).toEqual(['left', null, null]);
});

test('many items are looked at a run for each 99, and people and pages once in a run', async () => {
  for (let number = 100; number < 200; number += 1) {
    const ownerId = accountIdOf(number % 2 === 0 ? 'owner' : 'engineer');
    await addItem(app, pageId, number, { ownerId });
  }
  await app.site.runDueWork();
  people.close('engineer');
  const calls = await callsDuring(app, sweep);
  expect(calls.filter((call) => call.includes('/users-bulk'))).toHaveLength(2);
  // One who left is not asked for.
  expect(calls.filter((call) => call.includes('/permission/check'))).toHaveLength(2);
  const left = readStored(app.site.store)
    .items()
    .filter(({ ownerProblem }) => ownerProblem === 'left');
  expect(left).toHaveLength(50);
});

test('a sweep that Confluence does not answer goes on where it was', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  people.close('owner');
  app.site.faults.add({ match: { service: 'confluence', path: '/users-bulk' }, way: 'throttled' });
  await sweep();
  expect(item()?.ownerProblem).toBeNull();
  await app.site.travel(app.site.clock.now() + 3_600_000);
  expect(item()?.ownerProblem).toBe('left');
  expect(pageRecord(app, pageId).status).toBe('current');
});
