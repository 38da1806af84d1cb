import fc from 'fast-check';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { documentOf } from '../../src/domain/document/adf-node';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import {
  arbitraryHeading,
  arbitraryInline,
  arbitraryParagraph,
  arbitraryPseudoHeading,
  blockOf,
  headerCell,
  timedParagraph,
} from './arbitrary-words';

function list(type: 'bulletList' | 'orderedList', paragraph = arbitraryParagraph): fc.Arbitrary<AdfNode> {
  const item = fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((content): AdfNode => ({ type: 'listItem', content }));
  const nested = fc
    .tuple(item, fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 2 }))
    .map(([outer, inner, content]): AdfNode => ({
      ...outer,
      content: [...(outer.content ?? []), { type: inner, content }],
    }));
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: item }, nested), { minLength: 1, maxLength: 3 })
    .map((content) => ({ type, content }));
}

/** Ids 1 to 4 are the app's own items in the tests, the others were added by hand. */
const task = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }),
    done: fc.boolean(),
    content: fc.array(arbitraryInline, { maxLength: 2 }),
  })
  .map(({ id, done, content }): AdfNode => ({
    type: 'taskItem',
    attrs: { localId: `item-${id}`, state: done ? 'DONE' : 'TODO' },
    content,
  }));
const taskList = fc
  .tuple(fc.array(task, { minLength: 1, maxLength: 4 }), fc.array(task, { maxLength: 2 }))
  .map(([tasks, nested]): AdfNode => ({
    type: 'taskList',
    attrs: { localId: 'list' },
    content: [
      ...tasks,
      ...(nested.length === 0 ? [] : [{ type: 'taskList', attrs: { localId: 'nested' }, content: nested }]),
    ],
  }));
const decisionList = fc.array(arbitraryInline, { maxLength: 2 }).map((content): AdfNode => ({
  type: 'decisionList',
  attrs: { localId: 'decisions' },
  content: [{ type: 'decisionItem', attrs: { localId: 'decision', state: 'DECIDED' }, content }],
}));

/** Blocks without words of their own, or whose words are no prose. */
const foreign = fc.constantFrom<() => AdfNode>(
  () => ({ type: 'rule' }),
  () => blockOf('codeBlock', { language: 'bash' }, { type: 'text', text: '$ kubectl <pods>\n14:05 done' }),
  () => blockOf('mediaSingle', { layout: 'center' }, blockOf('media', { type: 'file', id: 'graph', collection: 'c' })),
  () => blockOf('mediaGroup', undefined, blockOf('media', { type: 'file', id: 'log', collection: 'c' })),
  () => blockOf('blockquote', undefined, blockOf('paragraph', undefined, { type: 'text', text: 'We were down' })),
  () => ({ type: 'blockCard', attrs: { url: 'https://status.example.com/2' } }),
  () => ({ type: 'embedCard', attrs: { url: 'https://status.example.com/3', layout: 'center' } }),
  () => ({
    type: 'extension',
    attrs: { extensionType: 'com.example.macros', extensionKey: 'toc', parameters: { a: 1 } },
  }),
);

const cellBlock = fc.oneof(
  { weight: 6, arbitrary: arbitraryParagraph },
  list('bulletList'),
  timedParagraph,
  arbitraryParagraph.map((inner): AdfNode => blockOf('nestedExpand', { title: 'More' }, inner)),
);
const cell = cellBlock.map((content): AdfNode => ({ type: 'tableCell', attrs: {}, content: [content] }));
const tables: readonly (readonly string[])[] = [
  ['Time', 'Event', 'Kind'],
  ['Date', 'Time', 'What happened'],
  ['Time (CET)', 'Description', 'Owner', 'Evidence'],
  ['Name', 'Value'],
  ['Action', 'Owner', 'Due'],
];
const tableOf = (titles: readonly string[]): fc.Arbitrary<AdfNode> => {
  const timed = fc.tuple(timedParagraph, ...titles.slice(1).map(() => cell)).map(([time, ...rest]): AdfNode => ({
    type: 'tableRow',
    content: [blockOf('tableCell', {}, time), ...rest],
  }));
  const plain = fc
    .array(cell, { minLength: titles.length, maxLength: titles.length })
    .map((content): AdfNode => ({ type: 'tableRow', content }));
  const banner = cell.map((covering): AdfNode => ({
    type: 'tableRow',
    content: [{ ...covering, attrs: { colspan: titles.length } }],
  }));
  const hanging = fc.array(cell, { minLength: titles.length * 2 - 1, maxLength: titles.length * 2 - 1 });
  const rows = fc.oneof(
    { weight: 6, arbitrary: timed.map((row) => [row]) },
    { weight: 3, arbitrary: plain.map((row) => [row]) },
    banner.map((row) => [row]),
    hanging.map(([first, ...rest]): AdfNode[] => [
      {
        type: 'tableRow',
        content: [{ type: 'tableCell', ...first, attrs: { rowspan: 2 } }, ...rest.slice(0, titles.length - 1)],
      },
      { type: 'tableRow', content: rest.slice(titles.length - 1).slice(0, titles.length - 1) },
    ]),
  );
  return fc.array(rows, { maxLength: 3 }).map((groups) => ({
    type: 'table',
    content: [{ type: 'tableRow', content: titles.map(headerCell) }, ...groups.flat()],
  }));
};
const table = fc.constantFrom(...tables).chain(tableOf);

const simpleBlock = fc.oneof(
  { weight: 3, arbitrary: arbitraryParagraph },
  { weight: 4, arbitrary: arbitraryHeading },
  arbitraryPseudoHeading,
  timedParagraph,
  list('bulletList'),
  list('orderedList'),
  list('bulletList', timedParagraph),
  taskList,
  decisionList,
  foreign.map((make) => make()),
);
const panelBlock = fc.oneof(arbitraryParagraph, list('bulletList'), taskList, arbitraryHeading, decisionList);
const columnBlock = fc.oneof({ weight: 6, arbitrary: simpleBlock }, table);
const columns = (count: number): fc.Arbitrary<AdfNode> =>
  fc
    .array(fc.array(columnBlock, { minLength: 1, maxLength: 3 }), { minLength: count, maxLength: count })
    .map((contents) =>
      blockOf(
        'layoutSection',
        undefined,
        ...contents.map((content) => blockOf('layoutColumn', { width: 100 / count }, ...content)),
      ),
    );
const container = fc.oneof(
  fc
    .tuple(fc.constantFrom('info', 'warning'), fc.array(panelBlock, { minLength: 1, maxLength: 3 }))
    .map(([panelType, content]): AdfNode => blockOf('panel', { panelType }, ...content)),
  fc
    .tuple(
      fc.constantFrom('Timeline', 'Lessons learned', 'Details for the curious', ''),
      fc.array(columnBlock, { minLength: 1, maxLength: 3 }),
    )
    .map(([title, content]): AdfNode => blockOf('expand', { title }, ...content)),
  columns(2),
  columns(3),
  fc
    .array(fc.oneof(arbitraryParagraph, arbitraryHeading, list('bulletList')), { minLength: 1, maxLength: 2 })
    .map((content): AdfNode =>
      blockOf('bodiedExtension', { extensionType: 'com.example.macros', extensionKey: 'excerpt' }, ...content),
    ),
);

/**
 * Pages as people leave them, valid under Atlassian's schema: sections in any order and depth under any of their names, headings
 * doubled, unknown and missing, tasks anywhere, tables with merged cells, inline comments, layouts, expands, panels, macros.
 * No node stands on a page twice.
 */
export const arbitraryPage: fc.Arbitrary<AdfDocument> = fc
  .array(fc.oneof({ weight: 5, arbitrary: simpleBlock }, table, container), { maxLength: 14 })
  .map((blocks) => documentOf(blocks.map(copyOf)));

/** Arbitraries give the same constant again and again: a page that was stored and read has every node once. */
export function copyOf(node: AdfNode): AdfNode {
  return {
    ...node,
    ...(node.content === undefined
      ? {}
      : { content: node.content.flatMap((child) => (child === undefined ? [] : [copyOf(child)])) }),
  };
}
