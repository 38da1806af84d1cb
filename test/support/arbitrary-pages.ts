import fc from 'fast-check';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { documentOf } from '../../src/domain/document/adf-node';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';

/** Words as people and machines write them: markup, brackets, line ends, right-to-left, emoji. */
const words = fc.oneof(
  fc.constantFrom(
    'The queue grew',
    '<b>bold</b> & <script>',
    '**not bold** [x](y)',
    '14:05 UTC — deploy',
    '| a | b |',
    'عطل',
    '🚀',
  ),
  fc.string({ minLength: 1, maxLength: 20 }),
);

const comment: NonNullable<AdfNode['marks']> = [
  { type: 'annotation', attrs: { id: 'c-1', annotationType: 'inlineComment' } },
];
const marks: fc.Arbitrary<NonNullable<AdfNode['marks']>> = fc.constantFrom(
  [],
  [{ type: 'strong' }],
  [{ type: 'code' }],
  [{ type: 'link', attrs: { href: 'https://status.example.com/1' } }],
  comment,
);

const inline: fc.Arbitrary<AdfNode> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  fc.constantFrom<AdfNode>(
    { type: 'hardBreak' },
    { type: 'mention', attrs: { id: 'acc-7', text: '@someone' } },
    { type: 'date', attrs: { timestamp: '1795392000000' } },
    { type: 'status', attrs: { text: 'OPEN', color: 'blue' } },
    { type: 'placeholder', attrs: { text: 'prompt' } },
    { type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } },
    { type: 'inlineCard', attrs: { url: 'https://example.com' } },
  ),
);

const paragraph = fc.array(inline, { maxLength: 3 }).map((content): AdfNode => ({ type: 'paragraph', content }));

const headingTexts = [
  ...[
    'Overview',
    '2. Impact',
    'Key details',
    'Timeline:',
    'Root cause',
    'Contributing factors',
    'Lessons learned',
    'What went well',
  ],
  ...['Action items', 'Follow-up actions', 'Conclusion', 'Attendees', '14:05', '2024-03-13', 'Notes'],
];
const heading = fc
  .record({ text: fc.constantFrom(...headingTexts), level: fc.integer({ min: 1, max: 4 }) })
  .map(({ text, level }): AdfNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }));

function list(type: 'bulletList' | 'orderedList'): fc.Arbitrary<AdfNode> {
  const item = fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((content): AdfNode => ({ type: 'listItem', content }));
  return fc.array(item, { minLength: 1, maxLength: 3 }).map((content) => ({ type, content }));
}

/** Ids 1 to 4 are the app's own items in the tests, the others were added by hand. */
const task = fc
  .record({ id: fc.integer({ min: 1, max: 6 }), done: fc.boolean(), content: fc.array(inline, { maxLength: 2 }) })
  .map(({ id, done, content }): AdfNode => ({
    type: 'taskItem',
    attrs: { localId: `item-${id}`, state: done ? 'DONE' : 'TODO' },
    content,
  }));
const taskList = fc.array(task, { minLength: 1, maxLength: 4 }).chain((tasks) =>
  fc.option(fc.array(task, { minLength: 1, maxLength: 2 }), { nil: [] }).map((nested): AdfNode => ({
    type: 'taskList',
    attrs: { localId: 'list' },
    content: [
      ...tasks,
      ...(nested.length === 0 ? [] : [{ type: 'taskList', attrs: { localId: 'nested' }, content: nested }]),
    ],
  })),
);

const cell = paragraph.map((content): AdfNode => ({ type: 'tableCell', attrs: {}, content: [content] }));
const tableOf = (titles: readonly string[]): fc.Arbitrary<AdfNode> =>
  fc.array(fc.array(cell, { minLength: titles.length, maxLength: titles.length }), { maxLength: 3 }).map((rows) => ({
    type: 'table',
    content: [titles.map(headerCell), ...rows].map((content): AdfNode => ({ type: 'tableRow', content })),
  }));
const table = fc.constantFrom(['Time', 'Event', 'Kind'], ['Name', 'Value'], ['Action', 'Owner', 'Due']).chain(tableOf);

function headerCell(text: string): AdfNode {
  return { type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

const simpleBlock = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  list('bulletList'),
  list('orderedList'),
  taskList,
  fc.constantFrom<AdfNode>(
    { type: 'rule' },
    { type: 'codeBlock', content: [{ type: 'text', text: '$ kubectl <pods>' }] },
  ),
);
const panelBlock = fc.oneof(paragraph, list('bulletList'), taskList, heading);
const container = fc.oneof(
  fc
    .array(panelBlock, { minLength: 1, maxLength: 3 })
    .map((content): AdfNode => ({ type: 'panel', attrs: { panelType: 'info' }, content })),
  fc
    .array(simpleBlock, { minLength: 1, maxLength: 3 })
    .map((content): AdfNode => ({ type: 'expand', attrs: { title: 'Timeline' }, content })),
  fc
    .array(fc.array(simpleBlock, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 2 })
    .map((columns): AdfNode => ({
      type: 'layoutSection',
      content: columns.map((content) => ({ type: 'layoutColumn', attrs: { width: 50 }, content })),
    })),
);

/** Pages as people leave them: any order, headings doubled and missing, tasks anywhere, inline comments, containers. */
export const arbitraryPage: fc.Arbitrary<AdfDocument> = fc
  .array(fc.oneof({ weight: 4, arbitrary: simpleBlock }, table, container), { maxLength: 14 })
  .map(documentOf);
