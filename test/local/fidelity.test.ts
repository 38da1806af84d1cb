import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONFLUENCE_OPERATIONS } from '../../local/confluence/operations';
import { KVS_OPERATIONS } from '../../local/forge/kvs/storage';
import { QUEUE_OPERATIONS } from '../../local/forge/queue';

/*
 * The README says of each operation how true to the original it is: none is missing, and none is named that is not there.
 */
const readme = readFileSync(path.resolve(__dirname, '../../local/README.md'), 'utf8');

function rowsUnder(heading: string): { operation: string; fidelity: string; differs: string }[] {
  const section = readme.split(`### ${heading}\n`)[1]?.split(/^#{2,3} /m)[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| ([a-z]+) \| ?(.*?) ?\|$/gm)].map(
    ([, operation = '', fidelity = '', differs = '']) => ({
      operation,
      fidelity,
      differs,
    }),
  );
}

const tables: [string, string[]][] = [
  ['Confluence REST', CONFLUENCE_OPERATIONS.map(({ method, path: template }) => `${method} ${template}`)],
  ['Forge storage', KVS_OPERATIONS.map(({ path: operation }) => operation)],
  ['Queues', [...QUEUE_OPERATIONS]],
];

test.each(tables)('%s: the table has each operation once', (heading, operations) => {
  expect(
    rowsUnder(heading)
      .map(({ operation }) => operation)
      .sort(),
  ).toEqual([...operations].sort());
});

test.each(tables)('%s: what is approximate says how', (heading) => {
  for (const { operation, fidelity, differs } of rowsUnder(heading)) {
    expect([operation, ['exact', 'approximate'].includes(fidelity), fidelity === 'exact' || differs !== '']).toEqual([
      operation,
      true,
      true,
    ]);
  }
});

test('each row stands in a table: below a heading of columns and their rule', () => {
  const tables = readme.match(/(?:^\|.*\n)+/gm) ?? [];
  const withoutHeading = tables.filter((table) => !/^\|.*\n\|(?: ?:?-+:? ?\|)+\n/.test(table));
  expect(tables.length).toBeGreaterThan(0);
  expect(withoutHeading).toEqual([]);
});

test('The site in the browser: its row of bridge commands names each command once', () => {
  const source = readFileSync(path.resolve(__dirname, '../../local/site/frames/commands.ts'), 'utf8');
  const table = source.split(/^const COMMANDS\b.*$/m)[1]?.split(/^\};$/m)[0] ?? '';
  const commands = [...table.matchAll(/^ {2}(\w+)(?::|,)/gm)].map(([, name = '']) => name);
  const named = /^\| bridge commands [^|]+\| exact \| ([^|]+) \|$/m.exec(readme)?.[1]?.split(', ') ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.toSorted()).toEqual(commands.toSorted());
});
