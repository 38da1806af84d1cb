import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import { KEYS, labelRecord } from './records';
import type { LabelRecord } from './records';
import { nextId } from './sequence';

export interface Labels {
  list(pageId: string): LabelRecord[];
  /** Adds what is not there yet. Names are kept in lower case. */
  add(pageId: string, labels: readonly { name: string; prefix: string }[]): void;
  drop(pageId: string): void;
}

export function openLabels(store: OrderedStore): Labels {
  const list = (pageId: string): LabelRecord[] =>
    store.range(prefixRange(KEYS.label(pageId))).map(({ value }) => labelRecord.parse(value));
  return {
    list,
    drop: (pageId) =>
      list(pageId).forEach(({ name }) => store.write([{ key: KEYS.label(pageId, name), remove: true }])),
    add(pageId, labels) {
      for (const { name, prefix } of labels) {
        const key = KEYS.label(pageId, name.toLowerCase());
        if (store.get(key) === undefined)
          store.write([{ key, value: { id: nextId(store), name: name.toLowerCase(), prefix } }]);
      }
    },
  };
}
