import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { announceTreeChange } from '../chrome/tree-version';
import { navigate } from '../navigation/location';
import { paths } from '../navigation/routes';
import { copyPage } from '../rest/page-moves';
import { PageDialog } from './page-dialog';
import type { PageDialogFor } from './page-dialogs';

const LONGEST_TITLE = 255;

/** Copies a page to where it stands, under another title, and opens the copy. */
export function CopyDialog({ space, page, onClose }: PageDialogFor) {
  const [title, setTitle] = useState(`Copy of ${page.title}`.slice(0, LONGEST_TITLE));
  const copy = async (): Promise<void> => {
    const { id } = await copyPage(page, space.key, title.trim());
    announceTreeChange();
    navigate(paths.page(space.key, id));
  };
  return (
    <PageDialog title="Copy this page" action="Copy" run={copy} onClose={onClose}>
      <label htmlFor="copy-title">Title of the copy</label>
      <Textfield
        id="copy-title"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={LONGEST_TITLE}
        autoFocus
      />
    </PageDialog>
  );
}
