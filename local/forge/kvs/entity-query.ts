import { z } from 'zod';
import type { Json } from '../../store/ordered-store';
import { checkFilters, filtersSchema, meets, rangeSchema, stretchOf } from './conditions';
import type { Entity, EntityIndex } from './entities';
import { partitionPrefix } from './layout';
import { readBody } from './operation';
import type { KvsOperation } from './operation';
import { pageBody, readLimit, readPage } from './page';
import { badRequest } from './refusal';
import { metadataOptions, namespaceOf, showRow } from './request-parts';
import type { Row, Rows } from './rows';

const request = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.json()).optional(),
  range: rangeSchema.optional(),
  filters: filtersSchema.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.number().optional(),
  cursor: z.string().optional(),
  options: metadataOptions,
});
type Request = z.infer<typeof request>;

function indexOf(entity: Entity, { indexName, partition = [] }: Request): EntityIndex {
  const index = entity.indexes.get(indexName);
  if (index === undefined) throw badRequest('INDEX_NOT_FOUND', `The entity ${entity.name} has no index ${indexName}`);
  if (partition.length !== index.partition.length) {
    throw badRequest(
      'INVALID_PARTITION',
      `The index ${indexName} is asked with ${index.partition.length} partition values (${index.partition.join(', ')}), not ${partition.length}`,
    );
  }
  return index;
}

/** A row of an index holds the record's key; a row of `by-key` is the record. */
function rowOf(rows: Rows, entity: Entity, index: EntityIndex, stored: Json): Row | undefined {
  if (index.range === undefined) return rows.read(stored);
  return typeof stored === 'string' ? rows.find({ kind: 'entity', entity }, stored) : undefined;
}

/**
 * Records in the order of an index. As in the database below Forge, `limit` counts the rows looked at, before filters:
 * a page may be short or empty and still have a cursor.
 */
export const queryRecords: KvsOperation = {
  path: '/api/v1/entity/query',
  answer(body, context) {
    const asked = readBody(request, body);
    const namespace = namespaceOf(context, asked.entityName);
    if (namespace.kind !== 'entity') throw badRequest('ENTITY_NOT_FOUND', 'A query names its entity');
    const { entity } = namespace;
    const index = indexOf(entity, asked);
    const { filters } = asked;
    if (filters !== undefined) checkFilters(entity, filters);
    const stretch = stretchOf(partitionPrefix(entity, index, asked.partition ?? []), asked.range);
    const { store, rows } = context.seen();
    const page = readPage(store, stretch, {
      limit: readLimit(asked.limit, context.mostResults),
      cursor: asked.cursor,
      reverse: asked.sort === 'DESC',
    });
    const found = page.entries
      .map(({ value }) => rowOf(rows, entity, index, value))
      .filter((row) => row !== undefined)
      .filter((row) => filters === undefined || meets(row.value, filters));
    return {
      status: 200,
      body: pageBody(
        found.map((row) => showRow(row, asked.options?.metadataFields)),
        page,
      ),
    };
  },
};
