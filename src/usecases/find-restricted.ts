import type { Pages } from '../ports/pages';

/**
 * Which of these pages not everyone in the space may read, on the page itself or above it. Asked live, each page and each
 * ancestor once; a page that cannot be seen counts as restricted.
 */
export async function findRestricted(
  pages: Pick<Pages, 'ancestorsOf' | 'restrictsReading'>,
  pageIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = new Map<string, Promise<boolean>>();
  const restricts = (pageId: string): Promise<boolean> => {
    const answer = asked.get(pageId) ?? pages.restrictsReading(pageId);
    asked.set(pageId, answer);
    return answer;
  };
  const restricted = new Set<string>();
  for (const pageId of pageIds) {
    const ancestors = await pages.ancestorsOf(pageId);
    const chain = ancestors === null ? null : [pageId, ...ancestors];
    const answers = chain === null ? [true] : await Promise.all(chain.map(restricts));
    if (answers.includes(true)) restricted.add(pageId);
  }
  return restricted;
}
