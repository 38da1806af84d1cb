import type {
  ContentSection,
  Passage,
  PostMortemDocument,
  SectionName,
  TimelineEvent,
} from '../document/post-mortem-document';
import { sectionTitles } from '../document/section-titles';
import type { DraftedDocument } from '../draft';
import { draftedSections } from './drafted-sections';
import type { DraftedSection } from './drafted-sections';

/**
 * The document as it will be once the draft is on its page, as far as checks need it: for a browser, which has no page to write
 * it on. Preview and publication write it for good and check what came of it.
 */
export function withDraft(document: PostMortemDocument, draft: DraftedDocument): PostMortemDocument {
  const { timeline, whyChains, contributingFactors, trigger, lessons } = draft;
  const written = draftedSections.flatMap((section) => {
    const texts = passagesOf[section](draft);
    return texts.length === 0 ? [] : [[section, sectionWith(document, section, texts)] as const];
  });
  const others = Object.entries(document.sections).filter(([name]) => !isDrafted(name));
  const sections: Partial<Record<SectionName, ContentSection>> = Object.fromEntries([...others, ...written]);
  return { ...document, timeline, whyChains, contributingFactors, trigger, lessons, sections };
}

function isDrafted(name: string): boolean {
  return draftedSections.some((section) => section === name);
}

function sectionWith(document: PostMortemDocument, section: DraftedSection, texts: readonly Passage[]): ContentSection {
  const before = document.sections[section];
  // What was a quotation or code on the page still is, as long as its words are the same.
  const known = new Map((before?.passages ?? []).map((passage) => [passage.text, passage.asides]));
  const passages = texts.map((passage) => ({ ...passage, asides: known.get(passage.text) ?? [] }));
  return { heading: before?.heading ?? sectionTitles[section], passages };
}

const passagesOf: Readonly<Record<DraftedSection, (draft: DraftedDocument) => Passage[]>> = {
  overview: ({ overview }) => said(overview),
  timeline: ({ timeline }) => timeline.flatMap(cellsOf),
  cause: ({ whyChains, contributingFactors, trigger }) =>
    said([...new Set(whyChains.flatMap(({ whys }) => whys)), ...contributingFactors, trigger ?? '']),
  lessons: ({ lessons }) => said(lessons.map(({ text }) => text)),
  conclusion: ({ conclusion }) => said(conclusion),
};

function said(texts: readonly string[]): Passage[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text, asides: [] }));
}

function cellsOf({ statedTime, text, row }: TimelineEvent): Passage[] {
  return said([statedTime, text]).map((passage) => ({ ...passage, row, isCell: true }));
}
