import { useEffect, useState } from 'react';
import type { PostMortemPage, PostMortemRow } from '../../../../../src/contract/views';
import type { Result } from '../../../../../src/contract/result';
import type { PostMortemStatus } from '../../../../../src/domain/post-mortem';
import { ask } from '../../shared/bridge/backend';

/** What is due next, or why it is not held. */
export type NextStep = Pick<PostMortemRow, 'next' | 'waiverReason'>;

/** Deadlines of these begin with what their pages say, and reasons stand in their records: both are asked for. */
const statuses: readonly PostMortemStatus[] = ['draft', 'in_review', 'waived'];

/** Of each status, the newest so many pages of the list; older ones are found by opening them. */
const mostPages = 4;

/** What is next for the post-mortems that are not published, by page id; comes in after the tree is shown. */
export function useNextSteps(spaceId: string): ReadonlyMap<string, NextStep> {
  const [steps, setSteps] = useState<ReadonlyMap<string, NextStep>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const take = (rows: readonly PostMortemRow[]): void => {
      if (isWanted) setSteps((before) => new Map([...before, ...rows.map((row) => [row.pageId, row] as const)]));
    };
    void loadStatuses(spaceId, take, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [spaceId]);
  return steps;
}

async function loadStatuses(
  spaceId: string,
  take: (rows: readonly PostMortemRow[]) => void,
  isWanted: () => boolean,
): Promise<void> {
  for (const status of statuses) {
    let after: string | null = null;
    for (let page = 0; page < mostPages && isWanted(); page += 1) {
      const listed: Result<PostMortemPage> = await ask('listPostMortems', { spaceId, status, after });
      // The tree stands without them.
      if (!listed.ok) return;
      take(listed.value.rows);
      after = listed.value.after;
      if (after === null) break;
    }
  }
}
