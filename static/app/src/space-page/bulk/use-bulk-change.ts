import { useState } from 'react';
import type { ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { Said } from '../../../../../src/domain/item-life';
import { ask } from '../../shared/bridge/backend';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';
import type { ItemChange } from '../../shared/items/item-change';
import { itemKey } from '../../shared/items/item-key';
import { changeRows, type BulkOutcome } from './change-rows';

export interface BulkChange {
  /** How many rows are through; null while nothing runs. */
  done: number | null;
  /** What became of the rows of the last run; null before the first one. */
  outcomes: readonly BulkOutcome[] | null;
  run: (rows: readonly ReportRow[], change: ItemChange, said: Said) => Promise<readonly BulkOutcome[]>;
}

/** Changes many items of a space. `onNewest` is told their newer states: of changed ones, and of those somebody else changed. */
export function useBulkChange(spaceId: string, onNewest: (items: readonly ActionItem[]) => void): BulkChange {
  const [done, setDone] = useState<number | null>(null);
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[] | null>(null);
  const run: BulkChange['run'] = async (rows, change, said) => {
    setDone(0);
    setOutcomes(null);
    const found = await changeRows(
      rows,
      { change, said },
      { send: (changes) => ask('changeActionItems', { spaceId, changes }), onProgress: setDone },
    );
    const changed = found.flatMap((outcome) => (outcome.kind === 'changed' ? [outcome.item] : []));
    onNewest([...changed, ...(await readNewest(found))]);
    setDone(null);
    setOutcomes(found);
    return found;
  };
  return { done, outcomes, run };
}

/** What somebody else made of the rows meanwhile: trying again is on top of that. */
async function readNewest(outcomes: readonly BulkOutcome[]): Promise<readonly ActionItem[]> {
  const overtaken = outcomes.filter(
    (outcome) => outcome.kind === 'refused' && outcome.failure.code === 'changed-meanwhile',
  );
  const keys = new Set(overtaken.map(({ row }) => itemKey(row.item)));
  const pageIds = [...new Set(overtaken.map(({ row }) => row.item.pageId))];
  const opened = await Promise.all(pageIds.map(fetchPostMortem));
  return opened
    .flatMap((result) => (result.ok ? result.value.actionItems : []))
    .filter((item) => keys.has(itemKey(item)));
}
