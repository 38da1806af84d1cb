import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, type CSSProperties } from 'react';
import { AppFrame } from './app-frame';
import { useFrameStores } from './frame-stores';
import type { ModalSize, ModalStore, OpenModal } from './modal-store';
import { useStore } from './store';

/**
 * The modals that the app has opened, above the site; all but the topmost cannot be reached. As in Forge only the full screen
 * one has a bar of its own: in the others it is the app that offers to close.
 */
export function ModalLayer() {
  const { modals } = useFrameStores();
  const open = useStore(modals.open);
  return open.map((modal, index) => (
    <FrameModal key={modal.id} modal={modal} modals={modals} isTop={index === open.length - 1} />
  ));
}

function FrameModal({ modal, modals, isTop }: { modal: OpenModal; modals: ModalStore; isTop: boolean }) {
  const dialogRef = useRef<HTMLDivElement>(null);
  const close = (payload?: unknown): void => modals.close(modal.id, payload);
  useEffect(() => dialogRef.current?.querySelector('iframe')?.focus(), []);
  useEffect(() => setReach(dialogRef.current, isTop), [isTop]);
  const { opener, resource, title, size, context, closeOnEscape, closeOnOverlayClick, onSubmit } = modal;
  return (
    <div
      ref={dialogRef}
      className="frame-modal-blanket"
      onMouseDown={(event) => {
        if (closeOnOverlayClick && event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => {
        if (closeOnEscape && event.key === 'Escape') close();
      }}
    >
      <div
        className="frame-modal"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        data-size={nameOf(size)}
        style={styleOf(size)}
      >
        {size === 'fullscreen' ? (
          <div className="frame-modal-head">
            <h1 className="frame-modal-title">{title}</h1>
            <IconButton icon={CrossIcon} label="Close" appearance="subtle" onClick={() => close()} />
          </div>
        ) : null}
        <AppFrame
          module={{ ...opener.module, title, resource }}
          extension={{ ...opener.extension, modal: context }}
          localId={opener.localId}
          sizing="fill"
          close={close}
          closesOnEscape={closeOnEscape}
          {...(onSubmit && { submit: (config) => (onSubmit(config), close()) })}
        />
      </div>
    </div>
  );
}

/** React 18 does not know `inert` as an attribute. */
export function setReach(element: HTMLElement | null, isReachable: boolean): void {
  element?.toggleAttribute('inert', !isReachable);
}

const nameOf = (size: ModalSize): string => (typeof size === 'string' ? size : 'custom');
const styleOf = (size: ModalSize): CSSProperties | undefined =>
  typeof size === 'string' ? undefined : { width: size.width, height: size.height ?? '70vh' };
