import type { FollowUpSeries } from '../../../../../src/contract/follow-up-views';
import { writeSeriesFile } from '../../../../../src/domain/calendar/series-file';
import { offerDownload } from '../../shared/bridge/offer-download';
import type { SurfaceContext } from '../../shared/surface/surface-context';
import { describeSeriesFile } from './describe-series-file';

/** The series as a file for calendars. Loaded when somebody asks for it: it brings along the library that writes such files. */
export function downloadSeries(series: FollowUpSeries, place: SurfaceContext): void {
  const content = writeSeriesFile(describeSeriesFile(series, place, Date.now()));
  offerDownload(`post-mortem-follow-up-${place.spaceKey}.ics`, 'text/calendar;charset=utf-8', content);
}
