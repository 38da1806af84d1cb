import { documentOf } from '../../src/domain/document/adf-node';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { postMortemMacro } from '../../src/domain/document/macro-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { parseMarkdown } from '../../src/domain/import/parse-markdown';
import { container, h, linkTo, ol, p, page, table, task, tasks, text, ul } from '../support/adf-builders';
import { createPage, forcePage, newPostMortem, pageRecord } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, incident, openAppSite, operation, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

const turn = (pageId: string, { number = 1, title = 'Notes of the night', person = 'agent' } = {}) =>
  app.ask(person, 'turnIntoPostMortem', { operationId: operation(number), pageId, incident: incident({ title }) });

const headings = (pageId: string): string[] =>
  parseAdf(app.bodyOf(pageId)).content.flatMap((block) =>
    block.type === 'heading' && block.attrs.level <= 2
      ? (block.content ?? []).map((node) => ('text' in node ? node.text : ''))
      : [],
  );

const comment: NonNullable<AdfNode['marks']>[number] = {
  type: 'annotation',
  attrs: { id: 'c-1', annotationType: 'inlineComment' },
};
const prose = (): AdfDocument =>
  page(
    p(text('Commented', comment), linkTo('https://graphs.example.com/1')),
    container('panel', { panelType: 'warning' }, p('Do not touch')),
    container('expand', { title: 'More' }, ul('one', 'two')),
    tasks(task('by-hand', 'TODO', 'Order cake')),
    table(['Time', 'What'], ['09:02', '<b>bold</b> & {{macro}}']),
    ol('first', 'second'),
  );

test('every node that was there is there, in its order, and the sections follow', async () => {
  const before = prose();
  const pageId = await createPage(app, { body: before });
  const stored = parseAdf(app.bodyOf(pageId)).content.map((node) => JSON.stringify(node));
  const turned = valueOf(await turn(pageId));
  const after = parseAdf(app.bodyOf(pageId)).content.map((node) => JSON.stringify(node));
  expect(after.filter((node) => stored.includes(node))).toEqual(stored);
  expect(headings(pageId)).toEqual([
    'Overview',
    'Key details',
    'Timeline',
    'Root cause analysis',
    'Lessons learned',
    'Action items',
    'Conclusion',
  ]);
  expect(turned).toMatchObject({ pageId, title: 'Notes of the night' });
  const opened = await viewOf(app, pageId, 'agent');
  expect(opened.postMortem).toMatchObject({ status: 'draft', version: 1, originPageId: null });
  expect((await app.historyOf(pageId)).map(({ change }) => change.kind)).toEqual(['created']);
});

test.each<[string, AdfDocument, readonly string[]]>([
  [
    'sections under other names',
    page(h(2, 'Summary'), p('It broke'), h(2, 'Root causes'), p('A column'), h(2, 'Follow-up actions'), p('None yet')),
    ['Summary', 'Root causes', 'Follow-up actions', 'Key details', 'Timeline', 'Lessons learned', 'Conclusion'],
  ],
  [
    'numbered headings in another order',
    page(h(2, '2. Timeline:'), p('09:02 deploy'), h(1, '1. Overview'), p('It broke')),
    [
      '2. Timeline:',
      '1. Overview',
      'Key details',
      'Root cause analysis',
      'Lessons learned',
      'Action items',
      'Conclusion',
    ],
  ],
  [
    'an empty page',
    page(),
    ['Overview', 'Key details', 'Timeline', 'Root cause analysis', 'Lessons learned', 'Action items', 'Conclusion'],
  ],
])('%s: only what is missing is added', async (_what, body, expected) => {
  const pageId = await createPage(app, { body });
  valueOf(await turn(pageId));
  expect(headings(pageId)).toEqual(expected);
});

test('a macro that was inserted by hand stays the only one', async () => {
  const identity = { appId: 'app', environmentId: 'env', environmentType: 'DEVELOPMENT' };
  const pageId = await createPage(app, { body: page(p('Intro'), postMortemMacro(identity, 'by-hand'), p('More')) });
  valueOf(await turn(pageId));
  const macros = parseAdf(app.bodyOf(pageId)).content.filter(({ type }) => type === 'extension');
  expect(macros).toMatchObject([{ attrs: { localId: 'by-hand' } }]);
});

test('a title renamed in the form becomes the page’s, with one version', async () => {
  const pageId = await createPage(app);
  expect(valueOf(await turn(pageId, { title: 'Checkout unavailable' })).title).toBe('Checkout unavailable');
  expect(pageRecord(app, pageId)).toMatchObject({ title: 'Checkout unavailable', version: { number: 2 } });
});

test('a title that another page has is refused, and nothing is changed', async () => {
  await createPage(app, { title: 'Taken' });
  const pageId = await createPage(app);
  const before = app.bodyOf(pageId);
  expect(await turn(pageId, { title: 'Taken' })).toMatchObject({
    error: { code: 'title-not-free', detail: { title: 'Taken' } },
  });
  expect(app.bodyOf(pageId)).toBe(before);
  expect(valueOf(await app.ask('agent', 'openMacro', { pageId })).kind).toBe('ordinary');
  valueOf(await turn(pageId, { number: 2 }));
});

test('the offer tells what the page says of its incident already; a page that says nothing, nothing', async () => {
  const plain = await createPage(app);
  expect(valueOf(await app.ask('agent', 'openMacro', { pageId: plain }))).toMatchObject({
    kind: 'ordinary',
    stated: null,
  });
  const told = await createPage(app, { title: 'Search slow' });
  const { blocks } = parseMarkdown(`# Search slow

## Key details

- Severity: SEV-3
- Services: search
- Impact: 40 shops got no results.

## Timeline

| Time (UTC) | Event |
| --- | --- |
| 2026-11-20 09:00 | Index rebuild starts, searches time out |
| 2026-11-20 10:20 | Index rebuilt, incident resolved |
`);
  forcePage(app, told, { body: documentOf(blocks) });
  expect(valueOf(await app.ask('agent', 'openMacro', { pageId: told }))).toMatchObject({
    stated: {
      startedAt: '2026-11-20T09:00:00.000Z',
      severity: 3,
      services: ['search'],
      impact: { customers: 'some', statement: '40 shops got no results.' },
    },
  });
});

test('a page outside the designated spaces offers them and is not turned', async () => {
  const pageId = await createPage(app, { key: 'PAY' });
  expect(await turn(pageId)).toMatchObject({ error: { code: 'space-not-designated' } });
  const offered = valueOf(await app.ask('agent', 'openMacro', { pageId }));
  expect(offered).toMatchObject({ kind: 'elsewhere', spaces: [{ spaceKey: 'PM', timeZone: 'Europe/Oslo' }] });
  const outsiders = valueOf(await app.ask('outsider', 'openMacro', { pageId }));
  expect(outsiders).toMatchObject({ kind: 'elsewhere', spaces: [] });
});

test('a post-mortem is not turned again; the same click again is the same answer', async () => {
  const pageId = await createPage(app);
  const first = valueOf(await turn(pageId));
  expect(valueOf(await turn(pageId))).toEqual(first);
  expect(await turn(pageId, { number: 2 })).toMatchObject({ error: { code: 'already-post-mortem' } });
  const other = { operationId: operation(1), pageId, incident: incident({ title: 'Something else' }) };
  expect(await app.ask('agent', 'turnIntoPostMortem', other)).toMatchObject({ error: { code: 'operation-mismatch' } });
  expect(await turn(await newPostMortem(app, 7), { number: 3 })).toMatchObject({
    error: { code: 'already-post-mortem' },
  });
  expect(pageRecord(app, pageId).version.number).toBe(2);
});

test('two people at once: one record, sections once, the other is told', async () => {
  const pageId = await createPage(app);
  const answers = await Promise.all([turn(pageId), turn(pageId, { number: 2, person: 'engineer' })]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already-post-mortem' } });
  expect(headings(pageId).filter((title) => title === 'Timeline')).toHaveLength(1);
  expect(await app.historyOf(pageId)).toHaveLength(1);
});

test('a page that needs no new version has its history told by the sweep, when the record was the last that was written', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const written = parseAdf(app.bodyOf(await newPostMortem(app, 7)));
  const pageId = await createPage(app, { title: 'Notes of the night', body: written });
  // The third that is set is the record, after the operation and its step.
  app.site.faults.add({ match: { service: 'kvs', path: '/entity/set', nth: 3 }, way: 'lost-answer' });
  await turn(pageId).catch(() => null);
  app.site.faults.clear();
  expect(await app.historyOf(pageId)).toEqual([]);
  await app.site.travel(app.site.clock.now() + 3 * 3_600_000);
  expect((await app.historyOf(pageId)).map(({ change }) => change.kind)).toEqual(['created']);
});

test('two clicks at once are one', async () => {
  const pageId = await createPage(app);
  const [first, second] = await Promise.all([turn(pageId), turn(pageId)]);
  expect(valueOf(first)).toEqual(valueOf(second));
  expect(headings(pageId).filter((title) => title === 'Timeline')).toHaveLength(1);
  expect(await app.historyOf(pageId)).toHaveLength(1);
});

test('somebody who writes at the same moment loses nothing', async () => {
  const pageId = await createPage(app);
  app.site.faults.add({ match: { service: 'confluence', method: 'PUT' }, way: 'conflict' });
  const turning = turn(pageId);
  forcePage(app, pageId, { body: page(p('Written meanwhile')) });
  valueOf(await turning);
  expect(app.bodyOf(pageId)).toContain('Written meanwhile');
  expect(headings(pageId)).toContain('Timeline');
});

test.each([
  ['reader', 'not-allowed'],
  ['outsider', 'page-not-found'],
])('%s may not: %s', async (person, code) => {
  const pageId = await createPage(app);
  expect(await turn(pageId, { person })).toMatchObject({ ok: false, error: { code } });
});

test.each([
  ['no JSON', '{"type":"doc",'],
  ['a node without a type', '{"type":"doc","version":1,"content":[{}]}'],
  ['text instead of a document', '"hello"'],
])('a damaged body (%s) is a sentence, and nothing is written', async (_what, body) => {
  const pageId = await createPage(app);
  forcePage(app, pageId, { body });
  expect(await turn(pageId)).toMatchObject({ error: { code: 'page-damaged' } });
  expect(app.bodyOf(pageId)).toBe(body);
  forcePage(app, pageId, { body: prose() });
  valueOf(await turn(pageId));
});

test('turning costs a bounded number of calls', async () => {
  const pageId = await createPage(app);
  app.site.calls.length = 0;
  valueOf(await turn(pageId));
  const services = app.site.calls.map(({ service }) => service);
  // The page is read and written; its mark for the byline is looked for and written.
  expect(services.filter((service) => service === 'confluence')).toHaveLength(4);
  // Seven, and three to note people who were stored nowhere.
  expect(services.filter((service) => service === 'kvs')).toHaveLength(10);
});
