import { createHash } from 'node:crypto';
import type { Key, KeyPart } from '../../store/key';
import type { Json } from '../../store/ordered-store';
import type { Entity, EntityIndex } from './entities';
import { LIMITS } from './limits';
import { badRequest } from './refusal';

/*
 * Where storage keeps its rows:
 *   kvs plain <key>                                              a value
 *   kvs secret <key>                                             a secret value
 *   kvs entity <entity> <key>                                    a record
 *   kvs index <entity> <index> <partition> <range> <key>         a record's place in an index
 */

/** What an operation works on: a plain key, a secret, or a record of an entity. */
export type Namespace = { kind: 'plain' } | { kind: 'secret' } | { kind: 'entity'; entity: Entity };

/** The parts before the key itself. */
export function namespacePrefix(namespace: Namespace): Key {
  return namespace.kind === 'entity' ? ['kvs', 'entity', namespace.entity.name] : ['kvs', namespace.kind];
}

export const rowKey = (namespace: Namespace, key: string): Key => [...namespacePrefix(namespace), key];

/** The parts before an index's range value. A partition is only ever compared as a whole, so its hash stands for it. */
export function partitionPrefix(entity: Entity, index: EntityIndex, partition: readonly Json[]): Key {
  if (index.range === undefined) return namespacePrefix({ kind: 'entity', entity });
  const hash = createHash('sha256').update(JSON.stringify(partition)).digest('base64url');
  return ['kvs', 'index', entity.name, index.name, hash];
}

function rangeValue(index: EntityIndex, value: Json | undefined): KeyPart | undefined {
  if (typeof value === 'string') {
    if (Buffer.byteLength(value) <= LIMITS.indexedTextBytes) return value;
    throw badRequest(
      'INVALID_ENTITY_VALUE',
      `The attribute ${index.range} is in the index ${index.name}: at most ${LIMITS.indexedTextBytes} bytes`,
    );
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

const isRecord = (value: Json): value is { [name: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The rows that place a record in its entity's indexes. A record without an index's attributes is not in that index. */
export function indexKeys(entity: Entity, key: string, record: Json): Key[] {
  const keys: Key[] = [];
  if (!isRecord(record)) return keys;
  for (const index of entity.indexes.values()) {
    if (index.range === undefined) continue;
    const partition = index.partition.map((name) => record[name]);
    const range = rangeValue(index, record[index.range]);
    if (range === undefined || partition.some((value) => value === undefined || value === null)) continue;
    keys.push([...partitionPrefix(entity, index, partition as Json[]), range, key]);
  }
  return keys;
}
