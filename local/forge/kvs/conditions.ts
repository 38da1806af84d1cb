import { z } from 'zod';
import type { KeyPart, KeyRange } from '../../store/key';
import { afterKey, beginsWithRange, encodeKey, prefixRange } from '../../store/key';
import type { Key } from '../../store/key';
import type { Json } from '../../store/ordered-store';
import type { Entity } from './entities';
import { badRequest } from './refusal';

type Scalar = string | number | boolean;
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A condition on an index's range, as `WhereConditions` of @forge/kvs writes it. */
export const rangeSchema = z.object({
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'EQUAL_TO',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
  ]),
  values: z.array(scalar).min(1).max(2),
});
export type RangeCondition = z.infer<typeof rangeSchema>;

const filterSchema = z.object({
  property: z.string(),
  condition: z.enum([
    ...rangeSchema.shape.condition.options,
    'CONTAINS',
    'NOT_CONTAINS',
    'EXISTS',
    'NOT_EXISTS',
    'NOT_EQUAL_TO',
  ]),
  values: z.array(scalar).min(1).max(2),
});
type Filter = z.infer<typeof filterSchema>;

/** Conditions on attributes, as `Filter` of @forge/kvs writes them: all of them, or any of them. */
export const filtersSchema = z.union([
  z.strictObject({ and: z.array(filterSchema).min(1) }),
  z.strictObject({ or: z.array(filterSchema).min(1) }),
]);
export type Filters = z.infer<typeof filtersSchema>;

const secondOf = ({ condition, values }: { condition: string; values: Scalar[] }): Scalar => {
  const second = values[1];
  if (second === undefined) throw badRequest('INVALID_CONDITION', `${condition} needs two values`);
  return second;
};

const compare = (left: Json | undefined, right: Scalar): number | undefined =>
  typeof left === typeof right && left !== undefined ? compareSame(left as Scalar, right) : undefined;
const compareSame = (left: Scalar, right: Scalar): number =>
  typeof left === 'string' ? Buffer.from(left).compare(Buffer.from(String(right))) : Number(left) - Number(right);
const contains = (value: Json | undefined, wanted: Scalar): boolean =>
  typeof value === 'string' ? value.includes(String(wanted)) : Array.isArray(value) && value.includes(wanted);
const isAbout = (test: (order: number) => boolean) => (value: Json | undefined, wanted: Scalar) => {
  const order = compare(value, wanted);
  return order !== undefined && test(order);
};

/** Whether an attribute meets a condition. An absent attribute meets only NOT_EXISTS, NOT_EQUAL_TO and NOT_CONTAINS. */
const MEETS: Record<Filter['condition'], (value: Json | undefined, wanted: Scalar, filter: Filter) => boolean> = {
  EQUAL_TO: isAbout((order) => order === 0),
  NOT_EQUAL_TO: (value, wanted) => compare(value, wanted) !== 0,
  GREATER_THAN: isAbout((order) => order > 0),
  GREATER_THAN_EQUAL_TO: isAbout((order) => order >= 0),
  LESS_THAN: isAbout((order) => order < 0),
  LESS_THAN_EQUAL_TO: isAbout((order) => order <= 0),
  BETWEEN: (value, wanted, filter) =>
    isAbout((order) => order >= 0)(value, wanted) && isAbout((order) => order <= 0)(value, secondOf(filter)),
  BEGINS_WITH: (value, wanted) => typeof value === 'string' && value.startsWith(String(wanted)),
  CONTAINS: contains,
  NOT_CONTAINS: (value, wanted) => !contains(value, wanted),
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
};

/** @throws KvsRefusal when a condition names an attribute that the manifest does not declare. */
export function checkFilters(entity: Entity, filters: Filters): void {
  for (const { property } of 'and' in filters ? filters.and : filters.or) {
    if (!(property in entity.attributes)) {
      throw badRequest(
        'INVALID_CONDITION',
        `The manifest declares no attribute ${property} for the entity ${entity.name}`,
      );
    }
  }
}

/** Whether a record meets the conditions; no record has no attributes. */
export function meets(record: Json | undefined, filters: Filters): boolean {
  const attributes =
    record !== undefined && record !== null && typeof record === 'object' && !Array.isArray(record) ? record : {};
  const holds = (filter: Filter): boolean => {
    const wanted = filter.values[0];
    return wanted !== undefined && MEETS[filter.condition](attributes[filter.property], wanted, filter);
  };
  return 'and' in filters ? filters.and.every(holds) : filters.or.some(holds);
}

const behind = (prefix: Key, part: KeyPart): Buffer => prefixRange([...prefix, part]).to;
const before = (prefix: Key, part: KeyPart): Buffer => encodeKey([...prefix, part]);

/** The stretch of an index that a range condition means. `prefix` is the index's partition. */
const STRETCH: Record<RangeCondition['condition'], (prefix: Key, value: Scalar, range: RangeCondition) => KeyRange> = {
  EQUAL_TO: (prefix, value) => ({ from: before(prefix, value), to: behind(prefix, value) }),
  GREATER_THAN: (prefix, value) => ({ from: behind(prefix, value), to: prefixRange(prefix).to }),
  GREATER_THAN_EQUAL_TO: (prefix, value) => ({ from: before(prefix, value), to: prefixRange(prefix).to }),
  LESS_THAN: (prefix, value) => ({ from: encodeKey(prefix), to: before(prefix, value) }),
  LESS_THAN_EQUAL_TO: (prefix, value) => ({ from: encodeKey(prefix), to: behind(prefix, value) }),
  BETWEEN: (prefix, value, range) => ({ from: before(prefix, value), to: behind(prefix, secondOf(range)) }),
  BEGINS_WITH: (prefix, value) => beginsWithRange(prefix, String(value)),
};

export function stretchOf(prefix: Key, range: RangeCondition | undefined): KeyRange {
  const value = range?.values[0];
  if (range === undefined || value === undefined) return prefixRange(prefix);
  return STRETCH[range.condition](prefix, value, range);
}

/** The part of a stretch that is left after the row a page ended with. */
export function remainder(stretch: KeyRange, last: Buffer | undefined, reverse: boolean): KeyRange {
  if (last === undefined) return stretch;
  return reverse ? { from: stretch.from, to: last } : { from: afterKey(last), to: stretch.to };
}
