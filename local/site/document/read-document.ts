import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import { Fragment, type Mark, type Node } from '@atlaskit/editor-prosemirror/model';
import type { AdfNode } from './adf';

/** What each node was read from, so that what nobody touched is written back exactly as it came. */
export type Origins = WeakMap<Node, AdfNode>;

export interface ReadDocument {
  doc: Node;
  origins: Origins;
}

/** Builds the editor's document. A node that the schema does not know or allow is kept whole in an "unsupported" node. */
export function readDocument(stored: AdfNode): ReadDocument {
  const origins: Origins = new WeakMap();
  const content = (stored.content ?? []).map((node) => readBlock(node, origins));
  const blocks = content.length === 0 ? [schema.node('paragraph')] : content;
  return { doc: createValid('doc', {}, blocks, []) ?? keepEachApart(blocks), origins };
}

/** Blocks that fit one by one but not side by side are kept, each on its own. */
function keepEachApart(blocks: Node[]): Node {
  const fitting = blocks.map((block) =>
    createValid('doc', {}, [block], []) === undefined ? keepWhole('unsupportedBlock', block.toJSON()) : block,
  );
  return schema.node('doc', {}, fitting);
}

function readBlock(stored: AdfNode, origins: Origins): Node {
  return remember(build(stored, origins) ?? keepWhole('unsupportedBlock', stored), stored, origins);
}

function readInline(stored: AdfNode, origins: Origins): Node {
  if (stored.type === 'text') return readText(stored);
  return remember(build(stored, origins) ?? keepWhole('unsupportedInline', stored), stored, origins);
}

function readText(stored: AdfNode): Node {
  return stored.text ? schema.text(stored.text, readMarks(stored)) : keepWhole('unsupportedInline', stored);
}

/** A panel that holds a table has a node type of its own in the schema, though not in what is stored. */
const VARIANTS: Record<string, string[]> = { panel: ['panel', 'panel_c1'] };

function build(stored: AdfNode, origins: Origins): Node | undefined {
  for (const name of VARIANTS[stored.type] ?? [stored.type]) {
    const type = schema.nodes[name];
    if (type === undefined) return undefined;
    const read = type.inlineContent ? readInline : readBlock;
    const content = (stored.content ?? []).map((child) => read(child, origins));
    const node = createValid(name, stored.attrs ?? {}, content, readMarks(stored));
    if (node !== undefined) return node;
  }
  return undefined;
}

function createValid(
  name: string,
  attrs: Record<string, unknown>,
  content: Node[],
  marks: readonly Mark[],
): Node | undefined {
  try {
    return schema.nodes[name]?.createChecked(attrs, Fragment.from(content), marks);
  } catch {
    // The schema says no: the caller keeps the stored node whole instead.
    return undefined;
  }
}

function readMarks(stored: AdfNode): Mark[] {
  const marks = (stored.marks ?? []).map(
    ({ type, attrs }) =>
      schema.marks[type]?.create(attrs) ?? schema.mark('unsupportedMark', { originalValue: { type, attrs } }),
  );
  return marks.reduce<Mark[]>((set, mark) => [...mark.addToSet(set)], []);
}

function keepWhole(name: 'unsupportedBlock' | 'unsupportedInline', stored: unknown): Node {
  return schema.node(name, { originalValue: stored });
}

function remember(node: Node, stored: AdfNode, origins: Origins): Node {
  origins.set(node, stored);
  return node;
}
