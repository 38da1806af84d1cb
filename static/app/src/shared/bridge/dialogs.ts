import { Modal, view } from '@forge/bridge';
import { shapeOf, textOf } from './shape';
import { describeBreakdown } from './breakdown';

export const dialogNames = [
  'publish',
  'details',
  'moderator',
  'meeting',
  'waive',
  'reopen',
  'history',
  'markdown',
] as const;
export type DialogName = (typeof dialogNames)[number];

/** One question each. */
const mediumDialogs = new Set<DialogName>(['moderator', 'waive', 'reopen']);

/**
 * Opens one of this surface's dialogs in the site's own modal, which is not cut off by the macro's iframe. It is the same
 * bundle in another iframe: it loads its own, newest data.
 */
export function openDialog(dialog: DialogName, pageId: string, onClosed: (didChange: boolean) => void): void {
  const modal = new Modal({
    size: mediumDialogs.has(dialog) ? 'medium' : 'large',
    context: { dialog, pageId },
    onClose: (payload: unknown) => onClosed(shapeOf(payload)['didChange'] === true),
  });
  modal.open().catch(describeBreakdown);
}

/** Opens the moderator's console over the page. Escape leaves a field there, so it does not close the console. */
export function openConsole(pageId: string, onClosed: (didChange: boolean) => void): void {
  const modal = new Modal({
    resource: 'console',
    size: 'fullscreen',
    title: 'Post-mortem notes',
    closeOnEscape: false,
    closeOnOverlayClick: false,
    context: { pageId },
    onClose: (payload: unknown) => onClosed(shapeOf(payload)['didChange'] === true),
  });
  modal.open().catch(describeBreakdown);
}

/** The page that the console was opened for; null elsewhere. */
export function readConsolePage(modal: unknown): string | null {
  return textOf(shapeOf(modal)['pageId']);
}

/** Closes the modal that this surface is shown in. */
export function closeDialog(didChange: boolean): void {
  view.close({ didChange }).catch(describeBreakdown);
}

/** The dialog that a modal was opened for; null when this is no modal of ours. */
export function readDialog(modal: unknown): { dialog: DialogName; pageId: string } | null {
  const dialog = dialogNames.find((name) => name === shapeOf(modal)['dialog']);
  const pageId = textOf(shapeOf(modal)['pageId']);
  return dialog === undefined || pageId === null ? null : { dialog, pageId };
}
