import Textarea from '@atlaskit/textarea';
import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { longestDraftedText } from '../../../../../src/contract/limits';
import type { Step } from '../state/edit-notes';

export interface EntryFieldProps {
  id: string;
  text: string;
  label: string;
  placeholder?: string | undefined;
  onText: (id: string, text: string) => void;
  /** Enter. */
  onNext: (id: string) => void;
  /** Backspace in an empty field. */
  onEmptied: (id: string) => void;
  onMove?: ((id: string, by: Step) => void) | undefined;
  onLeave: () => void;
}

/** A text that grows with its words, with the keys that all lists of the console share. */
export const EntryField = memo(function EntryField(props: EntryFieldProps): ReactNode {
  const { id, text, label, placeholder, onText, onLeave } = props;
  return (
    <Textarea
      data-note={id}
      aria-label={label}
      placeholder={placeholder ?? ''}
      resize="smart"
      minimumRows={1}
      maxLength={longestDraftedText}
      value={text}
      onChange={(event) => onText(id, event.currentTarget.value)}
      onKeyDown={(event) => handleEntryKey(event, props)}
      onBlur={onLeave}
    />
  );
});

type EntryKeys = Pick<EntryFieldProps, 'id' | 'text' | 'onNext' | 'onEmptied' | 'onMove'>;

export function handleEntryKey(
  event: KeyboardEvent<HTMLElement>,
  { id, text, onNext, onEmptied, onMove }: EntryKeys,
): void {
  const run = (action: () => void): void => {
    event.preventDefault();
    action();
  };
  // While a word is put together from several keys, Enter ends the word.
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) run(() => onNext(id));
  else if (event.key === 'Backspace' && text === '') run(() => onEmptied(id));
  else if (event.altKey && event.key === 'ArrowUp') run(() => onMove?.(id, -1));
  else if (event.altKey && event.key === 'ArrowDown') run(() => onMove?.(id, 1));
  else if (event.key === 'Escape') run(() => event.currentTarget.blur());
}
