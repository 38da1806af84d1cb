import { openDurableStore } from './durable-store';
import { openMemoryStore } from './memory-store';
import type { OrderedStore } from './ordered-store';

/** Where a site's records live. */
export type StoreChoice = { kind: 'memory' } | { kind: 'durable'; folder: string };

export function openStore(choice: StoreChoice): OrderedStore {
  return choice.kind === 'memory' ? openMemoryStore() : openDurableStore(choice.folder);
}
