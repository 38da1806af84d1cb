import type { ConfluenceSite } from '../model/confluence-site';
import type { CommentRecord, PageRecord } from '../model/records';
import { pageLinks, showVersion } from './show';

/** A comment as the REST API v2 answers it. */
export function showComment(site: ConfluenceSite, comment: CommentRecord, page: PageRecord, withBody: boolean) {
  return {
    id: comment.id,
    status: 'current',
    title: `Re: ${page.title}`,
    pageId: page.id,
    version: showVersion(comment.version),
    body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value: comment.body } } : {},
    _links: { webui: `${pageLinks(site, page).webui}?focusedCommentId=${comment.id}` },
  };
}

/** A comment answered by itself, whose links say where the site is. */
export function showSingleComment(site: ConfluenceSite, comment: CommentRecord, page: PageRecord, withBody: boolean) {
  const whole = showComment(site, comment, page, withBody);
  return { ...whole, _links: { ...whole._links, base: `${site.baseUrl}/wiki` } };
}
