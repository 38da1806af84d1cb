import type { Clock } from '../../clock';
import { prefixRange } from '../../store/key';
import type { Change, OrderedStore } from '../../store/ordered-store';
import type { Actor } from './access';
import type { PageHappening } from './happenings';
import { bodyRecord, KEYS, pageRecord } from './records';
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
export interface Pages {
  find(id: string): PageRecord | undefined;
  /** Every page that is not in the trash, in the order of the ids. */
  list(): PageRecord[];
  create(page: NewPage): PageRecord;
  /** Writes the next version. */
  change(page: PageRecord, change: PageChange): PageRecord;
  /** Moves a page to the trash; its children move up to its parent. */
  trash(page: PageRecord, by?: Actor): void;
  /** Takes a page out of the trash, below its parent if that is still there, else at the top of the space. */
  restore(page: PageRecord, by?: Actor): PageRecord;
  /** Removes a page of the trash for good. */
  purge(page: PageRecord, by?: Actor): void;
  restrict(page: PageRecord, restrictions: Restrictions, by?: Actor): PageRecord;
  /** The current page of a space with this title, upper and lower case alike. */
  findByTitle(spaceId: string, title: string): PageRecord | undefined;
  /** Current children in the order of the tree; of the space itself when the parent is null. */
  children(spaceId: string, parentId: string | null): PageRecord[];
  /** From the page's parent up to the top. */
  ancestors(page: PageRecord): PageRecord[];
  body(page: PageRecord, version: number): BodyRecord | undefined;
  /** All versions, newest first. */
  versions(page: PageRecord): BodyRecord[];
}

const titleKey = (page: Pick<PageRecord, 'spaceId' | 'title'>) => KEYS.title(page.spaceId, page.title.toLowerCase());
const childKey = (page: PageRecord) => KEYS.child(page.spaceId, page.parentId ?? '', page.position, page.id);

const enterTree = (page: PageRecord): Change[] => [
  { key: titleKey(page), value: page.id },
  { key: childKey(page), value: page.id },
];
const leaveTree = (page: PageRecord): Change[] => [
  { key: titleKey(page), remove: true },
  { key: childKey(page), remove: true },
];
const writePage = (page: PageRecord): Change => ({ key: KEYS.page(page.id), value: page });
const writeBody = (page: PageRecord, body: string): Change => ({
  key: KEYS.body(page.id, page.version.number),
  value: { title: page.title, body, version: page.version },
});

/** Pages in a store; `hear` is told what happens to them, after it has. */
export function openPages(store: OrderedStore, clock: Clock, hear: (happening: PageHappening) => void): Pages {
  const find = (id: string): PageRecord | undefined => {
    const stored = store.get(KEYS.page(id));
    return stored === undefined ? undefined : pageRecord.parse(stored);
  };
  const current = (id: unknown): PageRecord | undefined => (typeof id === 'string' ? find(id) : undefined);
  const lastPosition = (spaceId: string, parentId: string | null): number => {
    const last = store.range({ ...prefixRange(KEYS.child(spaceId, parentId ?? '')), reverse: true, limit: 1 })[0];
    return current(last?.value)?.position ?? 0;
  };
  const children = (spaceId: string, parentId: string | null): PageRecord[] =>
    store
      .range(prefixRange(KEYS.child(spaceId, parentId ?? '')))
      .map(({ value }) => current(value))
      .filter((page) => page !== undefined);
  const version = (number: number, from: Pick<VersionRecord, 'message' | 'minorEdit' | 'authorId'>): VersionRecord => ({
    number,
    message: from.message,
    minorEdit: from.minorEdit,
    authorId: from.authorId,
    createdAt: clock.now(),
  });
  const positionUnder = (page: PageRecord, parentId: string | null): number =>
    parentId === page.parentId ? page.position : lastPosition(page.spaceId, parentId) + 1;
  return {
    find,
    list: () =>
      store
        .range(prefixRange(KEYS.page()))
        .map(({ value }) => pageRecord.parse(value))
        .filter(({ status }) => status === 'current')
        .sort((left, right) => Number(left.id) - Number(right.id)),
    create({ spaceId, title, parentId, body, authorId, message = '', restrictions = { read: [], update: [] } }) {
      const page: PageRecord = {
        id: nextId(store),
        spaceId,
        title,
        parentId,
        position: lastPosition(spaceId, parentId) + 1,
        status: 'current',
        authorId,
        ownerId: authorId,
        lastOwnerId: null,
        createdAt: clock.now(),
        version: version(1, { message, minorEdit: false, authorId }),
        restrictions,
      };
      store.write([writePage(page), writeBody(page, body), ...enterTree(page)]);
      hear({ kind: 'created', page, actor: authorId });
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
      store.write([...leaveTree(page), writePage(changed), writeBody(changed, body), ...enterTree(changed)]);
      hear({ kind: 'updated', page: changed, actor: made.authorId });
      if (parentId !== page.parentId) hear({ kind: 'moved', page: changed, previous: page, actor: made.authorId });
      return changed;
    },
    trash(page, by = null) {
      const orphans = children(page.spaceId, page.id).flatMap((child, index) => {
        const position = lastPosition(page.spaceId, page.parentId) + 1 + index;
        const moved = { ...child, parentId: page.parentId, position };
        return [...leaveTree(child), writePage(moved), ...enterTree(moved)];
      });
      const trashed: PageRecord = { ...page, status: 'trashed' };
      store.write([...leaveTree(page), writePage(trashed), ...orphans]);
      hear({ kind: 'trashed', page: trashed, actor: by });
    },
    restore(page, by = null) {
      const parentId = current(page.parentId)?.status === 'current' ? page.parentId : null;
      const position = lastPosition(page.spaceId, parentId) + 1;
      const restored: PageRecord = { ...page, status: 'current', parentId, position };
      store.write([writePage(restored), ...enterTree(restored)]);
      hear({ kind: 'restored', page: restored, actor: by });
      return restored;
    },
    purge(page, by = null) {
      const bodies = store.range(prefixRange(KEYS.body(page.id))).map(({ value }) => bodyRecord.parse(value));
      const gone = bodies.map(({ version: { number } }) => ({
        key: KEYS.body(page.id, number),
        remove: true as const,
      }));
      store.write([{ key: KEYS.page(page.id), remove: true }, ...gone]);
      hear({ kind: 'deleted', page, actor: by });
    },
    restrict(page, restrictions, by = null) {
      const changed = { ...page, restrictions };
      store.write([writePage(changed)]);
      hear({ kind: 'permissions_updated', page: changed, actor: by });
      return changed;
    },
    findByTitle: (spaceId, title) => current(store.get(titleKey({ spaceId, title }))),
    children,
    ancestors(page) {
      const found: PageRecord[] = [];
      for (let parent = current(page.parentId); parent !== undefined; parent = current(parent.parentId))
        found.push(parent);
      return found;
    },
    body(page, number) {
      const stored = store.get(KEYS.body(page.id, number));
      return stored === undefined ? undefined : bodyRecord.parse(stored);
    },
    versions: (page) =>
      store.range({ ...prefixRange(KEYS.body(page.id)), reverse: true }).map(({ value }) => bodyRecord.parse(value)),
  };
}
