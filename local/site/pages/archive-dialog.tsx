import { announceTreeChange } from '../chrome/tree-version';
import { archivePage } from '../rest/page-moves';
import { PageDialog } from './page-dialog';
import type { PageDialogFor } from './page-dialogs';

/** Asks before a page is archived. */
export function ArchiveDialog({ page, onClose, onChange }: PageDialogFor) {
  const archive = async (): Promise<void> => {
    await archivePage(page.id);
    announceTreeChange();
    onClose();
    onChange();
  };
  return (
    <PageDialog title="Archive this page?" action="Archive" run={archive} onClose={onClose}>
      <p>“{page.title}” can be read by its address, but not changed, until it is restored. Pages below it stay.</p>
    </PageDialog>
  );
}
