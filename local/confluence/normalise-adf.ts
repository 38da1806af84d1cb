import type { AdfDocument, AdfMark, AdfNode } from './adf';

/*
 * Confluence stores documents in a format of its own and answers them slightly otherwise than they were written. What
 * is known of that: `strong`, `em` and other styles beside `code` are dropped, links carry metadata, nodes that the
 * editor tracks have a `localId`.
 */
const BESIDE_CODE: ReadonlySet<string> = new Set(['code', 'link', 'annotation']);
const TRACKED: ReadonlySet<string> = new Set([
  'taskList',
  'taskItem',
  'decisionList',
  'decisionItem',
  'table',
  'extension',
  'bodiedExtension',
  'inlineExtension',
]);

function normaliseMark(mark: AdfMark): AdfMark {
  if (mark.type !== 'link') return mark;
  return { ...mark, attrs: { __confluenceMetadata: null, ...mark.attrs } };
}

function normaliseMarks(marks: readonly AdfMark[]): AdfMark[] {
  const isCode = marks.some(({ type }) => type === 'code');
  return marks.filter(({ type }) => !isCode || BESIDE_CODE.has(type)).map(normaliseMark);
}

function withLocalId(node: AdfNode, ids: () => string): AdfNode {
  const given = node.attrs?.['localId'];
  if (!TRACKED.has(node.type) || (typeof given === 'string' && given !== '')) return node;
  return { ...node, attrs: { ...node.attrs, localId: ids() } };
}

function normaliseNode(node: AdfNode, ids: () => string): AdfNode {
  const { marks, content, ...rest } = withLocalId(node, ids);
  return {
    ...rest,
    ...(marks === undefined || marks.length === 0 ? {} : { marks: normaliseMarks(marks) }),
    ...(content === undefined ? {} : { content: content.map((child) => normaliseNode(child, ids)) }),
  };
}

/** The document as Confluence would answer it. */
export function normaliseAdf(document: AdfDocument, ids: () => string): AdfDocument {
  return { type: 'doc', version: 1, content: document.content.map((node) => normaliseNode(node, ids)) };
}
