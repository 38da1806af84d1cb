import { randomUUID } from 'node:crypto';
import type { Definitions } from '../../src/contract/definitions';
import { longestMarkdown } from '../../src/contract/limits';
import type { Payload } from '../../src/contract/payloads';
import { sentenceOf } from '../../src/contract/sentences';
import { connectToHost } from '../host-client';
import { CommandError } from './command-error';
import { counted } from './counted';
import { reasonOf } from './report-file-error';
import { findReportFiles, readReportFile } from './report-files';

export interface ImportOptions {
  /** Key of the space. */
  space: string;
  as: string;
  zone: string;
  started?: string;
  moderator: string;
  url: string;
}

/** Each file on its own: one that cannot be imported does not keep the others from it. */
export async function importReports(patterns: readonly string[], options: ImportOptions): Promise<void> {
  for (const { file, error } of await findReportFiles(patterns)) {
    try {
      if (error !== undefined) throw error;
      const markdown = await readReportFile(file);
      console.log(await importReport(markdown, options).catch(asCommandError));
    } catch (failure) {
      console.error(`${file}: ${reasonOf(failure)}`);
      process.exitCode = 1;
    }
  }
}

/** The file was read: what went wrong after it is the host's matter. */
function asCommandError(error: unknown): never {
  if (error instanceof CommandError) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new CommandError(`Not imported: ${reason.replace(/\.?$/u, '.')}`, { cause: error });
}

async function importReport(markdown: string, options: ImportOptions): Promise<string> {
  if (markdown.length > longestMarkdown) throw new CommandError(`larger than ${longestMarkdown} characters`);
  const host = await connectToHost(options.url, options.as);
  const spaceId = await host.spaceId(options.space);
  const moderatorId = await host.accountId(options.moderator);
  const preview = await host.invoke<ReturnType<Definitions['previewImport']>>('previewImport', {
    spaceId,
    markdown,
    timeZone: options.zone,
    moderatorId,
  } satisfies Payload<'previewImport'>);
  if (!preview.ok) throw new CommandError(sentenceOf(preview.error));
  const imported = await host.invoke<ReturnType<Definitions['importPostMortem']>>('importPostMortem', {
    operationId: randomUUID(),
    spaceId,
    markdown,
    timeZone: options.zone,
    startedAt: options.started ?? null,
    moderatorId,
  } satisfies Payload<'importPostMortem'>);
  if (!imported.ok) throw new CommandError(sentenceOf(imported.error));
  const { timelineRows, items, notUnderstood, checks } = preview.value;
  return [
    imported.value.title,
    `  ${options.url}${imported.value.path}`,
    `  ${counted(timelineRows, 'timeline row')}, ${counted(items.length, 'action item')}`,
    ...notUnderstood.map((what) => `  not understood: ${what}`),
    ...checks.filter(({ grade }) => grade !== 'note').map(({ grade, message }) => `  ${grade}: ${message}`),
  ].join('\n');
}
