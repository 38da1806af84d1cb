import Textfield from '@atlaskit/textfield';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import classes from './edit-in-place.module.css';

interface EditInPlaceProps {
  /** Names the field to those who cannot see where it stands, e.g. `Due date of “Rehearse failover”`. */
  label: string;
  value: string;
  /** What is shown while nobody edits. */
  children: ReactNode;
  type?: 'text' | 'date';
  maxLength?: number;
  /** Offered while somebody types; anything else may be written too. */
  offered?: readonly string[];
  /** An empty value is not taken. */
  isRequired?: boolean;
  isReadOnly?: boolean;
  onSave: (value: string) => void;
}

/** A value that becomes a field when pressed; saved when left or on Enter, given up on Escape. */
export function EditInPlace(props: EditInPlaceProps): ReactNode {
  const { label, children, isReadOnly = false } = props;
  const [isEditing, setEditing] = useState(false);
  const reading = useRef<HTMLButtonElement>(null);
  const finish = (): void => {
    setEditing(false);
    setTimeout(() => reading.current?.focus());
  };
  if (isReadOnly) return <span className={classes['still']}>{children}</span>;
  if (isEditing) return <EditedField {...props} onFinish={finish} onLeave={() => setEditing(false)} />;
  return (
    <button ref={reading} type="button" className={classes['read']} onClick={() => setEditing(true)}>
      <VisuallyHidden>{`Edit ${label}: `}</VisuallyHidden>
      {children}
    </button>
  );
}

interface EditedFieldProps extends EditInPlaceProps {
  onFinish: () => void;
  onLeave: () => void;
}

function EditedField({
  label,
  value,
  type = 'text',
  maxLength,
  isRequired,
  offered = [],
  onSave,
  onFinish,
  onLeave,
}: EditedFieldProps): ReactNode {
  const isDone = useRef(false);
  const offeredId = useId();
  const save = (field: HTMLInputElement): void => {
    if (isDone.current) return;
    isDone.current = true;
    const typed = field.value.trim();
    // A date that is half typed reads as empty: it must not clear the one that is there.
    const isUsable = !field.validity.badInput && !(isRequired === true && typed === '');
    if (isUsable && typed !== value) onSave(typed);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') save(event.currentTarget);
    isDone.current = true;
    onFinish();
  };
  const leave = (event: FocusEvent<HTMLInputElement>): void => {
    save(event.currentTarget);
    onLeave();
  };
  const field = (
    <Textfield
      isCompact
      autoFocus
      aria-label={label}
      type={type}
      defaultValue={value}
      maxLength={maxLength}
      {...(offered.length > 0 && { list: offeredId })}
      onKeyDown={handleKey}
      onBlur={leave}
    />
  );
  if (offered.length === 0) return field;
  return (
    <>
      {field}
      <datalist id={offeredId}>
        {offered.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  );
}
