import { z } from 'zod';
import type { Json } from '../../store/ordered-store';
import { toIso } from '../../clock';
import { checkKey } from './check-key';
import { checkValue } from './check-value';
import { checkRecord } from './entities';
import type { Namespace } from './layout';
import { LIMITS } from './limits';
import type { KvsContext } from './operation';
import { badRequest } from './refusal';
import type { Row } from './rows';

const metadataField = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
export type MetadataField = z.infer<typeof metadataField>;

export const metadataOptions = z.object({ metadataFields: z.array(metadataField).optional() }).optional();

const ttl = z.object({ value: z.number().int().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
export const setOptions = z.object({ ttl: ttl.optional() }).optional();
export const extendedSetOptions = z
  .object({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(metadataField).optional(),
  })
  .optional();

const UNIT_MILLISECONDS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** A value's life in milliseconds. @throws KvsRefusal when it is longer than storage allows. */
export function readTtl(options: z.infer<typeof setOptions>): number | undefined {
  if (options?.ttl === undefined) return undefined;
  const milliseconds = options.ttl.value * UNIT_MILLISECONDS[options.ttl.unit];
  if (milliseconds > LIMITS.ttlMilliseconds) throw badRequest('INVALID_TTL', 'A value lives at most a year');
  return milliseconds;
}

/** Plain keys or the records of an entity. @throws KvsRefusal when the manifest does not declare the entity. */
export function namespaceOf(context: KvsContext, entityName: string | undefined): Namespace {
  if (entityName === undefined) return { kind: 'plain' };
  const entity = context.entities.get(entityName);
  if (entity === undefined) throw badRequest('ENTITY_NOT_FOUND', `The manifest declares no entity ${entityName}`);
  return { kind: 'entity', entity };
}

/** @throws KvsRefusal when the key or the value cannot be stored there. */
export function checkStorable(namespace: Namespace, key: string, value: Json | undefined): asserts value is Json {
  checkKey(key);
  checkValue(value);
  if (namespace.kind === 'entity') checkRecord(namespace.entity, value);
}

/** A row as it is answered, with the metadata that was asked for. `expireTime` is ISO 8601, the others milliseconds. */
export function showRow(row: Row, fields: readonly MetadataField[] = []): { [name: string]: Json } {
  return {
    key: row.key,
    value: row.value,
    ...(fields.includes('CREATED_AT') ? { createdAt: row.createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt: row.updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && row.expiresAt !== undefined ? { expireTime: toIso(row.expiresAt) } : {}),
  };
}
