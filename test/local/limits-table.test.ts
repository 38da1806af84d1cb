import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLimits } from '../../local/forge/check-limits';
import type { AppManifest } from '../../local/forge/manifest';
import { readManifest } from '../../local/forge/manifest';
import { describeLimits, LIMIT_TABLES } from '../../local/limits/limits-table';
import { sampleManifest } from './support/sample-manifest';

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');

test('the README shows every limit as the code has it', () => {
  expect(read('local/README.md')).toContain(describeLimits());
});

test('every limit says what happens beyond it and where it comes from', () => {
  const all = LIMIT_TABLES.flatMap(({ limits }) => Object.values(limits));
  expect(all.filter(({ of, beyond, source }) => [of, beyond, source].includes(''))).toEqual([]);
});

type Entity = NonNullable<NonNullable<AppManifest['app']['storage']>['entities']>[number];

const many = <Value>(count: number, make: (number: number) => Value): Value[] =>
  Array.from({ length: count }, (_none, number) => make(number));
const entity = (overrides: Partial<Entity> = {}): Entity => ({
  name: 'thing',
  attributes: { at: { type: 'string' } },
  ...overrides,
});
const withEntities = (...entities: Entity[]): AppManifest => ({
  ...sampleManifest,
  app: { ...sampleManifest.app, storage: { entities } },
});
const withModules = (modules: Partial<AppManifest['modules']>): AppManifest => ({
  ...sampleManifest,
  modules: { ...sampleManifest.modules, ...modules },
});
const index = (number: number) => ({ name: `by-${number}`, partition: ['at'], range: ['at'] });
const attributes = (count: number) => Object.fromEntries(many(count, (each) => [`a${each}`, { type: 'any' as const }]));
const trigger = (number: number) => ({ key: `t${number}`, function: 'tick', interval: 'hour' as const });
const functionOf = (key: string, timeoutSeconds: number) => ({ key, handler: 'index.tick', timeoutSeconds });

test.each<[string, AppManifest]>([
  ["the app's own", readManifest(path.resolve(__dirname, '../../manifest.yml'))],
  ['20 entities', withEntities(...many(20, (number) => entity({ name: `e${number}` })))],
  ['7 indexes', withEntities(entity({ indexes: many(7, index) }))],
  ['50 attributes', withEntities(entity({ attributes: attributes(50) }))],
  ['5 scheduled triggers', withModules({ scheduledTrigger: many(5, trigger) })],
  ['a function of 23 characters and 900 s', withModules({ function: [functionOf('x'.repeat(23), 900)] })],
])('the manifest may have: %s', (_name, manifest) => {
  expect(() => checkLimits(manifest)).not.toThrow();
});

test.each<[string, AppManifest, string]>([
  ['entities', withEntities(...many(21, (number) => entity({ name: `e${number}` }))), 'The entities are 21'],
  ['indexes', withEntities(entity({ indexes: many(8, index) })), 'The indexes of the entity thing are 8'],
  ['attributes', withEntities(entity({ attributes: attributes(51) })), 'The attributes of the entity thing are 51'],
  [
    'range attributes',
    withEntities(entity({ indexes: [{ name: 'by-two', range: ['at', 'at'] }] })),
    'range attributes of the index by-two of thing are 2',
  ],
  ['by-key', withEntities(entity({ indexes: [{ name: 'by-key', range: ['at'] }] })), 'The index by-key of thing'],
  ['triggers', withModules({ scheduledTrigger: many(6, trigger) }), 'The scheduled triggers are 6'],
  ['a long key', withModules({ function: [functionOf('x'.repeat(24), 1)] }), 'xxx are 24; Forge takes 23 at most'],
  ['a long time', withModules({ function: [functionOf('slow', 901)] }), 'function slow are 901; Forge takes 900'],
])('the site does not start with too much of: %s', (_name, manifest, problem) => {
  expect(() => checkLimits(manifest)).toThrow(problem);
});
