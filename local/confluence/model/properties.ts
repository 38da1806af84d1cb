import type { Clock } from '../../clock';
import { prefixRange } from '../../store/key';
import type { Json, OrderedStore } from '../../store/ordered-store';
import { KEYS, propertyRecord } from './records';
import type { PropertyRecord } from './records';
import { nextId } from './sequence';

export interface PropertyChange {
  value: Json;
  message: string;
  authorId: string;
}

/** Content properties of pages: named JSON values with a version each. */
export interface Properties {
  list(pageId: string): PropertyRecord[];
  find(pageId: string, id: string): PropertyRecord | undefined;
  findByKey(pageId: string, key: string): PropertyRecord | undefined;
  create(pageId: string, key: string, change: PropertyChange): PropertyRecord;
  change(pageId: string, property: PropertyRecord, change: PropertyChange): PropertyRecord;
  remove(pageId: string, property: PropertyRecord): void;
  drop(pageId: string): void;
}

export function openProperties(store: OrderedStore, clock: Clock): Properties {
  const list = (pageId: string): PropertyRecord[] =>
    store.range(prefixRange(KEYS.property(pageId))).map(({ value }) => propertyRecord.parse(value));
  const write = (pageId: string, property: PropertyRecord): PropertyRecord => {
    store.write([{ key: KEYS.property(pageId, property.key), value: property }]);
    return property;
  };
  const version = (number: number, { message, authorId }: PropertyChange) => ({
    number,
    message,
    minorEdit: false,
    authorId,
    createdAt: clock.now(),
  });
  return {
    list,
    find: (pageId, id) => list(pageId).find((property) => property.id === id),
    findByKey(pageId, key) {
      const stored = store.get(KEYS.property(pageId, key));
      return stored === undefined ? undefined : propertyRecord.parse(stored);
    },
    create: (pageId, key, change) =>
      write(pageId, { id: nextId(store), key, value: change.value, version: version(1, change) }),
    change: (pageId, property, change) =>
      write(pageId, { ...property, value: change.value, version: version(property.version.number + 1, change) }),
    drop: (pageId) =>
      list(pageId).forEach(({ key }) => store.write([{ key: KEYS.property(pageId, key), remove: true }])),
    remove: (pageId, property) => store.write([{ key: KEYS.property(pageId, property.key), remove: true }]),
  };
}
