import { parseAdf } from '../../src/domain/document/parse-adf';
import type { Site } from '../create-site';
import type { PageText } from './page-sections';
import { fillSections } from './page-sections';

/**
 * Fills sections of a page through REST, as a person does in the editor.
 * @throws when Confluence refuses
 */
export async function editPage(site: Site, person: string, pageId: string, pageText: PageText): Promise<void> {
  const path = `/wiki/api/v2/pages/${pageId}`;
  const read = await site.fetchAs(person, `${path}?body-format=atlas_doc_format`);
  const page = (await read.json()) as PageAnswer;
  const body = fillSections(parseAdf(page.body.atlas_doc_format.value), pageText);
  const written = await site.fetchAs(person, path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: pageId,
      status: 'current',
      title: page.title,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(body) },
      version: { number: page.version.number + 1 },
    }),
  });
  if (!written.ok) throw new Error(`The page ${pageId} was not written: ${await written.text()}`);
}

interface PageAnswer {
  title: string;
  version: { number: number };
  body: { atlas_doc_format: { value: string } };
}
