import type { Clock } from '../../clock';
import type { SpaceRole } from '../../people';
import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import { KEYS, spaceRecord } from './records';
import type { SpaceRecord } from './records';
import { nextId } from './sequence';

export interface NewSpace {
  key: string;
  name: string;
  authorId: string;
  /** What each account may do. */
  roles: Record<string, SpaceRole>;
}

export interface Spaces {
  /** Adds a space that has no home page yet. */
  add(space: NewSpace): SpaceRecord;
  setHomepage(id: string, pageId: string): void;
  setRole(id: string, accountId: string, role: SpaceRole | undefined): void;
  /** Removes the space's own record; what is in it is for the caller. */
  remove(space: SpaceRecord): void;
  find(id: string): SpaceRecord | undefined;
  findByKey(key: string): SpaceRecord | undefined;
  list(): SpaceRecord[];
}

export function openSpaces(store: OrderedStore, clock: Clock): Spaces {
  const find = (id: string): SpaceRecord | undefined => {
    const stored = store.get(KEYS.space(id));
    return stored === undefined ? undefined : spaceRecord.parse(stored);
  };
  const change = (id: string, alter: (space: SpaceRecord) => SpaceRecord): void => {
    const space = find(id);
    if (space !== undefined) store.write([{ key: KEYS.space(id), value: alter(space) }]);
  };
  return {
    find,
    add(space) {
      const record: SpaceRecord = { ...space, id: nextId(store), homepageId: '', createdAt: clock.now() };
      store.write([
        { key: KEYS.space(record.id), value: record },
        { key: KEYS.spaceKey(record.key), value: record.id },
      ]);
      return record;
    },
    remove: ({ id, key }) =>
      store.write([KEYS.space(id), KEYS.spaceKey(key)].map((each) => ({ key: each, remove: true as const }))),
    setHomepage: (id, pageId) => change(id, (space) => ({ ...space, homepageId: pageId })),
    setRole: (id, accountId, role) =>
      change(id, (space) => {
        const others = Object.entries(space.roles).filter(([other]) => other !== accountId);
        return { ...space, roles: Object.fromEntries(role === undefined ? others : [...others, [accountId, role]]) };
      }),
    findByKey(key) {
      const id = store.get(KEYS.spaceKey(key));
      return typeof id === 'string' ? find(id) : undefined;
    },
    list: () => store.range(prefixRange(KEYS.space())).map(({ value }) => spaceRecord.parse(value)),
  };
}
