import { useCallback, useMemo, useState } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { itemKey } from '../../shared/items/item-key';

type Selectable = Pick<ActionItem, 'pageId' | 'id'>;

export interface Selection {
  has: (item: Selectable) => boolean;
  toggle: (item: Selectable) => void;
  /** Selects exactly these. */
  choose: (items: readonly Selectable[]) => void;
}

/** Which rows are selected; another `list` begins with none. */
export function useSelection(list: string): Selection {
  const [held, setHeld] = useState<{ of: string; keys: ReadonlySet<string> }>({ of: list, keys: new Set() });
  const keys = useMemo(() => (held.of === list ? held.keys : new Set<string>()), [held, list]);
  const hold = useCallback((chosen: readonly string[]) => setHeld({ of: list, keys: new Set(chosen) }), [list]);
  return useMemo(
    () => ({
      has: (item) => keys.has(itemKey(item)),
      toggle: (item) => {
        const key = itemKey(item);
        hold(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]);
      },
      choose: (items) => hold(items.map(itemKey)),
    }),
    [keys, hold],
  );
}
