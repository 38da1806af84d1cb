import { z } from 'zod';
import { EMPTY_DOCUMENT, readAdf } from '../adf';
import { LIMITS } from '../limits';
import type { ConfluenceSite } from '../model/confluence-site';
import { normaliseAdf } from '../normalise-adf';
import { invalid, notModelled } from '../refusal';

const written = z.object({ representation: z.string(), value: z.string() });
const nested = z.object({
  atlas_doc_format: written.optional(),
  storage: written.optional(),
  wiki: written.optional(),
});

/** The body of a page as a request gives it: one representation, by itself or under its name. */
export const bodySchema = z.union([written, nested]);

/** Ids come as text; numbers are taken as Confluence takes them. */
export const idSchema = z.union([z.string(), z.number()]).transform(String);

/** The body as it is stored: ADF as JSON, as Confluence would answer it. @throws ConfluenceRefusal (400, 501). */
export function readBody(site: ConfluenceSite, body: z.infer<typeof bodySchema> | undefined): string {
  if (body === undefined) return JSON.stringify(EMPTY_DOCUMENT);
  const given = 'representation' in body ? body : (body.atlas_doc_format ?? body.storage ?? body.wiki);
  if (given === undefined) return JSON.stringify(EMPTY_DOCUMENT);
  if (given.representation !== 'atlas_doc_format')
    throw notModelled(`bodies in the representation ${given.representation}`);
  return JSON.stringify(normaliseAdf(readAdf(given.value), site.ids));
}

/** Half a pair of UTF-16: no such text can be written as UTF-8, or into an address. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * A title that a page of this space may have.
 * @throws ConfluenceRefusal (400) when it is empty, too long, not well-formed Unicode, or another page's.
 */
export function readTitle(
  site: ConfluenceSite,
  title: string | undefined,
  at: { spaceId: string; pageId?: string },
): string {
  const trimmed = title?.trim() ?? '';
  if (trimmed === '') throw invalid('A page must have a title: title is required');
  if (trimmed.length > LIMITS.titleLength)
    throw invalid(`The title is too long: at most ${LIMITS.titleLength} characters`);
  if (LONE_SURROGATE.test(trimmed)) throw invalid('The title is not well-formed Unicode: half a character is missing');
  const other = site.pages.findByTitle(at.spaceId, trimmed);
  if (other !== undefined && other.id !== at.pageId) {
    throw invalid('A page with this title already exists: A page already exists with the same TITLE in this space');
  }
  return trimmed;
}
