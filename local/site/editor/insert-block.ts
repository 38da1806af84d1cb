import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import { Selection, type Transaction } from '@atlaskit/editor-prosemirror/state';

/**
 * Puts a block where the cursor is: in place of an empty paragraph, else after the nearest block beside which it may stand. The
 * cursor goes into it, or to the line after it when there is nothing to type in.
 */
export function insertBlock(tr: Transaction, node: Node): Transaction {
  const { $from } = tr.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const holder = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    const isEmpty = depth === $from.depth && $from.node(depth).content.size === 0;
    const from = isEmpty ? index : index + 1;
    if (!holder.canReplaceWith(from, index + 1, node.type)) continue;
    const start = isEmpty ? $from.before(depth) : $from.after(depth);
    const end = $from.after(depth);
    tr.replaceWith(start, end, node);
    return placeCursor(tr, start, node);
  }
  return tr;
}

function placeCursor(tr: Transaction, start: number, node: Node): Transaction {
  const end = start + node.nodeSize;
  if (!node.isAtom && !node.isLeaf) return tr.setSelection(Selection.near(tr.doc.resolve(start + 1))).scrollIntoView();
  const after = tr.doc.resolve(end);
  if (
    after.nodeAfter?.isTextblock !== true &&
    after.parent.canReplaceWith(after.index(), after.index(), schema.nodes.paragraph)
  ) {
    tr.insert(end, schema.node('paragraph'));
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(end))).scrollIntoView();
}
