import { formerUser } from '../../../../../src/domain/former-user';
import type { PersonCard } from './person';

/** Confluence takes at most this many ids in one `users-bulk` request. */
const mostIds = 250;
const gatherMilliseconds = 15;

/** `undefined` while nobody has asked or the answer is out; `null` when Confluence does not know the account. */
export type KnownPerson = PersonCard | null | undefined;

export interface PersonDirectory {
  find: (accountId: string) => KnownPerson;
  /** Asks for those not asked for yet; requests that come within a moment go out as one. */
  request: (accountIds: readonly string[]) => void;
  /** Takes in people that came with another answer. */
  remember: (people: readonly PersonCard[]) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A directory that keeps what it learned for as long as the surface is open. */
export function openPersonDirectory(
  fetchPeople: (accountIds: readonly string[]) => Promise<readonly PersonCard[] | null>,
): PersonDirectory {
  // Whose id was erased: nobody is asked.
  const known = new Map<string, PersonCard | null>([[formerUser, null]]);
  const asked = new Set<string>();
  const gathered = new Set<string>();
  const listeners = new Set<() => void>();

  const keep = (entries: readonly (readonly [string, PersonCard | null])[]): void => {
    entries.forEach(([accountId, person]) => known.set(accountId, person));
    listeners.forEach((listener) => listener());
  };
  const fetchSome = async (accountIds: readonly string[]): Promise<void> => {
    const people = await fetchPeople(accountIds);
    // Not answered: the next one who needs them asks again.
    if (people === null) accountIds.forEach((accountId) => asked.delete(accountId));
    else keep(accountIds.map((id) => [id, people.find((person) => person.accountId === id) ?? null]));
  };
  const fetchGathered = (): void => {
    const accountIds = [...gathered];
    gathered.clear();
    for (let start = 0; start < accountIds.length; start += mostIds) {
      void fetchSome(accountIds.slice(start, start + mostIds));
    }
  };

  return {
    find: (accountId) => known.get(accountId),
    request: (accountIds) => {
      const missing = accountIds.filter((accountId) => !known.has(accountId) && !asked.has(accountId));
      if (missing.length > 0 && gathered.size === 0) setTimeout(fetchGathered, gatherMilliseconds);
      missing.forEach((accountId) => asked.add(accountId) && gathered.add(accountId));
    },
    remember: (people) => keep(people.map((person) => [person.accountId, person])),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
