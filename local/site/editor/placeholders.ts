import { Plugin, TextSelection, type EditorState, type Transaction } from '@atlaskit/editor-prosemirror/state';

/**
 * A template's hint is no text: pressed, it takes the cursor, and it goes away as soon as something stands beside it. Whoever
 * types answers it.
 */
export const placeholders = (): Plugin =>
  new Plugin({
    props: {
      handleClickOn(view, _position, node, nodePosition) {
        if (node.type.name !== 'placeholder') return false;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, nodePosition)));
        return true;
      },
    },
    appendTransaction: (transactions, _old, state) =>
      transactions.some(({ docChanged }) => docChanged) ? removeAnswered(state) : null,
  });

function removeAnswered({ selection: { $from }, tr }: EditorState): Transaction | null {
  const { parent } = $from;
  if (!parent.isTextblock || parent.childCount < 2) return null;
  parent.forEach((child, offset) => {
    const from = tr.mapping.map($from.start() + offset);
    if (child.type.name === 'placeholder') tr.delete(from, from + child.nodeSize);
  });
  return tr.docChanged ? tr : null;
}
