import type { Result } from '../../../../../src/contract/result';
import type { PostMortemView } from '../../../../../src/contract/views';
import { ask } from './backend';

/** The post-mortem of a page as it is now; fails with `not-a-post-mortem` on any other page. */
export async function fetchPostMortem(pageId: string): Promise<Result<PostMortemView>> {
  const opened = await ask('openMacro', { pageId });
  if (!opened.ok) return opened;
  return opened.value.kind === 'post-mortem'
    ? { ok: true, value: opened.value.view }
    : { ok: false, error: { code: 'not-a-post-mortem', detail: null } };
}
