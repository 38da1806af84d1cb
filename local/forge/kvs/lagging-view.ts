import type { Clock } from '../../clock';
import { openMemoryStore } from '../../store/memory-store';
import { prefixRange } from '../../store/key';
import type { Change, OrderedStore } from '../../store/ordered-store';
import type { Entity } from './entities';
import { indexKeys, namespacePrefix, rowKey } from './layout';
import type { Namespace } from './layout';
import { readRow } from './rows';

/** Storage as queries see it: some time behind, each write at once and in the order of the writes. */
export interface LaggingView {
  /** The writes that queries see now. */
  seen: () => OrderedStore;
  /** The store, with writes that the view learns of. */
  leading: OrderedStore;
}

/** @param lag milliseconds after which a write is seen, asked for each; an earlier write is never seen after a later one */
export function openLaggingView(
  store: OrderedStore,
  { clock, lag, entities }: { clock: Clock; lag: () => number; entities: ReadonlyMap<string, Entity> },
): LaggingView {
  const view = openMemoryStore();
  view.write(storedBefore(store, entities));
  let waiting: { from: number; changes: readonly Change[] }[] = [];
  return {
    seen() {
      const now = clock.now();
      const first = waiting.findIndex(({ from }) => from > now);
      const due = first === -1 ? waiting : waiting.slice(0, first);
      due.forEach(({ changes }) => view.write(changes));
      waiting = waiting.slice(due.length);
      return view;
    },
    leading: {
      ...store,
      write(changes) {
        store.write(changes);
        waiting.push({ from: clock.now() + lag(), changes });
      },
    },
  };
}

/** What a store that is opened again holds already is seen from the start. */
function storedBefore(store: OrderedStore, entities: ReadonlyMap<string, Entity>): Change[] {
  const namespaces: Namespace[] = [
    { kind: 'plain' },
    ...[...entities.values()].map((entity) => ({ kind: 'entity' as const, entity })),
  ];
  return namespaces.flatMap((namespace) =>
    store.range(prefixRange(namespacePrefix(namespace))).flatMap(({ value }): Change[] => {
      const { key, value: record } = readRow(value);
      const places = namespace.kind === 'entity' ? indexKeys(namespace.entity, key, record) : [];
      return [{ key: rowKey(namespace, key), value }, ...places.map((place) => ({ key: place, value: key }))];
    }),
  );
}
