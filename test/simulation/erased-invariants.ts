import type { World } from './world';

/** Pages of which a person asked the app to forget everything, and it did. */
const gonePages = ({ erased, stored }: World): readonly string[] =>
  [...erased.keys()].filter((pageId) => stored.postMortem(pageId) === undefined);

/** What people were told of those counts no longer. */
export function forgetErased(world: World): void {
  const { told, erased } = world;
  for (const pageId of gonePages(world)) {
    told.starts.delete(erased.get(pageId)?.operationId ?? '');
    for (const [key, one] of told.items) if (one.pageId === pageId) told.items.delete(key);
    for (const [key, one] of told.facts) if (one.pageId === pageId) told.facts.delete(key);
    for (const [key, one] of told.published) if (one.pageId === pageId) told.published.delete(key);
    for (const key of told.reminded) if (key.startsWith(`${pageId}:`)) told.reminded.delete(key);
  }
}

/** What is found by queries only is found when they see it, and people may have tried for a while. */
const longestLag = 12 * 3_600_000;

/** With the record goes all that was stored of the page, but for what was written so shortly before that queries do not see it. */
export function erasedProblems(world: World): readonly string[] {
  const { stored, erased } = world;
  const isSeen = (pageId: string, at: string): boolean => Date.parse(at) < (erased.get(pageId)?.at ?? 0) - longestLag;
  return gonePages(world).flatMap((pageId) => {
    const left: readonly [string, boolean][] = [
      ['action items', stored.items().some((item) => item.pageId === pageId)],
      ['a draft', stored.draft(pageId) !== undefined],
      ['a reminder', stored.ownerReminder(pageId) !== undefined],
      ['a digest', stored.digest(pageId) !== undefined],
      ['a history', stored.history().some((entry) => entry.pageId === pageId && isSeen(pageId, entry.at))],
    ];
    return left.flatMap(([what, isLeft]) => (isLeft ? [`page ${pageId} was erased, and ${what} is left of it`] : []));
  });
}
