import type { Json } from '../../store/ordered-store';
import type { EntityDeclaration } from '../manifest';
import { LIMITS } from './limits';
import { badRequest } from './refusal';

export interface EntityIndex {
  name: string;
  partition: readonly string[];
  /** The attribute that orders the index; absent for `by-key`, which the key orders. */
  range: string | undefined;
}

export interface Entity {
  name: string;
  attributes: EntityDeclaration['attributes'];
  indexes: ReadonlyMap<string, EntityIndex>;
}

/** The index that each entity has without declaring it: all its records in the order of their keys. */
export const BY_KEY = 'by-key';

function declaredIndex(index: NonNullable<EntityDeclaration['indexes']>[number]): EntityIndex {
  if (typeof index === 'string') return { name: index, partition: [], range: index };
  return { name: index.name, partition: index.partition ?? [], range: index.range[0] };
}

/** The entities of the manifest by name. */
export function readEntities(declarations: readonly EntityDeclaration[]): ReadonlyMap<string, Entity> {
  return new Map(
    declarations.map((declaration) => {
      const indexes = (declaration.indexes ?? []).map(declaredIndex);
      const byKey: EntityIndex = { name: BY_KEY, partition: [], range: undefined };
      const named = new Map([...indexes, byKey].map((index) => [index.name, index]));
      return [declaration.name, { name: declaration.name, attributes: declaration.attributes, indexes: named }];
    }),
  );
}

type AttributeType = EntityDeclaration['attributes'][string]['type'];

const isWhole = (value: Json): boolean =>
  Number.isInteger(value) && Number(value) >= LIMITS.integerLeast && Number(value) <= LIMITS.integerMost;

const HAS_TYPE: Record<AttributeType, (value: Json) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: isWhole,
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};

/** @throws KvsRefusal when the record's declared attributes are not of the declared types. Others are kept as they are. */
export function checkRecord(entity: Entity, value: Json): asserts value is { [name: string]: Json } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw badRequest('INVALID_ENTITY_VALUE', `A record of ${entity.name} is an object`);
  }
  for (const [name, { type }] of Object.entries(entity.attributes)) {
    const attribute = value[name];
    if (attribute !== undefined && !HAS_TYPE[type](attribute)) {
      throw badRequest(
        'INVALID_ENTITY_VALUE',
        `The attribute ${name} of ${entity.name} is declared ${type}, not ${JSON.stringify(attribute)?.slice(0, 60)}`,
      );
    }
  }
}
