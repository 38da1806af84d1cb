import type { ActionItem, OwnerProblem } from '../domain/action-item';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

/** Looked at in one run, which is one query; the next goes on from there. */
const itemsPerRun = 99;
const askedAtATime = 10;

/**
 * Looks once a day whether owners of a space's open action items are still there: their account is not closed and they may see the
 * page. Asks as the app, a run for each 99 items: one point and two for each owner, and one for each owner of a page's items, so at
 * most 298; a team of ten with two items on each page costs some 70. Nothing is concluded of a page that the app does not see.
 * @param after where the run before ended; null at the beginning
 * @throws PlatformError when Confluence or storage does not answer: the queue tries again from the same place
 */
export async function checkOwners(
  ports: Ports,
  { spaceId, after }: { spaceId: string; after: string | null },
): Promise<void> {
  const query = { spaceId, stage: 'active' as const, limit: itemsPerRun };
  const { items, next } = await ports.records.queryItems(after === null ? query : { ...query, after });
  const changedPages = await checkItems(ports, items);
  const settling = [...changedPages].map((pageId): Work => ({
    kind: 'settle-post-mortem',
    pageId,
    byId: '',
    keepsState: true,
  }));
  const goingOn: readonly Work[] = next === null ? [] : [{ kind: 'check-owners', spaceId, after: next }];
  if (settling.length + goingOn.length > 0) await ports.workQueue.push([...settling, ...goingOn]);
}

/** Answers the pages of items that are otherwise now. */
async function checkItems(ports: Ports, items: readonly ActionItem[]): Promise<ReadonlySet<string>> {
  const owned = items.filter(({ ownerId }) => ownerId !== null);
  const ownerIds = [...new Set(owned.flatMap(({ ownerId }) => ownerId ?? []))];
  const closed = await ports.confluence.asApp.people.closedAmong(ownerIds);
  const sees = await whoSees(
    ports,
    owned.filter(({ ownerId }) => !closed.has(ownerId ?? '')),
  );
  const changedPages = new Set<string>();
  for (const item of owned) {
    const problem = closed.has(item.ownerId ?? '') ? 'left' : problemOfSight(item, sees.get(pairOf(item)) ?? null);
    if (problem !== item.ownerProblem && (await note(ports, item, problem))) changedPages.add(item.pageId);
  }
  return changedPages;
}

/** @param sees null when that is not known: what was found before stays, but for a closed account that is open again */
function problemOfSight({ ownerProblem }: ActionItem, sees: boolean | null): OwnerProblem | null {
  if (sees === null) return ownerProblem === 'left' ? null : ownerProblem;
  return sees ? null : 'cannot-see';
}

const pairOf = ({ pageId, ownerId }: ActionItem): string => `${pageId} ${ownerId ?? ''}`;

/** Whether each owner sees the page of their items, asked once for each page and owner. */
async function whoSees(
  { confluence }: Ports,
  items: readonly ActionItem[],
): Promise<ReadonlyMap<string, boolean | null>> {
  const asked = [...new Map(items.map((item) => [pairOf(item), item])).values()];
  const sees = new Map<string, boolean | null>();
  for (let at = 0; at < asked.length; at += askedAtATime) {
    const some = asked.slice(at, at + askedAtATime);
    const answers = await Promise.all(
      some.map(({ ownerId, pageId }) => confluence.asApp.people.mayOnPage(ownerId ?? '', pageId, 'read')),
    );
    some.forEach((item, index) => sees.set(pairOf(item), answers[index] ?? null));
  }
  return sees;
}

/**
 * Nobody changed the item: its version stays, so that who has it open is not refused for it, and so does its history. Whoever changes
 * it at the same moment comes first, and the next day looks again.
 */
async function note({ records }: Ports, item: ActionItem, ownerProblem: OwnerProblem | null): Promise<boolean> {
  const value = { ...item, ownerProblem };
  return (await records.commit([{ kind: 'write-item', value, expectedVersion: item.version }])) === 'committed';
}
