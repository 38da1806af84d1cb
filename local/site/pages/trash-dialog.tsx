import { announceTreeChange } from '../chrome/tree-version';
import { navigate } from '../navigation/location';
import { paths } from '../navigation/routes';
import { trashPage } from '../rest/pages';
import { PageDialog } from './page-dialog';
import type { PageDialogFor } from './page-dialogs';

/** Asks before a page goes to the trash. Its address says then that it is there, and offers to restore it. */
export function TrashDialog({ space, page, onClose }: PageDialogFor) {
  const trash = async (): Promise<void> => {
    await trashPage(page.id);
    // Away first: what shows the page would load it again, and it is not found any more.
    navigate(page.parentId ? paths.page(space.key, page.parentId) : paths.space(space.key));
    announceTreeChange();
  };
  return (
    <PageDialog title="Move to trash?" action="Move to trash" appearance="warning" run={trash} onClose={onClose}>
      <p>“{page.title}” will no longer be found. Pages below it stay.</p>
    </PageDialog>
  );
}
