import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { attributeOf, childrenOf } from '../../../src/domain/document/adf-node';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { plainText } from '../../../src/domain/document/plain-text';
import type { AdfDocument, TimelineEvent } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';
import { writeOwnedParts } from '../../../src/domain/document/write/write-owned-parts';
import { ImportError } from '../../../src/domain/import/import-error';
import type { ImportErrorCode } from '../../../src/domain/import/import-error';
import { importMarkdown } from '../../../src/domain/import/import-markdown';
import type { ImportedReport } from '../../../src/domain/import/import-markdown';
import { importedPageBody, keptHeading } from '../../../src/domain/import/imported-page';
import { schemaErrors } from '../../support/adf-schema';
import { generateActionItem, generateDetails, generateNewPageInput } from '../../support/post-mortem-builders';

const timeZone = 'Europe/Oslo';
const sample = (name: string): string => readFileSync(path.join(__dirname, 'samples', name), 'utf8');
const pageOf = (report: ImportedReport, itemIds: readonly string[] = []): AdfDocument =>
  importedPageBody(report, { ...generateNewPageInput(), timeZone, itemIds });
const brief = ({ occurredAt, certainty, kind, text }: TimelineEvent): string =>
  `${certainty === 'approximate' ? '~' : ''}${occurredAt?.slice(0, 16) ?? 'unknown'} ${kind} ${text}`;
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function nodesOf(node: AdfNode, type: string): AdfNode[] {
  return [...(node.type === type ? [node] : []), ...childrenOf(node).flatMap((child) => nodesOf(child, type))];
}

describe('a report with tables', () => {
  const report = importMarkdown(sample('queue-overflow.md'), { timeZone });
  const page = pageOf(report);

  test('title and start', () => {
    expect([report.title, report.startedAt]).toEqual(['Payment queue overflow', '2026-11-24T09:02:00.000Z']);
  });

  test('every row, with dates carried forward', () => {
    expect(report.timeline.map(brief)).toEqual([
      '2026-11-24T09:02 started Incident started with deploy 4711.',
      '2026-11-24T09:14 alerted Alert triggered on Slack.\nPaged.',
      '~2026-11-24T09:30 step Rollback | restart',
      '2026-11-25T00:20 resolved Incident resolved',
    ]);
    expect(report.timeline[0]?.evidenceUrl).toBe('https://ci.example.com/4711');
  });

  test('causes, lessons, action items', () => {
    expect(report.document.whyChains).toEqual([
      { whys: ['Payments failed', 'The queue was full', 'Consumers were down'] },
    ]);
    expect(report.document.contributingFactors).toEqual([
      'No alert on the queue',
      '<script>alert(1)</script> in a log line',
    ]);
    expect(report.document.lessons).toHaveLength(2);
    expect(report.actionItems).toEqual([
      {
        title: 'Add an alert https://tickets.example.com/1',
        done: false,
        link: 'https://tickets.example.com/1',
        taskLocalId: 'markdown-2',
      },
      { title: 'Update the runbook', done: true, taskLocalId: 'markdown-3' },
      { title: 'Rehearse', done: false, dueDate: '2026-12-01', ownerName: 'AB' },
    ]);
  });

  test('says what was understood and what was not', () => {
    expect(report.understood).toEqual([
      'Sections: Summary, Timeline, Root cause, Lessons learned, Action items',
      ...['4 timeline rows', '1 chain of whys', '2 contributing factors', '2 lessons', '3 action items', '2 people'],
    ]);
    expect(report.notUnderstood).toEqual(['Section “Stats”', 'Front matter', 'Comment: “Keep the summary short.”']);
  });

  test('nothing is lost on the page', () => {
    const onPage = new Set(
      words(
        [
          report.title,
          plainText(page),
          ...nodesOf(page, 'text').flatMap((node) => JSON.stringify(node.marks ?? [])),
        ].join(' '),
      ),
    );
    const stated = words(
      sample('queue-overflow.md').replace(
        /<br>|^ *\|.*-{3}.*$|^\|.*Short event description.*$|^##? (?:Timeline|Summary|Root cause)$|All times in UTC\.|~09:30|\d{4}-\d\d-\d\d \d\d:\d\d|\[[ x]\]|^```sh|Date and time|^\|.*Who.*$/gmu,
        ' ',
      ),
    );
    expect(stated.filter((word) => !onPage.has(word))).toEqual([]);
  });

  test('times stand in the page’s zone, cells without a place behind the event', () => {
    const back = readDocument(page, { timeZone });
    expect(back.timeline.map(({ statedTime }) => statedTime)).toEqual([
      ...['2026-11-24 10:02', '2026-11-24 10:14', '~2026-11-24 10:30', '2026-11-25 01:20'],
    ]);
    expect(back.timeline[2]?.text).toBe('Rollback | restart\nWho: AB');
  });
});

describe('a report whose timeline is headings', () => {
  const report = importMarkdown(sample('sign-in-outage.md'), { timeZone });

  test('every row over midnight and days, in the stated zone', () => {
    expect(report.timeline.map(brief)).toEqual([
      '2026-03-28T22:40 step Load test begins. At this point the limit is 300.\n[Action Item] Give the load test its own tenant',
      '2026-03-28T22:55 alerted Alert triggered\n2026-03-28 22:55:01 ERROR too many sessions',
      '2026-03-28T23:10 step first restart\nsecond restart',
      'unknown step Errors again.',
      '2026-03-29T06:30 step Fixed for good.',
    ]);
  });

  test('action items in groups, and marked ones', () => {
    expect(report.actionItems.map(({ title, link }) => [title, link])).toEqual([
      ['Raise the limit (#12)', 'https://tickets.example.com/12'],
      ['Ask for sponsors', undefined],
      ['describe the limit', undefined],
      ['Give the load test its own tenant', undefined],
    ]);
  });

  test('tasks take the ids they are given and become the app’s own', () => {
    const ids = report.actionItems.map((_item, index) => `item-${index}`);
    const page = pageOf(report, ids);
    const owned = { details: generateDetails(), actionItems: ids.map((id) => generateActionItem({ id })), timeZone };
    const written = writeOwnedParts(page, owned);
    expect(nodesOf(written, 'taskItem').map((node) => attributeOf(node, 'localId'))).toEqual(ids);
    expect(writeOwnedParts(written, owned)).toBe(written);
  });
});

describe('free forms', () => {
  test('without any heading: all of it is the overview', () => {
    const report = importMarkdown('Checkout was down.\n\nSorry.', { timeZone, fileName: 'notes/checkout-down.md' });
    expect([report.title, report.startedAt]).toEqual(['checkout-down', null]);
    expect(report.document.sections.overview?.passages.map(({ text }) => text)).toEqual([
      'Checkout was down.',
      'Sorry.',
    ]);
  });

  test.each([
    ['front matter has the title', '---\ntitle: "Outage 7"\n---\n\nIt was down.', 'Outage 7'],
    ['the first heading is a section', '## Summary\n\nIt was down.', 'Imported post-mortem'],
    [
      'a first line that names the report',
      'Incident report: workers stuck\n\nThey stopped at 10:05.\n\nImpact: 3 jobs.',
      'Incident report: workers stuck',
    ],
    ['a first line in bold', '**Postmortem – workers stuck**\n\nThey stopped at 10:05.', 'Postmortem – workers stuck'],
    ['a first line like a title', 'Printer down, 2026-05-06\n\n10:02 UTC users call', 'Printer down, 2026-05-06'],
    ['a first sentence', 'The workers were stuck.\n\nThey stopped.', 'Imported post-mortem'],
    ['a first label', 'Impact: three jobs\n\nThey stopped.', 'Imported post-mortem'],
    ['a first time', '10:02 UTC users call\n\n10:15 UTC over', 'Imported post-mortem'],
    ['a single line', 'Printer down', 'Imported post-mortem'],
    ['a lone announcement', 'Timeline\n\n- 10:02 UTC users call', 'Imported post-mortem'],
  ])('%s', (_why, text, title) => expect(importMarkdown(text, { timeZone }).title).toBe(title));

  test('what the report says of the impact stands once on the page', () => {
    const report = importMarkdown('# Outage\n\n## Summary\n\nSlow.\n\n## Impact\n\n300 shops\n\nwaited.', { timeZone });
    const impactStatement = report.document.stated.impact;
    expect(impactStatement).toBe('300 shops waited.');
    const page = importedPageBody(report, { ...generateNewPageInput(), timeZone, impactStatement });
    expect(plainText(page).match(/300 shops/gu)).toHaveLength(1);
    const other = importedPageBody(report, { ...generateNewPageInput(), timeZone, impactStatement: '200 shops' });
    expect(plainText(other).match(/\d00 shops/gu)).toHaveLength(2);
  });

  test.each([
    ['[x](javascript:alert(1))', 'x (javascript:alert(1))'],
    ['![chart](chart.png)', 'chart (chart.png)'],
    ['<b>bold</b>', 'bold'],
    ['a[^1]\n\n[^1]: note', 'a[1] [1] note'],
    ['[ref][r]\n\n[r]: https://a.example', 'ref'],
  ])('%s', (text, expected) => {
    const page = pageOf(importMarkdown(`## Summary\n\n${text}`, { timeZone }));
    expect(
      readDocument(page, { timeZone })
        .sections.overview?.passages.slice(1)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(expected);
    expect(
      nodesOf(page, 'text')
        .flatMap((node) => node.marks ?? [])
        .filter(({ attrs }) => String(attrs?.['href']).startsWith('javascript')),
    ).toEqual([]);
  });
});

describe('a file that is no report', () => {
  test.each<[string, string, ImportErrorCode]>([
    ['empty', ' \n\t', 'empty'],
    ['binary', 'PNG\u0000\u0001', 'not-text'],
    ['wrong encoding', 'f\ufffd\ufffdr \ufffd', 'not-text'],
    ['quotes beyond measure', `${'>'.repeat(10_000)} deep`, 'too-deep'],
    ['lists on one line', '- '.repeat(10_000), 'too-deep'],
    ['lists below each other', `- x\n${' '.repeat(900)}- x`, 'too-deep'],
    ['larger than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), 'too-large'],
    ['larger than 5 MB in bytes', 'ø'.repeat(3 * 1024 * 1024), 'too-large'],
  ])('%s', (_why, text, code) => {
    const attempt = (): unknown => importMarkdown(text, { timeZone });
    expect(attempt).toThrow(new ImportError(code));
    expect(attempt).toThrow(/^The file .*\.$/u);
  });

  test('a byte order mark is fine', () => expect(importMarkdown('\ufeff# Outage', { timeZone }).title).toBe('Outage'));
});

test('any Markdown gives a valid page with as many rows, items, factors and lessons as were found', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# Outage',
      '## Timeline',
      '### 14:05 deploy',
      '## Action items',
      '## Lessons learned',
      '## Attendees',
      '### What went well',
      '## Root cause',
    ),
    fc.constantFrom(
      '- 14:05 UTC: deploy',
      '- [ ] add an alert',
      '  - nested',
      '1. why',
      '   1. because',
      '> quote',
      '> - in quote',
      '***',
      '<div>',
      '<!-- c -->',
      '```',
      '| a | b |',
      '|---|---|',
      '| 09:00 | x |',
      '',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const report = importMarkdown(`x\n\n${lines.join('\n')}`, { timeZone });
      const page = pageOf(report);
      expect(schemaErrors(page)).toEqual([]);
      const back = readDocument(page, { timeZone });
      const counts = ({ whyChains, contributingFactors, lessons }: typeof back) =>
        [whyChains, contributingFactors, lessons].map((list) => list.length);
      expect(counts(back)).toEqual(counts(report.document));
      if (report.timeline.length > 0) expect(back.timeline).toHaveLength(report.timeline.length);
      expect(back.actionItems.length).toBeGreaterThanOrEqual(report.actionItems.length);
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('the heading for what was not understood is no known one', () => {
  expect(importMarkdown(`# A\n\n## ${keptHeading}\n\nx`, { timeZone }).notUnderstood).toEqual([
    `Section “${keptHeading}”`,
  ]);
});

describe('what programs and editors leave in Markdown', () => {
  const read = (text: string): ImportedReport => importMarkdown(text, { timeZone: 'UTC' });

  test('ERB and its front matter: the title and the facts in it', () => {
    const report = read(
      '---\ntitle: Search outage\nseverity: SEV-2\nservices: [search, cart]\n---\n\n# <%= current_page.data.title %>\n\n## Timeline\n\n- 2026-11-12 10:00 UTC: down',
    );
    expect([
      report.title,
      report.document.stated.severity,
      report.document.stated.services,
      report.timeline.length,
    ]).toEqual(['Search outage', 2, ['search', 'cart'], 1]);
    expect(report.notUnderstood).toEqual(['Front matter', 'Comment: “<%= current_page.data.title %>”']);
  });

  test.each([
    ['TOML', '+++\ntitle = "Search outage"\nseverity = "high"\n+++\n\nDown.'],
    ['a grade in YAML', '---\ntitle: Search outage\nseverity: 2\n---\n\nDown.'],
  ])('%s front matter', (_why, text) => {
    const report = read(text);
    expect([report.title, report.document.stated.severity]).toEqual(['Search outage', 2]);
  });

  test('fences and shortcodes of publishing tools', () => {
    const report = read('# Outage\n\n::: {.callout-note}\n## Summary\n\n{{< include _x.qmd >}}\n\nDown.\n:::\n');
    expect(report.document.sections.overview?.passages.map(({ text }) => text)).toEqual(['Down.']);
  });

  test('HTML is words and structure, never markup', () => {
    const report = read(
      '# Outage\n\n<details><summary>Timeline</summary>\n\n<table><tr><th>Time</th><th>Event</th></tr><tr><td>2026-11-12 10:00 UTC</td><td>Alert <b>fired</b></td></tr></table>\n\n</details>\n\n<h2>Action items</h2>\n<ul><li>Add an alert</li><li>Mind &lt;script&gt;</li></ul>\n',
    );
    expect(report.timeline.map(brief)).toEqual(['2026-11-12T10:00 alerted Alert fired']);
    expect(report.actionItems.map(({ title }) => title)).toEqual(['Add an alert', 'Mind <script>']);
  });

  test('lines that begin anew are lines', () => {
    const report = read(
      '# Outage\n\n## Timeline\n\n2026-11-12 10:00 UTC alert fired\n10:05 UTC rollback\n10:09 UTC all clear\n',
    );
    expect(report.timeline).toHaveLength(3);
  });

  test('labels stand for headings where there are none', () => {
    const report = read(
      '# Outage\n\n**Summary:** The shop was down.\n\n**Root Causes:** A full disk.\n\n**Trigger:** A deploy.\n\n**Resolution:** Deleted logs.\n\n## Timeline\n\n- 2026-11-12 10:00 UTC: down\n',
    );
    expect(report.document.sections.overview?.passages.map(({ text }) => text)).toEqual(['The shop was down.']);
    expect([report.document.trigger, report.document.contributingFactors]).toEqual(['A deploy.', ['A full disk.']]);
  });

  test('an incident log: each incident with its own key events and actions', () => {
    const report = read(
      [
        '# Incident log',
        '## Q4 2026',
        '### Incident on 2026-11-12 10:00 - Sign-in down',
        '- **Key events**\n  - First detected: 2026-11-12 10:00\n  - Resolved: 2026-11-12 15:16',
        '- **Time to repair**: 5h 16m',
        '- **Impact**: Nobody could sign in.',
        '- **Review actions**:\n  - Add an alert',
        '### Incident on 2026-11-02 08:00 - Ingress slow',
        '- **Key events**\n  - First detected: 2026-11-02 08:00\n- **Impact**: Slow pages.',
      ].join('\n\n'),
    );
    expect(report.incidents.map(({ title }) => title)).toEqual([
      'Incident on 2026-11-12 10:00 - Sign-in down',
      'Incident on 2026-11-02 08:00 - Ingress slow',
    ]);
    expect(report.incidents.map(({ document }) => document.actionItems.length)).toEqual([1, 0]);
    expect(report.incidents.map(({ document }) => document.stated.impact)).toEqual([
      'Nobody could sign in.',
      'Slow pages.',
    ]);
  });
});
