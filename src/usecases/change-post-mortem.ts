import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { viewPostMortem } from './view-post-mortem';

export interface ChangeRequest {
  callerId: string;
  page: Page;
  postMortem: PostMortem;
  /** The version that the person changed. */
  version: number;
}

/** One change of the record and the entry that tells of it; `unchanged` when it is so already. */
export type RecordChange =
  | { kind: 'change'; values: Partial<Omit<PostMortem, 'pageId' | 'version'>>; change: HistoryEntry['change'] }
  | { kind: 'unchanged' };

/**
 * Writes one change of the record together with its history entry, if nobody changed the record since the person saw it.
 * A change that is there already, as after a lost answer, succeeds.
 */
export async function changePostMortem(
  ports: Pick<Ports, 'records' | 'clock' | 'newId'>,
  { callerId, page, postMortem, version }: ChangeRequest,
  change: RecordChange,
): Promise<Result<PostMortemView>> {
  const { records, clock } = ports;
  const now = clock();
  const at = new Date(now).toISOString();
  const stale = () => fail('changed-meanwhile', { changedAt: postMortem.changedAt, changedById: null });
  let current = postMortem;
  if (change.kind === 'change') {
    if (postMortem.version !== version) return stale();
    current = { ...postMortem, ...change.values, version: version + 1, changedAt: at };
    const entry = { pageId: page.pageId, at, byId: callerId, change: change.change };
    const outcome = await records.commit([
      { kind: 'write-post-mortem', value: current, expectedVersion: version },
      { kind: 'add-history', entry, id: ports.newId() },
    ]);
    if (outcome === 'conflict') return stale();
  }
  const [actionItems, settings] = await Promise.all([
    records.findItems(page.pageId, current.actionItemIds),
    records.findSettings(page.spaceId),
  ]);
  return succeed(viewPostMortem({ page, postMortem: current, actionItems, settings, callerId, now }));
}
