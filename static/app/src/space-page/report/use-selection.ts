import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Selects exactly these. */
  choose: (ids: readonly string[]) => void;
}

/** Which rows are selected; another `list` begins with none. */
export function useSelection(list: string): Selection {
  const [held, setHeld] = useState<{ of: string; ids: ReadonlySet<string> }>({ of: list, ids: new Set() });
  const ids = useMemo(() => (held.of === list ? held.ids : new Set<string>()), [held, list]);
  const choose = useCallback((chosen: readonly string[]) => setHeld({ of: list, ids: new Set(chosen) }), [list]);
  return useMemo(
    () => ({
      ids,
      has: (id) => ids.has(id),
      toggle: (id) => choose(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]),
      choose,
    }),
    [ids, choose],
  );
}
