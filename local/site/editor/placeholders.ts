import { Plugin } from '@atlaskit/editor-prosemirror/state';

/** A template's hint goes away as soon as something stands beside it: whoever types answers it. */
export const answeredPlaceholders = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _old, { selection: { $from }, tr }) {
      const { parent } = $from;
      if (!transactions.some(({ docChanged }) => docChanged) || !parent.isTextblock || parent.childCount < 2)
        return null;
      const start = $from.start();
      parent.forEach((child, offset) => {
        const from = tr.mapping.map(start + offset);
        if (child.type.name === 'placeholder') tr.delete(from, from + child.nodeSize);
      });
      return tr.docChanged ? tr : null;
    },
  });
