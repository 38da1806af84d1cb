import { openPageFile, DamagedFileError, expectSound } from './page-file';
import type { PageFile } from './page-file';
import { isIntact } from './sealed-text';
import { isOfThisBoot, readSnapshots } from './snapshots';
import type { Snapshot } from './snapshots';
import { walkTree } from './walk-tree';

/**
 * Pages that lmdb would write to, were they in use: a length, and then numbers of pages (negative: lengths of runs).
 * @returns how many there are at most
 */
function countFreePages(list: Buffer, used: ReadonlySet<number>): number {
  expectSound(list.length >= 8 && list.length % 8 === 0, 'a list of free pages has no right length');
  const length = list.readBigInt64LE(0);
  expectSound(length >= 0n && length < BigInt(list.length / 8), 'a list of free pages ends before its end');
  let count = 0;
  for (let index = 1; index <= Number(length); index += 1) {
    const entry = Number(list.readBigInt64LE(8 * index));
    expectSound(!used.has(entry), 'a page in use is listed as free');
    count += entry < 0 ? -entry : 1;
  }
  return count;
}

function checkSnapshot(file: PageFile, snapshot: Snapshot): void {
  const used = new Set<number>();
  const freePages: Buffer[] = [];
  walkTree(file, snapshot, snapshot.records, used, (key, value) =>
    expectSound(isIntact(key, value), 'a record is not as it was written'),
  );
  walkTree(file, snapshot, snapshot.freePages, used, (_, list) => freePages.push(list));
  const free = freePages.reduce((count, list) => count + countFreePages(list, used), 0);
  // Only pages that are free may be missing at the end of the file.
  expectSound(snapshot.lastPage < file.size / snapshot.pageSize + free, 'its head names pages that are not there');
}

function isSound(file: PageFile, snapshot: Snapshot): boolean {
  try {
    checkSnapshot(file, snapshot);
    return true;
  } catch (error) {
    if (error instanceof DamagedFileError) return false;
    throw error;
  }
}

/**
 * Reads a file of lmdb through before lmdb does, which ends the process or gives wrong answers when something in it is
 * missing or changed. Takes some milliseconds for each megabyte.
 * @throws DamagedFileError
 */
export function checkStoreFile(path: string): void {
  const file = openPageFile(path);
  try {
    const [newer, older] = readSnapshots(file);
    if (isOfThisBoot(newer)) checkSnapshot(file, newer);
    else expectSound(isSound(file, newer) || isSound(file, older), 'neither of its states is whole');
  } finally {
    file.close();
  }
}
