import type { Callback } from '../../bridge/carry-functions';
import type { FrameLocation, HistoryChange } from '../../bridge/frame-history';
import type { FlagStore } from './flag-store';
import type { ModalStore } from './modal-store';
import type { EventBus } from './event-bus';
import type { SiteSession } from '../session/session';

/** What the frame's extension says about where it is shown: the `extension` of `view.getContext()`. */
export type Extension = Record<string, unknown>;

/** The app's part of the address bar, for surfaces that have one. */
export interface FrameRoute {
  location(): FrameLocation;
  change(change: HistoryChange): void;
  /** Calls back when the person goes back or forward; returns what stops it. */
  watch(listener: (location: FrameLocation) => void): () => void;
}

/** One iframe of the app and what its commands may touch. */
export interface Frame {
  module: { key: string; title: string; resource: string };
  localId: string;
  extension: Extension;
  session: SiteSession;
  stores: FrameStores;
  resize(height: number): void;
  refresh?: () => void;
  route?: FrameRoute;
  /** Only in a modal: closes it and hands the payload to who opened it. */
  close?: (payload: unknown) => void;
  closesOnEscape?: boolean;
  /** Only in the editor of a macro's configuration: keeps it in the page that is edited, and closes the editor. */
  submit?: (config: Record<string, unknown>) => void;
  closeListeners: Set<Callback>;
  /** Undone when the frame goes away. */
  onGone(undo: () => void): void;
  /** Sends a command into the frame. */
  tell(command: string, data: unknown): void;
  focusOwner(): void;
}

export interface FrameStores {
  flags: FlagStore;
  modals: ModalStore;
  events: EventBus;
}
