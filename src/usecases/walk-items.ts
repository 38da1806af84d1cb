import type { ActionItem, ActionItemStage } from '../domain/action-item';
import type { ItemQuery, Records } from '../ports/records';

export interface WalkedItem {
  item: ActionItem;
  /** Where it stands: another walk goes on after it with `after`. */
  rank: string;
  /** How many items the walk had given with this one. */
  passed: number;
}

export interface ItemWalk {
  /** The next item; null at the end, and when the next one would cost another query than is allowed. */
  next(): Promise<WalkedItem | null>;
  /** The item that was given last, if any was. */
  last(): WalkedItem | null;
  /** Whether nothing is left behind that one. */
  isAtEnd(): boolean;
}

interface WalkOptions extends Omit<ItemQuery, 'stage' | 'limit'> {
  stages: readonly ActionItemStage[];
  /** Items of one query: of the first one of each stage, and of those after it. */
  chunks: { first: number; more: number };
  mostQueries: number;
}

interface Lane {
  stage: ActionItemStage;
  /** What was read and not given yet. */
  read: { item: ActionItem; rank: string }[];
  /** Where to go on reading; undefined before the first query, null when everything was read. */
  after: string | null | undefined;
}

/** Items of several stages in one order: ranks are unique in the space, so that one place tells where each stage goes on. */
export function walkItems(records: Records, { stages, chunks, mostQueries, ...query }: WalkOptions): ItemWalk {
  const lanes = stages.map((stage): Lane => ({ stage, read: [], after: undefined }));
  let queries = 0;
  let last: WalkedItem | null = null;

  async function fill(lane: Lane): Promise<void> {
    const limit = lane.after === undefined ? chunks.first : chunks.more;
    const after = lane.after ?? query.after;
    const found = await records.queryItems({
      ...{ ...query, stage: lane.stage, limit },
      ...(after !== undefined && { after }),
    });
    lane.read.push(...found.items.map((item, index) => ({ item, rank: found.ranks[index] ?? '' })));
    lane.after = found.next;
  }

  return {
    async next() {
      const dry = lanes.filter(({ read, after }) => read.length === 0 && after !== null);
      if (queries + dry.length > mostQueries) return null;
      queries += dry.length;
      await Promise.all(dry.map(fill));
      const found = firstOf(lanes, query.sort === 'changed')?.read.shift();
      if (found === undefined) return null;
      last = { ...found, passed: (last?.passed ?? 0) + 1 };
      return last;
    },
    last: () => last,
    isAtEnd: () => lanes.every(({ read, after }) => read.length === 0 && after === null),
  };
}

function firstOf(lanes: readonly Lane[], isDescending: boolean): Lane | undefined {
  const rankOf = ({ read }: Lane): string => read[0]?.rank ?? '';
  const isBefore = (one: Lane, other: Lane): boolean =>
    isDescending ? rankOf(one) > rankOf(other) : rankOf(one) < rankOf(other);
  const filled = lanes.filter(({ read }) => read.length > 0);
  return filled.reduce<Lane | undefined>((first, lane) => (first && isBefore(first, lane) ? first : lane), undefined);
}
