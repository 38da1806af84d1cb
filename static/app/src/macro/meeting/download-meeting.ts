import { writeMeetingFile } from '../../../../../src/domain/calendar/meeting-file';
import type { PostMortemView } from '../../../../../src/contract/views';
import { agenda, codeOfConduct } from '../../shared/meeting/meeting-words';
import type { SurfaceContext } from '../../shared/surface/surface-context';
import { offerDownload } from '../../shared/bridge/offer-download';

/** The meeting as a file for calendars. Loaded when somebody asks for it: it brings along the library that writes such files. */
export function downloadMeeting(view: PostMortemView, { siteUrl, spaceKey }: SurfaceContext): void {
  const { postMortem, title, spacePolicy } = view;
  const { startsAt, durationMinutes, place } = postMortem.meeting;
  if (startsAt === null) return;
  const site = siteUrl.replace(/\/$/u, '');
  const url = `${site}/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(postMortem.pageId)}`;
  const content = writeMeetingFile({
    uid: `post-mortem-${postMortem.pageId}@${URL.canParse(site) ? new URL(site).host : 'confluence'}`,
    sequence: postMortem.version,
    title: `Post-mortem: ${title}`,
    ...{ startsAt, durationMinutes, place, url },
    timeZone: spacePolicy.calendar.timeZone,
    description: [url, '', 'Agenda', ...agenda, '', 'Code of conduct', ...codeOfConduct],
    madeAt: Date.now(),
  });
  offerDownload(`post-mortem-${postMortem.pageId}.ics`, 'text/calendar;charset=utf-8', content);
}
