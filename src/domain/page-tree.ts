import { DateTime } from 'luxon';

/** One level of the page tree below the root page. `key` finds it again after it was renamed or moved. */
export interface TreeLevel {
  key: string;
  title: string;
}

/** Beside the years: parent of the pages of the open meetings. */
export const followUpLevel: TreeLevel = { key: 'follow-ups', title: 'Post-mortem follow-up meetings' };

/**
 * Year and month under which a post-mortem stands.
 * @param startedAt instant of the incident's start, ISO 8601
 * @param timeZone IANA zone of the space
 */
export function levelsOf(startedAt: string, timeZone: string): readonly [TreeLevel, TreeLevel] {
  const start = DateTime.fromISO(startedAt, { zone: timeZone, locale: 'en' });
  return [
    { key: start.toFormat('yyyy'), title: `Post-mortems ${start.toFormat('yyyy')}` },
    { key: start.toFormat('yyyy-MM'), title: `Post-mortems ${start.toFormat('LLLL yyyy')}` },
  ];
}

/** Confluence's limit for titles. */
const longestTitle = 255;
const mostAttempts = 9;

/**
 * Titles are unique in a space: the wanted one first, then with the date, then with a number behind it.
 * @param date `YYYY-MM-DD`
 */
export function titlesToTry(title: string, date: string): readonly string[] {
  const suffixes = [
    '',
    ` (${date})`,
    ...Array.from({ length: mostAttempts - 1 }, (_, index) => ` (${date}, ${index + 2})`),
  ];
  return suffixes.map((suffix) => `${shortened(title, longestTitle - suffix.length)}${suffix}`);
}

/** Confluence counts UTF-16 units; an emoji that would be cut in two goes as a whole. */
function shortened(title: string, most: number): string {
  return title.slice(0, most).replace(/\p{Cs}$/u, '');
}
