import type { OrderedStore } from '../../store/ordered-store';
import { KEYS, longTaskRecord } from './records';
import type { LongTaskRecord } from './records';
import { nextId } from './sequence';

/** What requests began. Confluence does it later; the host has done it when it answers. */
export interface LongTasks {
  add(nameKey: string, startedBy: string): LongTaskRecord;
  find(id: string): LongTaskRecord | undefined;
}

export function openLongTasks(store: OrderedStore): LongTasks {
  return {
    add(nameKey, startedBy) {
      const task = { id: nextId(store), nameKey, startedBy };
      store.write([{ key: KEYS.longTask(task.id), value: task }]);
      return task;
    },
    find(id) {
      const stored = store.get(KEYS.longTask(id));
      return stored === undefined ? undefined : longTaskRecord.parse(stored);
    },
  };
}
