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

function checkFunctions({ modules }: AppManifest): Problems {
  return (modules.function ?? []).flatMap(({ key, timeoutSeconds = 0 }) => [
    ...atMost(key.length, LIMITS.functionKeyLength, `The characters of the function key ${key}`),
    ...atMost(timeoutSeconds, LIMITS.backgroundSecondsMost, `The timeoutSeconds of the function ${key}`),
  ]);
}

/**
 * The limits that Forge checks when an app is deployed.
 * @throws an error that names each place where the manifest goes beyond one
 */
export function checkLimits(manifest: AppManifest): void {
  const entities = manifest.app.storage?.entities ?? [];
  const problems = [
    ...atMost(entities.length, STORAGE.entities, 'The entities'),
    ...entities.flatMap(checkEntity),
    ...checkFunctions(manifest),
    ...atMost(manifest.modules.scheduledTrigger?.length ?? 0, LIMITS.scheduledTriggers, 'The scheduled triggers'),
  ];
  if (problems.length > 0) throw new Error(`The manifest goes beyond what Forge takes. ${problems.join(' ')}`);
}
