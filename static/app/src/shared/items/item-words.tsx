import type { ReactNode } from 'react';
import { longestItemTitle, longestText } from '../../../../../src/contract/limits';
import { EditInPlace } from '../fields/edit-in-place';
import { ItemKind, ItemPriority, type ItemControlProps } from './item-controls';
import { ItemLink } from './item-link';
import classes from './rows.module.css';

export function ItemTitle({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  return (
    <EditInPlace
      label="title"
      value={item.title}
      maxLength={longestItemTitle}
      isRequired
      isReadOnly={!mayChange}
      onSave={(title) => onChange({ title })}
    >
      <bdi>{item.title}</bdi>
    </EditInPlace>
  );
}

interface ItemWordsProps extends ItemControlProps {
  /** Of the post-mortem, offered as what the item does something about; none where its page is not at hand. */
  causes: readonly string[];
}

/** What is said of an item under its title: when it is done, its cause, kind, priority and link. */
export function ItemWords({ causes, ...control }: ItemWordsProps): ReactNode {
  const { item, mayChange } = control;
  return (
    <>
      <DoneWhen {...control} />
      {item.cause !== null && (
        <div className={classes['doneWhen']}>
          <Cause {...control} causes={causes} />
        </div>
      )}
      <div className={classes['marks']}>
        <ItemKind {...control} />
        <ItemPriority {...control} />
        {item.cause === null && mayChange && <Cause {...control} causes={causes} />}
        <ItemLink {...control} />
      </div>
    </>
  );
}

function DoneWhen({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  if (!mayChange && item.doneWhen === '') return null;
  return (
    <div className={classes['doneWhen']}>
      <EditInPlace
        label={`when “${item.title}” is done`}
        value={item.doneWhen}
        maxLength={longestText}
        isReadOnly={!mayChange}
        onSave={(doneWhen) => onChange({ doneWhen })}
      >
        {item.doneWhen === '' ? (
          'Say when it is done'
        ) : (
          <>
            Done when: <bdi>{item.doneWhen}</bdi>
          </>
        )}
      </EditInPlace>
    </div>
  );
}

/** What of the analysis it does something about: among the other marks until it is said, then on a line of its own. */
function Cause({ item, mayChange, onChange, causes }: ItemWordsProps): ReactNode {
  const { cause, title } = item;
  return (
    <EditInPlace
      label={`the cause that “${title}” is about`}
      value={cause ?? ''}
      maxLength={longestItemTitle}
      offered={causes}
      isReadOnly={!mayChange}
      onSave={(words) => onChange({ cause: words === '' ? null : words })}
    >
      {cause === null ? (
        <span className={classes['unset']}>Cause</span>
      ) : (
        <>
          Cause: <bdi>{cause}</bdi>
        </>
      )}
    </EditInPlace>
  );
}
