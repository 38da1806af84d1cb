import { accountIdOf } from '../../local/people';
import type { ReminderPreview } from '../../src/contract/follow-up-views';
import { addItem, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';

/* Before anybody is reminded an admin sees who will be, when, and of whom nobody is. */
let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
});
afterEach(() => app.close());

const preview = async (after: string | null = null): Promise<ReminderPreview> =>
  valueOf(await app.ask('admin', 'previewReminders', { spaceId: app.spaceId('PM'), after }));
const rows = async () =>
  (await preview()).rows.map(({ itemTitle, remindedOn, skipped }) => [itemTitle, remindedOn, skipped]);
async function nextDay(days = 1): Promise<void> {
  app.site.clock.advance(days * 86_400_000);
  await app.site.runDueWork();
}

test('says who is reminded when, and of whom nobody is, and why', async () => {
  await addItem(app, pageId, 10, { dueDate: '2026-11-26', ownerId: accountIdOf('engineer') });
  await addItem(app, pageId, 11, { dueDate: '2026-11-27', ownerId: null });
  await addItem(app, pageId, 12, { dueDate: '2026-12-01', ownerId: accountIdOf('owner') });
  await addItem(app, pageId, 13, { dueDate: '2026-12-20' });
  await addItem(app, pageId, 14, { dueDate: '2026-11-26', status: 'done' });
  const { rows: all, ...rest } = await preview();
  expect(all[0]).toEqual({
    ...{ pageId, title: 'Incident 1', itemId: operation(10), itemTitle: 'Item 10' },
    ...{ ownerId: accountIdOf('engineer'), dueDate: '2026-11-26', remindedOn: '2026-11-24', skipped: null },
  });
  expect(rest).toEqual({ hidden: 0, after: null, today: '2026-11-22' });
  expect(await rows()).toEqual([
    ['Item 10', '2026-11-24', null],
    ['Item 11', null, 'nobody'],
    // Two days before is a Sunday: on Monday then.
    ['Item 12', '2026-11-30', null],
  ]);
});

test('what is said there comes true', async () => {
  await addItem(app, pageId, 10, { dueDate: '2026-11-25' });
  expect(await rows()).toEqual([['Item 10', '2026-11-23', null]]);
  await nextDay();
  expect(app.site.confluence.comments.onPage(pageId)).toHaveLength(1);
  expect(await rows()).toEqual([['Item 10', '2026-11-30', null]]);
});

test('whose account is closed, and who does not see the page, is skipped', async () => {
  const other = await newPostMortem(app, 2);
  await addItem(app, pageId, 10, { dueDate: '2026-11-25' });
  await addItem(app, other, 11, { dueDate: '2026-11-25', ownerId: accountIdOf('engineer') });
  app.site.confluence.people.setClosed('owner', true);
  restrictReading(app, other, ['agent', 'admin', 'app']);
  await nextDay();
  expect(await rows()).toEqual(
    expect.arrayContaining([
      ['Item 10', null, 'closed-account'],
      ['Item 11', null, 'cannot-see'],
    ]),
  );
});

test('pages that the app does not see are named as such; those that the admin does not see are counted', async () => {
  const other = await newPostMortem(app, 2);
  await addItem(app, pageId, 10, { dueDate: '2026-11-25' });
  await addItem(app, other, 11, { dueDate: '2026-11-25' });
  restrictReading(app, pageId, ['agent', 'admin']);
  restrictReading(app, other, ['agent', 'app']);
  expect(await rows()).toEqual([['Item 10', null, 'page-not-seen']]);
  expect((await preview()).hidden).toBe(1);
});

test('goes on in steps, from a place that is read here only', async () => {
  for (let number = 10; number < 37; number += 1) await addItem(app, pageId, number, { dueDate: '2026-11-25' });
  const first = await preview();
  expect([first.rows.length, first.after?.includes(pageId)]).toEqual([25, false]);
  const rest = await preview(first.after);
  expect([rest.rows.length, rest.after]).toEqual([2, null]);
  const [spaceId, after] = [app.spaceId('PM'), 'reminders:made-up'];
  expect(await app.ask('admin', 'previewReminders', { spaceId, after })).toMatchObject({ ok: false });
});

test.each([{ isPaused: true }, { remindOwners: false }])('says nothing in a space with %p', async (wish) => {
  await addItem(app, pageId, 10, { dueDate: '2026-11-25' });
  const spaceId = app.spaceId('PM');
  const view = valueOf(await app.ask('admin', 'loadSettings', { spaceId }));
  const { designated, timeZone, anchorDate, leadDays, hour, version, rootPage } = view;
  const kept = { designated, timeZone, anchorDate, leadDays, hour, version, rootPage: rootPage?.pageId ?? 'create' };
  valueOf(await app.ask('admin', 'saveSettings', { spaceId, ...kept, ...wish }));
  expect(await preview()).toEqual({ rows: [], hidden: 0, after: null, today: '2026-11-22' });
});

test('is for admins of the space', async () => {
  const spaceId = app.spaceId('PM');
  expect(await app.ask('moderator', 'previewReminders', { spaceId })).toMatchObject({ ok: false });
});
