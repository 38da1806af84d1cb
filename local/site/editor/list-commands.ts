import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import type { Command } from './command';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';

/** Makes the selection a list of this kind; in such a list, takes it out; in the other kind, changes the kind. */
export function toggleList(name: 'bulletList' | 'orderedList'): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type === schema.nodes[name]) return liftListItem(schema.nodes.listItem)(state, dispatch, view);
      if (node.type !== schema.nodes.bulletList && node.type !== schema.nodes.orderedList) continue;
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), schema.nodes[name], {}));
      return true;
    }
    return wrapInList(schema.nodes[name])(state, dispatch);
  };
}
