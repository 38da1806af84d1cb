import type { PageText } from './page-sections';

/** A second incident whose post-mortem has just been started: what is missing shows in the checks. */
export const staleSearchTitle = 'Search results are a day old';

/** @param day calendar date, `YYYY-MM-DD` */
export function staleSearchText(day: string, timeZone: string): PageText {
  return {
    timeZone,
    overview: [`On ${day} search showed results of the day before, since the index was not rebuilt over night.`],
    timeline: [
      [`${day} 06:00`, 'The nightly rebuild of the index stops without a message', 'started', ''],
      [`${day} 08:40`, 'Support asks why a new product cannot be found', 'detected', ''],
      [`${day} HH:mm`, 'The rebuild is started by hand', '', ''],
    ],
  };
}
