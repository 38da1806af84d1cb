import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { ConsoleView } from '../contract/views';
import type { PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { showDraftNow } from './show-draft';
import { showPostMortem } from './show-post-mortem';

/**
 * What the moderator's console begins with: the saved notes, or the page as notes, and what the macro shows.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function openConsole(
  ports: Ports,
  request: { callerId: string; page: Page; postMortem: PostMortem },
): Promise<Result<ConsoleView>> {
  const { page } = request;
  const [draft, view] = await Promise.all([ports.records.findDraft(page.pageId), showPostMortem(ports, request)]);
  return succeed({ draft: await showDraftNow(ports.records, draft, request), view });
}
