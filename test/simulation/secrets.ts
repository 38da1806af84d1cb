import type { World } from './world';
import { sees } from './world';

const word = /zq\d+x/g;

/** A word for titles that tells which page it belongs to. */
export function secretWord(world: World, number: number, pageId: () => string | undefined): string {
  const made = `zq${number}x`;
  world.secrets.set(made, pageId);
  return made;
}

/** Pages whose words stand in a text. */
export function pagesIn(world: World, text: string): readonly string[] {
  const words = new Set(text.match(word) ?? []);
  return [...words].flatMap((one) => world.secrets.get(one)?.() ?? []);
}

/** Of the pages whose words a text holds, those of which this person sees neither the page nor a copy. */
export function hiddenIn(world: World, person: string, text: string): readonly string[] {
  const copiesOf = (pageId: string) => [...world.copies].flatMap(([copy, origin]) => (origin === pageId ? copy : []));
  return pagesIn(world, text).filter(
    (pageId) => ![pageId, ...copiesOf(pageId)].some((one) => sees(world, person, one)),
  );
}
