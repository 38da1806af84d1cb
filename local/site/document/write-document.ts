import type { Mark, Node } from '@atlaskit/editor-prosemirror/model';
import type { AdfNode } from './adf';
import type { Origins } from './read-document';

/** The document as it is stored. Nodes that are still the ones that were read are written exactly as they came. */
export function writeDocument(doc: Node, origins: Origins): AdfNode {
  return { type: 'doc', version: 1, content: writeContent(doc, origins) };
}

function writeContent(node: Node, origins: Origins): AdfNode[] {
  const content: AdfNode[] = [];
  node.forEach((child) => content.push(writeNode(child, origins)));
  return content;
}

function writeNode(node: Node, origins: Origins): AdfNode {
  const origin = origins.get(node);
  if (origin !== undefined) return origin;
  if (node.isText) return { type: 'text', text: node.text ?? '', ...writeMarks(node.marks) };
  if (isKept(node)) return node.attrs['originalValue'] as AdfNode;
  const attrs = writeAttributes(node.attrs, node.type.spec.attrs ?? {});
  const content = writeContent(node, origins);
  return {
    type: node.type.name === 'panel_c1' ? 'panel' : node.type.name,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
    ...writeMarks(node.marks),
  };
}

function isKept(node: Node): boolean {
  return node.type.name === 'unsupportedBlock' || node.type.name === 'unsupportedInline';
}

function writeMarks(marks: readonly Mark[]): Pick<AdfNode, 'marks'> {
  if (marks.length === 0) return {};
  return { marks: marks.map(writeMark) };
}

function writeMark(mark: Mark): { type: string; attrs?: Record<string, unknown> } {
  if (mark.type.name === 'unsupportedMark') return mark.attrs['originalValue'] as { type: string };
  const attrs = writeAttributes(mark.attrs, mark.type.spec.attrs ?? {});
  return { type: mark.type.name, ...(Object.keys(attrs).length > 0 && { attrs }) };
}

// Attributes that the format requires although the schema has a default for them.
const REQUIRED = new Set([
  'level',
  'panelType',
  'state',
  'localId',
  'timestamp',
  'color',
  'id',
  'extensionKey',
  'extensionType',
  'layout',
  'type',
]);

/** Leaves out what the editor keeps for itself (`__…`), what is unset, and defaults that need not be written. */
function writeAttributes(
  attrs: Record<string, unknown>,
  specs: Record<string, { default?: unknown }>,
): Record<string, unknown> {
  const kept = Object.entries(attrs).filter(([name, value]) => {
    if (name.startsWith('__') || value === null || value === undefined) return false;
    if (name === 'localId' && value === '') return false;
    return REQUIRED.has(name) || value !== specs[name]?.default;
  });
  return Object.fromEntries(kept);
}
