import { createStore, useStore } from '../frames/store';

const version = createStore(0);

/** Says that pages were created, renamed, moved or trashed, so that trees load again. */
export const announceTreeChange = (): void => version.set((before) => before + 1);

export const useTreeVersion = (): number => useStore(version);
