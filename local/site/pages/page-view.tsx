import { useEffect, useMemo } from 'react';
import { readBody } from '../document/adf';
import { PageComments } from '../comments/page-comments';
import { DocumentView, scrollToAnchor } from '../document/document-view';
import { useFrameStores } from '../frames/frame-stores';
import { useSiteLocation } from '../navigation/location';
import { readPermissions } from '../rest/operations';
import { isRestricted } from '../rest/restrictions';
import { getPage, restorePage, type Page } from '../rest/pages';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';
import { SiteMessage } from '../states/site-message';
import { ArchivedNotice } from './archived-notice';
import { Breadcrumbs } from './breadcrumbs';
import { Byline } from './byline';
import { PageActions, type PageAccess } from './page-actions';
import { RestorePage } from './restore-page';
import { tickTask } from './tick-task';

/** A page to read. */
export function PageView({ space, id }: { space: Space; id: string }) {
  const { moment } = useSession();
  const { hash } = useSiteLocation();
  const [loaded, reload] = useLoaded(`${id} ${moment}`, () => loadPage(id));
  useEffect(scrollToAnchor, [hash]);
  const title = loaded.state === 'ready' ? loaded.value.page.title : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} - ${space.name} - Confluence, local`;
  }, [title, space.name]);
  if (loaded.state === 'loading') return <LoadingState label="Loading the page" />;
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  const { page, access } = loaded.value;
  if (page.status === 'trashed') {
    return (
      <SiteMessage title="This page is in the trash" text={`“${page.title}” was moved there.`}>
        <RestorePage restore={() => restorePage(page)} onChange={reload} />
      </SiteMessage>
    );
  }
  return <ShownPage {...{ space, page, access, reload, moment }} />;
}

async function loadPage(id: string): Promise<{ page: Page; access: PageAccess }> {
  const page = await getPage(id);
  if (page.status === 'trashed') return { page, access: { permitted: () => false, isRestricted: false } };
  const [permitted, restricted] = await Promise.all([readPermissions('page', id), isRestricted(id)]);
  return { page, access: { permitted, isRestricted: restricted } };
}

interface ShownPageProps {
  space: Space;
  page: Page;
  access: PageAccess;
  reload: () => void;
  moment: string;
}

function ShownPage({ space, page, access, reload, moment }: ShownPageProps) {
  const { flags } = useFrameStores();
  const body = useMemo(() => readBody(page.body?.atlas_doc_format?.value ?? ''), [page]);
  const tick = async (localId: string, isDone: boolean): Promise<void> => {
    try {
      await tickTask(page.id, localId, isDone);
      reload();
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      flags.show({
        id: 'tick',
        title: 'The task was not changed',
        description,
        kind: 'error',
        isAutoDismiss: false,
        actions: [],
      });
      throw error;
    }
  };
  return (
    <article className="page-column">
      <div className="page-head">
        <Breadcrumbs space={space} pageId={page.id} />
        <PageActions space={space} page={page} access={access} onChange={reload} />
      </div>
      <h1 className="page-title">{page.title}</h1>
      <Byline page={page} space={space} />
      <ArchivedNotice page={page} access={access} onChange={reload} />
      {typeof body === 'string' ? (
        <div className="doc-box" role="alert">
          {body}
        </div>
      ) : (
        <DocumentView
          key={moment}
          document={body}
          place={{ pageId: page.id, space, isEditing: false, refresh: reload }}
          tickTask={access.permitted('update', 'page') ? tick : undefined}
        />
      )}
      <PageComments pageId={page.id} space={space} mayComment={access.permitted('create', 'comment')} />
    </article>
  );
}
