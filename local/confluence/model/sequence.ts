import { KEYS } from './records';
import type { OrderedStore } from '../../store/ordered-store';

const FIRST_ID = 98_305;

/** The next id of anything in Confluence: a number as text, higher than every id before it. */
export function nextId(store: OrderedStore): string {
  const stored = store.get(KEYS.nextId());
  const next = typeof stored === 'number' ? stored : FIRST_ID;
  store.write([{ key: KEYS.nextId(), value: next + 1 }]);
  return String(next);
}
