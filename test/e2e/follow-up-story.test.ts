import type { Locator } from 'playwright-core';
import { prepareWorkedExample } from '../../local/worked-example/prepare-worked-example';
import { findBarriers } from './support/check-accessibility';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { editorOf } from './support/page-editor';
import { eventually } from './support/eventually';
import { reportOf } from './support/report';
import { moveClock } from './support/site-chrome';
import { takePicture } from './support/take-picture';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see } from './support/visitor';

const canary = 'Send test payments through the canary for the first ten minutes';
const migrations = 'Run migrations that remove something after the rollout';
const spacePage = '/wiki/spaces/PM/apps/space-page';

describe('open meetings every two weeks', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let admin: Visitor;
  let engineer: Visitor;

  beforeAll(async () => {
    site = await openLiveSite(prepareWorkedExample);
    admin = await site.open('admin');
    engineer = await site.open('engineer');
  }, 60_000);
  afterAll(() => site.close());

  const tab = async (visitor: Visitor) => {
    await visitor.visit(`${spacePage}/follow-ups`);
    const frame = visitor.surface('space-page');
    await see(frame.getByRole('heading', { name: /^Every second/u }));
    return frame;
  };
  const rowOf = (visitor: Visitor, item: string): Locator =>
    visitor.page.getByRole('main').getByRole('row').filter({ hasText: item });

  /** The newest page of the list, opened by its link. */
  const openNewest = async (visitor: Visitor, pages: number): Promise<void> => {
    const frame = await tab(visitor);
    const links = frame.getByRole('table', { name: 'Follow-up meetings' }).getByRole('link');
    await see(links.first());
    expect(await links.count()).toBe(pages);
    await links.first().click();
    await see(visitor.page.getByRole('main').getByRole('heading', { level: 1, name: /^Post-mortem follow-up,/u }));
  };

  const seeInReport = async (item: string, state: string): Promise<void> => {
    const report = reportOf(engineer);
    await eventually(async () => {
      await engineer.visit(`${spacePage}?state=${state}`);
      await see(report.frame.getByRole('row').first());
      return (await report.row(item).count()) === 1;
    });
  };

  then('the admin says when the meeting begins, and where it is announced', async () => {
    await admin.visit('/wiki/spaces/PM/settings/apps/space-settings');
    const settings = admin.surface('space-settings');
    await settings.getByLabel('It begins at').fill('14:30');
    await see(settings.getByText(/Every second Monday at 14:30/u));
    await settings.getByRole('button', { name: 'Save' }).click();
    await see(admin.page.getByText('Settings saved'));
    await settings.getByRole('tab', { name: /Slack|Announcements/u }).click();
    await settings
      .getByLabel('Address of the incoming webhook')
      .fill('https://hooks.slack.com/services/T0SAMPLE/B0SAMPLE/sample');
    await settings.getByRole('tabpanel').getByRole('button', { name: 'Set channel' }).click();
    await see(admin.page.getByText('Slack channel set'));
  });

  then('two weeks later there is one page more, and it tells what is open', async () => {
    await engineer.visit('/wiki/spaces/PM');
    await moveClock(engineer, 'Two weeks later');
    await openNewest(engineer, 2);
    const page = engineer.page.getByRole('main');
    await see(
      page.getByRole('heading', { name: 'Since last time' }),
      rowOf(engineer, canary).first(),
      rowOf(engineer, migrations).first(),
    );
    expect(await findBarriers(engineer)).toEqual([]);
  });

  then('Slack was told', async () => {
    await engineer.visit('/slack');
    await see(engineer.page.getByText('Follow-up page ready'));
    await engineer.resize(1280, 560);
    await takePicture(engineer, 'slack-channel');
    await engineer.resize(1280, 3000);
  });

  then('a tick and a line on the page change the items in the report', async () => {
    await openNewest(engineer, 2);
    const isTicked = engineer.page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes('/tasks/'),
    );
    await rowOf(engineer, migrations).first().getByRole('checkbox').click();
    await isTicked;
    const editor = editorOf(engineer);
    await editor.edit();
    await editor.body.getByRole('row').filter({ hasText: canary }).getByRole('cell').last().click();
    await editor.type('in progress: the rehearsal is on Thursday');
    await editor.publish();
    await seeInReport(migrations, 'done');
    await seeInReport(canary, 'in_progress');
  });

  then('the next page tells what changed, and keeps nothing of the last one', async () => {
    await engineer.visit('/wiki/spaces/PM');
    await moveClock(engineer, 'Two weeks later');
    await openNewest(engineer, 3);
    const page = engineer.page.getByRole('main');
    await see(
      page.getByRole('heading', { name: /^Closed/u }),
      page.getByRole('listitem').filter({ hasText: migrations }),
    );
    await see(rowOf(engineer, canary).getByText(/^In progress/u));
  });

  then('the list tells how each meeting stood, and goes into calendars', async () => {
    const frame = await tab(admin);
    const [file] = await Promise.all([
      admin.page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Calendar file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.ics$/u);
    await frame.getByRole('button', { name: 'Preview the next page' }).click();
    await see(frame.getByRole('heading', { name: /^Post-mortem follow-up,/u }));
    await frame.getByRole('button', { name: 'Generate now' }).click();
    await see(frame.getByText('The page is written.'));
  });

  then('no window has heard of an error', () => {
    expect(site.troubles).toEqual([]);
    return Promise.resolve();
  });
});
