import { useMemo } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { ItemEditing } from './use-item-desk';

/** The items as they will be once what is on its way is saved; the same list as long as nothing is. */
export function useExpectedItems(items: readonly ActionItem[], editing: ItemEditing): readonly ActionItem[] {
  return useMemo(() => {
    const expected = items.map(editing.expect);
    return expected.every((item, index) => item === items[index]) ? items : expected;
  }, [items, editing]);
}
