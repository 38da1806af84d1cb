import type { PostMortemDocument } from './document/post-mortem-document';

/** What the moderator writes: the parts of the document that live on the page (see `writeDocument`). */
export type DraftedDocument = Pick<
  PostMortemDocument,
  'timeline' | 'whyChains' | 'contributingFactors' | 'trigger' | 'lessons'
> & {
  /** Paragraphs. */
  overview: readonly string[];
  conclusion: readonly string[];
};

/** The moderator's notes before they are published. One for each page; instants are ISO 8601 in UTC. */
export interface Draft {
  pageId: string;
  /** One more with each save: two consoles notice each other by it. */
  version: number;
  /** Version of the page that the notes were begun from: what others changed since is merged against it. */
  basePageVersion: number;
  document: DraftedDocument;
  savedAt: string;
  savedById: string;
}
