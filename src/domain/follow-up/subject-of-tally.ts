import type { ActionItem } from '../action-item';
import type { CutList, FollowUpSubject, OwnerBlock } from './subject';
import type { GrowingList, Tally, TalliedItem } from './tally';
import { placeKeyOf } from './tally';

/** What a page tells of the sum: the counted lists with their items, and whoever has most overdue first. */
export type TalliedParts = Pick<
  FollowUpSubject,
  'counts' | 'moves' | 'owners' | 'unowned' | 'toVerify' | 'missing' | 'late' | 'published' | 'waived' | 'restricted'
>;

/** @param items by place; one that is not there any more is counted and not shown */
export function partsOfTally(tally: Tally, items: ReadonlyMap<string, ActionItem>): TalliedParts {
  const { closed, verified, added, slipped, redated } = tally.moves;
  const shown = ({ rows, count }: GrowingList<TalliedItem>): CutList<ActionItem> => ({
    rows: rows.flatMap((row) => items.get(placeKeyOf(row)) ?? []),
    count,
  });
  const owners = Object.entries(tally.owners).map(([ownerId, block]): OwnerBlock => ({
    ownerId,
    overdue: block.overdue,
    items: shown(block.items),
  }));
  return {
    counts: tally.counts,
    moves: {
      closed: shown(closed),
      verified: shown(verified),
      added: shown(added),
      slipped: shown(slipped),
      redated: shown(redated),
    },
    owners: owners.sort(mostOverdueFirst),
    unowned: shown(tally.unowned),
    toVerify: shown(tally.toVerify),
    ...tally.postMortems,
    restricted: { items: tally.counts.restricted, postMortems: tally.restrictedPageIds.length },
  };
}

/** Of two that are alike one always comes first: a page that is written again has its blocks where they were. */
function mostOverdueFirst(one: OwnerBlock, other: OwnerBlock): number {
  return (
    other.overdue - one.overdue ||
    other.items.count - one.items.count ||
    (one.ownerId < other.ownerId ? -1 : Number(one.ownerId > other.ownerId))
  );
}
