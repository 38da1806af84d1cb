import type { Announcement } from '../../src/domain/announcement';
import type { PostMortem } from '../../src/domain/post-mortem';
import { readStored } from '../simulation/stored';
import type { AppSite } from './app-site';
import { valueOf, viewOf } from './app-site';

export const webhookPath = '/services/T0SAMPLE/B0SAMPLE/0123456789abcdef';
export const webhook = `https://hooks.slack.com${webhookPath}`;

export async function setChannel(app: AppSite, address: string | null = webhook): Promise<void> {
  valueOf(await app.ask('admin', 'setSlackWebhook', { spaceId: app.spaceId('PM'), address }));
}

/** What stands in the channel of the space, and what it is known by. */
export function slackMessages(app: AppSite): readonly { at: string; path: string; body: string; event: string }[] {
  return app.site.outbox.map((message) => ({ ...message, event: /Event (\w+)/u.exec(message.body)?.[1] ?? '' }));
}

/** Bodies of the comments of a page that announce something, the oldest first. */
export function announcingComments(app: AppSite, pageId: string): readonly string[] {
  return app.site.confluence.comments.onPage(pageId).map(({ body }) => body);
}

export function announcements(app: AppSite): readonly Announcement[] {
  return readStored(app.site.store).announcements();
}

/** The newest one. */
export function newestAnnouncement(app: AppSite): Announcement {
  const newest = [...announcements(app)].sort((left, right) => right.at.localeCompare(left.at))[0];
  if (newest === undefined) throw new Error('nothing is announced');
  return newest;
}

let moves = 0;

/** Plans the meeting at another minute, so that there is something new to announce, and does not wait until it is. */
export async function moveMeeting(app: AppSite, pageId: string): Promise<PostMortem> {
  moves += 1;
  const { version } = (await viewOf(app, pageId)).postMortem;
  const startsAt = new Date(Date.parse('2027-03-01T09:00:00Z') + moves * 60_000).toISOString();
  const plan = { startsAt, durationMinutes: 45, place: 'Room <4> & 5' };
  return valueOf(await app.ask('moderator', 'scheduleMeeting', { pageId, version, ...plan })).postMortem;
}

export const minute = 60_000;
export const hour = 60 * minute;

export async function wait(app: AppSite, ms: number): Promise<void> {
  await app.site.travel(app.site.clock.now() + ms);
}
