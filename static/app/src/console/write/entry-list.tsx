import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useCallback, type ReactNode } from 'react';
import classes from '../console.module.css';
import { findNeighbour, focusNote } from '../focus-note';
import { newId } from '../new-id';
import type { Edit } from '../state/edit-notes';
import type { Entry, EntryList as ListName } from '../state/notes';
import { EntryField } from './entry-field';

interface EntryListProps {
  list: ListName;
  entries: readonly Entry[];
  /** Names one of them, e.g. `Paragraph`; its number is added. */
  name: string;
  addLabel: string;
  placeholder?: string;
  edit: (edit: Edit) => void;
  onLeave: () => void;
}

/** Paragraphs, factors or lessons, one field each. */
export function EntryList({ list, entries, name, addLabel, placeholder, edit, onLeave }: EntryListProps): ReactNode {
  const add = useCallback(
    (after?: string) => {
      const id = newId();
      edit({ kind: 'add', list, entries: [{ id, text: '' }], after });
      focusNote(id);
    },
    [edit, list],
  );
  const write = useCallback((id: string, text: string) => edit({ kind: 'write', list, id, text }), [edit, list]);
  const move = useCallback(
    (id: string, by: -1 | 1) => {
      edit({ kind: 'move', list, id, by });
      focusNote(id);
    },
    [edit, list],
  );
  const ids = entries.map(({ id }) => id).join(' ');
  const remove = useCallback(
    (id: string) => {
      const neighbour = findNeighbour(ids.split(' '), id) ?? `add ${list}`;
      edit({ kind: 'remove', list, id });
      focusNote(neighbour);
    },
    [edit, list, ids],
  );
  return (
    <div className={classes['list']}>
      {entries.length > 0 && (
        <ul className={classes['entries']}>
          {entries.map(({ id, text }, index) => (
            <li key={id} className={classes['entry']}>
              <EntryField
                {...{ id, text, placeholder, onLeave }}
                label={`${name} ${index + 1}`}
                onText={write}
                onNext={add}
                onEmptied={remove}
                onMove={move}
              />
              <IconButton
                icon={CrossIcon}
                label={`Remove ${name.toLowerCase()} ${index + 1}`}
                appearance="subtle"
                spacing="compact"
                onClick={() => remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={AddIcon}
          data-note={`add ${list}`}
          onClick={() => add()}
        >
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
