import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { ReportSort } from '../../domain/report/report-filter';
import type { ChangeQuery, ItemPage, ItemQuery } from '../../ports/records';
import type { StoredActionItem } from './layout';
import { actionItemFromStored, entityNames, nobody } from './layout';
import { storageCall } from './storage-call';

/** Forge gives at most 100 results for one query. */
const queryLimit = 100;

interface Order {
  /** Of one stage, whoever owns it. */
  ofStage: string;
  /** Of one stage and owner. */
  ofOwner: string;
  /** The smallest rank first. */
  ascending: boolean;
  rankOf: (stored: StoredActionItem) => string;
}

/** The indexes of `layout.ts` that give items in each order. */
const orders: Readonly<Record<ReportSort, Order>> = {
  due: {
    ...{ ofStage: 'by-space-stage', ofOwner: 'by-owner-stage', ascending: true },
    rankOf: ({ dueRank }) => dueRank,
  },
  changed: {
    ...{ ofStage: 'by-stage-change', ofOwner: 'by-owner-change', ascending: false },
    rankOf: ({ changedAt }) => changedAt,
  },
};

export async function queryItems(query: ItemQuery): Promise<ItemPage> {
  const { ascending, rankOf, ...order } = orders[query.sort ?? 'due'];
  const items = kvs.entity<StoredActionItem>(entityNames.actionItem).query();
  const indexed =
    query.ownerId === undefined
      ? items.index(order.ofStage, { partition: [query.spaceId, query.stage] })
      : items.index(order.ofOwner, { partition: [query.spaceId, query.ownerId ?? nobody, query.stage] });
  const ranged = ascending ? withinRange(indexed, query) : before(indexed, query);
  if (ranged === null) return { items: [], ranks: [], next: null };
  // One more than asked for tells whether there is another page without asking again.
  const limit = Math.min(query.limit + 1, queryLimit);
  const { results, nextCursor } = await storageCall('query action items', () =>
    ranged
      .sort(ascending ? Sort.ASC : Sort.DESC)
      .limit(limit)
      .getMany(),
  );
  const page = results.slice(0, limit - 1).map(({ value }) => value);
  const last = page.at(-1);
  return {
    items: page.map(actionItemFromStored),
    ranks: page.map(rankOf),
    // A page may be short and still have a cursor.
    next: (results.length > page.length || nextCursor !== undefined) && last ? rankOf(last) : null,
  };
}

/** Ranks begin with the instant, so that whatever comes after the bare instant changed then or later. */
export async function queryChangedItems({ spaceId, since, after, limit }: ChangeQuery): Promise<ItemPage> {
  const items = kvs.entity<StoredActionItem>(entityNames.actionItem).query();
  const indexed = items.index('by-space-change', { partition: [spaceId] });
  const asked = indexed
    .where(WhereConditions.greaterThan(after ?? since))
    .sort(Sort.ASC)
    .limit(limit);
  const { results, nextCursor } = await storageCall('query changed items', () => asked.getMany());
  const ranks = results.map(({ value }) => value.changedAt);
  return {
    items: results.map(({ value }) => actionItemFromStored(value)),
    ranks,
    next: nextCursor === undefined ? null : (ranks.at(-1) ?? null),
  };
}

type ItemQueryBuilder = ReturnType<ReturnType<ReturnType<typeof kvs.entity<StoredActionItem>>['query']>['index']>;

/** A range is one condition, so "after this and before that" is a BETWEEN whose lower bound is just above `after`. */
function withinRange(builder: ItemQueryBuilder, { after, dueBefore }: ItemQuery): ItemQueryBuilder | null {
  if (after !== undefined && dueBefore !== undefined) {
    return after >= dueBefore ? null : builder.where(WhereConditions.between(`${after}~`, dueBefore));
  }
  if (after !== undefined) return builder.where(WhereConditions.greaterThan(after));
  return dueBefore === undefined ? builder : builder.where(WhereConditions.lessThan(dueBefore));
}

function before(builder: ItemQueryBuilder, { after }: ItemQuery): ItemQueryBuilder {
  return after === undefined ? builder : builder.where(WhereConditions.lessThan(after));
}
