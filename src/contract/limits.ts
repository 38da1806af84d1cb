/** Confluence's own limit for titles. */
export const longestTitle = 255;
export const longestText = 2_000;
export const longestItemTitle = 500;
export const longestService = 100;
export const mostPeople = 50;
export const mostServices = 20;
/** Forge takes 500 KB for one invocation; the rest of the envelope needs room. */
export const longestMarkdown = 400_000;
/** Of one post-mortem: the record names them all, and a page with more is no plan. */
export const mostActionItems = 500;
/** Changed in one request: an item and its history entry each, of the 25 operations that Forge takes in one transaction. */
export const mostItemChanges = 10;
/** Characters of a page's document, as JSON, up to which it goes along with its view: Forge answers with 5 MB at most. */
export const largestBasis = 1_000_000;
/** Of one side of a section in a preview: Forge answers with 5 MB at most, and a page holds as much. Longer ones are cut. */
export const longestPreviewedText = 40_000;
/** Forge keeps 240 KiB under one key; what stands around the notes needs room. */
export const largestDraftBytes = 235 * 1024;
/** Of one paragraph, row or answer of the notes: pages hold longer texts than forms. */
export const longestDraftedText = 20_000;
/** Of each list of the notes. */
export const mostDraftedRows = 2_000;
/** Tasks that people added by hand, shown and adopted at once. */
export const mostAdoptedTasks = 50;
/** Minutes. */
export const shortestMeeting = 5;
export const longestMeeting = 480;
/** Of one post-mortem. */
export const mostFacts = 500;
/** Shown of one post-mortem, the newest first. */
export const mostHistoryEntries = 500;
/** Rows of one page of the report. */
export const mostReportRows = 25;
/** Rows of one page of the list of post-mortems: as many pages are read whole. */
export const mostPostMortemRows = 25;
/** Of a space's calendar: some twenty years of them. */
export const mostHolidays = 300;
export const longestHolidayName = 100;
/** What a space's policy may say; both ends are allowed. */
export const policyLimits = {
  minutes: { least: 0, most: 10_080 },
  hours: { least: 1, most: 720 },
  days: { least: 0, most: 365 },
  repeatDays: { least: 1, most: 3_650 },
  attendees: { least: 1, most: 50 },
} as const;
