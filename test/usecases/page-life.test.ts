import { prefixRange } from '../../local/store/key';
import { readStored } from '../simulation/stored';
import { addItem, createPage, newPostMortem, pageRecord, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf, viewOf } from '../support/app-site';

const CONTENT = '/wiki/rest/api/content';
const day = 86_400_000;

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

const stored = () => readStored(app.site.store);
const record = () => stored().postMortem(pageId);
const item = () => stored().item(pageId, operation(10));
async function rest(method: string, path: string, body?: unknown, person = 'admin'): Promise<Record<string, unknown>> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await app.site.fetchAs(person, path, { method, ...sent });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
}
/** What Confluence tells the app arrives, and what follows from it is done. */
const arrive = () => app.site.runDueWork();
async function sweep(): Promise<void> {
  await app.site.runScheduledTrigger('daily-sweep');
  await app.site.runDueWork();
}
/** Nothing that happens meanwhile is told. */
async function unheard(act: () => Promise<unknown>): Promise<void> {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { service: 'queue' }, way: 'refused', times: 1000 });
  await act();
  await app.site.runDueWork();
  app.site.faults.clear();
  log.mockRestore();
}
const move = (id: string, target: string) => rest('PUT', `${CONTENT}/${id}/move/append/${target}`);
const reportOf = async (key: string) => valueOf(await app.ask('agent', 'loadReport', { spaceId: app.spaceId(key) }));
const titlesIn = async (key: string) => (await reportOf(key)).rows.map((row) => row.item.title);

describe('a page that is moved to another space', () => {
  let target: string;
  beforeEach(async () => {
    target = await createPage(app, { key: 'PAY', title: 'Target', person: 'admin' });
    await arrive();
  });

  test('takes its record and its items along', async () => {
    await move(pageId, target);
    await arrive();
    const spaceId = app.spaceId('PAY');
    expect([record()?.spaceId, item()?.spaceId]).toEqual([spaceId, spaceId]);
    expect([await titlesIn('PM'), await titlesIn('PAY')]).toEqual([[], ['Item 10']]);
    expect((await app.historyOf(pageId)).map(({ change }) => change)).toContainEqual({
      ...{ kind: 'page-placed', spaceId, status: 'current' },
    });
    const { version } = record() ?? { version: 0 };
    await move(pageId, target);
    await arrive();
    expect(record()?.version).toBe(version);
  });

  test('says when that space is not set up for post-mortems', async () => {
    expect((await viewOf(app, pageId)).isDesignated).toBe(true);
    await move(pageId, target);
    expect((await viewOf(app, pageId)).isDesignated).toBe(false);
  });

  test('is followed when somebody looks at it, though no event came', async () => {
    await unheard(() => move(pageId, target));
    expect(record()?.spaceId).toBe(app.spaceId('PM'));
    await viewOf(app, pageId);
    await arrive();
    expect(record()?.spaceId).toBe(app.spaceId('PAY'));
  });

  test('is followed by the daily sweep, though no event came, and from there too', async () => {
    await unheard(() => move(pageId, target));
    await sweep();
    expect(record()?.spaceId).toBe(app.spaceId('PAY'));
    const back = await createPage(app, { title: 'Back' });
    await unheard(() => move(pageId, back));
    await sweep();
    expect([record()?.spaceId, item()?.spaceId]).toEqual([app.spaceId('PM'), app.spaceId('PM')]);
  });

  test('goes along with the page above it, of which alone Confluence tells', async () => {
    const parent = await createPage(app, { title: 'Above', person: 'admin' });
    await move(pageId, parent);
    await sweep();
    await move(parent, target);
    await arrive();
    expect(record()?.spaceId).toBe(app.spaceId('PAY'));
  });

  test('takes along more items than one transaction holds', async () => {
    for (let number = 100; number < 130; number += 1) await addItem(app, pageId, number);
    await move(pageId, target);
    await arrive();
    expect(
      new Set(
        stored()
          .items()
          .map(({ spaceId }) => spaceId),
      ),
    ).toEqual(new Set([app.spaceId('PAY')]));
  });
});

describe('a page that is put away', () => {
  const trash = () => rest('DELETE', `/wiki/api/v2/pages/${pageId}`);
  const archive = () => rest('POST', `${CONTENT}/archive`, { pages: [{ id: Number(pageId) }] });
  const restore = () => app.site.confluence.pages.restore(pageRecord(app, pageId));

  test('into the trash keeps its state and is in no list, not even as a number', async () => {
    await trash();
    await arrive();
    expect(record()).toMatchObject({ status: 'draft', away: { to: 'trashed', since: '2026-11-22T12:00:00.000Z' } });
    expect(item()).toMatchObject({ status: 'open', away: true });
    expect(await reportOf('PM')).toMatchObject({ rows: [], hidden: 0 });
    restore();
    await arrive();
    expect([record()?.away, item()?.away]).toEqual([null, false]);
    expect(await titlesIn('PM')).toEqual(['Item 10']);
  });

  test('into the archive likewise', async () => {
    await archive();
    await arrive();
    expect(record()?.away?.to).toBe('archived');
    expect(await reportOf('PM')).toMatchObject({ rows: [], hidden: 0 });
    app.site.unarchivePage('admin', pageId);
    await arrive();
    expect(await titlesIn('PM')).toEqual(['Item 10']);
  });

  test('is judged by where it is when the event arrives, not by the event', async () => {
    await trash();
    restore();
    await arrive();
    expect(record()).toMatchObject({ away: null, version: 2 });
  });

  test('is found by the sweep when no event came, and found again', async () => {
    await unheard(async () => trashPage(app, pageId));
    await sweep();
    expect(record()?.away?.to).toBe('trashed');
    await unheard(async () => restore());
    await sweep();
    expect(record()?.away).toBeNull();
  });
});

describe('a page that is deleted for good', () => {
  const path = () => `/wiki/api/v2/pages/${pageId}`;
  const left = () =>
    JSON.stringify(app.site.store.range(prefixRange(['kvs'])))
      .split('"key"')
      .filter((row) => row.includes(pageId));

  test('takes all that is known of it along', async () => {
    await rest('DELETE', path());
    await arrive();
    await rest('DELETE', `${path()}?purge=true`);
    await arrive();
    expect([record(), stored().items(), await app.historyOf(pageId)]).toEqual([undefined, [], []]);
    expect(left()).toHaveLength(0);
  });

  test('is not believed to be gone while it is seen', async () => {
    await app.work({ kind: 'erase-page', pageId });
    await arrive();
    expect(record()).toBeDefined();
  });
});

describe('a page that the app may not see', () => {
  test('keeps its record as it is, whatever is told and however often it is looked for', async () => {
    restrictReading(app, pageId, ['agent']);
    await sweep();
    await app.site.travel(app.site.clock.now() + 3 * day);
    await sweep();
    expect(record()).toMatchObject({ away: null, version: 2 });
    expect(await titlesIn('PM')).toEqual(['Item 10']);
    expect(valueOf(await app.ask('reader', 'loadReport', { spaceId: app.spaceId('PM') }))).toMatchObject({
      ...{ rows: [], hidden: 1 },
    });
  });
});

test('a page that is renamed is shown by its new title, and nothing is stored', async () => {
  const before = record();
  const page = pageRecord(app, pageId);
  const body = { id: pageId, status: 'current', title: 'Renamed', version: { number: page.version.number + 1 } };
  await rest('PUT', `/wiki/api/v2/pages/${pageId}`, {
    ...body,
    body: { representation: 'atlas_doc_format', value: app.bodyOf(pageId) },
  });
  await arrive();
  expect((await reportOf('PM')).rows[0]?.pageTitle).toBe('Renamed');
  expect(record()).toEqual(before);
});

describe('a space that is deleted', () => {
  const deleteSpace = () => rest('DELETE', '/wiki/rest/api/space/PM');
  test('has no follow-ups any more; after 60 days nothing is known of it', async () => {
    const spaceId = app.spaceId('PM');
    await sweep();
    await deleteSpace();
    await arrive();
    expect(stored().settings(spaceId)?.designated).toBe(false);
    expect(record()).toBeDefined();
    await app.site.travel(app.site.clock.now() + 59 * day);
    expect(record()).toBeDefined();
    await app.site.travel(app.site.clock.now() + 3 * day);
    expect([record(), stored().items(), stored().settings(spaceId), stored().history()]).toEqual([
      undefined,
      [],
      undefined,
      [],
    ]);
  });
});
