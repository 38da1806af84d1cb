import { callsDuring, createPage, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, itemContent, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

const titleFor = async (pageId: string, person = 'reader') => (await app.site.openByline(person, pageId))[0]?.title;

test('a page without a post-mortem shows nothing and asks the app nothing', async () => {
  const pageId = await createPage(app);
  const calls = await callsDuring(app, async () => {
    expect(await app.site.openByline('reader', pageId)).toEqual([]);
  });
  expect(calls).toEqual([]);
});

test('a draft says that it is one', async () => {
  expect(await titleFor(await newPostMortem(app, 1))).toBe('Post-mortem: draft');
});

test('it follows the post-mortem: what is due, overdue, published, open items', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  expect(await titleFor(pageId)).toBe('Post-mortem: draft · meeting due Fri 27 Nov · 1 open item');
  await app.site.travel(Date.parse('2026-11-30T12:00:00.000Z'));
  expect(await titleFor(pageId)).toBe('Post-mortem: draft · meeting overdue since Fri 27 Nov · 1 open item');
  valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
  expect(await titleFor(pageId)).toBe('Post-mortem: published · 1 open item');
  valueOf(
    await app.ask('moderator', 'addActionItem', {
      pageId,
      operationId: operation(77),
      content: itemContent({ dueDate: '2026-11-29' }),
    }),
  );
  expect(await titleFor(pageId)).toBe('Post-mortem: published · 2 open items, 1 overdue');
  expect(valueOf(await app.ask('reader', 'summarizePostMortem', { pageId }))).toMatchObject({
    status: 'published',
    next: null,
    openItems: 2,
    overdueItems: 1,
    timeZone: 'Europe/Oslo',
  });
});

test('a waived one gives the reason when pointed at', async () => {
  const pageId = await newPostMortem(app, 1);
  const { postMortem } = await viewOf(app, pageId);
  const { version } = postMortem;
  valueOf(await app.ask('admin', 'waivePostMortem', { pageId, version, reason: 'Part of another one.' }));
  expect(await app.site.openByline('reader', pageId)).toMatchObject([
    { title: 'Post-mortem: waived', tooltip: 'Part of another one.' },
  ]);
});

test('nothing is told of a page that the reader may not see, whatever a browser says', async () => {
  const pageId = await newPostMortem(app, 1);
  restrictReading(app, pageId, ['agent']);
  await expect(app.site.openByline('reader', pageId)).rejects.toThrow('Not Found');
  expect(await app.ask('reader', 'summarizePostMortem', { pageId })).toMatchObject({
    error: { code: 'page-not-found' },
  });
});

test.each(['kvs', 'confluence'] as const)(
  'when %s fails, the item keeps the words of the manifest',
  async (service) => {
    const pageId = await newPostMortem(app, 1);
    app.site.faults.add({ match: { service }, way: 'refused', times: 1 });
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await titleFor(pageId)).toBe('Post-mortem');
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  },
);

test('a page that carries the mark without a record says that it is none', async () => {
  const pageId = await createPage(app);
  const answer = await app.site.fetchAs('agent', `/wiki/api/v2/pages/${pageId}/properties`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'incident_post_mortem_page', value: { isPostMortem: 'yes' } }),
  });
  expect(answer.ok).toBe(true);
  expect(await titleFor(pageId)).toBe('No post-mortem');
  expect(await app.ask('reader', 'summarizePostMortem', { pageId })).toMatchObject({
    error: { code: 'not-a-post-mortem' },
  });
});
