import { useCallback } from 'react';
import type { PostMortemPage } from '../../../../../src/contract/views';
import type { PostMortemStatus } from '../../../../../src/domain/post-mortem';
import { ask } from '../../shared/bridge/backend';
import { useSurface } from '../../shared/surface/surface-context';
import { usePages, type Paged } from '../use-pages';

/** The post-mortems of the space in this state, page after page. */
export function usePostMortems(status: PostMortemStatus): Paged<PostMortemPage> {
  const { spaceId } = useSurface();
  return usePages<PostMortemPage>({
    load: useCallback(() => ask('listPostMortems', { spaceId, status }), [spaceId, status]),
    loadNext: ({ after }) => ask('listPostMortems', { spaceId, status, after }),
    keyOf: ({ pageId }) => pageId,
  });
}
