import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The file is not as lmdb writes it. The message is for whoever looks into it; people are told only that it is damaged. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** @throws DamagedFileError when it does not hold */
export function expectSound(holds: boolean, what: string): asserts holds {
  if (!holds) throw new DamagedFileError(what);
}

/** A file of lmdb, read as any file is: lmdb maps it into memory, where what is missing ends the process. */
export interface PageFile {
  /** @throws DamagedFileError when the file ends before */
  read(from: number, length: number): Buffer;
  /** Bytes. */
  size: number;
  close(): void;
}

export function openPageFile(file: string): PageFile {
  const handle = openSync(file, 'r');
  return {
    size: fstatSync(handle).size,
    read(from, length) {
      const bytes = Buffer.alloc(length);
      expectSound(readSync(handle, bytes, 0, length, from) === length, `it ends before byte ${from + length}`);
      return bytes;
    },
    close: () => closeSync(handle),
  };
}
