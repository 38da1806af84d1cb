import type { SectionName } from '../../../../../src/domain/document/post-mortem-document';
import { sectionNames } from '../../../../../src/domain/document/post-mortem-document';
import type { DraftedDocument } from '../../../../../src/domain/draft';
import type { Acceptance } from '../../../../../src/domain/post-mortem';
import type { CheckResult } from '../../../../../src/domain/rules/rule';

/** How it stands with a section: something to mend, to mend or accept, nothing written yet, or done. */
export type SectionMark = 'error' | 'warning' | 'empty' | 'done';

/** The mark of each section, the worst of what its checks say. */
export function markSections(
  draft: DraftedDocument,
  itemCount: number,
  checks: readonly CheckResult[],
  acceptances: readonly Acceptance[],
): Readonly<Record<SectionName, SectionMark>> {
  const accepted = new Set(acceptances.map(({ resultKey }) => resultKey));
  const open = checks.filter(({ key }) => !accepted.has(key));
  const empty = emptySections(draft, itemCount);
  const markOf = (section: SectionName): SectionMark => {
    const grades = new Set(open.filter(({ at }) => at.section === section).map(({ grade }) => grade));
    // A section that is still empty is no mistake yet.
    if (empty.has(section)) return 'empty';
    if (grades.has('error')) return 'error';
    return grades.has('warning') ? 'warning' : 'done';
  };
  return Object.fromEntries(sectionNames.map((section) => [section, markOf(section)] as const)) as Record<
    SectionName,
    SectionMark
  >;
}

function emptySections(draft: DraftedDocument, itemCount: number): ReadonlySet<SectionName> {
  const { overview, timeline, whyChains, contributingFactors, trigger, lessons, conclusion } = draft;
  const counts: Partial<Record<SectionName, number>> = {
    overview: overview.length,
    timeline: timeline.length,
    cause: whyChains.length + contributingFactors.length + (trigger === null ? 0 : 1),
    lessons: lessons.length,
    actions: itemCount,
    conclusion: conclusion.length,
  };
  return new Set(sectionNames.filter((section) => counts[section] === 0));
}
