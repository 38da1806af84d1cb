import type { EditorState } from '@atlaskit/editor-prosemirror/state';
import { EditorView, type DirectEditorProps } from '@atlaskit/editor-prosemirror/view';
import { findName } from '../rest/people';
import type { DocumentServices } from './document-services';
import type { ExtensionPortals } from './extension-portals';
import { findPageTitle } from './find-page-title';
import { createNodeViews } from './node-views';

interface ViewRequest {
  holder: HTMLElement | null;
  state: EditorState;
  mode: DocumentServices['mode'];
  viewerId: string | undefined;
  portals: ExtensionPortals;
  tickTask: DocumentServices['tickTask'];
  props?: Partial<DirectEditorProps>;
}

/** Opens a document in an element, to read or to edit, with the site's node views. */
export function openView({ holder, state, mode, viewerId, portals, tickTask, props }: ViewRequest): EditorView {
  const services: DocumentServices = {
    mode,
    findName,
    findPageTitle,
    isViewer: (accountId) => accountId === viewerId,
    showExtension: portals.show,
    tickTask,
  };
  return new EditorView(holder, {
    state,
    editable: () => mode === 'edit',
    nodeViews: createNodeViews(services),
    attributes: { class: 'doc' },
    ...props,
  });
}
