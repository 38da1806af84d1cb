import type { Node } from '@atlaskit/editor-prosemirror/model';
import { element } from './element';
import { attribute, type MakeNodeView } from './node-view';

/** A task with its tick: in the editor it changes the text, in the read view it is written to the page at once. */
export const taskItem: MakeNodeView = ({ node, view, position, services }) => {
  let shown = node;
  const box = element('input', { type: 'checkbox' });
  box.disabled = services.tickTask === undefined;
  const label = element('span', { class: 'doc-task-box', contenteditable: 'false' }, box);
  const contentDOM = element('div', { class: 'doc-task-text' });
  const dom = element('div', { class: 'doc-task' }, label, contentDOM);
  const show = (next: Node): void => {
    shown = next;
    box.checked = isDone(next);
    box.setAttribute('aria-label', next.textContent || 'Task');
    dom.dataset['state'] = isDone(next) ? 'DONE' : 'TODO';
  };
  const tick = (): void => {
    const at = position();
    if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'state', box.checked ? 'DONE' : 'TODO'));
  };
  box.addEventListener('change', () => {
    tick();
    if (services.mode === 'edit') return;
    box.disabled = true;
    services
      .tickTask?.(attribute(shown, 'localId'), box.checked)
      .catch(() => {
        box.checked = !box.checked;
        tick();
      })
      .finally(() => (box.disabled = false));
  });
  show(node);
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== shown.type) return false;
      show(next);
      return true;
    },
    stopEvent: ({ target }) => target === box,
    ignoreMutation: ({ target }) => target === box || target === dom || target === label,
  };
};

function isDone(node: Node): boolean {
  return attribute(node, 'state') === 'DONE';
}
