import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { open } from 'lmdb';
import type { RootDatabase } from 'lmdb';
import { checkChanges } from './check-changes';
import { checkStoreFile } from './check-store-file';
import { encodeKey } from './key';
import type { Entry, Json, OrderedStore } from './ordered-store';
import { DamagedFileError } from './page-file';
import { seal, unseal } from './sealed-text';

/** The store's folder cannot be used: damaged, not ours to write, or not a store. The message says what to do. */
export class StoreFolderError extends Error {
  override readonly name = 'StoreFolderError';
}

function refuseDamagedFile(folder: string): void {
  const file = path.join(folder, 'data.mdb');
  if (!existsSync(file)) return;
  try {
    checkStoreFile(file);
  } catch (error) {
    if (error instanceof DamagedFileError) throw new Error('its data.mdb is damaged', { cause: error });
    throw error;
  }
}

function openDatabase(folder: string): RootDatabase<string, Buffer> {
  try {
    mkdirSync(folder, { recursive: true });
    refuseDamagedFile(folder);
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
      return text === undefined ? undefined : (JSON.parse(unseal(text)) as Json);
    },
    range({ from, to, reverse = false, limit }) {
      const bounds = reverse
        ? { start: to, exclusiveStart: true, end: from, inclusiveEnd: true, reverse }
        : { start: from, end: to };
      const found: Entry[] = [];
      if (limit !== undefined && limit <= 0) return found;
      for (const { key, value } of database.getRange({ ...bounds, ...(limit === undefined ? {} : { limit }) })) {
        found.push({ key: Buffer.from(key), value: JSON.parse(unseal(value)) as Json });
      }
      return found;
    },
    write(changes) {
      const checked = checkChanges(changes);
      database.transactionSync(() => {
        for (const { key, text } of checked) {
          if (text === undefined) database.removeSync(key);
          else database.putSync(key, seal(key, text));
        }
      });
    },
    close: () => database.close(),
  };
}
