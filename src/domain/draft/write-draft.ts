import { textsOfDraft } from './draft-texts';
import type { AdfDocument, ContentSection, PostMortemDocument } from '../document/post-mortem-document';
import { readDocument } from '../document/read-document';
import type { ReadingContext } from '../document/read-document';
import { writeDocument } from '../document/write/write-document';
import type { DraftedDocument } from '../draft';

/**
 * The notes on the page that they were begun from. What they say as the page does stays node for node; what was left empty is
 * not written.
 * @param page as `parseAdf` gives it
 */
export function writeDraft(draft: DraftedDocument, page: AdfDocument, context: ReadingContext): AdfDocument {
  const present = readDocument(page, context);
  return writeDocument({ ...present, ...tidied(draft, present) }, page, context);
}

function tidied(draft: DraftedDocument, present: PostMortemDocument): Partial<PostMortemDocument> {
  const { texts, line } = textsOfDraft(present);
  const said = draft.timeline.filter(({ text, statedTime }) => `${text}${statedTime}`.trim() !== '');
  return {
    sections: {
      ...present.sections,
      overview: sectionSaying(texts(draft.overview), present.sections.overview),
      conclusion: sectionSaying(texts(draft.conclusion), present.sections.conclusion),
    },
    timeline: said.map((event, row) => ({
      ...event,
      text: line(event.text),
      statedTime: line(event.statedTime),
      row,
    })),
    whyChains: draft.whyChains.map(({ whys }) => ({ whys: texts(whys) })).filter(({ whys }) => whys.length > 0),
    contributingFactors: texts(draft.contributingFactors),
    trigger: texts([draft.trigger ?? ''])[0] ?? null,
    lessons: draft.lessons.flatMap(({ kind, text }) => texts([text]).map((words) => ({ kind, text: words }))),
  };
}

function sectionSaying(texts: readonly string[], present: ContentSection | undefined): ContentSection {
  return { heading: present?.heading ?? '', passages: texts.map((text) => ({ text, asides: [] })) };
}
