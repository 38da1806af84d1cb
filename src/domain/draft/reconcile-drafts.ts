import type { DraftedDocument } from '../draft';
import { draftedSections, sameSection, withSection } from './drafted-sections';
import type { DraftedSection } from './drafted-sections';

/** What came of two people's work on the same notes. */
export interface ReconciledDrafts {
  /** Sections that only one of them changed as they changed them; where both did, theirs. */
  document: DraftedDocument;
  /** Sections that only they changed: taken over. */
  takenOver: readonly DraftedSection[];
  /** Sections that both changed, differently: somebody has to choose. */
  clashes: readonly DraftedSection[];
}

/**
 * Joins two drafts section by section.
 * @param base what both began from; null when it is not known: then each section that differs is a clash
 */
export function reconcileDrafts(
  base: DraftedDocument | null,
  mine: DraftedDocument,
  theirs: DraftedDocument,
): ReconciledDrafts {
  const differing = draftedSections.filter((section) => !sameSection(mine, theirs, section));
  const isUntouched = (side: DraftedDocument, section: DraftedSection): boolean =>
    base !== null && sameSection(base, side, section);
  const onlyMine = differing.filter((section) => isUntouched(theirs, section));
  const takenOver = differing.filter((section) => isUntouched(mine, section));
  return {
    document: onlyMine.reduce((draft, section) => withSection(draft, section, mine), theirs),
    takenOver,
    clashes: differing.filter((section) => !onlyMine.includes(section) && !takenOver.includes(section)),
  };
}

export type SectionChoice = 'mine' | 'theirs';

/** The joined draft with a choice for each clash; a clash without one stays as it is in `reconciled`. */
export function chooseSections(
  reconciled: ReconciledDrafts,
  mine: DraftedDocument,
  choices: Partial<Record<DraftedSection, SectionChoice>>,
): DraftedDocument {
  return reconciled.clashes
    .filter((section) => choices[section] === 'mine')
    .reduce((draft, section) => withSection(draft, section, mine), reconciled.document);
}
