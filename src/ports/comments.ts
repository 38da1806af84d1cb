import type { AdfDocument } from '../domain/document/post-mortem-document';

/** A comment at the foot of a page. */
export interface PageComment {
  commentId: string;
  pageId: string;
  /** A write gives the next one. */
  version: number;
  /** When that version was written; never before the comment was created. ISO 8601. */
  changedAt: string;
  /** Unparsed `atlas_doc_format` body. */
  body: string;
}

/** `gone`: the page is not there, is not seen, or may not be commented on by whoever acts. */
export type CreateCommentOutcome = { kind: 'created'; commentId: string; version: number } | { kind: 'gone' };
/** `gone`: the comment was deleted, or is not seen. `conflict`: somebody wrote it meanwhile. */
export type WriteCommentOutcome = { kind: 'written'; version: number } | { kind: 'conflict' } | { kind: 'gone' };

/** Comments of pages, acting as one person or as the app. What may not be seen looks as if it were not there. */
export interface Comments {
  find(commentId: string): Promise<PageComment | null>;
  /** The newest ones of a page, whoever wrote them, newest first; null when the page is not to be seen. At most 100. */
  newestOf(pageId: string): Promise<readonly PageComment[] | null>;
  /** Not safe to repeat: Confluence has no key for it. Look at `newestOf` after an unknown outcome. */
  create(pageId: string, body: AdfDocument): Promise<CreateCommentOutcome>;
  /** Writes `version` as the next one after the version that was read. */
  write(comment: { commentId: string; version: number; body: AdfDocument }): Promise<WriteCommentOutcome>;
}
