import Button from '@atlaskit/button/new';
import { useCallback, type ReactNode } from 'react';
import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import classes from '../console.module.css';
import { findNeighbour, focusNote } from '../focus-note';
import { newId } from '../new-id';
import type { Edit, Step } from '../state/edit-notes';
import { saysSomething, type NotedRow } from '../state/notes';
import { PasteLog } from './paste-log';
import { TimelineRow } from './timeline-row';

export interface TimelineSectionProps {
  rows: readonly NotedRow[];
  timeZone: string;
  /** When the incident began: times above the first row's date are of that day. */
  startedAt: string;
  checks: readonly CheckResult[];
  isPasting: boolean;
  setPasting: (isPasting: boolean) => void;
  /** Adds a row with the time now. */
  addNow: () => void;
  edit: (edit: Edit) => void;
  onLeave: () => void;
}

/** The timeline, row by row. */
export function TimelineSection(props: TimelineSectionProps): ReactNode {
  const { rows, timeZone, startedAt, checks, isPasting, setPasting, addNow, edit, onLeave } = props;
  const change = useCallback(
    (id: string, change_: Partial<TimelineEvent>) => edit({ kind: 'row', id, change: change_ }),
    [edit],
  );
  const unlink = useCallback((id: string) => edit({ kind: 'unlink-row', id }), [edit]);
  const next = useCallback(
    (after: string) => {
      const id = newId();
      edit({ kind: 'add-rows', rows: [{ id, event: emptyEvent }], after });
      focusNote(`time ${id}`);
    },
    [edit],
  );
  const ids = rows.map(({ id }) => id).join(' ');
  const remove = useCallback(
    (id: string) => {
      edit({ kind: 'remove-row', id });
      focusNote(findNeighbour(ids.split(' '), id) ?? 'add row');
    },
    [edit, ids],
  );
  const move = useCallback(
    (id: string, by: Step) => {
      edit({ kind: 'move-row', id, by });
      focusNote(id);
    },
    [edit],
  );
  const byRow = checksByRow(rows, checks);
  return (
    <div className={classes['list']}>
      {rows.length === 0 && (
        <p className={classes['quiet']}>
          No rows yet. Add what happened and when, or paste the chat of the incident: it is split into rows.
        </p>
      )}
      <ul className={classes['entries']}>
        {rows.map(({ id, event }, index) => (
          <TimelineRow
            key={id}
            {...{ id, event, timeZone, onLeave }}
            number={index + 1}
            above={timedAbove(rows, index)}
            startedAt={startedAt}
            checks={byRow.get(id) ?? noChecks}
            onChange={change}
            onUnlink={unlink}
            onNext={next}
            onRemove={remove}
            onMove={move}
          />
        ))}
      </ul>
      <div className={classes['choices']}>
        <Button spacing="compact" data-note="add row" onClick={addNow}>
          Add row now (N)
        </Button>
        <Button spacing="compact" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          Paste log (P)
        </Button>
        {rows.length > 1 && (
          <Button appearance="subtle" spacing="compact" onClick={() => edit({ kind: 'sort-rows' })}>
            Sort by time
          </Button>
        )}
      </div>
      {isPasting && <PasteLog {...{ timeZone, startedAt, edit }} onDone={() => setPasting(false)} />}
    </div>
  );
}

const noChecks: readonly CheckResult[] = [];
const emptyEvent: TimelineEvent = {
  occurredAt: null,
  statedTime: '',
  kind: 'step',
  text: '',
  certainty: 'unknown',
  row: 0,
};

/** The checks count the rows that say something. Notes are left to the list at the side. */
function checksByRow(rows: readonly NotedRow[], checks: readonly CheckResult[]): Map<string, CheckResult[]> {
  const saying = rows.filter(saysSomething);
  const found = new Map<string, CheckResult[]>();
  for (const check of checks) {
    const row = check.at.section === 'timeline' && check.grade !== 'note' ? saying[check.at.row ?? -1] : undefined;
    if (row !== undefined) found.set(row.id, [...(found.get(row.id) ?? []), check]);
  }
  return found;
}

function timedAbove(rows: readonly NotedRow[], index: number): TimelineEvent | undefined {
  return rows.slice(0, index).findLast(({ event }) => event.occurredAt !== null)?.event;
}
