import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useCallback, type ReactNode } from 'react';
import classes from '../console.module.css';
import { focusNote } from '../focus-note';
import { newId } from '../new-id';
import type { Edit } from '../state/edit-notes';
import type { NotedWhy } from '../state/notes';
import { EntryField } from './entry-field';

interface WhyListProps {
  whys: readonly NotedWhy[];
  edit: (edit: Edit) => void;
  onLeave: () => void;
}

/** Chains that grow downwards: each answer asks what made it possible, and may be answered more than once. */
export function WhyList({ whys, edit, onLeave }: WhyListProps): ReactNode {
  const add = useCallback(
    (to: string | null) => {
      const id = newId();
      edit({ kind: 'add-why', id, to });
      focusNote(id);
    },
    [edit],
  );
  return (
    <div className={classes['list']}>
      {whys.length > 0 && (
        <ul className={classes['entries']}>
          {whys.map((why, index) => (
            <Why key={why.id} {...{ why, edit, onLeave, add }} parent={null} depth={1} name={`Chain ${index + 1}`} />
          ))}
        </ul>
      )}
      <div>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={AddIcon}
          data-note="add why"
          onClick={() => add(null)}
        >
          {whys.length === 0 ? 'Begin with what people saw' : 'Add another chain'}
        </Button>
      </div>
    </div>
  );
}

interface WhyProps extends Pick<WhyListProps, 'edit' | 'onLeave'> {
  why: NotedWhy;
  parent: string | null;
  depth: number;
  name: string;
  add: (to: string | null) => void;
}

function Why({ why, parent, depth, name, edit, onLeave, add }: WhyProps): ReactNode {
  const { id, text, answers } = why;
  const write = useCallback((one: string, words: string) => edit({ kind: 'write-why', id: one, text: words }), [edit]);
  const remove = useCallback(() => {
    edit({ kind: 'remove-why', id });
    focusNote(parent ?? 'add why');
  }, [edit, id, parent]);
  const isAnswered = answers.length > 0;
  return (
    <li className={classes['why']}>
      <p className={classes['question']}>{depth === 1 ? 'What did people see?' : 'What made that possible?'}</p>
      <div className={classes['entry']}>
        <EntryField
          {...{ id, text, onLeave }}
          label={`${name}, answer ${depth}`}
          onText={write}
          onNext={add}
          onEmptied={isAnswered ? ignore : remove}
        />
        <IconButton
          icon={CrossIcon}
          label={`Remove answer ${depth} of ${name.toLowerCase()}${isAnswered ? ' and those below it' : ''}`}
          appearance="subtle"
          spacing="compact"
          onClick={remove}
        />
      </div>
      {isAnswered && (
        <ul className={classes['entries']} data-branches={answers.length > 1}>
          {answers.map((answer) => (
            <Why key={answer.id} {...{ name, edit, onLeave, add }} why={answer} parent={id} depth={depth + 1} />
          ))}
        </ul>
      )}
      {text.trim() !== '' && (
        <div className={classes['branch']}>
          <Button appearance="subtle" spacing="compact" iconBefore={AddIcon} onClick={() => add(id)}>
            {isAnswered ? 'And what else made that possible?' : 'What made that possible?'}
          </Button>
        </div>
      )}
    </li>
  );
}

function ignore(): void {
  // An answer that others build on is removed by its button only.
}
