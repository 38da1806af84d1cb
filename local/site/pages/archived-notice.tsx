import { unarchivePage } from '../rest/page-moves';
import type { Page } from '../rest/pages';
import type { PageAccess } from './page-actions';
import { RestorePage } from './restore-page';

/** Says of an archived page that it is one, and lets who may put it back. */
export function ArchivedNotice({ page, access, onChange }: { page: Page; access: PageAccess; onChange: () => void }) {
  if (page.status !== 'archived') return null;
  return (
    <div className="doc-box" role="status">
      <p>This page is archived: it can be read, but not changed.</p>
      {access.permitted('delete', 'page') ? (
        <RestorePage restore={() => unarchivePage(page.id)} onChange={onChange} />
      ) : null}
    </div>
  );
}
