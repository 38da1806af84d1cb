import { openFolder, removeFolder, runPostmortem } from './run-postmortem';
import { poorReport, soundReport } from './sample-reports';

let folder: string;
beforeAll(() => {
  folder = openFolder({ 'sound.md': soundReport, 'poor.md': poorReport, 'empty.md': '' });
});
afterAll(() => removeFolder(folder));

test('a report in the structure of a page', async () => {
  const { code, stdout } = await runPostmortem(['export', 'sound.md'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('## Root cause analysis\n');
  expect(stdout).toContain('| 2026-11-24 10:14 | Incident resolved | resolved | |');
  expect(stdout.slice(stdout.indexOf('## Action items'), stdout.indexOf('## Conclusion'))).toBe(
    [
      '## Action items\n',
      '| Action item | Owner | Due | Status |',
      '| - | - | - | - |',
      '| Alert when the payment queue is longer than 1,000 | Ben Oduya | 2026-12-12 | Open |\n\n',
    ].join('\n'),
  );
});

test('the action items of several reports as one table; a file that cannot be read keeps none of the others from it', async () => {
  const { code, stdout, stderr } = await runPostmortem(['export', '--csv', 'empty.md', 'sound.md', 'poor.md'], folder);
  expect(code).toBe(1);
  expect(stderr).toContain('empty.md: ');
  expect(stdout.trimEnd().split('\r\n')).toEqual([
    'Title,Done when,Owner (account id),Due,Priority,Kind,Status,Link,Cause,Page',
    '"Alert when the payment queue is longer than 1,000",,Ben Oduya,2026-12-12,,,open,,,Checkout unavailable in Europe',
    'Fix the thing,,,,,,open,,,Something broke',
  ]);
});
