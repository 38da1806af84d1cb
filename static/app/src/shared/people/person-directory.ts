import { askConfluence } from '../bridge/confluence';
import { openPersonDirectory, type PersonDirectory } from './open-person-directory';
import { readPeople } from './person';

/** The directory of this surface. Names are personal data: they are shown, never stored. */
export const people: PersonDirectory = openPersonDirectory(async (accountIds) => {
  const answer = await askConfluence('/wiki/api/v2/users-bulk', readPeople, { method: 'POST', body: { accountIds } });
  return answer.ok ? answer.value : null;
});
