import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import { peopleIn } from '../domain/former-user';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { changeToAnnounce } from './announcement-changes';
import { pushAnnouncements } from './push-announcements';
import { viewPostMortem } from './view-post-mortem';

export interface ChangeRequest {
  callerId: string;
  page: Page;
  postMortem: PostMortem;
  /** The version that the person changed. */
  version: number;
}

/** One change of the record, the entry that tells of it and what is announced of it; `unchanged` when it is so already. */
export type RecordChange =
  | {
      kind: 'change';
      values: Partial<Omit<PostMortem, 'pageId' | 'version'>>;
      change: HistoryEntry['change'];
      announced?: Parameters<typeof changeToAnnounce>[0] | null;
    }
  | { kind: 'unchanged' };

type ChangeKind = HistoryEntry['change']['kind'];
/** What is copied or counted elsewhere; search knows of the first two. */
const followed: readonly ChangeKind[] = [
  ...(['details-changed', 'status', 'meeting-scheduled', 'meeting-postponed', 'meeting-held'] as const),
];
const searched: readonly ChangeKind[] = ['details-changed', 'status'];

/**
 * Writes one change of the record together with its history entry, if nobody changed the record since the person saw it.
 * A change that is there already, as after a lost answer, succeeds.
 */
export async function changePostMortem(
  ports: Pick<Ports, 'records' | 'peopleRegister' | 'clock' | 'newId' | 'workQueue' | 'log'>,
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
    // What is followed is gone through in the background, and who is named then noted.
    if (!followed.includes(change.change.kind))
      await ports.peopleRegister.note(`page:${page.pageId}`, peopleIn([current, entry]));
    const announcements = change.announced ? [changeToAnnounce(change.announced, current)] : [];
    const outcome = await records.commit([
      { kind: 'write-post-mortem', value: current, expectedVersion: version },
      { kind: 'add-history', entry, id: ports.newId() },
      ...announcements,
    ]);
    if (outcome === 'conflict') return stale();
    await pushAnnouncements(
      ports,
      announcements.map(({ value }) => value.id),
    );
  }
  await tellFollowers(ports, { pageId: page.pageId, callerId }, change);
  const [actionItems, settings] = await Promise.all([
    records.findItems(page.pageId, current.actionItemIds),
    records.findSettings(page.spaceId),
  ]);
  return succeed(viewPostMortem({ page, postMortem: current, actionItems, settings, callerId, now }));
}

/** Also of what is so already: it may be the repeat of a change whose function died right after. */
async function tellFollowers(
  { workQueue }: Pick<Ports, 'workQueue'>,
  { pageId, callerId: byId }: { pageId: string; callerId: string },
  change: RecordChange,
): Promise<void> {
  const kind = change.kind === 'change' ? change.change.kind : 'status';
  if (!followed.includes(kind)) return;
  await workQueue.push([{ kind: 'settle-post-mortem', pageId, byId, keepsState: !searched.includes(kind) }]);
}
