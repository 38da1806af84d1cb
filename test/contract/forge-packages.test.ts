import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/*
 * Whatever the app takes from the official packages is tried by a suite that runs them as they are on the local host.
 */
const APP = ['src/**/*.ts', 'static/app/src/**/*.{ts,tsx}'];
const SUITES = [
  'test/local/forge/*.test.ts',
  'test/contract/forge-errors.test.ts',
  'test/local/support/sample-app.ts',
  'test/local/bridge-package/app.ts',
];

const withoutComments = (source: string): string => source.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gmu, '');

/** What a file uses of the packages: `kvs.get`, `view.theme.enable`, `Queue`; with the package before it. */
function usesOf(file: string): readonly string[] {
  const source = withoutComments(readFileSync(file, 'utf8'));
  const imports = [...source.matchAll(/^import (?!type )([^;]+?) from '(@forge\/\w+)';$/gmu)];
  const code = source.replaceAll(/^import [^;]+;$/gmu, '');
  return imports.flatMap(([, names = '', from = '']) =>
    [...names.matchAll(/(?<!type )\b(?!type\b)\w+/gu)].flatMap(([name]) =>
      [...code.matchAll(new RegExp(`\\b(?<!\\.)${name}\\b(?:\\.\\w+)*`, 'gu'))].map(([used]) => `${from} ${used}`),
    ),
  );
}

const usesOfAll = (patterns: string[]): ReadonlySet<string> =>
  new Set(globSync(patterns, { ignore: ['**/build/**'] }).flatMap(usesOf));

test('each call of a package that the app makes is made by a contract suite', () => {
  const used = usesOfAll(APP);
  const tried = usesOfAll(SUITES);
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((use) => !tried.has(use)).sort()).toEqual([]);
});
