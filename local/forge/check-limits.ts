import { BY_KEY } from './kvs/entities';
import { LIMITS as STORAGE } from './kvs/limits';
import { LIMITS } from './limits';
import type { AppManifest, EntityDeclaration } from './manifest';

type Problems = readonly string[];

const atMost = (count: number, most: number, what: string): Problems =>
  count > most ? [`${what} are ${count}; Forge takes ${most} at most.`] : [];

function checkIndex(entity: string, index: NonNullable<EntityDeclaration['indexes']>[number]): Problems {
  if (typeof index === 'string') return [];
  return [
    ...(index.name === BY_KEY ? [`The index ${BY_KEY} of ${entity} has a name that Forge keeps for itself.`] : []),
    ...atMost(
      index.range.length,
      STORAGE.rangeAttributes,
      `The range attributes of the index ${index.name} of ${entity}`,
    ),
  ];
}

function checkEntity({ name, attributes, indexes = [] }: EntityDeclaration): Problems {
  return [
    ...atMost(Object.keys(attributes).length, STORAGE.attributes, `The attributes of the entity ${name}`),
    ...atMost(indexes.length, STORAGE.indexes, `The indexes of the entity ${name}`),
    ...indexes.flatMap((index) => checkIndex(name, index)),
  ];
}

function checkMemory(memoryMB: number | undefined, what: string): Problems {
  if (memoryMB === undefined) return [];
  const isRight = Number.isInteger(memoryMB) && memoryMB >= LIMITS.memoryLeastMB && memoryMB <= LIMITS.memoryMostMB;
  const range = `${LIMITS.memoryLeastMB} to ${LIMITS.memoryMostMB}`;
  return isRight ? [] : [`The memoryMB of ${what} are ${memoryMB}; Forge takes whole numbers from ${range}.`];
}

function checkTimeout(timeoutSeconds: number | undefined, key: string): Problems {
  if (timeoutSeconds === undefined) return [];
  if (timeoutSeconds < 1)
    return [`The timeoutSeconds of the function ${key} are ${timeoutSeconds}; Forge takes 1 at least.`];
  return atMost(timeoutSeconds, LIMITS.backgroundSecondsMost, `The timeoutSeconds of the function ${key}`);
}

function checkFunctions({ modules }: AppManifest): Problems {
  return (modules.function ?? []).flatMap(({ key, timeoutSeconds, runtime }) => [
    ...atMost(key.length, LIMITS.functionKeyLength, `The characters of the function key ${key}`),
    ...checkTimeout(timeoutSeconds, key),
    ...checkMemory(runtime?.memoryMB, `the function ${key}`),
  ]);
}

/** Functions and modules share one set of keys. */
function checkKeys({ modules }: AppManifest): Problems {
  const keys = Object.values(modules).flatMap((each) => (each ?? []).map(({ key }) => key));
  const doubled = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...doubled].map(
    (key) => `The key ${key} is there more than once; functions and modules share one set of keys.`,
  );
}

/** Of filters the first is refused by Forge itself, the others are what the host does not model. */
function checkFilters({ modules }: AppManifest): Problems {
  return [...(modules.trigger ?? []), ...(modules.scheduledTrigger ?? [])].flatMap(({ key, filter = {} }) => [
    ...(filter.ignoreSelf === true
      ? [`The trigger ${key} filters with ignoreSelf, which works only with Jira events.`]
      : []),
    ...(filter.expression === undefined
      ? []
      : [`The trigger ${key} filters with an expression, which the local host does not evaluate.`]),
    ...(filter.appIsLicensed === true
      ? [`The trigger ${key} filters with appIsLicensed; the local host does not model licences.`]
      : []),
  ]);
}

/**
 * What Forge checks when an app is deployed: limits, and what else would be found out late.
 * @throws an error that names each place where the manifest goes beyond
 */
export function checkLimits(manifest: AppManifest): void {
  const entities = manifest.app.storage?.entities ?? [];
  const problems = [
    ...atMost(entities.length, STORAGE.entities, 'The entities'),
    ...entities.flatMap(checkEntity),
    ...checkMemory(manifest.app.runtime?.memoryMB, 'the app'),
    ...checkFunctions(manifest),
    ...checkKeys(manifest),
    ...checkFilters(manifest),
    ...atMost(manifest.modules.scheduledTrigger?.length ?? 0, LIMITS.scheduledTriggers, 'The scheduled triggers'),
  ];
  if (problems.length > 0) throw new Error(`The manifest goes beyond what Forge takes. ${problems.join(' ')}`);
}
