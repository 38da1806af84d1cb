import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { itemLabels } from '../../../src/domain/document/items/action-item-labels';
import { linesOf } from '../../../src/domain/document/plain-text';
import { topicOfHeading } from '../../../src/domain/document/section-topics';
import { exportMarkdown } from '../../../src/domain/export/markdown';
import { importMarkdown } from '../../../src/domain/import/import-markdown';
import { parseMarkdown } from '../../../src/domain/import/parse-markdown';

/** An export may write a word another way, but it never loses one: for each report, its words are in it or named as not understood. */
const reports = path.resolve(__dirname, '../../fixtures/reports');
const corpus = path.resolve(__dirname, '../../../../shared/corpus');
const folders = [reports, ...['dfds', 'mybinder'].map((name) => path.join(corpus, name))].filter(existsSync);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, path.join(folder, name)]),
);

/** Written in the export's own words: months of days, the words of columns and labels, what an item is for and how far it is. */
const rewritten = new Set([
  ...Array.from({ length: 12 }, (_, month) =>
    ['en', 'de', 'es', 'fr', 'da'].flatMap((locale) =>
      (['long', 'short'] as const).map((length) =>
        new Date(2026, month, 1).toLocaleString(locale, { month: length }).toLowerCase().replace('.', ''),
      ),
    ),
  ).flat(),
  ...Object.values(itemLabels).flat().flatMap(wordsOfLabel),
  ...['open', 'todo', 'done', 'closed', 'preventive', 'repair', 'tbd', 'uhr', 'cet', 'log'],
]);

function wordsOfLabel(label: string): string[] {
  return label.split(' ');
}

/** A table without its titles, and a line without the label that names its section. */
function proseOf(block: AdfNode): string {
  const node = block.type === 'table' ? { ...block, content: (block.content ?? []).slice(1) } : block;
  return linesOf([node])
    .split('\n')
    .map((line) => {
      const label = line.split(/[:：]/u, 1)[0] ?? '';
      return topicOfHeading(label) === undefined ? line : line.slice(label.length);
    })
    .join('\n');
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

test.each(files)('%s', (name, file) => {
  const text = readFileSync(file, 'utf8');
  const { blocks } = parseMarkdown(text);
  const { title, document, timeZone, notUnderstood } = importMarkdown(text, { timeZone: 'UTC', fileName: name });
  const told = new Set(wordsIn([exportMarkdown({ title, document, timeZone }), ...notUnderstood].join('\n')));
  const prose = blocks.filter(({ type }) => type !== 'heading').map(proseOf);
  expect([...new Set(prose.flatMap(wordsIn))].filter((word) => !told.has(word) && !rewritten.has(word))).toEqual([]);
});
