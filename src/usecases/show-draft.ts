import type { DraftView } from '../contract/views';
import { parseAdf } from '../domain/document/parse-adf';
import { readDocument } from '../domain/document/read-document';
import type { Draft } from '../domain/draft';
import { draftedDocument } from '../domain/draft';
import type { PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';

/**
 * The notes as they are saved, or what the page says while none are.
 * @throws DamagedDocumentError when there is no draft and the page's body cannot be read
 */
export function showDraft(draft: Draft | null, page: Page, { timeZone }: PostMortem): DraftView {
  if (draft !== null) {
    const { version, basePageVersion, document, savedAt, savedById } = draft;
    return { version, basePageVersion, document, savedAt, savedById };
  }
  const document = draftedDocument(readDocument(parseAdf(page.body), { timeZone }));
  return { version: 0, basePageVersion: page.version, document, savedAt: null, savedById: null };
}
