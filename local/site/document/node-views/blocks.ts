import { element, makeScrollable } from './element';
import { attribute, type MakeNodeView } from './node-view';

const PANEL_SIGNS: Record<string, [sign: string, meaning: string]> = {
  info: ['i', 'Information'],
  note: ['✎', 'Note'],
  tip: ['✓', 'Tip'],
  success: ['✓', 'Success'],
  warning: ['!', 'Warning'],
  error: ['✕', 'Error'],
};

export const panel: MakeNodeView = ({ node }) => {
  const type = attribute(node, 'panelType');
  const [sign, meaning] = PANEL_SIGNS[type] ?? [attribute(node, 'panelIconText') || '•', 'Panel'];
  const contentDOM = element('div', { class: 'doc-panel-content' });
  const icon = element(
    'span',
    { class: 'doc-panel-sign', role: 'img', 'aria-label': meaning, contenteditable: 'false' },
    sign,
  );
  return { dom: element('div', { class: 'doc-panel', 'data-type': type }, icon, contentDOM), contentDOM };
};

/** A table scrolls sideways in its own box, so that the page never does. */
export const table: MakeNodeView = ({ node, services }) => {
  const contentDOM = element('tbody');
  const columns = element('colgroup');
  const dom = element('div', { class: 'doc-table-box' }, element('table', { class: 'doc-table' }, columns, contentDOM));
  if (node.attrs['isNumberColumnEnabled'] === true) dom.dataset['numbered'] = 'true';
  for (const width of readWidths(node.firstChild?.content.content ?? []))
    columns.append(element('col', width === 0 ? {} : { style: `width: ${width}px` }));
  const forget = services.mode === 'view' ? makeScrollable(dom, 'Table, scrolls sideways') : undefined;
  return {
    dom,
    contentDOM,
    ignoreMutation: ({ target, type }) => type === 'attributes' && target === dom,
    destroy: () => forget?.(),
  };
};

function readWidths(cells: readonly { attrs: Record<string, unknown> }[]): number[] {
  return cells.flatMap(({ attrs }) => {
    const { colwidth, colspan } = attrs;
    if (Array.isArray(colwidth)) return colwidth.map((width: unknown) => (typeof width === 'number' ? width : 0));
    return Array.from({ length: typeof colspan === 'number' ? colspan : 1 }, () => 0);
  });
}

export const codeBlock: MakeNodeView = ({ node, services }) => {
  const contentDOM = element('code');
  const dom = element('pre', { class: 'doc-code', 'data-language': attribute(node, 'language') }, contentDOM);
  const forget = services.mode === 'view' ? makeScrollable(dom, 'Code, scrolls sideways') : undefined;
  return {
    dom,
    contentDOM,
    destroy: () => forget?.(),
    ignoreMutation: ({ target, type }) => type === 'attributes' && target === dom,
  };
};

let expands = 0;

/** Closed when it is read, open when it is edited, like in Confluence. */
export const expand: MakeNodeView = ({ node, view, position, services }) => {
  expands += 1;
  const contentDOM = element('div', { class: 'doc-expand-content', id: `expand-${expands}` });
  const toggle = element('button', { type: 'button', class: 'doc-expand-toggle', 'aria-controls': contentDOM.id });
  const header = element('div', { class: 'doc-expand-header', contenteditable: 'false' }, toggle);
  const title = attribute(node, 'title');
  let isOpen = services.mode === 'edit';
  const show = (): void => {
    toggle.setAttribute('aria-expanded', String(isOpen));
    contentDOM.hidden = !isOpen;
  };
  toggle.addEventListener('click', () => {
    isOpen = !isOpen;
    show();
  });
  if (services.mode === 'edit') {
    const field = element('input', {
      class: 'doc-expand-title',
      'aria-label': 'Title of the expand',
      placeholder: 'Give this expand a title',
    });
    field.value = title;
    field.addEventListener('change', () => {
      const at = position();
      if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'title', field.value));
    });
    toggle.setAttribute('aria-label', 'Open or close the expand');
    header.append(field);
  } else toggle.append(title || 'Click here to expand …');
  show();
  const dom = element('div', { class: 'doc-expand' }, header, contentDOM);
  return {
    dom,
    contentDOM,
    stopEvent: ({ target }) => target instanceof globalThis.Node && header.contains(target),
    ignoreMutation: (mutation) => !(mutation.type !== 'attributes' && contentDOM.contains(mutation.target)),
    update: (next) => next.type === node.type,
  };
};
