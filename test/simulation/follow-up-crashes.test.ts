import type { WayOfFailing } from '../../local/faults';
import { WAYS_OF_FAILING } from '../../local/faults';
import { accountIdOf } from '../../local/people';
import { addItem, newPostMortem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, valueOf } from '../support/app-site';

/*
 * The page of the open meeting is compiled by the schedule and the queue alone. Every platform call of both is made to fail in
 * every way; some hours later there is exactly one page and the watermark stands behind it.
 */
/** Nothing here writes a page that is there: no conflicts. */
const ways = WAYS_OF_FAILING.filter((way) => way !== 'conflict');
const due = Date.parse('2026-12-06T08:00:00Z');
const hour = 3_600_000;

async function prepare(): Promise<{ app: AppSite; rootPageId: string }> {
  const app = openAppSite();
  const rootPageId = await designate(app);
  const pageId = await newPostMortem(app, 1);
  await addItem(app, pageId, 10);
  await addItem(app, pageId, 11, { status: 'done', ownerId: accountIdOf('agent') });
  app.site.clock.set(new Date(due).toISOString());
  app.site.calls.length = 0;
  return { app, rootPageId };
}

async function run({ site }: AppSite): Promise<void> {
  // A tick that dies is no answer to anybody: Forge does not repeat it.
  await site.runScheduledTrigger('hourly-tick');
  await site.runDueWork();
}

async function violation(nth: number, way: WayOfFailing, times: number): Promise<string | null> {
  const { app, rootPageId } = await prepare();
  try {
    app.site.faults.add({ match: { nth }, way, times });
    await run(app);
    app.site.faults.clear();
    await app.site.travel(due + 3 * hour);
    const parents = app.childrenOf(rootPageId).filter(({ title }) => title.includes('follow-up'));
    const pages = parents.flatMap(({ id }) => app.childrenOf(id));
    expect([parents.length, pages.map(({ title }) => title)]).toEqual([
      1,
      ['Post-mortem follow-up, 23 Nov – 6 Dec 2026'],
    ]);
    const body = app.bodyOf(pages[0]?.id ?? '');
    expect([body.split('Item 10 ').length, body.split('Item 11 ').length]).toEqual([2, 2]);
    const settings = await app.ask('admin', 'loadSettings', { spaceId: app.spaceId('PM') });
    expect(valueOf(settings).nextFollowUpAt).toBe('2026-12-20T08:00:00.000Z');
    expect(valueOf(settings).version).toBe(2);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 400) : 'thrown without an error';
  } finally {
    await app.close();
  }
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

test('a page is compiled once, although any call fails, alone or with the two that follow', async () => {
  const { app } = await prepare();
  await run(app);
  const { length } = app.site.calls;
  await app.close();
  expect(length).toBeGreaterThan(15);
  const violations: string[] = [];
  for (let nth = 1; nth <= length; nth += 1) {
    for (const [index, way] of ways.entries()) {
      const problem = await violation(nth, way, (nth + index) % 2 === 0 ? 1 : 3);
      if (problem !== null) violations.push(`call ${nth}, ${way}: ${problem}`);
    }
  }
  expect(violations).toEqual([]);
}, 120_000);
