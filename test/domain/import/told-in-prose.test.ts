import { exportMarkdown } from '../../../src/domain/export/markdown';
import { importMarkdown } from '../../../src/domain/import/import-markdown';
import type { ImportedReport } from '../../../src/domain/import/import-markdown';

const read = (...lines: string[]): ImportedReport => importMarkdown(lines.join('\n'), { timeZone: 'UTC' });
const instants = ({ timeline }: ImportedReport): string[] =>
  timeline.map(({ occurredAt, kind }) => `${occurredAt?.slice(0, 16) ?? 'unknown'} ${kind}`);

test('a zone that a sentence names once is that of the sentences after it', () => {
  const story =
    'On Tuesday 12 May 2026 at 10:04 BST the rollout began. At 10:31 the first customer wrote to support. It was resolved at 12:50.';
  expect(instants(read('# T', '', '## Summary', '', story))).toEqual([
    '2026-05-12T09:04 step',
    '2026-05-12T09:31 detected',
    '2026-05-12T11:50 resolved',
  ]);
  const short = 'The outage began on 12 May 2026 at 10:04 BST. It was resolved at 12:50.';
  expect(instants(read('# T', '', '## Summary', '', short))).toEqual([
    '2026-05-12T09:04 started',
    '2026-05-12T11:50 resolved',
  ]);
});

test.each<[string, object[]]>([
  [
    'We will rename the setting. Sam will add a monitor by 22 May 2026. We may also look at certificates.',
    [{ title: 'add a monitor', done: false, ownerName: 'Sam', dueDate: '2026-05-22' }],
  ],
  [
    '| Maßnahme | Verantwortlich | Fällig bis |\n|---|---|---|\n| Zertifikate überwachen | Jana Weiß | 5. April 2026 |',
    [{ title: 'Zertifikate überwachen', done: false, ownerName: 'Jana Weiß', dueDate: '2026-04-05' }],
  ],
  [
    '| Task | Owner | Due |\n|---|---|---|\n| =HYPERLINK("http://evil.example","x") | @ann | 2026-02-30 |',
    [{ title: '=HYPERLINK("http://evil.example","x")', done: false, ownerName: 'ann', link: 'http://evil.example' }],
  ],
])('action items of %s', (text, items) => {
  const report = read('# T', '', '## Action items', '', text);
  expect(report.actionItems).toEqual(items);
  const exported = exportMarkdown({ title: 'T', document: report.document, timeZone: 'UTC' });
  for (const words of text.match(/(?:We|2026-02)[^|.]*/gu) ?? []) expect(exported).toContain(words.trim());
});

test('lines of a paragraph that name sections are read as these', () => {
  const { document } = read(
    'Postmortem: Search was slow',
    '',
    'Date: 2026-09-18',
    'Summary: Search was slow.',
    'Impact: Half of all queries failed.',
    'Root Causes: The index leaked handles.',
    'Trigger: Deploy of indexer 4.2.',
    'Resolution: Rolled back.',
  );
  expect(document.trigger).toBe('Deploy of indexer 4.2.');
  expect(document.contributingFactors).toEqual(['The index leaked handles.']);
  expect(document.stated.impact).toBe('Half of all queries failed.');
  expect(document.sections.overview?.passages.map(({ text }) => text).join('\n')).toContain('Resolution: Rolled back.');
});
