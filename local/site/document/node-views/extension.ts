import { element } from './element';
import { withConfig } from '../macro-config';
import type { MakeNodeView } from './node-view';

/** An extension keeps its element while the document around it changes: an iframe that moves would start anew. */
export const extension: MakeNodeView = ({ node, view, position, services }) => {
  const dom = element('div', { class: 'doc-extension', contenteditable: 'false' });
  const remove = (): void => {
    const at = position();
    if (at !== undefined) view.dispatch(view.state.tr.delete(at, at + node.nodeSize));
    view.focus();
  };
  const configure = (config: Record<string, unknown>): void => {
    const at = position();
    const present = at === undefined ? null : view.state.doc.nodeAt(at);
    if (at === undefined || present === null) return;
    const parameters = withConfig(present.attrs['parameters'], config);
    view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...present.attrs, parameters }));
  };
  const shown = services.showExtension(dom, node, { remove, configure });
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type || next.attrs['extensionKey'] !== node.attrs['extensionKey']) return false;
      shown.update(next);
      return true;
    },
    stopEvent: () => true,
    ignoreMutation: () => true,
    destroy: () => shown.remove(),
  };
};

/** Inside a line there is no room for a surface: it is named. */
export const inlineExtension: MakeNodeView = ({ node }) => {
  const key = String(node.attrs['extensionKey'] ?? '');
  return { dom: element('span', { class: 'doc-box', contenteditable: 'false' }, `Extension ${key}`) };
};

/** An extension around content shows the content, under its name. */
export const bodiedExtension: MakeNodeView = ({ node }) => {
  const contentDOM = element('div');
  const name = element(
    'p',
    { class: 'doc-box-name', contenteditable: 'false' },
    `Extension ${String(node.attrs['extensionKey'] ?? '')}`,
  );
  return { dom: element('div', { class: 'doc-box' }, name, contentDOM), contentDOM };
};
