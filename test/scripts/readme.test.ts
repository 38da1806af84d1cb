import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runPostmortem } from './run-postmortem';

test('the README shows what the check of the example report prints', async () => {
  const { stdout } = await runPostmortem(['check', 'docs/guide/example-report.md'], path.resolve(__dirname, '../..'));
  expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`\n${stdout.trimEnd()}\n\`\`\``);
});
