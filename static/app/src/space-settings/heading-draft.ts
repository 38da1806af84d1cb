import type { SpaceSettingsView } from '../../../../src/contract/views';
import type { SectionName } from '../../../../src/domain/document/post-mortem-document';
import { sectionNames } from '../../../../src/domain/document/post-mortem-document';
import type { HeadingProblem, SectionHeadings } from '../../../../src/domain/document/section-headings';
import { findHeadingProblems } from '../../../../src/domain/document/section-headings';
import { longestSectionHeading, sectionTitles } from '../../../../src/domain/document/section-titles';

/** What is typed for each section; empty stands for the app's own heading. */
export type HeadingDraft = Readonly<Partial<Record<SectionName, string>>>;

/** What the draft chooses: what is not empty, each on one line. */
export function chosenHeadings(draft: HeadingDraft): Partial<Record<SectionName, string>> {
  const chosen: Partial<Record<SectionName, string>> = {};
  for (const section of sectionNames) {
    const heading = (draft[section] ?? '').replace(/\s+/gu, ' ').trim();
    if (heading !== '' && heading !== sectionTitles[section]) chosen[section] = heading;
  }
  return chosen;
}

/** A sentence for each heading that cannot be chosen. */
export function tellHeadingProblems(
  draft: HeadingDraft,
  { headings }: Pick<SpaceSettingsView, 'headings'>,
): Partial<Record<SectionName, string>> {
  const asked: SectionHeadings = { chosen: chosenHeadings(draft), former: headings.former };
  const problems = findHeadingProblems(asked);
  const told: Partial<Record<SectionName, string>> = {};
  for (const section of sectionNames) {
    const problem = problems[section];
    if (problem !== undefined) told[section] = sentenceOf(problem);
  }
  return told;
}

function sentenceOf(problem: HeadingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Use letters or digits: this would not be found again.';
    case 'too-long':
      return `At most ${longestSectionHeading} characters.`;
    case 'time':
      return 'This reads as a time.';
    case 'inner':
      return 'This is a heading inside a section.';
    case 'taken':
      return `This stands for “${sectionTitles[problem.with]}” already.`;
  }
}
