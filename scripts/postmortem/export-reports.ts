import { writeActionItemsCsv } from '../../src/domain/export/action-items-csv';
import type { CsvActionItem } from '../../src/domain/export/action-items-csv';
import { exportMarkdown } from '../../src/domain/export/markdown';
import type { StatedActionItem } from '../../src/domain/document/post-mortem-document';
import { importMarkdown } from '../../src/domain/import/import-markdown';
import type { ImportedReport } from '../../src/domain/import/import-markdown';
import { endWithReader } from './end-with-reader';
import { oneLine } from './one-line';
import { reportFileError } from './report-file-error';
import { findReportFiles, readReportFile } from './report-files';
import type { NamedFile } from './report-files';

export interface ExportOptions {
  csv?: boolean;
  zone: string;
}

/**
 * Prints reports in the structure of a new page, as Markdown, or with `csv` the action items of all of them as one table. A
 * file that cannot be read does not keep the others from it; the exit code is 1 then.
 */
export async function exportReports(patterns: readonly string[], { csv, zone }: ExportOptions): Promise<void> {
  endWithReader();
  const reports: ImportedReport[] = [];
  for (const named of await findReportFiles(patterns)) {
    const report = await readReport(named, zone);
    if (report === undefined) process.exitCode = 1;
    else if (csv === true) reports.push(report);
    else
      process.stdout.write(
        exportMarkdown({ title: report.title, document: report.document, timeZone: report.timeZone }),
      );
  }
  if (csv === true) process.stdout.write(writeActionItemsCsv(reports.flatMap(itemsOf)));
}

async function readReport({ file, error }: NamedFile, timeZone: string): Promise<ImportedReport | undefined> {
  try {
    if (error !== undefined) throw error;
    return importMarkdown(await readReportFile(file), { timeZone, fileName: file });
  } catch (failure) {
    process.stderr.write(`${oneLine(file)}: ${reportFileError(failure).message}\n`);
    return undefined;
  }
}

function itemsOf({ title, actionItems }: ImportedReport): CsvActionItem[] {
  return actionItems.map((item) => lineOf(item, title));
}

function lineOf({ title, done, doneWhen, ownerId, ownerName, dueDate, kind, link }: StatedActionItem, page: string) {
  return {
    title,
    doneWhen: doneWhen ?? '',
    ownerId: ownerId ?? null,
    ...(ownerName === undefined ? {} : { ownerName }),
    dueDate: dueDate ?? null,
    priority: 'none',
    kind: kind ?? 'none',
    status: done ? 'done' : 'open',
    link: link ?? null,
    cause: null,
    page,
  } satisfies CsvActionItem;
}
