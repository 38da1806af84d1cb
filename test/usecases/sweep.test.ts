import { readStored } from '../simulation/stored';
import { callsDuring, createPage, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import {
  designate,
  incident,
  itemContent,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
} from '../support/app-site';

/*
 * What a function that died left undone is done by the daily sweep: a post-mortem follows its items and its details, the byline
 * item is shown on pages that were there before it was. Where pages are is in page-life.test.ts.
 */
const day = 86_400_000;

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  ({ pageId } = (await readyPostMortem(app)).postMortem);
  const { version } = (await viewOf(app, pageId)).postMortem;
  valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
  await app.site.runDueWork();
});
afterEach(() => app.close());

const record = () => readStored(app.site.store).postMortem(pageId);
const propertyOf = (id = pageId, key = 'incident_post_mortem') =>
  app.site.confluence.properties.findByKey(id, key)?.value;
const shownOn = (id: string) => propertyOf(id, 'incident_post_mortem_page');

/** The queue takes nothing: the function ends with an error right after it has written. */
async function dyingBeforeTheQueue(act: () => Promise<unknown>): Promise<void> {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { service: 'queue' }, way: 'refused', times: 1000 });
  await act();
  app.site.faults.clear();
  log.mockRestore();
  await app.site.runDueWork();
}
async function sweep(): Promise<void> {
  await app.site.runScheduledTrigger('daily-sweep');
  await app.site.runDueWork();
}
async function drop(person = 'owner'): Promise<void> {
  const [item] = (await viewOf(app, pageId)).actionItems;
  if (item === undefined) throw new Error('there is no item');
  await app.askRaw(person, 'changeActionItem', {
    ...{ pageId, itemId: item.id, version: item.version, content: { status: 'wont_do' }, reason: 'Not needed' },
  });
}
async function regrade(severity: 1 | 3, services: readonly string[]) {
  const { details, version } = (await viewOf(app, pageId)).postMortem;
  const payload = { pageId, version, details: { ...details, severity, services } };
  return app.askRaw('agent', 'saveDetails', payload);
}

describe('what Confluence’s search knows of a published post-mortem', () => {
  test('follows its severity and services', async () => {
    await regrade(1, ['checkout', 'payments']);
    await app.site.runDueWork();
    expect(propertyOf()).toEqual({ state: 'published', severity: 1, services: 'checkout, payments' });
  });

  test('follows when the same is saved again by somebody who got no answer', async () => {
    await dyingBeforeTheQueue(() => regrade(3, ['ledger']));
    expect(propertyOf()).toMatchObject({ severity: 2 });
    await regrade(3, ['ledger']);
    await app.site.runDueWork();
    expect(propertyOf()).toEqual({ state: 'published', severity: 3, services: 'ledger' });
  });

  test('follows with the sweep when nobody does', async () => {
    await dyingBeforeTheQueue(() => regrade(3, ['ledger']));
    await sweep();
    expect(propertyOf()).toEqual({ state: 'published', severity: 3, services: 'ledger' });
  });

  test('follows also where the space was switched off before it was ever swept', async () => {
    await dyingBeforeTheQueue(() => regrade(3, ['ledger']));
    const settings = valueOf(await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') }));
    const { spaceId, version, timeZone, anchorDate, leadDays, hour } = settings;
    const schedule = { timeZone, anchorDate, leadDays, hour };
    valueOf(
      await app.ask('admin', 'saveSettings', { spaceId, version, designated: false, rootPage: 'create', ...schedule }),
    );
    await sweep();
    expect(propertyOf()).toEqual({ state: 'published', severity: 3, services: 'ledger' });
  });

  test('is not written for a draft', async () => {
    pageId = await newPostMortem(app, 7);
    await regrade(1, ['checkout']);
    await sweep();
    expect(propertyOf()).toBeUndefined();
  });
});

describe('a post-mortem whose last item settled just before the function died', () => {
  test('is closed by the sweep, in the name of who settled it', async () => {
    await dyingBeforeTheQueue(() => drop());
    expect(record()?.status).toBe('published');
    await sweep();
    expect(record()?.status).toBe('closed');
    expect(propertyOf()).toMatchObject({ state: 'closed' });
    const closing = (await app.historyOf(pageId)).filter(({ change }) => change.kind === 'status').at(-1);
    expect(closing).toMatchObject({ change: { to: 'closed', byItself: true } });
    expect(closing?.byId).toContain('owner');
  });

  test('is closed though sweeps were missed, and once', async () => {
    await sweep();
    await dyingBeforeTheQueue(() => drop());
    await dyingBeforeTheQueue(() => app.site.travel(app.site.clock.now() + 5 * day));
    expect(record()?.status).toBe('published');
    await sweep();
    await sweep();
    expect((await app.historyOf(pageId)).filter(({ change }) => change.kind === 'status')).toHaveLength(2);
  });

  test('opens again when an item came back', async () => {
    await drop();
    await app.site.runDueWork();
    expect(record()?.status).toBe('closed');
    await dyingBeforeTheQueue(() =>
      app.ask('moderator', 'addActionItem', { pageId, operationId: operation(700), content: itemContent() }),
    );
    await sweep();
    expect(record()?.status).toBe('published');
  });
});

test('what did not change since the last sweep costs nothing more', async () => {
  await sweep();
  await app.site.travel(app.site.clock.now() + day);
  await sweep();
  const calls = await callsDuring(app, sweep);
  expect(calls.filter((call) => /label|properties/u.test(JSON.stringify(call)))).toEqual([]);
});

describe('the byline item', () => {
  const forget = (id: string) => {
    const { properties } = app.site.confluence;
    const found = properties.findByKey(id, 'incident_post_mortem_page');
    if (found) properties.remove(id, found);
  };

  test('is shown by the first sweep on pages that were there before it, and only there', async () => {
    const draftId = await newPostMortem(app, 5);
    const plainId = await createPage(app);
    for (const id of [pageId, draftId]) forget(id);
    expect([shownOn(pageId), shownOn(draftId)]).toEqual([undefined, undefined]);
    await sweep();
    for (const id of [pageId, draftId]) expect(shownOn(id)).toEqual({ isPostMortem: 'yes' });
    expect(shownOn(plainId)).toBeUndefined();
  });

  test('is left as it is by later ones: an editor may take it away', async () => {
    await sweep();
    forget(pageId);
    await sweep();
    expect(shownOn(pageId)).toBeUndefined();
  });

  test('does not come to a page that the app may not see, which holds nobody up', async () => {
    const hiddenId = await newPostMortem(app, 6);
    for (const id of [pageId, hiddenId]) forget(id);
    restrictReading(app, hiddenId, ['agent']);
    await sweep();
    expect([shownOn(pageId), shownOn(hiddenId)]).toEqual([{ isPostMortem: 'yes' }, undefined]);
  });

  test('comes to all pages of a space that has more than one run looks at', async () => {
    const ids: string[] = [];
    for (let number = 100; number < 205; number += 1) {
      const startedAt = new Date(Date.parse('2026-11-20T08:00:00.000Z') + number * 60_000).toISOString();
      const payload = {
        operationId: operation(number),
        spaceId: app.spaceId('PM'),
        incident: incident({ title: `${number}`, startedAt }),
      };
      ids.push(valueOf(await app.ask('agent', 'createPostMortem', payload)).pageId);
    }
    const last = ids.at(-1) ?? '';
    forget(last);
    await sweep();
    expect(shownOn(last)).toEqual({ isPostMortem: 'yes' });
  });
});
