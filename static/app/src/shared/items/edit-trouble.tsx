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

interface EditTroubleProps {
  edit: ItemEdit;
  editing: ItemEditing;
  today: string;
}

/** One edit that could not be saved. What the backend refuses for what it is would be refused again. */
export default function EditTrouble({ edit, editing, today }: EditTroubleProps): ReactNode {
  const isConflict = edit.status === 'conflict';
  const isRefused = edit.status === 'failed' && edit.failure.code === 'step-refused';
  return (
    <div className={classes['trouble']}>
      {edit.status === 'conflict' && <Conflict edit={edit} today={today} />}
      {edit.status === 'failed' && <p>{sentenceOf(edit.failure)}</p>}
      <div className={classes['choices']}>
        {!isRefused && (
          <SmallButton onClick={() => editing.retry(edit)}>{isConflict ? 'Save mine' : 'Try again'}</SmallButton>
        )}
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
  const { theirs, change, said, at } = edit;
  const { name } = usePerson(theirs.changedById);
  const reason = said.verification?.how ?? said.reason;
  return (
    <>
      <p>Somebody else changed this while you did. Nothing is lost: choose which one stays.</p>
      <dl className={classes['versions']}>
        <dt>
          <bdi>{name || 'Somebody'}</bdi>, {formatInstant(theirs.changedAt, locale, timeZone)}
        </dt>
        <dd>
          <Values content={theirs} change={change} today={today} />
        </dd>
        <dt>You, {formatInstant(at, locale, timeZone)}</dt>
        <dd>
          <Values content={change} change={change} today={today} />
          {reason !== '' && (
            <>
              {' '}
              <q>
                <bdi>{reason}</bdi>
              </q>
            </>
          )}
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
