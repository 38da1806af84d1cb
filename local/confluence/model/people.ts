import type { Person } from '../../people';
import { prefixRange } from '../../store/key';
import type { OrderedStore } from '../../store/ordered-store';
import { KEYS, personRecord } from './records';

/** The people of a site. */
export interface People {
  add(person: Person): void;
  list(): Person[];
  /** By account id or short name. */
  find(name: string): Person | undefined;
  /** People whose name has a word that begins with the text, upper and lower case alike; the app is no person. */
  search(text: string): Person[];
}

export function openPeople(store: OrderedStore): People {
  const list = (): Person[] => store.range(prefixRange(KEYS.person())).map(({ value }) => personRecord.parse(value));
  const matches = (name: string, text: string): boolean =>
    name.startsWith(text) || name.split(/\s+/).some((word) => word.startsWith(text));
  return {
    list,
    add: (person) => store.write([{ key: KEYS.person(person.accountId), value: { ...person } }]),
    find(name) {
      const stored = store.get(KEYS.person(name));
      return stored === undefined ? list().find(({ shortName }) => shortName === name) : personRecord.parse(stored);
    },
    search: (text) =>
      list().filter(
        ({ kind, displayName }) =>
          kind === 'atlassian' && matches(displayName.toLowerCase(), text.toLowerCase().trim()),
      ),
  };
}
