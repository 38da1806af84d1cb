import type { AdfDocument, SectionName } from './post-mortem-document';
import type { SectionHeadings } from './section-headings';
import type { SectionLines } from './section-lines';
import { sectionLines } from './section-lines';

/** What becomes of one section between two versions of a page; its lines in both. */
export interface SectionChange {
  /** Null for what stands under no heading that is known. */
  section: SectionName | null;
  /** As on the later page, or the earlier one where it is gone there. */
  heading: string;
  before: readonly string[];
  after: readonly string[];
  change: 'none' | 'changed' | 'added' | 'removed';
}

/**
 * Section by section, in the order of a new page; sections that neither has are left out.
 * @param headings those of the page's space
 */
export function sectionChanges(
  before: AdfDocument,
  after: AdfDocument,
  headings?: SectionHeadings,
): readonly SectionChange[] {
  const earlier = sectionLines(before, headings);
  return sectionLines(after, headings).flatMap((later, index) => {
    const former = earlier[index] ?? { ...later, lines: [], heading: '' };
    return isThere(former) || isThere(later) ? changeOf(former, later) : [];
  });
}

function isThere({ heading, lines }: SectionLines): boolean {
  return heading !== '' || lines.length > 0;
}

function changeOf(former: SectionLines, later: SectionLines): SectionChange {
  return {
    section: later.section,
    heading: later.heading || former.heading,
    before: former.lines,
    after: later.lines,
    change: kindOf(former, later),
  };
}

function kindOf(former: SectionLines, later: SectionLines): SectionChange['change'] {
  if (!isThere(former)) return 'added';
  if (!isThere(later)) return 'removed';
  const isSame = former.heading === later.heading && former.lines.join('\n') === later.lines.join('\n');
  return isSame ? 'none' : 'changed';
}
