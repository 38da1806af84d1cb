import type { AdfDocument } from '../domain/document/post-mortem-document';
import type { PagePlace } from '../domain/page-place';
import type { PageStatus } from '../domain/post-mortem';

/** A page as the acting person (or the app) may see it. */
export interface Page {
  pageId: string;
  spaceId: string;
  parentId: string | null;
  title: string;
  /** Version number; a write gives the next one. */
  version: number;
  /** Message of the current version: carries the operation id of the app's own writes. */
  versionMessage: string;
  /** When and by whom the current version was written. */
  changedAt: string;
  changedById: string;
  /** Unparsed `atlas_doc_format` body. */
  body: string;
  mayEdit: boolean;
  /** Path on the site, e.g. `/wiki/spaces/PM/pages/123/Title`. */
  path: string;
  /** Whole address, for who is not on the site; null where Confluence does not tell where the site is. */
  address: string | null;
}

export type PageSummary = Pick<Page, 'pageId' | 'title' | 'spaceId' | 'parentId'> & { createdById: string };

/** One version of a page. */
export type PageVersion = Pick<Page, 'version' | 'versionMessage' | 'changedAt' | 'changedById' | 'body'>;

/** `too-large`: more than Confluence takes for one page. `refused`: the parent is gone or hidden, or pages may not be created there. */
export type CreatePageOutcome =
  { kind: 'created'; pageId: string } | { kind: 'title-taken' } | { kind: 'too-large' } | { kind: 'refused' };

/** `conflict`: somebody wrote a version meanwhile; read again. `gone`: not there any more, or may not be changed. */
export type WritePageOutcome =
  | { kind: 'written'; version: number }
  | { kind: 'conflict' }
  | { kind: 'title-taken' }
  | { kind: 'too-large' }
  | { kind: 'gone' };

/**
 * Pages of Confluence, acting as one person or as the app. "May not be seen" and "not there" look the same, and neither is
 * ever taken as proof of deletion. Every method throws `PlatformError` when Confluence does not answer as documented.
 */
export interface Pages {
  find(pageId: string): Promise<Page | null>;
  /** The current page of this title in the space. */
  findByTitle(spaceId: string, title: string): Promise<PageSummary | null>;
  /** The current pages of the space that were created last, the newest first, with their unparsed bodies; at most 25. */
  newestIn(spaceId: string): Promise<readonly Pick<Page, 'pageId' | 'body'>[]>;
  /** Titles by page id of those that may be seen, of current pages unless it is said which; at most 250 ids in one request. */
  titlesOf(pageIds: readonly string[], statuses?: readonly PageStatus[]): Promise<ReadonlyMap<string, string>>;
  /** Titles and unparsed bodies by page id of those that may be seen; at most 250 ids in one request. */
  readAll(pageIds: readonly string[]): Promise<ReadonlyMap<string, Pick<Page, 'title' | 'body'>>>;
  /** Where those pages are that may be seen, the archive and the trash included; at most 250 ids in one request. */
  placesOf(pageIds: readonly string[]): Promise<ReadonlyMap<string, PagePlace>>;
  create(page: { spaceId: string; parentId: string; title: string; body: AdfDocument }): Promise<CreatePageOutcome>;
  /** Writes `version` as the next one after the version that was read. */
  write(page: {
    pageId: string;
    title: string;
    body: AdfDocument;
    version: number;
    message: string;
  }): Promise<WritePageOutcome>;
  /** Puts the page into the trash. `gone`: it is not there any more, or is not seen. `refused`: it is seen, but may not be deleted. */
  trash(pageId: string): Promise<'trashed' | 'gone' | 'refused'>;
  /** Unparsed body of one of the page's versions; null when the page or the version is not to be seen. */
  findBody(pageId: string, version: number): Promise<string | null>;
  /** One of the page's versions; null when the page or the version is not to be seen. */
  findVersion(pageId: string, version: number): Promise<PageVersion | null>;
  /** Message of one of the page's versions; null when the page or the version is not to be seen. */
  versionMessage(pageId: string, version: number): Promise<string | null>;
  /** Ids of the pages above, from the top; null when the page is not to be seen. */
  ancestorsOf(pageId: string): Promise<readonly string[] | null>;
  /** The page above each, null at the top, of those that may be seen, the archive included; at most 250 ids in one request. */
  parentsOf(pageIds: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** Whether the page itself restricts reading (restrictions inherit: see `ancestorsOf`). True when it is not to be seen. */
  restrictsReading(pageId: string): Promise<boolean>;
}
