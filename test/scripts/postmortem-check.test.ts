import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openFolder, removeFolder, runPiped, runPostmortem } from './run-postmortem';
import { poorReport, soundReport } from './sample-reports';

const utf16 = Buffer.from(`\ufeff${soundReport}`, 'utf16le');

let folder: string;
beforeAll(() => {
  folder = openFolder({
    'sound.md': soundReport,
    'poor.md': poorReport,
    'utf16.md': utf16,
    'utf16-without-mark.md': utf16.subarray(2),
    'latin1.md': Buffer.from('# Störung\n\nDer Dienst war für Kunden gestört.\n', 'latin1'),
    'empty.md': '',
    'blank.md': '\ufeff \n\n',
    'binary.md': Uint8Array.from({ length: 2_000 }, (_, index) => (index * 7) % 256),
    'paper.md': '%PDF-1.7\n',
    'huge.md': '',
    'odd [name].md': poorReport,
  });
  truncateSync(path.join(folder, 'huge.md'), 50 * 1024 * 1024);
  mkdirSync(path.join(folder, 'old'));
  writeFileSync(path.join(folder, 'old', 'one.md'), poorReport);
  writeFileSync(path.join(folder, 'old', 'two.md'), poorReport);
});
afterAll(() => removeFolder(folder));

interface Line {
  file: string;
  title?: string;
  document?: { milestones: Record<string, string>; actionItems: object[] };
  metrics?: object[];
  results?: { rule: string; grade: string }[];
  error?: { code: string; message: string };
}

async function check(...options: string[]) {
  const { code, stdout, stderr } = await runPostmortem(['check', ...options], folder);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { code, stderr, lines, reports: () => lines.map((line) => JSON.parse(line) as Line) };
}

test('each file gives one JSON line; one with an error sets the exit code, the others are printed all the same', async () => {
  const { code, stderr, reports } = await check('poor.md', 'sound.md', '--json', '--zone', 'Europe/Oslo');
  const [poor, sound] = reports();
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(poor?.file).toBe('poor.md');
  expect(poor?.results?.map(({ rule }) => rule)).toContain('actions.contract');
  expect(sound).toMatchObject({
    file: 'sound.md',
    title: 'Checkout unavailable in Europe',
    document: {
      milestones: { started: '2026-11-24T08:02:00.000Z', resolved: '2026-11-24T09:14:00.000Z' },
      actionItems: [{ title: 'Alert when the payment queue is longer than 1,000', dueDate: '2026-12-12' }],
    },
    notUnderstood: [],
  });
  expect(sound?.metrics).toContainEqual({ code: 'TTR', from: 'started', to: 'resolved', minutes: 72 });
});

test('what cannot be read says why, once for people and once as JSON, and keeps nothing else from being checked', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no.md', 'missing', /no such file/u],
    ['sound.md/inside.md', 'missing', /no such file/u],
    ['old', 'directory', /directory/u],
    ['huge.md', 'too-large', /5 MB/u],
    ['utf16.md', 'encoding', /UTF-16/u],
    ['utf16-without-mark.md', 'encoding', /UTF-16/u],
    ['latin1.md', 'encoding', /Latin-1/u],
    ['empty.md', 'empty', /empty/u],
    ['blank.md', 'empty', /empty/u],
    ['binary.md', 'binary', /no text/u],
    ['paper.md', 'binary', /PDF/u],
    ['none-*.md', 'no-match', /No file matches/u],
  ];
  const { code, stderr, reports } = await check(...cases.map(([file]) => file), 'poor.md', '--json');
  const said = stderr.trim().split('\n');
  expect(code).toBe(1);
  expect(said).toHaveLength(cases.length);
  cases.forEach(([file, errorCode, message], index) => {
    const { file: named, error } = reports()[index] ?? {};
    expect([named, error?.code]).toEqual([file, errorCode]);
    expect(error?.message).toMatch(message);
    expect(said[index]).toMatch(message);
    expect(said[index]?.startsWith(`${file}: `)).toBe(true);
  });
  expect(reports().at(-1)).toMatchObject({ file: 'poor.md', title: 'Something broke' });
});

test('patterns that the shell left alone are expanded; a name that looks like one is a name', async () => {
  const { reports } = await check('o*/*.md', 'odd [name].md', '--json');
  expect(reports().map(({ file }) => file)).toEqual(['old/one.md', 'old/two.md', 'odd [name].md']);
});

test('for people: title, figures, results by grade with place and remedy, without colour in a pipe', async () => {
  const { code, lines } = await check('sound.md', 'poor.md');
  const text = lines.join('\n');
  expect(code).toBe(1);
  expect(text).toContain('Checkout unavailable in Europe');
  expect(text).toContain('TTR 1 h 12 min');
  expect(text).toMatch(/Errors \(\d+\)/u);
  expect(text).toContain('“Fix the thing” has no owner and no due date');
  expect(text).not.toContain('\u001b[');
});

test('rules that are switched off are silent, and without errors the exit code is 0', async () => {
  const all = await check('poor.md', '--json');
  const errors = (all.reports()[0]?.results ?? []).filter(({ grade }) => grade === 'error').map(({ rule }) => rule);
  const some = await check('poor.md', '--json', '--off', [...new Set(errors)].join(','));
  expect(some.code).toBe(0);
  expect(some.reports()[0]?.results?.filter(({ grade }) => grade === 'error')).toEqual([]);
});

test.each([
  [['--zone', 'Europe/Lonndon', 'sound.md'], /Europe\/London or UTC/u],
  [['--off', 'cause.presnt', 'sound.md'], /no rule “cause.presnt”/u],
  [['--jsno', 'sound.md'], /unknown option '--jsno'/u],
  [['--json'], /missing required argument/u],
])('%j is refused with a sentence', async (options, sentence) => {
  const { code, lines, stderr } = await check(...options);
  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(stderr).toMatch(sentence);
});

test('a reader that has read enough ends it quietly', async () => {
  const { code, stdout, stderr } = await runPiped(['check', ...Array<string>(200).fill('poor.md'), '--json'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
});
