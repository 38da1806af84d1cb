import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { needOfStep } from '../../../../../src/domain/item-life';
import { announceDone } from '../../shared/bridge/flags';
import { fieldsOf, type ItemChange } from '../../shared/items/item-change';
import { useSurface } from '../../shared/surface/surface-context';
import { BulkFields, type BulkWords } from './bulk-fields';
import { BulkRefusals } from './bulk-refusals';
import classes from './bulk.module.css';
import { describeOutcomes } from './describe-outcomes';
import { useBulkChange } from './use-bulk-change';

export interface BulkBarProps {
  spaceId: string;
  /** The selected ones. */
  rows: readonly ReportRow[];
  onNewest: (items: readonly ActionItem[]) => void;
  onSelect: (items: readonly ActionItem[]) => void;
}

const noWords: BulkWords = { reason: '', how: '' };

/** One change for all selected items: what is set here, and nothing else of them. */
export default function BulkBar({ spaceId, rows, onNewest, onSelect }: BulkBarProps): ReactNode {
  const { accountId } = useSurface();
  const [change, setChange] = useState<ItemChange>({});
  const [words, setWords] = useState(noWords);
  const { done, outcomes, run } = useBulkChange(spaceId, onNewest);
  const needs = new Set(rows.map(({ item }) => needOfStep(item.status, change.status ?? item.status)));
  const isReady =
    fieldsOf(change).length > 0 &&
    !(needs.has('reason') && words.reason.trim() === '') &&
    !(needs.has('verification') && words.how.trim() === '');
  const apply = async (): Promise<void> => {
    const verification = accountId === null ? null : { how: words.how.trim(), byId: accountId };
    const said = { reason: words.reason.trim(), verification: change.status === 'verified' ? verification : null };
    const found = await run(rows, change, said);
    const refused = found.filter(({ kind }) => kind === 'refused');
    onSelect(refused.map(({ row }) => row.item));
    // Refusals are told in the bar, which stays.
    if (refused.length > 0) return;
    announceDone({ id: 'bulk-change', title: describeOutcomes(found) });
    setChange({});
    setWords(noWords);
  };
  return (
    <section className={classes['bar']} aria-label="Selected action items">
      <div className={classes['row']}>
        <strong role="status">{done === null ? `${rows.length} selected` : `${done} of ${rows.length} done`}</strong>
        <BulkFields
          change={change}
          needs={needs}
          words={words}
          isDisabled={done !== null}
          onChange={setChange}
          onWords={setWords}
        />
        <Button
          appearance="primary"
          isDisabled={!isReady || rows.length === 0}
          isLoading={done !== null}
          onClick={() => void apply()}
        >
          {rows.length === 1 ? 'Change 1 item' : `Change ${rows.length} items`}
        </Button>
        <Button appearance="subtle" isDisabled={done !== null} onClick={() => onSelect([])}>
          Clear selection
        </Button>
      </div>
      {outcomes !== null && <BulkRefusals outcomes={outcomes} />}
    </section>
  );
}
