import type { SectionName } from './post-mortem-document';

/** Headings of a new page, and what links and exports call a section. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  overview: 'Overview',
  details: 'Key details',
  timeline: 'Timeline',
  cause: 'Root cause analysis',
  lessons: 'Lessons learned',
  actions: 'Action items',
  conclusion: 'Conclusion',
};

/** Characters of a heading that a space chooses. */
export const longestSectionHeading = 100;
