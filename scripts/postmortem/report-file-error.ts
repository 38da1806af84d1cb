import { ImportError } from '../../src/domain/import/import-error';
import { CommandError } from './command-error';

export type ReportFileErrorCode =
  | 'missing'
  | 'no-match'
  | 'directory'
  | 'not-a-file'
  | 'no-permission'
  | 'too-large'
  | 'too-deep'
  | 'encoding'
  | 'binary'
  | 'empty'
  | 'unreadable';

/** A file that cannot be read as a report: the message is a sentence for whoever named it. */
export class ReportFileError extends Error {
  override readonly name = 'ReportFileError';

  constructor(
    readonly code: ReportFileErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** What the operating system says, by its code (`ENOENT` …). */
const fromSystem: Readonly<Record<string, readonly [ReportFileErrorCode, string]>> = {
  ENOENT: ['missing', 'There is no such file.'],
  ENOTDIR: ['missing', 'There is no such file: part of its path is no directory.'],
  ENAMETOOLONG: ['missing', 'There is no such file: the name is too long.'],
  ELOOP: ['unreadable', 'The file cannot be read: its links lead in a circle.'],
  EISDIR: ['directory', 'This is a directory. Name the files in it, for example with a pattern such as DIR/*.md.'],
  EACCES: ['no-permission', 'The file may not be read by you.'],
  EPERM: ['no-permission', 'The file may not be read by you.'],
};

const fromImport: Readonly<Record<ImportError['code'], ReportFileErrorCode>> = {
  empty: 'empty',
  'too-large': 'too-large',
  'too-deep': 'too-deep',
  'not-text': 'binary',
};

/** Whatever went wrong with one file, as an error with a code and a sentence. */
export function reportFileError(error: unknown): ReportFileError {
  if (error instanceof ReportFileError) return error;
  if (error instanceof ImportError) return new ReportFileError(fromImport[error.code], error.message);
  const [code, message] = fromSystem[systemCodeOf(error)] ?? ['unreadable', 'The file cannot be read'];
  if (code !== 'unreadable') return new ReportFileError(code, message);
  const reason = error instanceof Error ? error.message : String(error);
  return new ReportFileError(code, `${message}: ${reason}.`);
}

/** The sentence alone. */
export function reasonOf(error: unknown): string {
  return error instanceof CommandError ? error.message : reportFileError(error).message;
}

function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
