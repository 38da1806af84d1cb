import { useState } from 'react';
import { announceTreeChange } from '../chrome/tree-version';
import { navigate } from '../navigation/location';
import { paths } from '../navigation/routes';
import { movePageBelow } from '../rest/page-moves';
import { listSpacePages } from '../rest/pages';
import { listSpaces, type Space } from '../rest/spaces';
import { useLoaded } from '../session/use-loaded';
import { PageDialog } from './page-dialog';
import type { PageDialogFor } from './page-dialogs';

/** Moves a page, with all below it, below another page of any space. */
export function MoveDialog({ space, page, onClose, onChange }: PageDialogFor) {
  const [spaceKey, setSpaceKey] = useState(space.key);
  const [parentId, setParentId] = useState('');
  const [spaces] = useLoaded('spaces', listSpaces);
  const known: Space[] = spaces.state === 'ready' ? spaces.value : [space];
  const chosen = known.find(({ key }) => key === spaceKey) ?? space;
  const [pages] = useLoaded(chosen.id, () => listSpacePages(chosen.id));
  const parents = pages.state === 'ready' ? pages.value.filter(({ id }) => id !== page.id) : [];
  const move = async (): Promise<void> => {
    if (parentId === '') throw new Error('Choose the page that it is to stand below.');
    await movePageBelow(page.id, parentId);
    announceTreeChange();
    onClose();
    if (chosen.key === space.key) onChange();
    else navigate(paths.page(chosen.key, page.id));
  };
  return (
    <PageDialog title="Move this page" action="Move" run={move} onClose={onClose}>
      <p>“{page.title}” and the pages below it move together.</p>
      <div className="dialog-field">
        <label htmlFor="move-space">Space</label>
        <select
          id="move-space"
          value={spaceKey}
          onChange={(event) => {
            setSpaceKey(event.currentTarget.value);
            setParentId('');
          }}
        >
          {known.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="dialog-field">
        <label htmlFor="move-parent">Below</label>
        <select id="move-parent" value={parentId} onChange={(event) => setParentId(event.currentTarget.value)}>
          <option value="">{pages.state === 'loading' ? 'Loading the pages' : 'Choose a page'}</option>
          {parents.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </PageDialog>
  );
}
