import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { accountIdOf } from '../../local/people';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { readDocument } from '../../src/domain/document/read-document';
import { callsDuring, countOf } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, fillPage, itemContent, openAppSite, operation, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

/** Headings of a template, a timeline as a table, a table of action items. */
const templated = `# Shop down after certificate ran out

## Summary

On 2026-11-21 the certificate of the shop ran out. <script>alert(1)</script> stayed text.

## Timeline

All times UTC.

| Time | Event |
| --- | --- |
| 2026-11-21 08:00 | Certificate runs out, the shop is down |
| 2026-11-21 08:20 | Alert fires |
| 2026-11-21 09:05 | New certificate installed, resolved |

## Root causes

1. The certificate was renewed by hand
   1. Nobody was reminded

## Action items

| Action | Type | Owner | Due | Done when |
| --- | --- | --- | --- | --- |
| Renew certificates automatically | prevent | | | no certificate is renewed by hand |
| Alert 30 days before expiry | detect | | | |

## Vendor correspondence

They answered within an hour.
`;

/** Free text with times as headings and ticked boxes, no title of its own. */
const free = `A queue filled up on the evening of November 20.

## Timeline

All times in UTC

### 2026-11-20 18:00

The queue grows.

### 2026-11-20 18:45

Consumers restarted, issue resolved.

## What went well

- The graphs were right

## Action items

- [x] Restart consumers by themselves
- [ ] Alert on the length of the queue <b>now</b>
`;

const importFile = (markdown: string, number = 1, overrides: Record<string, unknown> = {}, person = 'agent') =>
  app.ask(person, 'importPostMortem', {
    operationId: operation(number),
    spaceId: app.spaceId('PM'),
    markdown,
    timeZone: 'Europe/Oslo',
    moderatorId: accountIdOf('moderator'),
    ...overrides,
  });
const preview = (markdown: string) =>
  app.ask('agent', 'previewImport', { spaceId: app.spaceId('PM'), markdown, timeZone: 'Europe/Oslo' });
const documentOf = (pageId: string) => readDocument(parseAdf(app.bodyOf(pageId)), { timeZone: 'Europe/Oslo' });
const pageCount = () => app.site.confluence.pages.list().length;

test.each([
  ['a template', templated, 'Shop down after certificate ran out', '2026-11-21T08:00:00.000Z', 3, ['open', 'open']],
  ['free text', free, 'Evening queue', '2026-11-20T18:00:00.000Z', 2, ['done', 'open']],
])('%s arrives: title, start, timeline, items', async (_what, markdown, title, startedAt, rows, statuses) => {
  const imported = valueOf(await importFile(markdown, 1, { title: title === 'Evening queue' ? title : '' }));
  expect(imported.title).toBe(title);
  const { postMortem, actionItems } = await viewOf(app, imported.pageId);
  expect(postMortem).toMatchObject({ startedAt, status: 'draft' });
  expect(postMortem.details.participants.moderatorId).toBe(accountIdOf('moderator'));
  expect(actionItems.map(({ status }) => status)).toEqual(statuses);
  expect(documentOf(imported.pageId).timeline).toHaveLength(rows);
  expect(documentOf(imported.pageId).actionItems.map(({ taskLocalId }) => taskLocalId)).toEqual(
    actionItems.map(({ id }) => id),
  );
});

test('items keep the kind and the condition that the report states', async () => {
  const { actionItems } = await viewOf(app, valueOf(await importFile(templated)).pageId);
  expect(actionItems.map(({ kind, doneWhen }) => [kind, doneWhen])).toEqual([
    ['prevent', 'no certificate is renewed by hand'],
    ['detect', ''],
  ]);
});

test('what no section takes is kept; HTML is text', async () => {
  const { pageId } = valueOf(await importFile(templated));
  const body = app.bodyOf(pageId);
  expect(body).toContain('They answered within an hour.');
  expect(body).toContain('"text":"<script>"');
  const { actionItems } = await viewOf(app, valueOf(await importFile(free, 2, { title: 'Queue' })).pageId);
  expect(actionItems[1]?.title).toBe('Alert on the length of the queue now');
});

test('twice with the same operation: one page, items once, also when they were changed since', async () => {
  const first = valueOf(await importFile(templated));
  const count = pageCount();
  const { actionItems } = await viewOf(app, first.pageId);
  const [one, two] = actionItems;
  const item = { pageId: first.pageId, version: 1 };
  valueOf(
    await app.ask('agent', 'changeActionItem', { ...item, itemId: one?.id ?? '', content: { title: 'Renamed' } }),
  );
  valueOf(await app.ask('agent', 'removeActionItem', { ...item, itemId: two?.id ?? '' }));
  expect(valueOf(await importFile(templated))).toEqual(first);
  expect(pageCount()).toBe(count);
  expect((await viewOf(app, first.pageId)).actionItems.map(({ title }) => title)).toEqual(['Renamed']);
});

test('two clicks at once are one import', async () => {
  const before = pageCount();
  const [first, second] = await Promise.all([importFile(templated), importFile(templated)]);
  expect(valueOf(first)).toEqual(valueOf(second));
  expect(pageCount()).toBe(before + 3);
  expect((await viewOf(app, valueOf(first).pageId)).actionItems).toHaveLength(2);
});

test('the same operation with another file is refused; another operation makes another page', async () => {
  const first = valueOf(await importFile(templated));
  expect(await importFile(`${templated}\nMore.`)).toMatchObject({ error: { code: 'operation-mismatch' } });
  expect(valueOf(await importFile(templated, 2)).title).toBe(`${first.title} (2026-11-21)`);
});

const manyItems = (count: number) =>
  `# Many\n\n## Timeline\n\n- 2026-11-21 08:00 UTC: broke\n\n## Action items\n\n${Array.from({ length: count }, (_, index) => `- [ ] Step ${index}\n`).join('')}`;

test('28 items arrive in their order, in three transactions', async () => {
  const calls = await callsDuring(app, async () => valueOf(await importFile(manyItems(28))));
  expect(calls.filter((call) => call.endsWith('/transaction'))).toHaveLength(4);
  expect(countOf(calls, 'kvs')).toBeLessThan(20);
  const pageId = app.site.confluence.pages.list().find(({ title }) => title === 'Many')?.id ?? '';
  const { actionItems } = await viewOf(app, pageId);
  expect(actionItems.map(({ title }) => title)).toEqual(Array.from({ length: 28 }, (_, index) => `Step ${index}`));
});

test('an import that dies between two batches is finished by the next try', async () => {
  const before = pageCount();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { path: '/transaction', nth: 3 }, way: 'timeout-after' });
  await importFile(manyItems(28)).catch(() => null);
  const { pageId } = valueOf(await importFile(manyItems(28)));
  expect((await viewOf(app, pageId)).actionItems).toHaveLength(28);
  expect(pageCount()).toBe(before + 3);
});

describe('an import that dies once the record is there, on a page that is archived next', () => {
  const hour = 3_600_000;
  const diesEarly = async (): Promise<string> => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    app.site.faults.add({ match: { service: 'kvs', path: '/transaction' }, way: 'timeout-before' });
    await importFile(manyItems(3)).catch(() => null);
    app.site.faults.clear();
    const page = app.site.confluence.pages.list().find(({ title }) => title === 'Many');
    if (page === undefined) throw new Error('no page was imported');
    app.site.confluence.pages.archive(page, accountIdOf('admin'));
    return page.id;
  };

  test('has its beginning in the history, whether or not the page comes back', async () => {
    const pageId = await diesEarly();
    await app.site.travel(app.site.clock.now() + 27 * hour);
    const told = await app.historyOf(pageId);
    expect(told.filter(({ change }) => change.kind === 'created')).toHaveLength(1);
    expect(await app.unfinished()).toEqual([]);
  });

  test('has its items when the page is back within the day', async () => {
    const pageId = await diesEarly();
    await app.site.travel(app.site.clock.now() + 3 * hour);
    app.site.unarchivePage('admin', pageId);
    await app.site.travel(app.site.clock.now() + 3 * hour);
    expect((await viewOf(app, pageId)).actionItems).toHaveLength(3);
  });
});

test('more items than a post-mortem holds are refused before anything is written', async () => {
  const before = pageCount();
  expect(await importFile(manyItems(501))).toMatchObject({
    error: { code: 'too-large', detail: { limit: '500 action items' } },
  });
  expect(pageCount()).toBe(before);
});

test('a full post-mortem takes no more items, but the same one again', async () => {
  const { pageId } = valueOf(await importFile(manyItems(500)));
  const content = itemContent({ title: 'One too many' });
  const add = (id: string) => app.ask('agent', 'addActionItem', { pageId, operationId: id, content });
  expect(await add(operation(800))).toMatchObject({ error: { code: 'too-large' } });
  const { actionItems } = await viewOf(app, pageId);
  expect(actionItems).toHaveLength(500);
  expect(valueOf(await add(actionItems[7]?.id ?? '')).title).toBe('Step 7');
});

test.each<[string, string, string, string]>([
  ['no start', '# Night\n\nIt broke.', 'invalid-request', 'the report does not say when it started'],
  ['blank', ' \n \n', 'unreadable-file', 'The file is empty.'],
])('a report with %s is refused with a sentence, and nothing is written', async (_what, markdown, code, problem) => {
  const before = pageCount();
  expect(await importFile(markdown)).toEqual({ ok: false, error: { code, detail: { problem } } });
  expect(pageCount()).toBe(before);
});

test('a start that the report does not say is taken from the person', async () => {
  const imported = valueOf(await importFile('# Night\n\nIt broke.', 1, { startedAt: '2026-11-20T02:00:00Z' }));
  expect((await viewOf(app, imported.pageId)).postMortem.startedAt).toBe('2026-11-20T02:00:00.000Z');
});

test('the preview shows what was understood, what was not, what is lacking, and writes nothing', async () => {
  const before = pageCount();
  const shown = valueOf(await preview(templated));
  expect(shown).toMatchObject({
    title: 'Shop down after certificate ran out',
    startedAt: '2026-11-21T08:00:00.000Z',
    timelineRows: 3,
    notUnderstood: ['Section “Vendor correspondence”'],
  });
  expect(shown.items).toHaveLength(2);
  const rules = shown.checks.map(({ rule }) => rule);
  for (const rule of ['details.severity', 'details.services', 'people.moderator', 'actions.contract']) {
    expect(rules).toContain(rule);
  }
  expect(pageCount()).toBe(before);
});

describe('what the report states of its incident', () => {
  const stating = [
    '# Night',
    '## Summary',
    'Payments failed on 2026-11-21 from 08:00 to 09:00 UTC.',
    '## Key details',
    '| Severity | SEV-2 |',
    '| --- | --- |',
    '| Services | payments, ledger |',
    '| Impact | About 40 customers could not pay |',
  ].join('\n');

  test('is shown in the preview and counts in its checks', async () => {
    const { details, checks } = valueOf(await preview(stating));
    expect(details).toMatchObject({
      severity: 2,
      services: ['payments', 'ledger'],
      impact: { customers: 'some', statement: 'About 40 customers could not pay' },
    });
    expect(checks.map(({ rule }) => rule)).not.toContain('details.severity');
  });

  test('becomes the record’s, unless the person chose otherwise', async () => {
    const startedAt = '2026-11-21T08:00:00Z';
    const asStated = valueOf(await importFile(stating, 1, { startedAt }));
    expect((await viewOf(app, asStated.pageId)).postMortem.details).toMatchObject({ severity: 2 });
    const chosen = { severity: 1, services: ['checkout'], impact: { customers: 'none', statement: '' } } as const;
    const asChosen = valueOf(
      await importFile(stating, 2, { startedAt, title: 'Another', ...chosen, services: [...chosen.services] }),
    );
    expect((await viewOf(app, asChosen.pageId)).postMortem.details).toMatchObject(chosen);
  });

  test('is cut to what a record takes', async () => {
    const services = Array.from({ length: 60 }, (_, index) => `service-${index}`).join(', ');
    const long = stating.replace('payments, ledger', services).replace('About 40', 'About 40 '.repeat(900));
    const { details } = valueOf(await preview(long));
    expect(details.services.length).toBeLessThanOrEqual(20);
    expect(details.impact.statement.length).toBeLessThanOrEqual(2_000);
    valueOf(await importFile(long, 1, { startedAt: '2026-11-21T08:00:00Z' }));
  });
});

test.each(['', ' \n', '\ufeff'])('an empty file (%j) is refused in a sentence', async (markdown) => {
  for (const answer of [await preview(markdown), await importFile(markdown)]) {
    expect(answer).toMatchObject({
      error: { code: 'unreadable-file', detail: { problem: 'The file is empty.' } },
    });
  }
});

test('publishing is refused with reasons; after mending it succeeds', async () => {
  const { pageId } = valueOf(await importFile(templated));
  const publish = async (number: number) => {
    const { postMortem } = await viewOf(app, pageId);
    const payload = { operationId: operation(number), pageId, version: postMortem.version, overrideReason: '' };
    return app.ask('moderator', 'publishNotes', payload);
  };
  const refused = await publish(900);
  if (refused.ok || refused.error.code !== 'publication-blocked') throw new Error('published');
  expect(refused.error.detail.errors.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['details.severity', 'details.services', 'actions.contract']),
  );
  await mend(pageId);
  const published = valueOf(await publish(901));
  expect(published.postMortem.status).toBe('published');
  expect(app.bodyOf(pageId)).toContain('They answered within an hour.');
});

/** What a person does until nothing blocks: details, owners and dates, the page, and reasons for the rest. */
async function mend(pageId: string): Promise<void> {
  const [agentId, engineerId] = [accountIdOf('agent'), accountIdOf('engineer')];
  const people = { customerSuccessIds: [], solutionLeadIds: [], scribeId: null, attendeeIds: [agentId, engineerId] };
  const { postMortem, actionItems } = await viewOf(app, pageId);
  const details = {
    severity: 2 as const,
    services: ['shop'],
    impact: { customers: 'none' as const, statement: 'Nobody noticed.' },
    participants: { agentId, responderIds: [engineerId], ...people },
  };
  valueOf(await app.ask('agent', 'saveDetails', { pageId, version: postMortem.version, details }));
  const content = { ownerId: accountIdOf('owner'), dueDate: '2026-12-12', priority: 'high', kind: 'prevent' } as const;
  for (const { id, version } of actionItems) {
    valueOf(await app.ask('agent', 'changeActionItem', { pageId, itemId: id, version, content }));
  }
  await fillPage(app, pageId);
  await acceptAll(pageId);
}

async function acceptAll(pageId: string): Promise<void> {
  const { checks, postMortem } = await viewOf(app, pageId);
  const accepted = new Set(postMortem.acceptances.map(({ resultKey }) => resultKey));
  const [open] = checks.filter(({ grade, key }) => grade === 'warning' && !accepted.has(key));
  if (open === undefined) return;
  const acceptance = { pageId, version: postMortem.version, resultKey: open.key, reason: 'Imported as it was' };
  valueOf(await app.ask('moderator', 'acceptWarning', acceptance));
  await acceptAll(pageId);
}

describe('published reports of real teams', () => {
  const corpus = path.resolve(__dirname, '../../../shared/corpus');

  test.each<[string, string, { rows: number; items: number; headings: readonly string[] }]>([
    ['dfds', 'PM2024-001', { rows: 5, items: 1, headings: ['overview', 'timeline', 'actions'] }],
    [
      'mybinder',
      '2018-02-20-jupyterlab-announcement',
      { rows: 5, items: 3, headings: ['timeline', 'lessons', 'actions'] },
    ],
  ])(
    '%s %s: timeline, items and sections arrive, and publishing is refused with reasons',
    async (folder, name, least) => {
      const directory = path.join(corpus, folder);
      const file = existsSync(directory) ? readdirSync(directory).find((one) => one.startsWith(name)) : undefined;
      if (file === undefined) {
        console.info(`The report ${folder}/${name} is not beside the project: not imported here.`);
        return;
      }
      const markdown = readFileSync(path.join(directory, file), 'utf8');
      const shown = valueOf(await preview(markdown));
      const startedAt = shown.startedAt ?? '2018-02-20T09:00:00Z';
      const imported = valueOf(await importFile(markdown, 1, { startedAt }));
      const { actionItems, checks, postMortem } = await viewOf(app, imported.pageId);
      const document = documentOf(imported.pageId);
      expect(document.timeline.length).toBeGreaterThanOrEqual(least.rows);
      expect(document.timeline).toHaveLength(shown.timelineRows);
      expect(actionItems.length).toBeGreaterThanOrEqual(least.items);
      expect(actionItems).toHaveLength(shown.items.length);
      for (const heading of least.headings) expect(Object.keys(document.sections)).toContain(heading);
      expect(checks.filter(({ grade }) => grade === 'error').length).toBeGreaterThan(0);
      const payload = {
        operationId: operation(2),
        pageId: imported.pageId,
        version: postMortem.version,
        overrideReason: '',
      };
      expect(await app.ask('moderator', 'publishNotes', payload)).toMatchObject({
        error: { code: 'publication-blocked' },
      });
    },
  );
});
