import { useEffect, useReducer } from 'react';
import type { PersonCard } from './person';
import { formerUser } from './person';
import { people } from './person-directory';

/** Stands for a name until it is known. */
export const nameToCome = '…';

/** The people behind these accounts, in their order; a name is `nameToCome` until then. */
export function usePeople(accountIds: readonly string[]): PersonCard[] {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => people.subscribe(redraw), []);
  const wanted = accountIds.join(' ');
  useEffect(() => people.request(wanted === '' ? [] : wanted.split(' ')), [wanted]);
  return accountIds.map((accountId) => describePerson(accountId));
}

function describePerson(accountId: string): PersonCard {
  const known = people.find(accountId);
  const name = known === undefined ? nameToCome : formerUser;
  return known ?? { accountId, name, picture: null, isFormer: known === null };
}
