import { macroLocalIds } from '../domain/document/macro-node';
import { parseAdf } from '../domain/document/parse-adf';
import type { PageCopy } from '../ports/page-life';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';

/** As the app makes operation ids: what else stands there names nothing of ours. */
const operationId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/**
 * Which page a page without a record was copied from: Confluence's event told so, or, while that is on its way, the macro tells by
 * the operation that put it on another page. Null when it is no copy as far as the app knows.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function findCopy(
  { life, operations }: Pick<Ports, 'life' | 'operations'>,
  { pageId, body }: Page,
): Promise<PageCopy | null> {
  const told = await life.findCopy(pageId);
  if (told !== null) return told;
  const [localId] = macroLocalIds(parseAdf(body));
  const operation = localId !== undefined && operationId.test(localId) ? await operations.find(localId) : null;
  const originPageId = operation?.pageId ?? pageId;
  return originPageId === pageId ? null : { originPageId, staysPlain: false };
}
