import { KEYS } from './records';
import type { Key } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';

const FIRST_ID = 98_305;

function next(store: OrderedStore, key: Key, first: number): string {
  const stored = store.get(key);
  const id = typeof stored === 'number' ? stored : first;
  store.write([{ key, value: id + 1 }]);
  return String(id);
}

/** The next id of anything in Confluence but tasks: a number as text, higher than every id before it. */
export const nextId = (store: OrderedStore): string => next(store, KEYS.nextId(), FIRST_ID);

/** Tasks count from 1 by themselves. */
export const nextTaskId = (store: OrderedStore): string => next(store, KEYS.nextTaskId(), 1);
