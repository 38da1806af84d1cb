import type { Result } from '../../../../../src/contract/result';
import type { ReportPage, ReportRow } from '../../../../../src/contract/views';
import { itemKey } from '../../shared/items/item-key';

/** So often in a row, a request that comes too early is made again after the time that the backend asks for. */
const mostWaits = 5;

interface Collecting {
  load: (after: string | null) => Promise<Result<ReportPage>>;
  /** Told after each page how many rows there are. */
  onProgress: (rows: number) => void;
  isWanted: () => boolean;
  wait: (seconds: number) => Promise<void>;
}

export interface CollectedRows {
  rows: readonly ReportRow[];
  /** Rows that fit and that the reader may not see. */
  hidden: number;
  /** `YYYY-MM-DD` in the space's zone. */
  today: string;
}

/** Every row of a report, page after page; null when it is not wanted any more. One that moved meanwhile comes once. */
export async function collectRows({
  load,
  onProgress,
  isWanted,
  wait,
}: Collecting): Promise<Result<CollectedRows> | null> {
  const rows = new Map<string, ReportRow>();
  let hidden = 0;
  let after: string | null = null;
  let waits = 0;
  while (isWanted()) {
    const page: Result<ReportPage> = await load(after);
    if (!page.ok) {
      if (page.error.code !== 'busy' || ++waits > mostWaits) return page;
      await wait(page.error.detail.retryAfterSeconds);
      continue;
    }
    waits = 0;
    page.value.rows.forEach((row) => rows.set(itemKey(row.item), row));
    hidden += page.value.hidden;
    onProgress(rows.size);
    after = page.value.next;
    if (after === null) return { ok: true, value: { rows: [...rows.values()], hidden, today: page.value.today } };
  }
  return null;
}
