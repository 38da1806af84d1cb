import { useEffect, useReducer } from 'react';
import type { PersonCard } from './person';
import { formerUser } from './person';
import { people } from './person-directory';

/** The people behind these accounts, in their order; a name is `…` until it is known. */
export function usePeople(accountIds: readonly string[]): PersonCard[] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => people.subscribe(redraw), []);
  const wanted = accountIds.join(' ');
  useEffect(() => people.request(wanted === '' ? [] : wanted.split(' ')), [wanted]);
  return accountIds.map((accountId) => describePerson(accountId));
}

function describePerson(accountId: string): PersonCard {
  const known = people.find(accountId);
  const name = known === undefined ? '…' : formerUser;
  return known ?? { accountId, name, picture: null, isFormer: known === null };
}
