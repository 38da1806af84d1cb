import type { ComponentType } from 'react';
import type { Page } from '../rest/pages';
import type { Space } from '../rest/spaces';
import { ArchiveDialog } from './archive-dialog';
import { CopyDialog } from './copy-dialog';
import { MoveDialog } from './move-dialog';
import { TrashDialog } from './trash-dialog';

/** What a dialog about a page is given. */
export interface PageDialogFor {
  space: Space;
  page: Page;
  onClose: () => void;
  /** The page is shown anew. */
  onChange: () => void;
}

/** What the page's menu offers that is asked about first, in its order. */
export const PAGE_DIALOGS: readonly { name: string; Dialog: ComponentType<PageDialogFor> }[] = [
  { name: 'Move', Dialog: MoveDialog },
  { name: 'Copy', Dialog: CopyDialog },
  { name: 'Archive', Dialog: ArchiveDialog },
  { name: 'Move to trash', Dialog: TrashDialog },
];
