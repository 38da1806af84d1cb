import type { FollowUpSeries } from '../../../../../src/contract/follow-up-views';
import { writeSeriesFile } from '../../../../../src/domain/calendar/series-file';
import { daysInPeriod } from '../../../../../src/domain/schedule/period';
import { offerDownload } from '../../shared/bridge/offer-download';
import type { SurfaceContext } from '../../shared/surface/surface-context';

type Place = Pick<SurfaceContext, 'siteUrl' | 'spaceKey'>;

/** The series as a file for calendars. Loaded when somebody asks for it: it brings along the library that writes such files. */
export function downloadSeries(series: FollowUpSeries, place: Place): void {
  const content = writeSeriesFile(describeSeriesFile(series, place, Date.now()));
  offerDownload(`post-mortem-follow-up-${place.spaceKey}.ics`, 'text/calendar;charset=utf-8', content);
}

/**
 * What the file says.
 * @param madeAt milliseconds since 1970
 */
export function describeSeriesFile(
  { spaceId, spaceName, version, date, time, minutes, timeZone }: FollowUpSeries,
  { siteUrl, spaceKey }: Place,
  madeAt: number,
): Parameters<typeof writeSeriesFile>[0] {
  const site = siteUrl.replace(/\/$/u, '');
  const url = `${site}/wiki/spaces/${encodeURIComponent(spaceKey)}`;
  return {
    uid: `post-mortem-follow-up-${spaceId}@${URL.canParse(site) ? new URL(site).host : 'confluence'}`,
    sequence: version,
    title: `Post-mortem follow-up: ${spaceName}`,
    ...{ date, time, durationMinutes: minutes, everyWeeks: daysInPeriod / 7, timeZone, madeAt, url },
    place: '',
    description: [
      'Each meeting has a page in Confluence, which is prepared by itself. Answer on it before the meeting.',
      'Open the space, then Post-mortems, then Follow-ups:',
      url,
    ],
  };
}
