import type { InsightsRow } from '../../../../../src/contract/figure-views';
import { beginningOfWindow, findRepeatsOf, type FoundRepeat } from '../../../../../src/domain/repeats/find-repeats';

export interface ListedRepeat extends FoundRepeat<InsightsRow> {
  later: InsightsRow;
}

/** Every incident that repeats an earlier one of these rows, with the newest that it repeats and that nobody dismissed. Rows: the newest incident first. */
export function listRepeats(rows: readonly InsightsRow[], repeatDays: number): readonly ListedRepeat[] {
  return rows.flatMap((later, place) => {
    const beginning = beginningOfWindow(later.startedAt, repeatDays);
    const end = rows.findIndex((row, at) => at > place && row.startedAt < beginning);
    const earlier = rows
      .slice(place + 1, end === -1 ? undefined : end)
      .filter(({ pageId }) => !later.dismissedIds.includes(pageId));
    const [newest] = findRepeatsOf(later, earlier, repeatDays);
    return newest === undefined ? [] : [{ ...newest, later }];
  });
}
