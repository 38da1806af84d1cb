import type { EditorProps } from '@atlaskit/editor-prosemirror/view';
import type { DocumentServices } from '../document-services';
import { codeBlock, expand, panel, table } from './blocks';
import { bodiedExtension, extension, inlineExtension } from './extension';
import { card, date, emoji, media, mention, placeholder, status, unsupportedBlock, unsupportedInline } from './leaves';
import type { MakeNodeView } from './node-view';
import { taskItem } from './task-item';

type NodeViews = NonNullable<EditorProps['nodeViews']>;

/** Which nodes are drawn by what; all others as the schema says. The same in the read view and the editor. */
const NODE_VIEWS: Record<string, MakeNodeView> = {
  blockCard: card,
  bodiedExtension,
  codeBlock,
  date,
  embedCard: card,
  emoji,
  expand,
  extension,
  inlineCard: card,
  inlineExtension,
  media,
  mediaInline: media,
  mention,
  nestedExpand: expand,
  panel,
  panel_c1: panel,
  placeholder,
  status,
  table,
  taskItem,
  unsupportedBlock,
  unsupportedInline,
};

/** Node views bound to a page. */
export function createNodeViews(services: DocumentServices): NodeViews {
  const bind =
    (make: MakeNodeView): NodeViews[string] =>
    (node, view, position) =>
      make({ node, view, position, services });
  return Object.fromEntries(Object.entries(NODE_VIEWS).map(([name, make]) => [name, bind(make)]));
}
