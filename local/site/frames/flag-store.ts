import { createStore, type Store } from './store';

export type FlagKind = 'info' | 'success' | 'warning' | 'error';

export interface ShownFlag {
  id: string;
  title: string;
  description?: string | undefined;
  kind: FlagKind;
  isAutoDismiss: boolean;
  actions: { text: string; onClick: () => void }[];
}

/** Messages at the bottom left, newest first; one with an id that is shown takes its place. */
export interface FlagStore {
  shown: Store<ShownFlag[]>;
  show(flag: ShownFlag): void;
  close(id: string): boolean;
}

export function createFlagStore(): FlagStore {
  const shown = createStore<ShownFlag[]>([]);
  return {
    shown,
    show: (flag) => shown.set((flags) => [flag, ...flags.filter(({ id }) => id !== flag.id)]),
    close: (id) => {
      const wasShown = shown.get().some((flag) => flag.id === id);
      shown.set((flags) => flags.filter((flag) => flag.id !== id));
      return wasShown;
    },
  };
}
