import type { ActionItem } from '../domain/action-item';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import { publicationToAnnounce } from './announcement-changes';
import type { ChangedItem } from './item-changes';
import { itemChanges } from './item-changes';
import { pushAnnouncements } from './push-announcements';

/** Forge takes 25 operations in a transaction: an item and its history entry each. */
const itemsPerTransaction = 12;

export interface PublicationToCommit {
  before: PostMortem;
  intended: PostMortem;
  /** Items as stored, and as the page's ticks make them. */
  stored: readonly ActionItem[];
  ticked: readonly ActionItem[];
  /** The notes that are published; null when there were none. */
  draftVersion: number | null;
}

/**
 * Records a publication: items that were ticked on the page, then the record with its history entry. Items come first, since
 * repeating them changes nothing, and a record says "published" only when all is done.
 */
export async function commitPublication(
  ports: Pick<Ports, 'records' | 'workQueue' | 'log'>,
  { before, intended, stored, ticked, draftVersion }: PublicationToCommit,
): Promise<'committed' | 'conflict'> {
  const { records } = ports;
  const items = new Map(stored.map((item) => [item.id, item]));
  const changed = ticked.flatMap((after) => tickedItem(items.get(after.id), after, intended));
  for (let at = 0; at < changed.length; at += itemsPerTransaction) {
    const changes = changed.slice(at, at + itemsPerTransaction).flatMap(itemChanges);
    if ((await records.commit(changes)) === 'conflict') return 'conflict';
  }
  const removal = await draftRemoval(records, intended, draftVersion);
  const announcement = publicationToAnnounce(intended);
  const outcome = await records.commit([...publicationChanges(before, intended), announcement, ...removal]);
  if (outcome === 'committed') await pushAnnouncements(ports, [announcement.value.id]);
  return outcome;
}

/** Notes that another console saved while these were being published stay: nobody has seen them yet. */
async function draftRemoval(
  records: Ports['records'],
  { pageId }: PostMortem,
  draftVersion: number | null,
): Promise<readonly Change[]> {
  if (draftVersion === null || (await records.findDraft(pageId))?.version !== draftVersion) return [];
  return [{ kind: 'remove-draft', pageId, expectedVersion: draftVersion }];
}

/** None for an item that the page leaves as it is. */
function tickedItem(
  before: ActionItem | undefined,
  after: ActionItem,
  { publication }: PostMortem,
): readonly ChangedItem[] {
  if (before === undefined || before.version === after.version) return [];
  return [{ before, after, entryId: `${publication?.operationId ?? ''}-${after.id}` }];
}

function publicationChanges(before: PostMortem, intended: PostMortem): readonly Change[] {
  const { publication } = intended;
  if (publication === null) throw new Error('A publication without its own record cannot be committed');
  const entry = {
    pageId: intended.pageId,
    at: publication.publishedAt,
    byId: publication.publishedById,
    change: {
      kind: 'status' as const,
      from: before.status,
      to: intended.status,
      reason: publication.overrideReason,
    },
  };
  return [
    { kind: 'write-post-mortem', value: intended, expectedVersion: before.version },
    { kind: 'add-history', entry, id: publication.operationId },
  ];
}
