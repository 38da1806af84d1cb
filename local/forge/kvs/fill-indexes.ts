import { prefixRange } from '../../store/key';
import type { Change, Json, OrderedStore } from '../../store/ordered-store';
import type { EntityDeclaration } from '../manifest';
import { readEntities } from './entities';
import type { Entity } from './entities';
import { indexKeys, namespacePrefix } from './layout';
import { readRow } from './rows';

const RECORDS_AT_ONCE = 500;

const filledKey = (entity: Entity) => ['host', 'indexes', entity.name] as const;

/** What an entity's indexes are made of, to tell when a manifest declares others. */
function shapeOf({ indexes }: Entity): string {
  return JSON.stringify(
    [...indexes.values()].map(({ name, partition, range }): Json => [name, [...partition], range ?? null]),
  );
}

function fill(store: OrderedStore, entity: Entity): void {
  const rows = store.range(prefixRange(namespacePrefix({ kind: 'entity', entity })));
  for (let at = 0; at < rows.length; at += RECORDS_AT_ONCE) {
    const changes = rows.slice(at, at + RECORDS_AT_ONCE).flatMap(({ value }): Change[] => {
      const { key, value: record } = readRow(value);
      return indexKeys(entity, key, record).map((place) => ({ key: place, value: key }));
    });
    store.write(changes);
  }
}

/**
 * Puts the records of a site that goes on into indexes that its app's manifest has declared since. Forge does so when a version
 * is deployed, which takes minutes; here it is done before the site opens. Places in indexes that are gone are left: nobody asks.
 */
export function fillIndexes(store: OrderedStore, declarations: readonly EntityDeclaration[]): void {
  for (const entity of readEntities(declarations).values()) {
    const shape = shapeOf(entity);
    if (store.get(filledKey(entity)) === shape) continue;
    fill(store, entity);
    store.write([{ key: filledKey(entity), value: shape }]);
  }
}
