import type { Clock } from '../../clock';
import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import type { Actor } from './access';
import type { PageHappening } from './happenings';
import { openPageMoves } from './page-moves';
import type { PageMoves } from './page-moves';
import { childKey, enterTree, replace, titleKey, writeBody, writePage } from './page-rows';
import { openPageTree } from './page-tree';
import type { PageTree } from './page-tree';
import { bodyRecord, KEYS } from './records';
import type { BodyRecord, PageRecord, Restrictions, VersionRecord } from './records';
import { nextId } from './sequence';

export interface NewPage {
  spaceId: string;
  title: string;
  parentId: string | null;
  /** ADF written as JSON. */
  body: string;
  authorId: string;
  message?: string;
  restrictions?: Restrictions;
}

export interface PageChange {
  title: string;
  parentId: string | null;
  ownerId: string;
  body: string;
  message: string;
  minorEdit: boolean;
  authorId: string;
}

/** Pages, their versions and their tree. Nothing here asks who may: that is for the operations. */
export interface Pages extends PageTree, PageMoves {
  create(page: NewPage): PageRecord;
  /** Makes a page of its own that says what another says. */
  copy(origin: PageRecord, copy: NewPage): PageRecord;
  /** Writes the next version. */
  change(page: PageRecord, change: PageChange): PageRecord;
  /** Removes a page of the trash for good. */
  purge(page: PageRecord, by?: Actor): void;
  /** Removes a page with its space: nothing is told of it. */
  drop(page: PageRecord): void;
  restrict(page: PageRecord, restrictions: Restrictions, by?: Actor): PageRecord;
  body(page: PageRecord, version: number): BodyRecord | undefined;
  /** All versions, newest first. */
  versions(page: PageRecord): BodyRecord[];
}

/** Pages in a store; `hear` is told what happens to them, after it has. */
export function openPages(store: OrderedStore, clock: Clock, hear: (happening: PageHappening) => void): Pages {
  const tree = openPageTree(store);
  const version = (number: number, from: Pick<VersionRecord, 'message' | 'minorEdit' | 'authorId'>): VersionRecord => ({
    number,
    message: from.message,
    minorEdit: from.minorEdit,
    authorId: from.authorId,
    createdAt: clock.now(),
  });
  const positionUnder = (page: PageRecord, parentId: string | null): number =>
    parentId === page.parentId ? page.position : tree.endOf(page.spaceId, parentId);
  const versions = (page: PageRecord): BodyRecord[] =>
    store.range({ ...prefixRange(KEYS.body(page.id)), reverse: true }).map(({ value }) => bodyRecord.parse(value));

  function create({ spaceId, title, parentId, body, authorId, message = '', restrictions }: NewPage): PageRecord {
    const page: PageRecord = {
      id: nextId(store),
      spaceId,
      title,
      parentId,
      position: tree.endOf(spaceId, parentId),
      status: 'current',
      authorId,
      ownerId: authorId,
      lastOwnerId: null,
      createdAt: clock.now(),
      version: version(1, { message, minorEdit: false, authorId }),
      restrictions: restrictions ?? { read: [], update: [] },
    };
    store.write([writePage(page), writeBody(page, body), ...enterTree(page)]);
    hear({ kind: 'created', page, actor: authorId });
    return page;
  }

  function drop(page: PageRecord): void {
    const holdsTitle = store.get(titleKey(page)) === page.id;
    const bodies = versions(page).map(({ version: { number } }) => KEYS.body(page.id, number));
    const keys = [KEYS.page(page.id), childKey(page), ...bodies, ...(holdsTitle ? [titleKey(page)] : [])];
    store.write(keys.map((key) => ({ key, remove: true as const })));
  }

  return {
    ...tree,
    ...openPageMoves(store, tree, hear),
    create,
    drop,
    versions,
    copy(origin, copy) {
      const page = create(copy);
      hear({ kind: 'copied', page, originId: origin.id, actor: copy.authorId });
      return page;
    },
    change(page, { title, parentId, ownerId, body, ...made }) {
      const changed: PageRecord = {
        ...page,
        title,
        parentId,
        position: positionUnder(page, parentId),
        ownerId,
        lastOwnerId: ownerId === page.ownerId ? page.lastOwnerId : page.ownerId,
        version: version(page.version.number + 1, made),
      };
      store.write([...replace(page, changed), writeBody(changed, body)]);
      hear({ kind: 'updated', page: changed, actor: made.authorId });
      if (parentId !== page.parentId) hear({ kind: 'moved', page: changed, previous: page, actor: made.authorId });
      return changed;
    },
    purge(page, by = null) {
      drop(page);
      hear({ kind: 'deleted', page, actor: by });
    },
    restrict(page, restrictions, by = null) {
      const changed = { ...page, restrictions };
      store.write([writePage(changed)]);
      hear({ kind: 'permissions_updated', page: changed, actor: by });
      return changed;
    },
    body(page, number) {
      const stored = store.get(KEYS.body(page.id, number));
      return stored === undefined ? undefined : bodyRecord.parse(stored);
    },
  };
}
