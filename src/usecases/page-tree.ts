import type { AdfDocument } from '../domain/document/post-mortem-document';
import type { TreeLevel } from '../domain/page-tree';
import type { ConfluenceAs } from '../ports/confluence';
import type { Ports } from '../ports/ports';

export interface TreePlace {
  spaceId: string;
  rootPageId: string;
}

/**
 * The page that stands for the last of these levels, below the root page. Missing levels are created, never twice: storage
 * remembers each level's page, which finds it after it was renamed or moved, and titles are unique in a space.
 * @returns null when the root page is gone or hidden from the actor, or pages may not be created below it
 */
export async function ensureLevels(
  { records }: Pick<Ports, 'records'>,
  actor: ConfluenceAs,
  place: TreePlace,
  levels: readonly TreeLevel[],
): Promise<string | null> {
  let parentId: string | null = place.rootPageId;
  for (const level of levels) {
    if (parentId !== null) parentId = await ensureLevel(records, actor, place.spaceId, parentId, level);
  }
  return parentId;
}

async function ensureLevel(
  records: Ports['records'],
  { pages }: ConfluenceAs,
  spaceId: string,
  parentId: string,
  level: TreeLevel,
): Promise<string | null> {
  const remembered = await records.findTreePage(spaceId, level.key);
  if (remembered !== null && (await pages.find(remembered))?.spaceId === spaceId) return remembered;
  const pageId = await createLevelPage(pages, { spaceId, parentId, title: level.title, isKnown: remembered !== null });
  if (pageId !== null) await records.writeTreePage(spaceId, level.key, pageId);
  return pageId;
}

/** A title that is taken below the right parent is this level, created a moment ago by someone else or before an answer was lost. */
async function createLevelPage(
  pages: ConfluenceAs['pages'],
  { spaceId, parentId, title, isKnown }: { spaceId: string; parentId: string; title: string; isKnown: boolean },
): Promise<string | null> {
  for (const wanted of [title, `${title} (post-mortems)`, `${title} (post-mortems 2)`]) {
    const outcome = await pages.create({ spaceId, parentId, title: wanted, body: levelBody });
    if (outcome.kind === 'created') return outcome.pageId;
    if (outcome.kind === 'refused') return null;
    const taken = await pages.findByTitle(spaceId, wanted);
    if (taken?.parentId === parentId) return taken.pageId;
    // The level is there but hidden from the actor: a second one beside it would be wrong.
    if (taken === null && isKnown) return null;
  }
  return null;
}

/** Confluence lists the pages below; the page itself needs no words. */
const levelBody: AdfDocument = { version: 1, type: 'doc', content: [] };
