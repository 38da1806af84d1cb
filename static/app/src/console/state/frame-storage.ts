/** What is needed of the browser's `localStorage`. */
export interface FrameStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

/**
 * Browsers may refuse storage to a frame of another site (strict tracking protection), or be out of room: what is kept there is a
 * convenience, and everything goes on without it.
 */
export function orElse<Value>(otherwise: Value, run: () => Value): Value {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
