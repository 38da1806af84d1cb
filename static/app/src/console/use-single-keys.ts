import { useMemo, useState } from 'react';
import { useSurface } from '../shared/surface/surface-context';
import { keepSingleKeys } from './state/single-keys';

/** Whether single letters are shortcuts, and how to switch them; the choice is there again when the console opens the next time. */
export function useSingleKeys(): readonly [boolean, (areOn: boolean) => void] {
  const { accountId } = useSurface();
  const keeper = useMemo(() => keepSingleKeys(() => localStorage, accountId ?? ''), [accountId]);
  const [areOn, setOn] = useState(keeper.read);
  const choose = (wanted: boolean): void => {
    setOn(wanted);
    keeper.write(wanted);
  };
  return [areOn, choose];
}
