import type { Pages } from '../ports/pages';

/** Pages asked about at the same time: many enough to end in time, few enough not to be throttled. */
const atOnce = 10;
/** For more pages than these their parents are asked for together, a level at a time: half the requests, and fewer points. */
const fewPages = 5;
/** Deeper than anybody lays out a space; a circle ends here. */
const mostLevels = 100;

/** What was answered about single pages, so that each is asked about once. */
export interface AskedPages {
  restricts: Map<string, Promise<boolean>>;
  /** The page above, null at the top; undefined for what is not seen or is no page. */
  parents: Map<string, string | null | undefined>;
}

export function nothingAsked(): AskedPages {
  return { restricts: new Map(), parents: new Map() };
}

type AskablePages = Pick<Pages, 'ancestorsOf' | 'parentsOf' | 'restrictsReading'>;

/**
 * Which of these pages not everyone in the space may read, on the page itself or above it. Asked live, each page and each
 * ancestor once; a page that cannot be seen counts as restricted.
 * @param asked what was answered in the same run before; it grows
 */
export async function findRestricted(
  pages: AskablePages,
  pageIds: readonly string[],
  asked: AskedPages = nothingAsked(),
): Promise<ReadonlySet<string>> {
  const restricts = (pageId: string): Promise<boolean> => {
    const answer = asked.restricts.get(pageId) ?? pages.restrictsReading(pageId);
    asked.restricts.set(pageId, answer);
    return answer;
  };
  if (pageIds.length > fewPages) await askParents(pages, pageIds, asked);
  const isRestricted = async (pageId: string): Promise<boolean> => {
    const ancestors = knownAncestors(pageId, asked) ?? (await pages.ancestorsOf(pageId));
    return ancestors === null || (await Promise.all([pageId, ...ancestors].map(restricts))).includes(true);
  };
  const restricted = new Set<string>();
  for (let at = 0; at < pageIds.length; at += atOnce) {
    const some = pageIds.slice(at, at + atOnce);
    const answers = await Promise.all(some.map(isRestricted));
    some.filter((_, index) => answers[index]).forEach((pageId) => restricted.add(pageId));
  }
  return restricted;
}

async function askParents(pages: AskablePages, pageIds: readonly string[], { parents }: AskedPages): Promise<void> {
  let unknown = pageIds.filter((pageId) => !parents.has(pageId));
  for (let level = 0; unknown.length > 0 && level < mostLevels; level += 1) {
    const found = await pages.parentsOf(unknown);
    for (const pageId of unknown) parents.set(pageId, found.get(pageId));
    const above = unknown.flatMap((pageId) => found.get(pageId) ?? []);
    unknown = [...new Set(above)].filter((pageId) => !parents.has(pageId));
  }
}

/** Null where one of them is not known: Confluence tells then, or nobody. */
function knownAncestors(pageId: string, { parents }: AskedPages): readonly string[] | null {
  const ancestors: string[] = [];
  let parent = parents.get(pageId);
  while (typeof parent === 'string' && ancestors.length < mostLevels) {
    ancestors.push(parent);
    parent = parents.get(parent);
  }
  return parent === null ? ancestors : null;
}
