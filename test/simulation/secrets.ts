import type { World } from './world';
import { sees } from './world';

const word = /zq\d+x/g;
const namedPage = /"(?:pageId|repeatPageId)":"(\d+)"/g;

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

/** Whether this person sees neither the page nor a copy, on which the same words stand. */
function areWordsHidden(world: World, person: string, pageId: string): boolean {
  const copies = [...world.copies].flatMap(([copy, origin]) => (origin === pageId ? copy : []));
  return ![pageId, ...copies].some((one) => sees(world, person, one));
}

/** Of the pages whose words a text holds, those of which this person sees neither the page nor a copy. */
export function hiddenIn(world: World, person: string, text: string): readonly string[] {
  return pagesIn(world, text).filter((pageId) => areWordsHidden(world, person, pageId));
}

/** Of the post-mortems that a text names by id, those that this person does not see. */
function namedHidden(world: World, person: string, text: string): readonly string[] {
  const named = new Set([...text.matchAll(namedPage)].map(([, pageId = '']) => pageId));
  return [...named].filter((pageId) => world.stored.postMortem(pageId) !== undefined && !sees(world, person, pageId));
}

/** What a person does not see at one moment. */
export interface Unseen {
  /** Pages of post-mortems. */
  pages: ReadonlySet<string>;
  /** Those of which they see no copy either. */
  words: ReadonlySet<string>;
}

export function unseenBy(world: World, person: string): Unseen {
  const hidden = world.stored.postMortems().filter(({ pageId }) => !sees(world, person, pageId));
  const pages = new Set(hidden.map(({ pageId }) => pageId));
  return { pages, words: new Set([...pages].filter((pageId) => areWordsHidden(world, person, pageId))) };
}

/**
 * What an answer tells of pages that this person saw at no time while they waited for it; each as a sentence. Who sees what lies in the
 * trash or the archive is Confluence's own to say.
 * @param before what they did not see when they asked; null when nothing else happened meanwhile
 */
export function leaksIn(world: World, person: string, answer: string, before: Unseen | null): readonly string[] {
  const isCurrent = (pageId: string): boolean => world.app.site.confluence.pages.find(pageId)?.status === 'current';
  const told = hiddenIn(world, person, answer).filter((pageId) => before?.words.has(pageId) ?? true);
  const named = namedHidden(world, person, answer).filter((pageId) => before?.pages.has(pageId) ?? true);
  return [
    ...told.filter(isCurrent).map((pageId) => `was shown words of page ${pageId}, which they may not see`),
    ...named.filter(isCurrent).map((pageId) => `was shown the id of page ${pageId}, which they may not see`),
  ];
}
