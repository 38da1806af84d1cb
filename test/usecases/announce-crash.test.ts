import type { Announcement } from '../../src/domain/announcement';
import { stateOfAnnouncement } from '../../src/domain/announcement';
import { eventMarkOf } from '../../src/usecases/event-mark';
import {
  announcingComments,
  minute,
  moveMeeting,
  newestAnnouncement,
  setChannel,
  slackMessages,
} from '../support/announcing';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, readyPostMortem } from '../support/app-site';

/*
 * Each call of sending one announcement fails in each way, one at a time: it is told all the same, as a comment once, and
 * twice to Slack only when nobody could know whether it had arrived. One site serves all: events are told apart.
 */
let app: AppSite;
let pageId: string;
let callsOfOne: readonly string[];
let log: jest.SpyInstance;
beforeAll(async () => {
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app = openAppSite();
  await designate(app);
  await setChannel(app);
  ({ pageId } = (await readyPostMortem(app)).postMortem);
  await app.site.runDueWork();
  callsOfOne = await callsOf(await moveAndRest());
});
afterAll(async () => {
  // Functions that were killed hear of it after their tests.
  await new Promise((resolve) => setImmediate(resolve));
  log.mockRestore();
  await app.close();
});

/** Announced, and nobody was asked to tell it yet. */
async function moveAndRest(): Promise<Announcement> {
  app.site.clock.advance(1000);
  app.site.faults.add({ match: { service: 'queue' }, way: 'refused' });
  await moveMeeting(app, pageId);
  app.site.faults.clear();
  return newestAnnouncement(app);
}

const tell = ({ id }: Announcement) => app.work({ kind: 'announce', announcementId: id });

async function callsOf(announcement: Announcement): Promise<readonly string[]> {
  app.site.calls.length = 0;
  await tell(announcement);
  return app.site.calls.map(({ service, method, path }) => `${service} ${method} ${path}`);
}

const isOf = ({ id }: Announcement, text: string): boolean => text.includes(eventMarkOf(id));

/** How often it came to Slack, and to its page. */
function timesTold(announcement: Announcement): { slack: number; comment: number } {
  const messages = slackMessages(app).filter(({ body }) => isOf(announcement, body));
  const comments = announcingComments(app, pageId).filter((body) => isOf(announcement, body));
  return { slack: messages.length, comment: comments.length };
}

/** The function died, or the answer was lost: whether it arrived nobody knows. */
const ways = [
  ['refused', 1],
  ['lost-answer', 2],
  ['timeout-before', 2],
  ['timeout-after', 2],
] as const;

test.each(ways)(
  'whichever call ends with %s: told, as a comment once, and to Slack %i times at most',
  async (way, most) => {
    for (let nth = 1; nth <= callsOfOne.length; nth += 1) {
      const announcement = await moveAndRest();
      app.site.faults.add({ match: { nth }, way });
      await tell(announcement).catch(() => undefined);
      app.site.faults.clear();
      // Longer than anything waits after one failure; then the tick would do the same.
      app.site.clock.advance(10 * minute);
      await tell(announcement);
      const call = callsOfOne[nth - 1];
      const { slack, comment } = timesTold(announcement);
      expect({ call, comment, isTold: slack >= 1 && slack <= most }).toEqual({ call, comment: 1, isTold: true });
      expect(stateOfAnnouncement(newestAnnouncement(app))).toBe('done');
    }
  },
);

test('few calls tell both channels', () => {
  expect(callsOfOne.filter((call) => call.startsWith('kvs'))).toHaveLength(12);
  expect(callsOfOne.filter((call) => call.startsWith('confluence'))).toHaveLength(9);
});
