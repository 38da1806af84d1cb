import type { ContentSection, PostMortemDocument } from './document/post-mortem-document';

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
  /** Greater with each save: two consoles notice each other by it (see `nextDraftVersion`). */
  version: number;
  /** Version of the page that the notes were begun from: what others changed since is merged against it. */
  basePageVersion: number;
  document: DraftedDocument;
  savedAt: string;
  savedById: string;
}

const firstInstant = Date.UTC(2026, 0, 1);

/**
 * Versions count seconds, or up when saves follow faster: a draft that was discarded and begun anew never has a version again
 * that a console still holds of the earlier one.
 * @param earlier 0 for a page without a draft
 * @param now milliseconds since 1970
 */
export function nextDraftVersion(earlier: number, now: number): number {
  return Math.max(earlier + 1, Math.floor((now - firstInstant) / 1000));
}

/** The notes as the page says them: what a first draft begins with. */
export function draftedDocument(document: PostMortemDocument): DraftedDocument {
  const { timeline, whyChains, contributingFactors, trigger, lessons, sections } = document;
  return {
    overview: textsOf(sections.overview),
    timeline,
    whyChains,
    contributingFactors,
    trigger,
    lessons,
    conclusion: textsOf(sections.conclusion),
  };
}

function textsOf(section: ContentSection | undefined): readonly string[] {
  return section?.passages.map(({ text }) => text) ?? [];
}
