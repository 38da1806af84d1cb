import { useEffect } from 'react';
import { navigate } from '../navigation/location';
import { paths } from '../navigation/routes';
import { getPage } from '../rest/pages';
import { getSpaceKey } from '../rest/spaces';
import { useLoaded } from '../session/use-loaded';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';

/** The address of a page by its id alone; goes on to the page in its space. */
export function PageById({ query }: { query: URLSearchParams }) {
  const id = query.get('pageId') ?? '';
  const [loaded, reload] = useLoaded(id, async () => {
    const { spaceId } = await getPage(id);
    return getSpaceKey(spaceId);
  });
  const key = loaded.state === 'ready' ? loaded.value : undefined;
  const isEdit = query.get('edit') === 'true';
  useEffect(() => {
    if (key === undefined) return;
    navigate((isEdit ? paths.edit : paths.page)(key, id) + window.location.hash, { replace: true });
  }, [key, id, isEdit]);
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  return <LoadingState label="Finding the page" />;
}
