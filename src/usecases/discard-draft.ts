import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { showDraftNow } from './show-draft';

export interface DiscardRequest {
  page: Page;
  postMortem: PostMortem;
  /** The version that the person wants gone. */
  version: number;
}

/** Throws the notes away, if nobody saved others meanwhile. Nothing to throw away is success. */
export async function discardDraft({ records }: Ports, request: DiscardRequest): Promise<Result<null>> {
  const { page, version } = request;
  if (!page.mayEdit) return fail('not-allowed', { need: 'edit page' });
  const found = await records.findDraft(page.pageId);
  if (found === null) return succeed(null);
  const isExpected = found.version === version;
  const removal = { kind: 'remove-draft' as const, pageId: page.pageId, expectedVersion: version };
  if (isExpected && (await records.commit([removal])) === 'committed') return succeed(null);
  const current = await records.findDraft(page.pageId);
  return current === null ? succeed(null) : fail('draft-changed', await showDraftNow(records, current, request));
}
