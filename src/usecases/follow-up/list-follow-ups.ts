import type { FollowUpList, FollowUpRow, FollowUpSeries } from '../../contract/follow-up-views';
import type { Parsed } from '../../contract/payloads';
import type { Result } from '../../contract/result';
import { succeed } from '../../contract/result';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { unappliedReasons } from '../../domain/follow-up/follow-up';
import { comingPeriod, dateIn, dueAt, meetingAtOf, nextMeetingAt } from '../../domain/schedule/period';
import type { SpaceSettings } from '../../domain/space-settings';
import type { Ports } from '../../ports/ports';
import type { Space } from '../../ports/spaces';
import { findNewestFollowUp, isMeetingAhead } from './newest-follow-up';

const rowsPerPage = 20;

/**
 * The open meetings of a space, the newest first, with what their pages count. A page is named to whom Confluence shows it: one
 * batched request as the reader.
 */
export async function listFollowUps(
  ports: Ports,
  { payload, space }: { payload: Parsed<'listFollowUps'>; space: Space },
): Promise<Result<FollowUpList>> {
  const { records, confluence, clock } = ports;
  const { spaceId, mayCreatePages } = space;
  const [settings, found] = await Promise.all([
    records.findSettings(spaceId),
    records.queryFollowUps(spaceId, payload.after, rowsPerPage + 1),
  ]);
  const shown = found.slice(0, rowsPerPage);
  const titles = await confluence.asCaller.pages.titlesOf(shown.flatMap(({ pageId }) => pageId ?? []));
  const now = clock();
  const isRunning = settings !== null && settings.designated && !settings.isPaused;
  return succeed({
    rows: shown.map((followUp) => rowOf(followUp, { settings, key: space.key, titles })),
    after: found.length > rowsPerPage ? (shown.at(-1)?.periodKey ?? null) : null,
    next: isRunning ? await nextMeeting(ports, settings, now) : null,
    series: settings?.designated ? seriesOf(settings, space, now) : null,
    isPaused: settings?.isPaused ?? false,
    problem: settings?.preparationProblem ?? null,
    mayGenerate: mayCreatePages && (settings?.designated ?? false),
    now: new Date(now).toISOString(),
  });
}

function rowOf(
  { periodKey, periodEnd: end, state, pageId, compiledAt, counts, unapplied }: FollowUp,
  { settings, key, titles }: { settings: SpaceSettings | null; key: string; titles: ReadonlyMap<string, string> },
): FollowUpRow {
  const title = pageId === null ? undefined : titles.get(pageId);
  const isSeen = pageId !== null && title !== undefined;
  const path = `/wiki/spaces/${encodeURIComponent(key)}/pages/${encodeURIComponent(pageId ?? '')}`;
  const meeting = settings ?? { meetingTime: '00:00', timeZone: 'UTC' };
  return {
    ...{ periodKey, start: periodKey, end, state, compiledAt, counts },
    meetingAt: new Date(meetingAtOf({ end }, meeting)).toISOString(),
    page: isSeen ? { pageId, title, path } : null,
    unapplied: isSeen ? countReasons(unapplied) : [],
  };
}

function countReasons(unapplied: FollowUp['unapplied']): FollowUpRow['unapplied'] {
  return unappliedReasons
    .map((why) => ({ why, count: unapplied.filter((answer) => answer.why === why).length }))
    .filter(({ count }) => count > 0);
}

/** The meeting of the page that is there, if it is not over; else that of the page that comes next. */
async function nextMeeting(ports: Ports, settings: SpaceSettings, now: number): Promise<FollowUpList['next']> {
  const newest = await findNewestFollowUp(ports, settings);
  const isThere = newest !== null && isMeetingAhead(newest, settings, now);
  const period = isThere ? { end: newest.periodEnd } : comingPeriod(now, settings, settings.preparedUntil);
  const due = new Date(Math.max(dueAt(period, settings), Date.parse(settings.nextFollowUpAt))).toISOString();
  return {
    meetingAt: new Date(meetingAtOf(period, settings)).toISOString(),
    preparedAt: isThere ? (newest.compiledAt ?? newest.createdAt) : due,
  };
}

function seriesOf(settings: SpaceSettings, { spaceId, name }: Space, now: number): FollowUpSeries {
  const { version, meetingTime: time, meetingMinutes: minutes, timeZone } = settings;
  const date = dateIn(timeZone, nextMeetingAt(now, settings));
  return { spaceId, spaceName: name, version, date, time, minutes, timeZone };
}
