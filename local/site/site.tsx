import { useLayoutEffect, useMemo, useRef } from 'react';
import { TopBar } from './chrome/top-bar';
import { FlagLayer } from './frames/flag-layer';
import { createFrameStores, FrameStoresProvider, useFrameStores } from './frames/frame-stores';
import { ModalLayer, setReach } from './frames/modal-layer';
import { useStore } from './frames/store';
import { SessionProvider } from './session/session';
import { Surface } from './surface';

/** The whole site: what is under the modals, the modals, and the flags above both. */
export function Site() {
  const stores = useMemo(() => createFrameStores(), []);
  return (
    <SessionProvider>
      <FrameStoresProvider value={stores}>
        <Ground />
        <ModalLayer />
        <FlagLayer />
      </FrameStoresProvider>
    </SessionProvider>
  );
}

/** Out of reach while a modal of the app is open. */
function Ground() {
  const { modals } = useFrameStores();
  const isCovered = useStore(modals.open).length > 0;
  const ground = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => setReach(ground.current, !isCovered), [isCovered]);
  return (
    <div ref={ground} className="site-ground">
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <TopBar />
      <Surface />
    </div>
  );
}
