import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** lmdb keeps all records of a store in this file of its folder. */
const STORE_FILE = 'data.mdb';

/**
 * Makes a new site's store apart from its place, and moves it there once it is whole: a host that ends before leaves no
 * half-made site behind. A folder that holds a store is left as it is.
 * @param prepareIn makes the site in the folder it is given and closes it
 * @param log hears that an earlier start was not finished
 */
export async function prepareFolder(
  folder: string,
  prepareIn: (folder: string) => Promise<void>,
  log: (line: string) => void,
): Promise<void> {
  const unfinished = path.join(folder, 'unfinished');
  const store = path.join(folder, STORE_FILE);
  if (existsSync(unfinished)) {
    if (!existsSync(store)) log('The host ended before its new site was ready: the site is made anew.');
    rmSync(unfinished, { recursive: true });
  }
  if (existsSync(store)) return;
  await prepareIn(unfinished);
  renameSync(path.join(unfinished, STORE_FILE), store);
  rmSync(unfinished, { recursive: true });
}
