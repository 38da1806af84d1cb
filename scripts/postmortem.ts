import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import type { Definitions } from '../src/contract/definitions';
import { longestMarkdown } from '../src/contract/limits';
import type { Payload } from '../src/contract/payloads';
import { sentenceOf } from '../src/contract/sentences';
import { connectToHost } from './host-client';

/** `npm run postmortem -- import FILE.md --space KEY`: turns Markdown reports into post-mortems on a running local host. */

interface ImportOptions {
  space: string;
  as: string;
  zone: string;
  started?: string;
  moderator: string;
  url: string;
}

/** A sentence for whoever typed the command. */
class CommandError extends Error {}

async function readReport(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new CommandError('there is no such file');
  if (!found.isFile()) throw new CommandError('this is no file');
  if (found.size > longestMarkdown * 4) throw new CommandError(`larger than ${longestMarkdown} characters`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    throw new CommandError('this is no text in UTF-8');
  }
}

async function importReport(file: string, options: ImportOptions): Promise<string> {
  const markdown = await readReport(file);
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
  const { timelineRows, actionItems, notUnderstood, checks } = preview.value;
  return [
    imported.value.title,
    `  ${options.url}${imported.value.path}`,
    `  ${count(timelineRows, 'timeline row')}, ${count(actionItems, 'action item')}`,
    ...notUnderstood.map((what) => `  not understood: ${what}`),
    ...checks.filter(({ grade }) => grade !== 'note').map(({ grade, message }) => `  ${grade}: ${message}`),
  ].join('\n');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** Each file on its own: one that cannot be imported does not keep the others from it. */
async function importAll(files: readonly string[], options: ImportOptions): Promise<void> {
  for (const file of files) {
    try {
      console.log(await importReport(file, options));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : 'could not be imported'}`);
      process.exitCode = 1;
    }
  }
}

const program = new Command('postmortem').description('Post-mortems from files');
program
  .command('import')
  .description('turn Markdown reports into post-mortem pages on a running local host')
  .argument('<files...>', 'Markdown files')
  .requiredOption('--space <key>', 'key of a space that is set up for post-mortems')
  .option('--as <person>', 'who imports: short name or account id', 'moderator')
  .option('--moderator <person>', 'who moderates', 'moderator')
  .option('--zone <zone>', 'time zone of times without one', 'UTC')
  .option('--started <instant>', 'when it started (ISO 8601), if the report does not say')
  .option('--url <url>', 'address of the host', 'http://127.0.0.1:4310')
  .action(importAll);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
