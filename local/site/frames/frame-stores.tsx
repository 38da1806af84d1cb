import { createContext, useContext } from 'react';
import { createEventBus } from './event-bus';
import { createFlagStore } from './flag-store';
import type { FrameStores } from './frame';
import { createModalStore } from './modal-store';

export const createFrameStores = (): FrameStores => ({
  flags: createFlagStore(),
  modals: createModalStore(),
  events: createEventBus(),
});

const FrameStoresContext = createContext<FrameStores | undefined>(undefined);
export const FrameStoresProvider = FrameStoresContext.Provider;

export function useFrameStores(): FrameStores {
  const stores = useContext(FrameStoresContext);
  if (stores === undefined) throw new Error('useFrameStores outside of FrameStoresProvider');
  return stores;
}
