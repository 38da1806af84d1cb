import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { lazy, memo, Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { EventKind, TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import { milestoneKinds } from '../../../../../src/domain/document/post-mortem-document';
import type { CheckResult } from '../../../../../src/domain/rules/rule';
import { CheckSign } from '../../shared/checks/check-sign';
import type { ChoiceMenuProps } from '../../shared/fields/choice-menu';
import { EditInPlace } from '../../shared/fields/edit-in-place';
import classes from '../console.module.css';
import { readRowTime, shownRowTime } from '../state/read-row-time';
import type { Step } from '../state/edit-notes';
import { EntryField } from './entry-field';
import { eventKindLabels } from './event-kind-labels';
import { readWebAddress, shortAddress } from './web-address';

const ChoiceMenu = lazy(() => import('../../shared/fields/choice-menu')) as <Value extends string>(
  props: ChoiceMenuProps<Value>,
) => ReactNode;

const kinds: readonly EventKind[] = ['step', ...milestoneKinds];

export interface TimelineRowProps {
  id: string;
  event: TimelineEvent;
  /** 1 for the first row. */
  number: number;
  /** The nearest row above that has a time: one without a date follows it. */
  above: TimelineEvent | undefined;
  startedAt: string;
  timeZone: string;
  /** What the checks say of this row. */
  checks: readonly CheckResult[];
  onChange: (id: string, change: Partial<TimelineEvent>) => void;
  onUnlink: (id: string) => void;
  onNext: (id: string) => void;
  onRemove: (id: string) => void;
  onMove: (id: string, by: Step) => void;
  onLeave: () => void;
}

/** One row: when, what kind, what happened, and where it can be seen. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps): ReactNode {
  const { id, event, number, checks, onChange, onRemove, onNext, onMove, onLeave } = props;
  return (
    <li className={classes['row']}>
      <TimeField {...props} />
      <Suspense fallback={<span className={classes['quiet']}>{eventKindLabels[event.kind]}</span>}>
        <ChoiceMenu
          heading="Kind"
          label={`Kind of row ${number}`}
          text={eventKindLabels[event.kind]}
          value={event.kind}
          choices={kinds.map((value) => ({ value, label: eventKindLabels[value] }))}
          onChange={(kind) => onChange(id, { kind })}
        />
      </Suspense>
      <EntryField
        id={id}
        text={event.text}
        label={`What happened, row ${number}`}
        onText={(_id, text) => onChange(id, { text })}
        onEmptied={onRemove}
        {...{ onNext, onMove, onLeave }}
      />
      <Evidence {...props} />
      <IconButton
        icon={CrossIcon}
        label={`Remove row ${number}`}
        appearance="subtle"
        spacing="compact"
        onClick={() => onRemove(id)}
      />
      {checks.length > 0 && (
        <ul className={classes['rowChecks']}>
          {checks.map((check) => (
            <li key={check.key}>
              <CheckSign grade={check.grade} />
              <span>{check.message}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

/** Shows the time as it was understood, and what is typed while it is typed. */
function TimeField({ id, event, number, above, startedAt, timeZone, onChange, onMove }: TimelineRowProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = shownRowTime(event, above, timeZone);
  const finish = (): void => {
    const place = { timeZone, above: above?.occurredAt ?? startedAt };
    if (typed !== null && typed.trim() !== shown) onChange(id, readRowTime(typed, place));
    setTyped(null);
  };
  const press = (pressed: KeyboardEvent<HTMLInputElement>): void => {
    if (pressed.altKey && (pressed.key === 'ArrowUp' || pressed.key === 'ArrowDown')) {
      pressed.preventDefault();
      onMove(id, pressed.key === 'ArrowUp' ? -1 : 1);
    } else if (pressed.key === 'Enter') finish();
    else if (pressed.key === 'Escape') pressed.currentTarget.blur();
  };
  return (
    <Textfield
      data-note={`time ${id}`}
      aria-label={`Time of row ${number}`}
      placeholder="HH:mm"
      isCompact
      isInvalid={typed === null && event.occurredAt === null && event.statedTime !== ''}
      value={typed ?? shown}
      onChange={(change) => setTyped(change.currentTarget.value)}
      onKeyDown={press}
      onBlur={finish}
    />
  );
}

function Evidence({ id, event, number, onChange, onUnlink }: TimelineRowProps): ReactNode {
  const save = (typed: string): void => {
    const address = readWebAddress(typed);
    if (address !== null) onChange(id, { evidenceUrl: address });
    else if (typed === '') onUnlink(id);
  };
  return (
    <EditInPlace label={`evidence of row ${number}`} value={event.evidenceUrl ?? ''} onSave={save}>
      {event.evidenceUrl === undefined ? (
        <span className={classes['quiet']}>Add link</span>
      ) : (
        <bdi title={event.evidenceUrl}>{shortAddress(event.evidenceUrl)}</bdi>
      )}
    </EditInPlace>
  );
}
