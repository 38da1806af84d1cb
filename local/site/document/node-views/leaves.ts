import { documentDate } from '../../session/format-time';
import { element } from './element';
import { attribute, type MakeNodeView } from './node-view';

/** `@name`, resolved when shown; the text that is stored is only shown until then. */
export const mention: MakeNodeView = ({ node, services }) => {
  const id = attribute(node, 'id');
  const dom = element('span', { class: 'doc-mention', contenteditable: 'false' }, attribute(node, 'text') || '@…');
  if (services.isViewer(id)) dom.dataset['self'] = 'true';
  services.findName(id).then(
    (name) => (dom.textContent = `@${name}`),
    () => (dom.textContent = '@unknown'),
  );
  return { dom };
};

export const date: MakeNodeView = ({ node }) => {
  const text = documentDate(attribute(node, 'timestamp'));
  return { dom: element('time', { class: 'doc-date', contenteditable: 'false' }, text) };
};

const STATUS_COLORS = new Set(['neutral', 'purple', 'blue', 'red', 'yellow', 'green']);

export const status: MakeNodeView = ({ node }) => {
  const color = attribute(node, 'color');
  const known = STATUS_COLORS.has(color) ? color : 'neutral';
  return {
    dom: element(
      'span',
      { class: 'doc-status', 'data-color': known, contenteditable: 'false' },
      attribute(node, 'text'),
    ),
  };
};

export const emoji: MakeNodeView = ({ node }) => {
  const text = attribute(node, 'text') || attribute(node, 'shortName');
  return {
    dom: element(
      'span',
      { class: 'doc-emoji', role: 'img', 'aria-label': attribute(node, 'shortName'), contenteditable: 'false' },
      text,
    ),
  };
};

/** A template's hint: editors see it, readers do not. */
export const placeholder: MakeNodeView = ({ node, services }) => {
  if (services.mode !== 'edit') return { dom: element('span', { hidden: '' }) };
  return { dom: element('span', { class: 'doc-placeholder', contenteditable: 'false' }, attribute(node, 'text')) };
};

/** A link with the title of the page that it leads to, when that is on this site and may be seen. */
export const card: MakeNodeView = ({ node, services }) => {
  const url = attribute(node, 'url');
  const isSafe = /^(https?:\/\/|\/)/.test(url);
  const dom = element(
    'a',
    { class: 'doc-card', contenteditable: 'false', ...(isSafe && { href: url }) },
    url || 'a link without an address',
  );
  services.findPageTitle(url).then(
    (title) => {
      if (title !== undefined) dom.textContent = title;
    },
    () => (dom.dataset['unavailable'] = 'true'),
  );
  return { dom };
};

/** Pictures and files are not stored on this site. */
export const media: MakeNodeView = ({ node }) => {
  const name = attribute(node, 'alt') || 'without a description';
  return { dom: element('div', { class: 'doc-box', contenteditable: 'false' }, `Picture or file: ${name}`) };
};

/** What the schema does not know is named, not drawn; it is kept when the page is saved. */
const unsupported =
  (tag: 'div' | 'span'): MakeNodeView =>
  ({ node }) => {
    const stored: unknown = node.attrs['originalValue'];
    const type = typeof stored === 'object' && stored !== null && 'type' in stored ? String(stored.type) : 'unknown';
    return { dom: element(tag, { class: 'doc-box', contenteditable: 'false' }, `Unsupported content (${type})`) };
  };

export const unsupportedBlock = unsupported('div');
export const unsupportedInline = unsupported('span');
