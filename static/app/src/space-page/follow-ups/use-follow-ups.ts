import { useCallback, useMemo } from 'react';
import type { FollowUpList } from '../../../../../src/contract/follow-up-views';
import type { Result } from '../../../../../src/contract/result';
import { ask } from '../../shared/bridge/backend';
import type { AnyPage } from '../paged-list';
import { usePages, type Paged } from '../use-pages';

/** Where the reader may not see a page, its row stands there without it: none is hidden. */
export type ShownFollowUps = FollowUpList & AnyPage<FollowUpList['rows'][number]>;

/** The meetings of a space, the newest first. */
export function useFollowUps(spaceId: string): Paged<ShownFollowUps> {
  const list = useCallback(
    async (after: string | null): Promise<Result<ShownFollowUps>> => {
      const result = await ask('listFollowUps', { spaceId, after });
      return result.ok ? { ok: true, value: { ...result.value, hidden: 0 } } : result;
    },
    [spaceId],
  );
  const load = useCallback(() => list(null), [list]);
  return usePages(
    useMemo(
      () => ({ load, loadNext: ({ after }: ShownFollowUps) => list(after), keyOf: ({ periodKey }) => periodKey }),
      [load, list],
    ),
  );
}
