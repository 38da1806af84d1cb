import { open, stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ImportError, largestReportBytes } from '../../src/domain/import/import-error';
import { ReportFileError, reportFileError } from './report-file-error';
import { textOf } from './text-encoding';

/** A file that was named, directly or by a pattern; with `error` when there is none. */
export interface NamedFile {
  file: string;
  error?: ReportFileError;
}

/** The files named, in the order in which they were; a pattern that the shell left as it is gives its files by name. */
export async function findReportFiles(patterns: readonly string[]): Promise<NamedFile[]> {
  const named = await Promise.all(patterns.map(filesOf));
  return named.flat();
}

async function filesOf(pattern: string): Promise<NamedFile[]> {
  if ((await exists(pattern)) || !isDynamicPattern(pattern)) return [{ file: pattern }];
  const files = await glob(pattern, { onlyFiles: true, expandDirectories: false });
  if (files.length > 0) return files.sort().map((file) => ({ file }));
  return [{ file: pattern, error: new ReportFileError('no-match', 'No file matches this pattern.') }];
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * A report's text. The size is looked at before anything is read.
 * @throws ReportFileError when it cannot be read as a text in UTF-8 of at most 5 MB
 */
export async function readReportFile(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' });
    if (!found.isFile()) throw new ReportFileError('not-a-file', 'This is no ordinary file.');
    if (found.size > largestReportBytes) throw new ImportError('too-large');
    return textOf(await readAtMost(file, largestReportBytes));
  } catch (error) {
    throw reportFileError(error);
  }
}

/** Files of `/proc` and files that grow meanwhile say another size than they have. */
async function readAtMost(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of handle.createReadStream({ end: most })) {
      const bytes = Buffer.from(piece as Uint8Array);
      pieces.push(bytes);
      size += bytes.length;
    }
  } finally {
    await handle.close();
  }
  if (size > most) throw new ImportError('too-large');
  return Buffer.concat(pieces);
}
