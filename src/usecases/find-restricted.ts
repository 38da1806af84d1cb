import type { Pages } from '../ports/pages';

/** Pages asked about at the same time: many enough to end in time, few enough not to be throttled. */
const atOnce = 10;

/** What was answered about single pages, so that each is asked about once. */
export type AskedPages = Map<string, Promise<boolean>>;

/**
 * Which of these pages not everyone in the space may read, on the page itself or above it. Asked live, each page and each
 * ancestor once; a page that cannot be seen counts as restricted.
 * @param asked what was answered in the same run before; it grows
 */
export async function findRestricted(
  pages: Pick<Pages, 'ancestorsOf' | 'restrictsReading'>,
  pageIds: readonly string[],
  asked: AskedPages = new Map(),
): Promise<ReadonlySet<string>> {
  const restricts = (pageId: string): Promise<boolean> => {
    const answer = asked.get(pageId) ?? pages.restrictsReading(pageId);
    asked.set(pageId, answer);
    return answer;
  };
  const isRestricted = async (pageId: string): Promise<boolean> => {
    const ancestors = await pages.ancestorsOf(pageId);
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
