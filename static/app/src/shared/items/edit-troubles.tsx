import Button, { type ButtonProps } from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../../../../src/contract/sentences';
import { usePerson } from '../people/use-person';
import { useSurface } from '../surface/surface-context';
import { formatInstant } from '../time/format-time';
import classes from './items.module.css';
import { describeValue, fieldLabels, fieldsOf, type ItemChange } from './item-change';
import type { ItemEdit } from './item-desk';
import type { ItemEditing } from './use-item-desk';

interface EditTroublesProps {
  itemId: string;
  editing: ItemEditing;
  today: string;
}

/** Edits of an item that could not be saved: what happened, and a way on for each. Nothing typed is lost. */
export function EditTroubles({ itemId, editing, today }: EditTroublesProps): ReactNode {
  return (
    <div role="alert" className={classes['troubles']}>
      {editing.findTroubles(itemId).map((edit) => (
        <Trouble key={edit.key} edit={edit} editing={editing} today={today} />
      ))}
    </div>
  );
}

function Trouble({ edit, editing, today }: { edit: ItemEdit; editing: ItemEditing; today: string }): ReactNode {
  const isConflict = edit.status === 'conflict';
  return (
    <div className={classes['trouble']}>
      {edit.status === 'conflict' && <Conflict edit={edit} today={today} />}
      {edit.status === 'failed' && <p>{sentenceOf(edit.failure)}</p>}
      <div className={classes['choices']}>
        <SmallButton onClick={() => editing.retry(edit)}>{isConflict ? 'Save mine' : 'Try again'}</SmallButton>
        <SmallButton onClick={() => editing.discard(edit)}>{isConflict ? 'Keep theirs' : 'Discard'}</SmallButton>
      </div>
    </div>
  );
}

function SmallButton({
  onClick,
  children,
}: {
  onClick: NonNullable<ButtonProps['onClick']>;
  children: ReactNode;
}): ReactNode {
  return (
    <Button spacing="compact" onClick={onClick}>
      {children}
    </Button>
  );
}

function Conflict({ edit, today }: { edit: ItemEdit & { status: 'conflict' }; today: string }): ReactNode {
  const { locale, timeZone } = useSurface();
  const { name } = usePerson(edit.theirs.changedById);
  return (
    <>
      <p>
        <bdi>{name || 'Somebody'}</bdi> changed this at {formatInstant(edit.theirs.changedAt, locale, timeZone)}, while
        you did.
      </p>
      <dl className={classes['versions']}>
        <dt>Theirs</dt>
        <dd>
          <Values content={edit.theirs} change={edit.change} today={today} />
        </dd>
        <dt>Yours</dt>
        <dd>
          <Values content={edit.change} change={edit.change} today={today} />
        </dd>
      </dl>
    </>
  );
}

function Values({ content, change, today }: { content: ItemChange; change: ItemChange; today: string }): ReactNode {
  const { locale } = useSurface();
  const owner = usePerson(content.ownerId ?? null);
  const parts = fieldsOf(change).map((field) => {
    const value = field === 'ownerId' ? owner.name || 'Nobody' : describeValue(content, field, today, locale);
    return `${fieldLabels[field]}: ${value}`;
  });
  return <bdi>{parts.join(' · ')}</bdi>;
}
