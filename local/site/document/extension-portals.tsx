import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createStore, useStore, type Store } from '../frames/store';
import type { DocumentServices, NodeActions } from './document-services';

interface ShownPortal {
  id: number;
  element: HTMLElement;
  node: Node;
  actions: NodeActions;
}

/** Extensions live in the document's own elements but are drawn by React, with what the site provides. */
export interface ExtensionPortals {
  shown: Store<ShownPortal[]>;
  show: DocumentServices['showExtension'];
}

export function createExtensionPortals(): ExtensionPortals {
  const shown = createStore<ShownPortal[]>([]);
  let last = 0;
  return {
    shown,
    show: (element, first, actions) => {
      const id = ++last;
      shown.set((portals) => [...portals, { id, element, node: first, actions }]);
      return {
        update: (node) =>
          shown.set((portals) => portals.map((portal) => (portal.id === id ? { ...portal, node } : portal))),
        remove: () => shown.set((portals) => portals.filter((portal) => portal.id !== id)),
      };
    },
  };
}

export function ExtensionPortalLayer({
  portals,
  draw,
}: {
  portals: ExtensionPortals;
  draw: (node: Node, actions: NodeActions) => ReactNode;
}) {
  return useStore(portals.shown).map(({ id, element, node, actions }) =>
    createPortal(draw(node, actions), element, String(id)),
  );
}
