import { postMortemMacro } from '../../src/domain/document/macro-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { readStored } from '../simulation/stored';
import { p, page } from '../support/adf-builders';
import { addItem, createPage, forcePage, newPostMortem, pageRecord, restrictReading } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, fillPage, incident, openAppSite, operation, valueOf, viewOf, writePage } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
  await fillPage(app, pageId);
  await addItem(app, pageId, 10);
});
afterEach(() => app.close());

const open = async (id: string, person = 'agent', localId?: string) =>
  valueOf(await app.ask(person, 'openMacro', { pageId: id, ...(localId !== undefined && { localId }) }));

/** As the page's menu of Confluence does. */
async function copy(space = 'PM'): Promise<string> {
  const answer = await app.site.fetchAs('admin', `/wiki/rest/api/content/${pageId}/copy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ destination: { type: 'space', value: space }, pageTitle: 'Copy of it', copyLabels: true }),
  });
  return ((await answer.json()) as { id: string }).id;
}
/** A page that somebody made a post-mortem by its macro: its operation did not put the macro there. */
async function turned(): Promise<void> {
  const macro = postMortemMacro({ appId: 'app', environmentId: 'env', environmentType: 'PRODUCTION' }, 'by-hand');
  pageId = await createPage(app, { title: 'Turned', body: page(macro) });
  valueOf(
    await app.ask('agent', 'turnIntoPostMortem', {
      ...{ operationId: operation(60), pageId, incident: incident({ title: 'Turned' }) },
    }),
  );
}

describe('a copy of a post-mortem’s page', () => {
  test('asks what it is to be, before Confluence told of it and after, and shows nothing of the original', async () => {
    const copyId = await copy();
    const before = await open(copyId);
    expect(before).toMatchObject({
      ...{ kind: 'copy', mayEdit: true, staysPlain: false, origin: { pageId, title: 'Incident 1' } },
      space: { spaceId: app.spaceId('PM') },
    });
    await app.site.runDueWork();
    expect(await open(copyId)).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/Item 10|712020/u);
  });

  test('is known as one by Confluence’s word, though its macro tells nothing', async () => {
    await turned();
    const copyId = await copy();
    expect((await open(copyId)).kind).toBe('ordinary');
    await app.site.runDueWork();
    expect(await open(copyId)).toMatchObject({ kind: 'copy', origin: { pageId } });
  });

  test('starts a record of its own: the text stays, items and facts are those of nobody', async () => {
    const copyId = await copy();
    const text = app.bodyOf(copyId);
    const payload = { operationId: operation(70), pageId: copyId, incident: incident({ title: 'Copy of it' }) };
    valueOf(await app.ask('engineer', 'turnIntoPostMortem', payload));
    await app.site.runDueWork();
    expect(await viewOf(app, copyId)).toMatchObject({ actionItems: [], postMortem: { status: 'draft', version: 1 } });
    expect(app.bodyOf(copyId)).toBe(text);
    expect((await viewOf(app, pageId)).actionItems).toHaveLength(1);
  });

  test('stays a plain page when an editor says so, and can start later all the same', async () => {
    const copyId = await copy();
    await app.site.runDueWork();
    expect(await app.ask('reader', 'keepCopyPlain', { pageId: copyId })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    valueOf(await app.ask('engineer', 'keepCopyPlain', { pageId: copyId }));
    valueOf(await app.ask('engineer', 'keepCopyPlain', { pageId: copyId }));
    expect(await open(copyId)).toMatchObject({ kind: 'copy', staysPlain: true });
    // An event that came twice asks nobody anew.
    await app.work({ kind: 'note-copy', pageId: copyId, originPageId: pageId });
    expect(await open(copyId)).toMatchObject({ staysPlain: true });
    const payload = { operationId: operation(71), pageId: copyId, incident: incident({ title: 'Copy of it' }) };
    valueOf(await app.ask('engineer', 'turnIntoPostMortem', payload));
    expect((await open(copyId)).kind).toBe('post-mortem');
  });

  test('does not tell the name of a page that its reader may not see', async () => {
    const copyId = await copy();
    restrictReading(app, pageId, ['agent']);
    expect(await open(copyId, 'reader')).toMatchObject({ kind: 'copy', origin: null });
  });

  test('cannot start where post-mortems are not set up', async () => {
    expect(await open(await copy('PAY'), 'admin')).toMatchObject({ kind: 'copy', space: null });
  });

  test('nobody decides for a page that is no copy', async () => {
    const plainId = await createPage(app);
    valueOf(await app.ask('agent', 'keepCopyPlain', { pageId: plainId }));
    expect((await open(plainId)).kind).toBe('ordinary');
  });
});

describe('the macro on its page', () => {
  test('may be removed and put back: the record is the page’s', async () => {
    const body = parseAdf(app.bodyOf(pageId));
    const without = body.content.filter(({ type }) => type !== 'extension');
    await writePage(app, pageId, { ...body, content: without }, 'agent');
    await app.site.runDueWork();
    expect(readStored(app.site.store).item(pageId, operation(10))).toBeDefined();
    const identity = { appId: 'app', environmentId: 'env', environmentType: 'PRODUCTION' };
    await writePage(app, pageId, page(postMortemMacro(identity, 'another'), ...without), 'agent');
    expect(await open(pageId, 'agent', 'another')).toMatchObject({
      kind: 'post-mortem',
      view: { title: 'Incident 1' },
    });
  });

  test('shows the post-mortem once: a second one says where', async () => {
    const body = parseAdf(app.bodyOf(pageId));
    const identity = { appId: 'app', environmentId: 'env', environmentType: 'PRODUCTION' };
    await writePage(app, pageId, page(...body.content, postMortemMacro(identity, 'second')), 'agent');
    expect((await open(pageId, 'agent', 'second')).kind).toBe('shown-above');
    expect((await open(pageId, 'agent', operation(1))).kind).toBe('post-mortem');
    expect((await open(pageId, 'agent', 'as the editor names it')).kind).toBe('post-mortem');
    expect((await open(pageId)).kind).toBe('post-mortem');
  });
});

test.each([['nobody'], ['an account that was closed'], ['anonymous']])(
  'a page last written by %s opens',
  async (by) => {
    const authorId = by === 'anonymous' ? '' : `712020:${by.replaceAll(' ', '-')}`;
    const before = pageRecord(app, pageId);
    forcePage(app, pageId, { title: 'Written over' });
    const { pages } = app.site.confluence;
    pages.change(pageRecord(app, pageId), {
      ...{ title: before.title, parentId: before.parentId, ownerId: authorId, authorId },
      ...{ message: '', minorEdit: false, body: app.bodyOf(pageId) },
    });
    await app.site.runDueWork();
    expect((await viewOf(app, pageId)).title).toBe('Incident 1');
  },
);

test('a page that would be larger than Confluence takes is not written, and the sentence says why', async () => {
  const plainId = await createPage(app, { title: 'Large' });
  const line = p('x'.repeat(1000));
  const large = page(...Array.from({ length: 5_170 }, () => line));
  forcePage(app, plainId, { body: large });
  const payload = { operationId: operation(80), pageId: plainId, incident: incident({ title: 'Large' }) };
  expect(await app.ask('agent', 'turnIntoPostMortem', payload)).toMatchObject({ error: { code: 'page-too-large' } });
});
