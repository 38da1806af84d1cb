import type { Change, OrderedStore } from '../../store/ordered-store';
import type { Actor } from './access';
import type { PageHappening } from './happenings';
import { enterTree, leaveTree, replace, titleKey, writePage } from './page-rows';
import type { PageTree } from './page-tree';
import type { PageRecord } from './records';

/** Where a page is put: last below its parent (null: at the top of the space), or beside a page that is there. */
export interface Place {
  spaceId: string;
  parentId: string | null;
  beside?: { pageId: string; side: 'before' | 'after' } | undefined;
}

/** What changes where pages stand, and nothing of what they say: no version is written. */
export interface PageMoves {
  /** Moves a page with all below it. Titles that the other space has already are for the caller to refuse. */
  move(page: PageRecord, place: Place, by: Actor): PageRecord;
  /** Moves a page to the trash; its children move up to its parent. */
  trash(page: PageRecord, by?: Actor): void;
  /** Takes a page out of the trash, below its parent if that is still there, else at the top of the space. */
  restore(page: PageRecord, by?: Actor): PageRecord;
  /** Takes a page out of the tree, for reading only; its children move up to its parent. */
  archive(page: PageRecord, by: Actor): PageRecord;
  /** Puts an archived page back, below its parent if that is still there, else at the top of the space. */
  unarchive(page: PageRecord, by: Actor): PageRecord;
}

const idsOf = (pages: readonly PageRecord[]): string[] => pages.map(({ id }) => id);

/** The pages with `page` among them at its place. */
function insert(page: PageRecord, siblings: readonly PageRecord[], beside: Place['beside']): PageRecord[] {
  const found = siblings.findIndex(({ id }) => id === beside?.pageId);
  const at = beside === undefined || found === -1 ? siblings.length : found + (beside.side === 'after' ? 1 : 0);
  return [...siblings.slice(0, at), page, ...siblings.slice(at)];
}

export function openPageMoves(
  store: OrderedStore,
  tree: PageTree,
  hear: (happening: PageHappening) => void,
): PageMoves {
  /** The children of a page that leaves the tree, one level up and behind what is there. */
  const liftChildren = (page: PageRecord): Change[] => {
    const end = tree.endOf(page.spaceId, page.parentId);
    return tree
      .children(page.spaceId, page.id)
      .flatMap((child, index) => replace(child, { ...child, parentId: page.parentId, position: end + index }));
  };

  const putBack = (page: PageRecord, kind: 'restored' | 'unarchived', by: Actor): PageRecord => {
    const parent = page.parentId === null ? undefined : tree.find(page.parentId);
    const isThere = parent?.status === 'current' && parent.spaceId === page.spaceId;
    const parentId = isThere ? page.parentId : null;
    const position = tree.endOf(page.spaceId, parentId);
    const back: PageRecord = { ...page, status: 'current', parentId, position };
    store.write([writePage(back), ...enterTree(back)]);
    hear({ kind, page: back, actor: by });
    return back;
  };

  return {
    move(page, { spaceId, parentId, beside }, by) {
      const before = tree.children(spaceId, parentId);
      const siblings = before.filter(({ id }) => id !== page.id);
      const moved: PageRecord = { ...page, spaceId, parentId };
      const after = insert(moved, siblings, beside).map((each, index) => ({ ...each, position: index + 1 }));
      const below = spaceId === page.spaceId ? [] : tree.descendants(page);
      const standing = new Map([page, ...siblings].map((each) => [each.id, each]));
      store.write([
        ...after.flatMap((each) => replace(standing.get(each.id) ?? each, each)),
        ...below.flatMap((each) => replace(each, { ...each, spaceId })),
      ]);
      const placed = after.find(({ id }) => id === page.id) ?? moved;
      const isElsewhere = spaceId !== page.spaceId || parentId !== page.parentId;
      const parent = parentId === null ? undefined : tree.find(parentId);
      if (isElsewhere) hear({ kind: 'moved', page: placed, previous: page, actor: by });
      else if (parent !== undefined && idsOf(before).join() !== idsOf(after).join())
        hear({ kind: 'children_reordered', page: parent, childIds: [idsOf(before), idsOf(after)], actor: by });
      return placed;
    },
    trash(page, by = null) {
      const trashed: PageRecord = { ...page, status: 'trashed' };
      store.write([...leaveTree(page), writePage(trashed), ...liftChildren(page)]);
      hear({ kind: 'trashed', page: trashed, actor: by });
    },
    restore: (page, by = null) => putBack(page, 'restored', by),
    archive(page, by) {
      const archived: PageRecord = { ...page, status: 'archived' };
      const title: Change = { key: titleKey(page), value: page.id };
      store.write([...leaveTree(page), title, writePage(archived), ...liftChildren(page)]);
      hear({ kind: 'archived', page: archived, actor: by });
      return archived;
    },
    unarchive: (page, by) => putBack(page, 'unarchived', by),
  };
}
