import type { DraftedDocument } from '../draft';

/** The sections that a moderator writes, in the order of the page. */
export const draftedSections = ['overview', 'timeline', 'cause', 'lessons', 'conclusion'] as const;
export type DraftedSection = (typeof draftedSections)[number];

/** Which parts of a draft a section is made of. */
const partsOfSection: Readonly<Record<DraftedSection, readonly (keyof DraftedDocument)[]>> = {
  overview: ['overview'],
  timeline: ['timeline'],
  cause: ['whyChains', 'contributingFactors', 'trigger'],
  lessons: ['lessons'],
  conclusion: ['conclusion'],
};

/** The first draft with one section as the second has it. */
export function withSection(draft: DraftedDocument, section: DraftedSection, from: DraftedDocument): DraftedDocument {
  const parts = partsOfSection[section].map((part) => [part, from[part]] as const);
  return { ...draft, ...Object.fromEntries(parts) };
}

/** Whether both drafts say the same in a section, wherever the rows stood on the page. */
export function sameSection(one: DraftedDocument, other: DraftedDocument, section: DraftedSection): boolean {
  return contentOf(one, section) === contentOf(other, section);
}

/** Whether both drafts say the same. */
export function sameDraft(one: DraftedDocument, other: DraftedDocument): boolean {
  return draftedSections.every((section) => sameSection(one, other, section));
}

function contentOf(draft: DraftedDocument, section: DraftedSection): string {
  if (section === 'timeline') return JSON.stringify(draft.timeline.map(rowContent));
  return JSON.stringify(partsOfSection[section].map((part) => draft[part]));
}

/** What makes two rows the same to a reader: their place in the list is told by the list. */
function rowContent({
  occurredAt,
  certainty,
  kind,
  text,
  evidenceUrl,
  statedTime,
}: DraftedDocument['timeline'][number]) {
  return [occurredAt, certainty, kind, text, evidenceUrl ?? '', occurredAt === null ? statedTime : ''];
}
