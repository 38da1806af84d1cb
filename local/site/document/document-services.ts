import type { Node } from '@atlaskit/editor-prosemirror/model';

/** What node views need of the page that they are shown on. */
export interface DocumentServices {
  mode: 'view' | 'edit';
  findName(accountId: string): Promise<string>;
  findPageTitle(url: string): Promise<string | undefined>;
  isViewer(accountId: string): boolean;
  /** Draws an extension into an element that stays the same while it lives; returns what takes it away. */
  showExtension(element: HTMLElement, node: Node, actions: NodeActions): ShownExtension;
  /** Writes a task that was ticked in the read view; undefined when the viewer may not change the page. */
  tickTask: ((localId: string, isDone: boolean) => Promise<void>) | undefined;
}

/** What the editor can do with an extension that stands in the document. */
export interface NodeActions {
  remove: () => void;
  /** Puts a macro's configuration in the place of the one it has. */
  configure: (config: Record<string, unknown>) => void;
}

export interface ShownExtension {
  update(node: Node): void;
  remove(): void;
}
