import pc from 'picocolors';
import type { RuleId } from '../../src/domain/rules/rule';
import { endWithReader } from './end-with-reader';
import { reportOnFile } from './file-report';
import type { FileReport } from './file-report';
import { oneLine } from './one-line';
import { reportFileError } from './report-file-error';
import { findReportFiles, readReportFile } from './report-files';
import type { NamedFile } from './report-files';
import { reportForTheEye } from './report-for-the-eye';

export interface CheckOptions {
  json?: boolean;
  zone: string;
  off: readonly RuleId[];
}

/**
 * Checks each file on its own and prints as it goes: one JSON line for each with `json`, else a report for people. The exit
 * code is 1 when any has an error-grade result or cannot be read. Needs neither a host nor a network.
 */
export async function checkReports(patterns: readonly string[], options: CheckOptions): Promise<void> {
  endWithReader();
  for (const named of await findReportFiles(patterns)) {
    const { line, failed } = await checkFile(named, options);
    if (line !== '') process.stdout.write(`${line}\n`);
    if (failed) process.exitCode = 1;
  }
}

async function checkFile(
  { file, error }: NamedFile,
  options: CheckOptions,
): Promise<{ line: string; failed: boolean }> {
  try {
    if (error !== undefined) throw error;
    const text = await readReportFile(file);
    const report = reportOnFile(file, text, { timeZone: options.zone, off: options.off, now: Date.now() });
    return { line: written(report, options), failed: report.results.some(({ grade }) => grade === 'error') };
  } catch (failure) {
    const { code, message } = reportFileError(failure);
    process.stderr.write(`${oneLine(file)}: ${message}\n`);
    return { line: options.json === true ? JSON.stringify({ file, error: { code, message } }) : '', failed: true };
  }
}

function written(report: FileReport, { json }: CheckOptions): string {
  if (json === true) return JSON.stringify(report);
  return reportForTheEye(report, pc.createColors(pc.isColorSupported && Boolean(process.stdout.isTTY)));
}
