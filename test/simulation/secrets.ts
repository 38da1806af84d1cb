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

/** Of the pages whose words a text holds, those that this person does not see. */
export function hiddenIn(world: World, person: string, text: string): readonly string[] {
  return pagesIn(world, text).filter((pageId) => !sees(world, person, pageId));
}
