import { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import { AppFrame } from '../frames/app-frame';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';

export interface ExtensionPlace {
  pageId: string;
  space: Space;
  isEditing: boolean;
  /** Loads what is shown again when the macro asks for it. */
  refresh?: () => void;
}

interface PageExtensionProps {
  node: Node;
  place: ExtensionPlace;
  removeNode: () => void;
}

/** An extension of a page; in the editor under a bar that names it and can take it away. */
export function PageExtension({ node, place, removeNode }: PageExtensionProps) {
  const title = String(node.attrs['text'] ?? '') || 'Macro';
  return (
    <>
      {place.isEditing ? (
        <div className="doc-extension-bar">
          <span>{title}</span>
          <IconButton
            icon={DeleteIcon}
            label={`Remove ${title}`}
            appearance="subtle"
            spacing="compact"
            onClick={removeNode}
          />
        </div>
      ) : null}
      <ExtensionBody node={node} place={place} />
    </>
  );
}

/** A macro of the app as its iframe, anything else by its name. */
function ExtensionBody({ node, place }: Pick<PageExtensionProps, 'node' | 'place'>) {
  const { modules } = useSession();
  const key = String(node.attrs['extensionKey'] ?? '');
  const macro = modules.macros.find((one) => key === one.extensionKey || key.endsWith(`/static/${one.key}`));
  if (macro === undefined) {
    return (
      <div className="doc-box">
        The macro “{String(node.attrs['text'] ?? '') || key}” belongs to an app that is not installed here.
      </div>
    );
  }
  const { pageId, space, isEditing, refresh } = place;
  const localId = String(node.attrs['localId'] ?? '') || 'macro';
  const extension = {
    type: 'macro',
    content: { id: pageId, type: 'page', subtype: null },
    space: { id: space.id, key: space.key },
    isEditing,
    references: [],
    config: readConfig(node),
  };
  // As on the real site, the id differs between reading and editing: nothing may be keyed on it.
  const shownId = isEditing ? `${localId}-edit` : localId;
  return (
    <AppFrame module={macro} extension={extension} localId={shownId} sizing="content" {...(refresh && { refresh })} />
  );
}

function readConfig(node: Node): Record<string, unknown> {
  const parameters: unknown = node.attrs['parameters'];
  if (typeof parameters !== 'object' || parameters === null || !('guestParams' in parameters)) return {};
  const { guestParams } = parameters;
  return typeof guestParams === 'object' && guestParams !== null ? { ...guestParams } : {};
}
