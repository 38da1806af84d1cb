import type { DraftView } from '../contract/views';
import { parseAdf } from '../domain/document/parse-adf';
import { readDocument } from '../domain/document/read-document';
import type { Draft } from '../domain/draft';
import { draftedDocument } from '../domain/draft';
import { pageReading } from '../domain/page-reading';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';
import type { Records } from '../ports/records';

/**
 * The notes as they are saved, or what the page says while none are.
 * @throws DamagedDocumentError when there is no draft and the page's body cannot be read
 */
export function showDraft(
  draft: Draft | null,
  { page, postMortem }: { page: Page; postMortem: PostMortem },
  settings: SpaceSettings | null,
): DraftView {
  if (draft !== null) {
    const { version, basePageVersion, document, savedAt, savedById } = draft;
    return { version, basePageVersion, document, savedAt, savedById };
  }
  const document = draftedDocument(readDocument(parseAdf(page.body), pageReading(postMortem, settings)));
  return { version: 0, basePageVersion: page.version, document, savedAt: null, savedById: null };
}

/**
 * The same where the settings of the page's space were not read yet: only a page is read with them, saved notes are not.
 * @throws DamagedDocumentError when there is no draft and the page's body cannot be read
 */
export async function showDraftNow(
  records: Pick<Records, 'findSettings'>,
  draft: Draft | null,
  request: { page: Page; postMortem: PostMortem },
): Promise<DraftView> {
  return showDraft(draft, request, draft === null ? await records.findSettings(request.page.spaceId) : null);
}
