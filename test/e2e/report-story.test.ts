import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { accountIdOf } from '../../local/people';
import { askApp } from '../../local/worked-example/ask-app';
import { outageTitle } from '../../local/worked-example/outage';
import { readActionItemsCsv } from '../../src/domain/export/read-action-items-csv';
import { allOpen } from '../../src/domain/report/report-filter';
import { findBarriers } from './support/check-accessibility';
import { choose } from './support/fields';
import { hasFocus, tabTo } from './support/keyboard';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { pathOf } from './support/pages-of-site';
import type { Report } from './support/report';
import { eventually } from './support/eventually';
import { reportOf } from './support/report';
import { takePicture } from './support/take-picture';
import { tellStory } from './support/tell-story';
import { prepareThreeReports, spaceWith } from './support/three-reports';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const migrations = 'Run migrations that remove something after the rollout';
const canary = 'Send test payments through the canary for the first ten minutes';
const reportIn = (key: string): string => `/wiki/spaces/${key}/apps/space-page`;

describe('the report of action items where there are none, a few and ten thousand', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let lead: Visitor;
  let inTheDark: Visitor;
  let outage: string;
  let report: Report;

  beforeAll(async () => {
    site = await openLiveSite(prepareThreeReports, 'memory');
    lead = await site.open('moderator', { height: 1000 });
    inTheDark = await site.open('moderator', { theme: 'dark', height: 1000 });
    report = reportOf(lead);
    outage = await pathOf(site, outageTitle);
  }, 60_000);
  afterAll(() => site.close());

  /** Looks at the same place in both themes. */
  async function expectNoBarriers(path: string, arrive: (seen: Report) => Promise<void>): Promise<void> {
    await Promise.all([lead.visit(path), inTheDark.visit(path)]);
    for (const visitor of [lead, inTheDark]) {
      await arrive(reportOf(visitor));
      expect(await findBarriers(visitor)).toEqual([]);
    }
  }

  then('a space without action items says so, and how it gets some', async () => {
    await lead.visit(reportIn(spaceWith.nothing));
    await see(report.frame.getByRole('heading', { name: 'No open action items' }));
    await see(report.frame.getByRole('button', { name: 'New post-mortem' }));
    await report.preset('Mine');
    await see(report.frame.getByRole('heading', { name: 'Nothing to do for you' }));
    await report.frame.getByRole('button', { name: 'Show all open' }).click();
    await see(report.frame.getByRole('heading', { name: 'No open action items' }));
  });

  then('with the keyboard alone an item is found and set done, and the focus stays with it', async () => {
    await lead.visit(reportIn(spaceWith.little));
    const state = report.row(migrations).getByRole('button', { name: /State of/u });
    // Menus come a little after the rows.
    await see(state);
    await tabTo(lead, report.frame.getByRole('button', { name: /^Mine/u }));
    await tabTo(lead, state);
    await lead.page.keyboard.press('Enter');
    const done = report.frame.getByRole('menuitemradio', { name: 'Done' });
    await see(done);
    for (let pressed = 0; pressed < 5 && !(await hasFocus(done)); pressed += 1)
      await lead.page.keyboard.press('ArrowDown');
    await lead.page.keyboard.press('Enter');
    await see(report.row(migrations).getByRole('button', { name: /^Done, State of/u }));
    expect(await hasFocus(state)).toBe(true);
  });

  then('on the page its task is ticked; a task that is ticked there is done in the report', async () => {
    const task = (title: string): Locator => lead.page.getByRole('main').getByRole('checkbox', { name: title }).first();
    await eventually(async () => {
      await lead.visit(outage);
      await see(task(migrations));
      return task(migrations).isChecked();
    });
    expect(await task(canary).isChecked()).toBe(false);
    // Whoever leaves the page before the tick is written takes it along.
    const isWritten = lead.page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes('/tasks/'),
    );
    await task(canary).click();
    await isWritten;
    await eventually(async () => {
      await lead.visit(`${reportIn(spaceWith.little)}?state=done`);
      await see(report.frame.getByRole('row'));
      return (await report.row(canary).count()) === 1;
    });
    await see(report.row(canary).getByText('Done'), report.row(migrations).getByText('Done'));
  });

  then('ten thousand items begin with what is due first, and say how many there are', async () => {
    await expectNoBarriers(reportIn(spaceWith.much), async ({ frame }) => {
      await see(frame.getByText(/^25 of 1\d\d shown/u));
      await see(frame.getByText('Opened and closed by week'), frame.getByText(/deadlines were kept/u));
      await seeGone(frame.getByText('counting…'));
    });
    expect(await report.frame.getByRole('rowheader').count()).toBe(25);
    await takePicture(lead, 'report-full');
  });

  then('filters and groups stay in the address', async () => {
    let countings = 0;
    lead.page.on('request', (request) => {
      if (request.postData()?.includes('loadOverview') === true) countings += 1;
    });
    await choose(report.frame, 'Severity', 'SEV-2');
    await report.frame.getByLabel('Text').fill('failover');
    await report.frame.getByLabel('Text').press('Enter');
    await choose(report.frame, 'Group by', 'Owner');
    const group = report.frame.getByRole('rowheader', { name: /\d+ shown$/u });
    await see(group);
    expect(lead.page.url()).toMatch(/severity=2/u);
    // Counting a space asks for all its pages: another list of it is no reason to.
    expect(countings).toBe(0);
    const before = await report.frame.getByRole('rowheader').allInnerTexts();
    await lead.page.reload();
    await see(group);
    await eventually(() => Promise.resolve(countings > 0));
    await seeGone(report.frame.getByText('Loading'));
    expect(await report.frame.getByRole('rowheader').allInnerTexts()).toEqual(before);
    expect(await report.frame.getByLabel('Text').inputValue()).toBe('failover');
  });

  then('the file has what the report shows, in the same order, and counts what is hidden', async () => {
    await lead.visit(`${reportIn(spaceWith.much)}?overdue=yes`);
    const more = report.frame.getByRole('button', { name: 'Load more' });
    await see(more);
    while ((await more.count()) > 0) {
      const shown = await report.frame.getByRole('rowheader').count();
      await more.click();
      await see(report.frame.getByRole('rowheader').nth(shown));
    }
    const rows = report.frame.getByRole('row').filter({ has: report.frame.getByRole('rowheader') });
    const [download] = await Promise.all([
      lead.page.waitForEvent('download'),
      report.frame.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const { items } = readActionItemsCsv(await readFile(await download.path(), 'utf8'));
    await see(lead.page.getByText(`${items.length} action items. 1 more is on a page that you may not see.`));
    await see(report.frame.getByText(/· 1 hidden \(on pages you may not see\)/u));
    const texts = await rows.allInnerTexts();
    expect(items).toHaveLength(texts.length);
    texts.forEach((text, place) => {
      expect(text).toContain(items[place]?.title);
      expect(text).toContain(items[place]?.page);
    });
  });

  then('of several changed at once, the one that somebody else changed meanwhile is told, and goes on', async () => {
    await lead.visit(reportIn(spaceWith.much));
    const boxes = report.frame.getByRole('checkbox', { name: /^Select “/u });
    // Until it is known that the lead may change all of them, only their own can be selected.
    await see(boxes.nth(24));
    for (const place of [0, 1, 2]) await boxes.nth(place).press('Space');
    await changeSecondItem();
    const bar = report.frame.getByRole('region', { name: 'Selected action items' });
    await bar.getByLabel('Due date').fill('2026-12-24');
    await bar.getByRole('button', { name: 'Change 3 items' }).click();
    await see(bar.getByText('2 changed · 1 not changed'), bar.getByText(/Someone else changed this meanwhile/u));
    expect(await report.frame.getByRole('checkbox', { name: /^Select “/u, checked: true }).count()).toBe(1);
    expect(await findBarriers(lead)).toEqual([]);
    await takePicture(lead, 'bulk');
    await bar.getByRole('button', { name: 'Change 1 item' }).click();
    await seeGone(bar);
    await see(report.frame.locator('section:focus'));
    expect(await report.frame.getByText('24 Dec').count()).toBe(3);
  });

  /** As the engineer, while the lead still sees it as it was. */
  async function changeSecondItem(): Promise<void> {
    const spaceId = site.host.site.confluence.spaces.findByKey(spaceWith.much)?.id ?? '';
    const filter = { ...allOpen, statuses: [...allOpen.statuses], severities: [], kinds: [], priorities: [] };
    const { rows } = await askApp(site.host.site, 'engineer', 'loadReport', {
      ...{ spaceId, filter, sort: 'due', after: null, limit: 25 },
    });
    const item = rows[1]?.item;
    if (item === undefined) throw new Error('There is no second item.');
    const { pageId, id: itemId, version } = item;
    const content = { ownerId: accountIdOf('engineer'), title: `${item.title}, in every region` };
    await askApp(site.host.site, 'engineer', 'changeActionItem', { pageId, itemId, version, content });
  }

  then('insights of a thousand incidents', async () => {
    await expectNoBarriers(`${reportIn(spaceWith.much)}/insights`, async ({ frame }) => {
      await see(frame.getByText('Time to resolve'), frame.getByRole('heading', { name: /^Repeats \(/u }));
      await seeGone(frame.getByText('reading on …'));
    });
    await takePicture(lead, 'insights');
  });

  then('no window has heard of an error', () => {
    expect(site.troubles).toEqual([]);
    return Promise.resolve();
  });
});
