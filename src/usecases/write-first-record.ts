import type { PostMortem } from '../domain/post-mortem';
import type { ConfluenceAs } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import { showInByline } from './mark-page';

/**
 * Creates the record of a page, once. Repeating it changes nothing: the history entry has the time of the operation, so that
 * it lands on the same key.
 * @returns `taken` when another operation made this page a post-mortem
 */
export async function writeFirstRecord(
  { records, workQueue }: Pick<Ports, 'records' | 'workQueue'>,
  actor: Pick<ConfluenceAs, 'marks'>,
  record: PostMortem,
  operationStartedAt: string,
): Promise<'written' | 'taken'> {
  if ((await records.createPostMortem(record)) === 'exists') {
    const existing = await records.findPostMortem(record.pageId);
    if (existing && existing.operationId !== record.operationId) return 'taken';
  }
  const entry = {
    pageId: record.pageId,
    at: operationStartedAt,
    byId: record.createdById,
    change: { kind: 'created' as const },
  };
  if (record.originPageId !== null) await records.writeStartedFrom(record.originPageId, record.pageId);
  await records.commit([{ kind: 'add-history', entry, id: record.operationId }]);
  const { pageId, createdById: byId } = record;
  await workQueue.push([{ kind: 'settle-post-mortem', pageId, byId, keepsState: true }]);
  await showInByline(actor, pageId);
  return 'written';
}
