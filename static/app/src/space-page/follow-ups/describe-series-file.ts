import type { FollowUpSeries } from '../../../../../src/contract/follow-up-views';
import type { SeriesFile } from '../../../../../src/domain/calendar/series-file';
import { daysInPeriod } from '../../../../../src/domain/schedule/period';
import type { SurfaceContext } from '../../shared/surface/surface-context';

/**
 * What the file says.
 * @param madeAt milliseconds since 1970
 */
export function describeSeriesFile(
  { spaceId, spaceName, version, date, time, minutes, timeZone }: FollowUpSeries,
  { siteUrl, spaceKey }: Pick<SurfaceContext, 'siteUrl' | 'spaceKey'>,
  madeAt: number,
): SeriesFile {
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
