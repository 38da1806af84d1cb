import { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import { AppFrame } from '../frames/app-frame';
import { useFrameStores } from '../frames/frame-stores';
import type { AppModules, MacroModule } from '../rest/host';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import type { NodeActions } from './document-services';
import { configOf } from './macro-config';

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
  actions: NodeActions;
}

/** An extension of a page; in the editor under a bar that names it and can set it up and take it away. */
export function PageExtension({ node, place, actions }: PageExtensionProps) {
  const title = String(node.attrs['text'] ?? '') || 'Macro';
  return (
    <>
      {place.isEditing ? (
        <div className="doc-extension-bar">
          <span>{title}</span>
          <span>
            <ConfigureButton node={node} place={place} configure={actions.configure} />
            <IconButton
              icon={DeleteIcon}
              label={`Remove ${title}`}
              appearance="subtle"
              spacing="compact"
              onClick={actions.remove}
            />
          </span>
        </div>
      ) : null}
      <ExtensionBody node={node} place={place} />
    </>
  );
}

/** A macro of the app as its iframe, anything else by its name. */
function ExtensionBody({ node, place }: Pick<PageExtensionProps, 'node' | 'place'>) {
  const { modules } = useSession();
  const macro = findMacro(node, modules);
  if (macro === undefined) {
    return (
      <div className="doc-box">
        The macro “{String(node.attrs['text'] || node.attrs['extensionKey'])}” belongs to an app that is not installed
        here.
      </div>
    );
  }
  const { isEditing, refresh } = place;
  const localId = String(node.attrs['localId'] ?? '') || 'macro';
  const extension = describeExtension(node, place);
  // As on the real site, the id differs between reading and editing: nothing may be keyed on it.
  const shownId = isEditing ? `${localId}-edit` : localId;
  return (
    <AppFrame module={macro} extension={extension} localId={shownId} sizing="content" {...(refresh && { refresh })} />
  );
}

interface ConfigureButtonProps extends Pick<PageExtensionProps, 'node' | 'place'> {
  configure: NodeActions['configure'];
}

/** Opens the macro's own editor of its configuration; nothing for a macro without one. */
function ConfigureButton({ node, place, configure }: ConfigureButtonProps) {
  const { modules } = useSession();
  const { modals } = useFrameStores();
  const macro = findMacro(node, modules);
  if (macro?.config === undefined) return null;
  const { resource, title } = macro.config;
  const open = (): void =>
    modals.show({
      opener: {
        module: macro,
        extension: describeExtension(node, place),
        localId: String(node.attrs['localId'] ?? '') || 'macro',
        focusOwner: () => undefined,
      },
      resource,
      title,
      size: 'large',
      context: undefined,
      closeOnEscape: true,
      closeOnOverlayClick: false,
      onClose: () => undefined,
      onSubmit: configure,
    });
  return (
    <IconButton icon={EditIcon} label={`Set up ${macro.title}`} appearance="subtle" spacing="compact" onClick={open} />
  );
}

function findMacro(node: Node, { macros }: AppModules): MacroModule | undefined {
  const key = String(node.attrs['extensionKey'] ?? '');
  return macros.find((one) => key === one.extensionKey || key.endsWith(`/static/${one.key}`));
}

/** The `extension` of `view.getContext()` for a macro on a page. */
function describeExtension(node: Node, { pageId, space, isEditing }: ExtensionPlace) {
  return {
    type: 'macro',
    content: { id: pageId, type: 'page', subtype: null },
    space: { id: space.id, key: space.key },
    isEditing,
    references: [],
    config: configOf(node.attrs['parameters']),
  };
}
