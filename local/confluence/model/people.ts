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
  /** Closes an account, or opens it again. @throws when there is none of this name */
  setClosed(name: string, closed: boolean): void;
  /** People whose name has a word that begins with the text, upper and lower case alike; the app is no person. */
  search(text: string): Person[];
}

export function openPeople(store: OrderedStore): People {
  const list = (): Person[] => store.range(prefixRange(KEYS.person())).map(({ value }) => personRecord.parse(value));
  const matches = (name: string, text: string): boolean =>
    name.startsWith(text) || name.split(/\s+/).some((word) => word.startsWith(text));
  const add = (person: Person): void => store.write([{ key: KEYS.person(person.accountId), value: { ...person } }]);
  const find = (name: string): Person | undefined => {
    const stored = store.get(KEYS.person(name));
    return stored === undefined ? list().find(({ shortName }) => shortName === name) : personRecord.parse(stored);
  };
  return {
    list,
    add,
    find,
    setClosed(name, closed) {
      const person = find(name);
      if (person === undefined) throw new Error(`There is no person ${name}.`);
      add({ ...person, closed });
    },
    search: (text) =>
      list().filter(
        ({ kind, closed, displayName }) =>
          kind === 'atlassian' && !closed && matches(displayName.toLowerCase(), text.toLowerCase().trim()),
      ),
  };
}
