import type { Ports } from '../ports/ports';

/**
 * Remembers which page a copy was made from, so that the macro on it can ask what it is to be. Nothing of the original is copied:
 * its facts, items and notes are about the page that it is.
 */
export async function noteCopy(
  { records, life }: Pick<Ports, 'records' | 'life'>,
  { pageId, originPageId }: { pageId: string; originPageId: string },
): Promise<void> {
  if (pageId === originPageId || (await records.findPostMortem(originPageId)) === null) return;
  if ((await life.findCopy(pageId)) === null) await life.writeCopy(pageId, { originPageId, staysPlain: false });
}
