import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLimits } from '../../local/forge/check-limits';
import type { AppManifest, TriggerModule } from '../../local/forge/manifest';
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
const withMemory = (app: number, large?: number): AppManifest => ({
  ...withModules({ function: [{ key: 'large', handler: 'index.tick', runtime: { memoryMB: large } }] }),
  app: { ...sampleManifest.app, runtime: { name: 'nodejs24.x', memoryMB: app } },
});
const withFilter = (filter: NonNullable<TriggerModule['filter']>): AppManifest =>
  withModules({ trigger: [{ key: 'listener', function: 'tick', events: ['avi:forge:installed:app'], filter }] });
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
  ['128 MB and 1024 MB', withMemory(128, 1024)],
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
  ['little memory', withMemory(127), 'The memoryMB of the app are 127; Forge takes whole numbers from 128 to 1024'],
  ['memory', withMemory(1025), 'The memoryMB of the app are 1025'],
  ['half a MB', withMemory(128.5), 'The memoryMB of the app are 128.5'],
  ["a function's memory", withMemory(512, 2048), 'The memoryMB of the function large are 2048'],
  ['no time', withModules({ function: [functionOf('fast', 0)] }), 'function fast are 0; Forge takes 1 at least'],
  ['one key twice', withModules({ function: [functionOf('notes', 1)] }), 'The key notes is there more than once'],
  ['ignoreSelf', withFilter({ ignoreSelf: true }), 'ignoreSelf, which works only with Jira events'],
  ['an expression', withFilter({ expression: 'true' }), 'an expression, which the local host does not evaluate'],
  ['a licence filter', withFilter({ appIsLicensed: true }), 'does not model licences'],
  ['a long time', withModules({ function: [functionOf('slow', 901)] }), 'function slow are 901; Forge takes 900'],
])('the site does not start with too much of: %s', (_name, manifest, problem) => {
  expect(() => checkLimits(manifest)).toThrow(problem);
});
