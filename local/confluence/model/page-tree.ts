import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import { titleKey } from './page-rows';
import { KEYS, pageRecord } from './records';
import type { PageRecord } from './records';

/** Pages as they stand: by id, by title, and in the trees of their spaces. */
export interface PageTree {
  find(id: string): PageRecord | undefined;
  /** Every page that is not in the trash, archived ones too, in the order of the ids. */
  list(): PageRecord[];
  /** Every page of a space, also of its trash. */
  ofSpace(spaceId: string): PageRecord[];
  /** The page of a space with this title, upper and lower case alike; none of the trash. */
  findByTitle(spaceId: string, title: string): PageRecord | undefined;
  /** Current children in the order of the tree; of the space itself when the parent is null. */
  children(spaceId: string, parentId: string | null): PageRecord[];
  /** Everything below a page, parents before children. */
  descendants(page: PageRecord): PageRecord[];
  /** From the page's parent up to the top. */
  ancestors(page: PageRecord): PageRecord[];
  /** The position behind the last child. */
  endOf(spaceId: string, parentId: string | null): number;
}

export function openPageTree(store: OrderedStore): PageTree {
  const find = (id: string): PageRecord | undefined => {
    const stored = store.get(KEYS.page(id));
    return stored === undefined ? undefined : pageRecord.parse(stored);
  };
  const named = (id: unknown): PageRecord | undefined => (typeof id === 'string' ? find(id) : undefined);
  const children = (spaceId: string, parentId: string | null): PageRecord[] =>
    store
      .range(prefixRange(KEYS.child(spaceId, parentId ?? '')))
      .map(({ value }) => named(value))
      .filter((page) => page !== undefined);
  const all = (): PageRecord[] => store.range(prefixRange(KEYS.page())).map(({ value }) => pageRecord.parse(value));
  const descendants = (page: PageRecord): PageRecord[] =>
    children(page.spaceId, page.id).flatMap((child) => [child, ...descendants(child)]);
  return {
    find,
    children,
    descendants,
    ofSpace: (spaceId) => all().filter((page) => page.spaceId === spaceId),
    list: () =>
      all()
        .filter(({ status }) => status !== 'trashed')
        .sort((left, right) => Number(left.id) - Number(right.id)),
    findByTitle: (spaceId, title) => named(store.get(titleKey({ spaceId, title }))),
    ancestors(page) {
      const found: PageRecord[] = [];
      for (let parent = named(page.parentId); parent !== undefined; parent = named(parent.parentId)) found.push(parent);
      return found;
    },
    endOf(spaceId, parentId) {
      const last = store.range({ ...prefixRange(KEYS.child(spaceId, parentId ?? '')), reverse: true, limit: 1 })[0];
      return (named(last?.value)?.position ?? 0) + 1;
    },
  };
}
