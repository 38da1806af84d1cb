import type { PersonCard } from './person';
import { searchPeople } from './search-people';

const pauseMilliseconds = 250;
let newest = 0;

/** Searches once the typing pauses; null when something else was typed meanwhile. */
export async function suggestPeople(typed: string): Promise<readonly PersonCard[] | null> {
  const request = ++newest;
  await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  if (request !== newest) return null;
  const found = await searchPeople(typed);
  if (request !== newest) return null;
  return found.ok ? found.value : [];
}
