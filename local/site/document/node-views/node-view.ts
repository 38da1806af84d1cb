import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { EditorView, NodeView } from '@atlaskit/editor-prosemirror/view';
import type { DocumentServices } from '../document-services';

export interface NodeViewPlace {
  node: Node;
  view: EditorView;
  /** The position of the node, undefined once it is gone. */
  position: () => number | undefined;
  services: DocumentServices;
}

export type MakeNodeView = (place: NodeViewPlace) => NodeView;

export const attribute = (node: Node, name: string): string => {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value : '';
};
