import { orElse, type FrameStorage } from './frame-storage';

/** Whether single letters are shortcuts, as this person chose in this browser. */
export interface SingleKeysKeeper {
  read: () => boolean;
  write: (areOn: boolean) => void;
}

/**
 * Kept in the frame's own storage, for each person: it is about the tools in front of them, not about the page. Where the browser
 * refuses storage, the choice holds until the console is closed.
 * @param findStorage touching `localStorage` throws where it is refused
 */
export function keepSingleKeys(findStorage: () => FrameStorage, accountId: string): SingleKeysKeeper {
  const key = `post-mortem-single-keys:${accountId}`;
  return {
    read: () => orElse(true, () => findStorage().getItem(key) !== 'off'),
    write: (areOn) =>
      orElse(undefined, () => (areOn ? findStorage().removeItem(key) : findStorage().setItem(key, 'off'))),
  };
}
