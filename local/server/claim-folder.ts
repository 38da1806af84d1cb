import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StoreFolderError } from '../store/durable-store';

/** Another host works on the folder. The message says which process, and what to do. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(folder: string, file: string, holder: number) {
    super(
      `The site in ${folder} is in use by another host (process ${holder}). Stop that one first. ` +
        `If process ${holder} is no host, delete ${file} and start again.`,
    );
  }
}

/** Files held by this process: its own id in a file may also be that of an earlier process. */
const held = new Set<string>();

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/** Ticks of the machine at which a process started: its id may go to another one later. Empty where nothing tells (not on Linux). */
function startOf(processId: number): string {
  const file = `/proc/${processId}/stat`;
  if (!existsSync(file)) return '';
  const stat = readFileSync(file, 'utf8');
  // The name, in parentheses, may hold anything. The start is the 22nd field, the 20th after the name.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isSameProcess(processId: number, start: string): boolean {
  const found = startOf(processId);
  return start === '' || found === '' || start === found;
}

function holderOf(file: string): number | undefined {
  const [id = '', start = ''] = readFileSync(file, 'utf8').split('\n');
  const holder = Number.parseInt(id, 10);
  if (!Number.isInteger(holder) || holder < 1) return undefined;
  const holds = holder === process.pid ? held.has(file) : isRunning(holder) && isSameProcess(holder, start);
  return holds ? holder : undefined;
}

/** Whether the file is made now, and so ours. */
function writeNew(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n${startOf(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function takeFile(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  while (!writeNew(file)) {
    const holder = holderOf(file);
    if (holder !== undefined) throw new FolderInUseError(folder, file, holder);
    rmSync(file, { force: true });
  }
}

/**
 * Keeps other hosts out of a site's folder, which is made when it is missing: the file `host.pid` in it names the process
 * and when it started. One that names a process that is gone, or whose id another process has got, is taken over.
 * @returns gives the folder free again.
 * @throws FolderInUseError; StoreFolderError when nothing can be written there.
 */
export function claimFolder(folder: string): () => void {
  const file = path.join(path.resolve(folder), 'host.pid');
  try {
    takeFile(folder, file);
  } catch (error) {
    if (error instanceof FolderInUseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreFolderError(
      `The folder ${folder} cannot be used (${reason}). Make it writable, or move it away and start again.`,
      { cause: error },
    );
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}
