import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { longestDraftedText } from '../../../../../src/contract/limits';
import { splitLog } from '../../../../../src/domain/draft/split-log';
import { FieldFrame } from '../../shared/fields/field-frame';
import { TextField } from '../../shared/fields/text-field';
import { readWallTime } from '../../shared/time/zoned-time';
import classes from '../console.module.css';
import { focusNote } from '../focus-note';
import { newId } from '../new-id';
import type { Edit } from '../state/edit-notes';
import { rowTimeWords } from '../state/read-row-time';
import { eventKindLabels } from './event-kind-labels';

interface PasteLogProps {
  timeZone: string;
  startedAt: string;
  edit: (edit: Edit) => void;
  onDone: () => void;
}

/** A chat, a list of alerts or a log, shown as the rows that it becomes before they are added. */
export function PasteLog({ timeZone, startedAt, edit, onDone }: PasteLogProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [date, setDate] = useState(() => readWallTime(Date.parse(startedAt), timeZone).date);
  const pasted = useDeferredValue(text);
  const rows = useMemo(() => splitLog(pasted, { timeZone, date }), [pasted, timeZone, date]);
  useEffect(() => field.current?.focus(), []);
  const close = (): void => {
    onDone();
    focusNote('add row');
  };
  const add = (): void => {
    edit({ kind: 'add-rows', rows: rows.map((event) => ({ id: newId(), event: cut(event) })) });
    close();
  };
  return (
    <section
      className={classes['paste']}
      aria-label="Paste log"
      onKeyDown={(event) => event.key === 'Escape' && (event.preventDefault(), close())}
    >
      <FieldFrame
        id={id}
        label="Chat, list of alerts or log"
        help={`Times without a zone are read in ${timeZone.replaceAll('_', ' ')}.`}
      >
        <Textarea
          ref={field}
          id={id}
          isMonospaced
          minimumRows={5}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </FieldFrame>
      <TextField label="Day of times without a date" type="date" value={date} onChange={(day) => day && setDate(day)} />
      {rows.length > 0 && (
        <ul className={classes['found']} aria-label="Rows found">
          {rows.map(({ row, occurredAt, certainty, kind, text: words }) => (
            <li key={row}>
              <span className={classes['quiet']}>
                {occurredAt === null ? 'No time' : rowTimeWords(occurredAt, certainty, timeZone)}
                {kind === 'step' ? '' : ` · ${eventKindLabels[kind]}`}
              </span>{' '}
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div className={classes['choices']}>
        <Button appearance="primary" isDisabled={rows.length === 0} onClick={add}>
          {rows.length === 1 ? 'Add 1 row' : `Add ${rows.length} rows`}
        </Button>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

/** A row cannot hold more than a request takes. */
function cut<Row extends { text: string }>(row: Row): Row {
  return row.text.length <= longestDraftedText ? row : { ...row, text: row.text.slice(0, longestDraftedText) };
}
