import type { Result } from '../../../../../src/contract/result';
import { askConfluence } from '../bridge/confluence';
import { readFoundPeople, type PersonCard } from './person';
import { people } from './person-directory';
import { writePersonQuery } from './person-query';

const mostFound = 10;

/** People of the site whose name starts like what was typed, as the reader may find them. */
export async function searchPeople(typed: string): Promise<Result<readonly PersonCard[]>> {
  const query = new URLSearchParams({ cql: writePersonQuery(typed), limit: String(mostFound) });
  const found = await askConfluence(`/wiki/rest/api/search/user?${query.toString()}`, readFoundPeople);
  if (found.ok) people.remember(found.value);
  return found;
}
