import type { Result } from '../../../../src/contract/result';
import { askConfluence } from '../shared/bridge/confluence';
import { listOf, shapeOf, textOf } from '../shared/bridge/shape';
import { readPageId } from './page-reference';

export interface FoundPage {
  pageId: string;
  title: string;
}

const mostOffered = 50;

/** The page whose link or id was pasted, the pages with exactly this title, or the newest whose title contains it. */
export async function findPages(spaceId: string, typed: string): Promise<readonly FoundPage[]> {
  const wanted = typed.trim();
  const pageId = readPageId(wanted);
  if (pageId !== null) return valueOf(await fetchPage(spaceId, pageId));
  const [newest, exact] = await Promise.all([
    listPages(spaceId, { sort: '-modified-date' }),
    wanted === '' ? null : listPages(spaceId, { title: wanted }),
  ]);
  const matching = valueOf(newest).filter((page) => page.title.toLowerCase().includes(wanted.toLowerCase()));
  const pages = [...(exact === null ? [] : valueOf(exact)), ...matching];
  return [...new Map(pages.map((page) => [page.pageId, page])).values()];
}

function listPages(spaceId: string, query: Record<string, string>): Promise<Result<FoundPage[]>> {
  const parameters = new URLSearchParams({ ...query, limit: String(mostOffered) });
  return askConfluence(`/wiki/api/v2/spaces/${encodeURIComponent(spaceId)}/pages?${parameters.toString()}`, (body) =>
    listOf(shapeOf(body)['results']).flatMap((page) => readPage(page)),
  );
}

/** Only pages of this space can be its root page. */
function fetchPage(spaceId: string, pageId: string): Promise<Result<FoundPage[]>> {
  return askConfluence(`/wiki/api/v2/pages/${pageId}`, (body) =>
    shapeOf(body)['spaceId'] === spaceId ? readPage(body) : [],
  );
}

function readPage(body: unknown): FoundPage[] {
  const pageId = textOf(shapeOf(body)['id']);
  const title = textOf(shapeOf(body)['title']);
  return pageId === null || title === null ? [] : [{ pageId, title }];
}

function valueOf(result: Result<FoundPage[]>): FoundPage[] {
  return result.ok ? result.value : [];
}
