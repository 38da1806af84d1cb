import { Command, InvalidArgumentError } from 'commander';
import { IANAZone } from 'luxon';
import { ruleIds } from '../src/domain/rules/rule';
import type { RuleId } from '../src/domain/rules/rule';
import { checkReports } from './postmortem/check-reports';
import { exportReports } from './postmortem/export-reports';
import { importReports } from './postmortem/import-reports';

/** `npm run postmortem -- check|export|import FILE…`: post-mortems from files. */

function zone(name: string): string {
  if (IANAZone.isValidZone(name)) return name;
  throw new InvalidArgumentError('Name a time zone such as Europe/London or UTC.');
}

function ruleList(words: string): RuleId[] {
  const ids = words.split(/[\s,]+/u).filter((word) => word !== '');
  const unknown = ids.find((id) => !isRule(id));
  if (unknown === undefined) return ids.filter(isRule);
  throw new InvalidArgumentError(`There is no rule “${unknown}”. The rules are: ${ruleIds.join(', ')}.`);
}

function isRule(id: string): id is RuleId {
  return ruleIds.some((rule) => rule === id);
}

const program = new Command('postmortem').description('Post-mortems from files').showHelpAfterError();
program
  .command('check')
  .description('read Markdown reports and check them against the rules; exit code 1 when one has an error')
  .argument('<files...>', 'Markdown files, or patterns such as "reports/**/*.md"')
  .option('--json', 'one JSON line for each file')
  .option('--zone <zone>', 'time zone of times whose zone the report does not state', zone, 'UTC')
  .option('--off <rules>', 'rules not to check, with commas between', ruleList, [])
  .action(checkReports);
program
  .command('export')
  .description('print Markdown reports in the structure of a post-mortem page')
  .argument('<files...>', 'Markdown files, or patterns such as "reports/**/*.md"')
  .option('--csv', 'the action items of all of them as one table instead')
  .option('--zone <zone>', 'time zone of times whose zone the report does not state', zone, 'UTC')
  .action(exportReports);
program
  .command('import')
  .description('turn Markdown reports into post-mortem pages on a running local host')
  .argument('<files...>', 'Markdown files')
  .requiredOption('--space <key>', 'key of a space that is set up for post-mortems')
  .option('--as <person>', 'who imports: short name or account id', 'moderator')
  .option('--moderator <person>', 'who moderates', 'moderator')
  .option('--zone <zone>', 'time zone of times without one', zone, 'UTC')
  .option('--started <instant>', 'when it started (ISO 8601), if the report does not say')
  .option('--url <url>', 'address of the host', 'http://127.0.0.1:4310')
  .action(importReports);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
