import type { Failure, Result } from '../../../../../src/contract/result';
import type { Payload } from '../../../../../src/contract/payloads';
import type { ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { problemOfStep, type Said } from '../../../../../src/domain/item-life';
import { dropUnchanged, type ItemChange } from '../../shared/items/item-change';

export type BulkOutcome = { row: ReportRow } & (
  { kind: 'changed'; item: ActionItem } | { kind: 'as-it-was' } | { kind: 'refused'; failure: Failure }
);

type RowChange = Payload<'changeActionItems'>['changes'][number];

export interface BulkTies {
  /** Answers for each change, in the same order. */
  send: (changes: RowChange[]) => Promise<Result<readonly Result<ActionItem>[]>>;
  /** Told after each request how many rows are through. */
  onProgress: (done: number) => void;
}

/** What one request takes. */
const rowsAtOnce = 10;

/**
 * Makes the same change on many rows, a few at a time, and tells what became of each. Rows that have it already, and those whose
 * status does not go there, are not sent.
 */
export async function changeRows(
  rows: readonly ReportRow[],
  { change, said }: { change: ItemChange; said: Said },
  { send, onProgress }: BulkTies,
): Promise<readonly BulkOutcome[]> {
  const judged = rows.map((row) => ({ row, outcome: judgeRow(row, change, said) }));
  const outcomes = judged.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const sendable = judged.filter(({ outcome }) => outcome === null).map(({ row }) => row);
  for (let begin = 0; begin < sendable.length; begin += rowsAtOnce) {
    onProgress(outcomes.length);
    const chunk = sendable.slice(begin, begin + rowsAtOnce);
    const answer = await send(chunk.map((row) => writeChange(row, change, said)));
    outcomes.push(...chunk.map((row, place) => outcomeOf(row, answer.ok ? answer.value[place] : answer)));
  }
  onProgress(outcomes.length);
  return outcomes;
}

function judgeRow(row: ReportRow, change: ItemChange, said: Said): BulkOutcome | null {
  const real = dropUnchanged(row.item, change);
  if (real === null) return { row, kind: 'as-it-was' };
  const problem = problemOfStep(row.item.status, change.status ?? row.item.status, said);
  if (problem === null) return null;
  return { row, kind: 'refused', failure: { code: 'step-refused', detail: { problem } } };
}

function writeChange({ item }: ReportRow, change: ItemChange, { reason, verification }: Said): RowChange {
  const { pageId, id: itemId, version } = item;
  const { link, ...content } = dropUnchanged(item, change) ?? {};
  return {
    pageId,
    itemId,
    version,
    // In a request, an empty link stands for none.
    content: link === undefined ? content : { ...content, link: link ?? '' },
    reason,
    verification,
  };
}

function outcomeOf(
  row: ReportRow,
  result: Result<ActionItem> | { ok: false; error: Failure } | undefined,
): BulkOutcome {
  if (result === undefined) return { row, kind: 'refused', failure: { code: 'item-not-found', detail: null } };
  return result.ok ? { row, kind: 'changed', item: result.value } : { row, kind: 'refused', failure: result.error };
}
