import { encodeKey } from './key';
import type { Entry, Json, OrderedStore } from './ordered-store';
import { checkChanges } from './check-changes';
import { SortedBlocks } from './sorted-blocks';

/** A store that lives as long as the process. Values are kept as text, which makes every read and write a copy. */
export function openMemoryStore(): OrderedStore {
  const rows = new SortedBlocks();
  return {
    get(key) {
      const text = rows.find(encodeKey(key));
      return text === undefined ? undefined : (JSON.parse(text) as Json);
    },
    range({ from, to, reverse = false, limit = Infinity }) {
      const found: Entry[] = [];
      if (limit <= 0) return found;
      for (const row of reverse ? rows.downwards(from, to) : rows.upwards(from, to)) {
        found.push({ key: row.key, value: JSON.parse(row.text) as Json });
        if (found.length >= limit) break;
      }
      return found;
    },
    write(changes) {
      for (const { key, text } of checkChanges(changes)) {
        if (text === undefined) rows.remove(key);
        else rows.put(key, text);
      }
    },
    close: () => Promise.resolve(),
  };
}
