import type { ModalStore } from '../frames/modal-store';
import type { Frame } from '../frames/frame';
import type { Page } from '../rest/pages';
import type { Space } from '../rest/spaces';

const type = 'confluence:contentAction';

/** Shows what an app has added to the menu of a page, in a dialog of the site. */
export function openContentAction(
  modals: ModalStore,
  module: Frame['module'],
  { page, space, onClose }: { page: Page; space: Space; onClose: () => void },
): void {
  const extension = {
    type,
    content: { id: page.id, type: 'page', subtype: null },
    space: { id: space.id, key: space.key },
    location: window.location.href,
  };
  modals.show({
    opener: { module, extension, localId: `${type}/${module.key}`, focusOwner: () => undefined },
    resource: module.resource,
    title: module.title,
    size: 'large',
    context: undefined,
    closeOnEscape: true,
    closeOnOverlayClick: true,
    onClose,
  });
}
