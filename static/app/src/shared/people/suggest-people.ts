import type { PersonCard } from './person';
import { searchPeople } from './search-people';

const pauseMilliseconds = 250;
let newest = 0;

/** Searches once the typing pauses; what was typed meanwhile makes an older search answer with nobody. */
export async function suggestPeople(typed: string): Promise<PersonCard[]> {
  const request = ++newest;
  await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  if (request !== newest || typed.trim() === '') return [];
  const found = await searchPeople(typed);
  return found.ok ? [...found.value] : [];
}
