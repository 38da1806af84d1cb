import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { open } from 'lmdb';
import type { RootDatabase } from 'lmdb';
import { checkChanges } from './check-changes';
import { encodeKey } from './key';
import type { Entry, Json, OrderedStore } from './ordered-store';

/** The store's folder cannot be used: damaged, not ours to write, or not a store. The message says what to do. */
export class StoreFolderError extends Error {
  override readonly name = 'StoreFolderError';
}

/** Where and what lmdb writes at the head of its file. lmdb crashes the process on a file without it, so we look first. */
const MAGIC = { offset: 24, value: 0xbeefc0de };

function isStoreFile(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(MAGIC.offset + 4);
    const length = readSync(handle, head, 0, head.length, 0);
    return length === 0 || (length === head.length && head.readUInt32LE(MAGIC.offset) === MAGIC.value);
  } finally {
    closeSync(handle);
  }
}

function refuseForeignFile(folder: string): void {
  const file = path.join(folder, 'data.mdb');
  if (existsSync(file) && !isStoreFile(file)) throw new Error('its data.mdb is damaged');
}

function openDatabase(folder: string): RootDatabase<string, Buffer> {
  try {
    mkdirSync(folder, { recursive: true });
    refuseForeignFile(folder);
    // A folder name with a dot would be taken for a file name otherwise.
    return open<string, Buffer>({ path: folder, noSubdir: false, keyEncoding: 'binary', encoding: 'string' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreFolderError(
      `The store in ${folder} cannot be opened (${reason}). Move the folder away and start again: a new one is made.`,
      { cause: error },
    );
  }
}

/**
 * A store in a folder, kept by lmdb. One process at a time may write to it.
 * @throws StoreFolderError when the folder cannot be opened as a store.
 */
export function openDurableStore(folder: string): OrderedStore {
  const database = openDatabase(folder);
  return {
    get(key) {
      const text = database.get(encodeKey(key));
      return text === undefined ? undefined : (JSON.parse(text) as Json);
    },
    range({ from, to, reverse = false, limit }) {
      const bounds = reverse
        ? { start: to, exclusiveStart: true, end: from, inclusiveEnd: true, reverse }
        : { start: from, end: to };
      const found: Entry[] = [];
      if (limit !== undefined && limit <= 0) return found;
      for (const { key, value } of database.getRange({ ...bounds, ...(limit === undefined ? {} : { limit }) })) {
        found.push({ key: Buffer.from(key), value: JSON.parse(value) as Json });
      }
      return found;
    },
    write(changes) {
      const checked = checkChanges(changes);
      database.transactionSync(() => {
        for (const { key, text } of checked) {
          if (text === undefined) database.removeSync(key);
          else database.putSync(key, text);
        }
      });
    },
    close: () => database.close(),
  };
}
