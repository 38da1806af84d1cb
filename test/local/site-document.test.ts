import { readAdf } from '../../local/confluence/adf';
import { setTaskState } from '../../local/confluence/parse-tasks';
import { parseDocument, type AdfNode } from '../../local/site/document/adf';
import { nameAnchors } from '../../local/site/document/anchors';
import { readDocument } from '../../local/site/document/read-document';
import { writeDocument } from '../../local/site/document/write-document';

const text = (content: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): AdfNode => ({
  type: 'text',
  text: content,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const documentOf = (...content: AdfNode[]): AdfNode => ({ type: 'doc', version: 1, content });
const cell = (content: AdfNode): AdfNode => ({ type: 'tableCell', attrs: {}, content: [content] });
const table: AdfNode = {
  type: 'table',
  attrs: { isNumberColumnEnabled: false },
  content: [{ type: 'tableRow', content: [cell(paragraph(text('09:02')))] }],
};
const tasks: AdfNode = {
  type: 'taskList',
  attrs: { localId: 'list' },
  content: [
    { type: 'taskItem', attrs: { localId: 'first', state: 'TODO' }, content: [text('Alert on the queue')] },
    {
      type: 'taskList',
      attrs: { localId: 'nested' },
      content: [{ type: 'taskItem', attrs: { localId: 'second', state: 'DONE' }, content: [text('Rehearse')] }],
    },
  ],
};

const STORED: [why: string, node: AdfNode][] = [
  ['plain text', paragraph(text('Hello'))],
  [
    'links with what Confluence adds',
    paragraph(text('graph', { type: 'link', attrs: { href: 'https://example.com', __confluenceMetadata: null } })),
  ],
  [
    'inline comments',
    paragraph(text('said', { type: 'annotation', attrs: { id: 'c1', annotationType: 'inlineComment' } })),
  ],
  ['a table', table],
  ['a panel that holds a table', { type: 'panel', attrs: { panelType: 'info' }, content: [table] }],
  ['nested tasks', tasks],
  ['a block that nobody knows', { type: 'galaxy', attrs: { size: 3 }, content: [paragraph(text('inside'))] }],
  [
    'something inline that nobody knows',
    paragraph(text('before'), { type: 'wormhole', attrs: { to: 'x' } }, text('after')),
  ],
  ['a mark that nobody knows', paragraph(text('odd', { type: 'glow', attrs: { strength: 2 } }))],
  ['a known node in a wrong place', { type: 'tableRow', content: [paragraph(text('alone'))] }],
  ['a mention without what the schema asks for', paragraph({ type: 'mention', attrs: { text: '@someone' } })],
  ['an empty text', paragraph(text(''))],
];

describe('what nobody touches is written back exactly as it came', () => {
  test.each(STORED)('%s', (_why, node) => {
    const stored = documentOf(node, paragraph(text('end')));
    const { doc, origins } = readDocument(stored);
    expect(() => doc.check()).not.toThrow();
    expect(writeDocument(doc, origins)).toEqual(stored);
  });
});

test('a change of one block leaves the others as they came', () => {
  const stored = documentOf(table, paragraph(text('old')), { type: 'galaxy' });
  const { doc, origins } = readDocument(stored);
  const changed = doc.replace(
    doc.child(0).nodeSize + 1,
    doc.child(0).nodeSize + 4,
    readDocument(documentOf(paragraph(text('new')))).doc.slice(1, 4),
  );
  expect(writeDocument(changed, origins)).toEqual(documentOf(table, paragraph(text('new')), { type: 'galaxy' }));
});

test('what the editor keeps for itself is not written', () => {
  const { doc } = readDocument(
    documentOf({ type: 'expand', attrs: { title: 'Log' }, content: [paragraph(text('x'))] }),
  );
  expect(writeDocument(doc, new WeakMap())).toEqual(
    documentOf({ type: 'expand', attrs: { title: 'Log' }, content: [paragraph(text('x'))] }),
  );
});

test.each([
  ['cut off', '{"type":"doc",'],
  ['no document', '{"type":"paragraph"}'],
  ['a list', '[]'],
  ['content that is no list', '{"type":"doc","content":"x"}'],
])('a damaged body is refused with a sentence: %s', (_why, body) => {
  expect(() => parseDocument(body)).toThrow('The body of this page is damaged');
});

test('an empty body is an empty page that can be typed into', () => {
  expect(readDocument(parseDocument('')).doc.childCount).toBe(1);
});

test('headings have the anchors that Confluence gives them', () => {
  const heading = (title: string): AdfNode => ({ type: 'heading', attrs: { level: 2 }, content: [text(title)] });
  const { doc } = readDocument(documentOf(heading('Timeline'), heading('Root cause analysis'), heading('Timeline')));
  expect(nameAnchors(doc).map(({ anchor }) => anchor)).toEqual(['Timeline', 'Root-cause-analysis', 'Timeline.1']);
});

test('a task is ticked by its id, nested or not, and nothing else changes', () => {
  const stored = readAdf(JSON.stringify(documentOf(paragraph(text('before')), tasks)));
  const ticked = setTaskState(stored, 'second', false);
  expect(JSON.stringify(ticked)).toBe(JSON.stringify(stored).replace('"state":"DONE"', '"state":"TODO"'));
  expect(setTaskState(stored, 'gone', true)).toEqual(stored);
});
