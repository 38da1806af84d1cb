import { readFile } from 'node:fs/promises';
import { readActionItemsCsv } from '../../src/domain/export/read-action-items-csv';
import { prepareWorkedExample } from '../../local/worked-example/prepare-worked-example';
import { outageTitle } from '../../local/worked-example/outage';
import { p } from '../support/adf-builders';
import { choose } from './support/fields';
import { editInPlace, macroOf } from './support/macro';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { editorOf } from './support/page-editor';
import { reportOf } from './support/report';
import { createPageWithMacro, pathOf } from './support/pages-of-site';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const reportFile = 'test/domain/import/samples/queue-overflow.md';
const item = 'Send test payments through the canary for the first ten minutes';

describe('several people in the space for post-mortems', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let agent: Visitor;
  let engineer: Visitor;
  let outage: string;

  beforeAll(async () => {
    site = await openLiveSite(prepareWorkedExample);
    agent = await site.open('agent');
    engineer = await site.open('engineer');
    outage = await pathOf(site, outageTitle);
  }, 60_000);
  afterAll(() => site.close());

  then('a post-mortem is begun from the page of the space', async () => {
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    const page = agent.surface('space-page');
    await page.getByRole('tab', { name: 'New post-mortem' }).click();
    await page.getByLabel('Title').fill('Ledger could not be written');
    await see(page.getByText('Not required so far', { exact: false }));
    await choose(page, 'Severity', 'SEV-1 (worst)');
    await page.getByRole('button', { name: /^What applies/ }).click();
    await choose(page, 'Was data lost?', 'Yes');
    await see(page.getByText(/^Required: SEV-1; data was lost\. Meeting by /));
    await page.getByRole('button', { name: 'Create post-mortem' }).click();
    await see(agent.page.getByRole('heading', { level: 1, name: 'Ledger could not be written' }));
    await see(macroOf(agent).frame.getByText('Before publishing'));
    await see(agent.page.getByRole('navigation', { name: 'Breadcrumbs' }).getByText('Post-mortems November 2026'));
  });

  then('it is waived with a reason by an admin, and taken up again', async () => {
    const admin = await site.open('admin');
    await admin.visit(new URL(agent.page.url()).pathname);
    const macro = macroOf(admin);
    await see(macro.frame.getByText('Required: SEV-1; data was lost.'));
    await macro.act('Waive');
    const dialog = admin.dialog();
    await dialog.getByRole('button', { name: 'Waive' }).click();
    await see(dialog.getByText('Say why it is not held.'));
    await dialog.getByLabel(/^Why is it not held/).fill('Part of the outage of the day before.');
    await dialog.getByRole('button', { name: 'Waive' }).click();
    await see(macro.frame.getByText('Part of the outage of the day before.'));
    await macro.act('Take up again');
    await dialog.getByRole('button', { name: 'Take up again' }).click();
    await see(macro.frame.getByText('Required: SEV-1; data was lost.'));
  });

  then('a report in Markdown becomes a page after a look at what was understood', async () => {
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    const page = agent.surface('space-page');
    await page.getByRole('tab', { name: 'Import' }).click();
    await page.getByLabel('Markdown file').setInputFiles(reportFile);
    await see(page.getByText('4 timeline rows'), page.getByText('The severity is not set'));
    // What the report states stands in the form, and the checks follow what is answered there.
    expect(await page.getByLabel('Who was affected, and how many?').inputValue()).toBe('About 1,200 shops.');
    await choose(page, 'Severity', 'SEV-2');
    await seeGone(page.getByText('The severity is not set'));
    await page.getByRole('button', { name: 'Import' }).click();
    await see(agent.page.getByRole('heading', { level: 1, name: 'Payment queue overflow' }));
    await see(macroOf(agent).item('Update the runbook'));
  });

  then('checks follow an edited item without asking the backend', async () => {
    const macro = macroOf(agent);
    await macro.frame.getByRole('button', { name: /^Show all/ }).click();
    await macro.frame.getByRole('button', { name: /^Show 3 places: Each committed action item has one owner/ }).click();
    const opened: string[] = [];
    agent.page.on('request', (request) => {
      if (request.postData()?.includes('openMacro') === true) opened.push(request.url());
    });
    const lacking = macro.check(/“Add an alert[^“]*no owner and no due date/);
    await see(lacking);
    await macro.fillItem('Add an alert', { due: '2026-12-12' });
    await seeGone(lacking);
    await see(macro.check(/“Add an alert[^“]*has no owner/).first());
    expect(opened).toEqual([]);
  });

  then('the page goes along as Markdown', async () => {
    await macroOf(agent).act('Copy as Markdown');
    const dialog = agent.dialog();
    const text = dialog.getByLabel('The page as Markdown');
    await see(text);
    expect(await text.inputValue()).toMatch(/^# Payment queue overflow\n[^]*\| 2026-11-24/);
    const [download] = await Promise.all([
      agent.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Payment-queue-overflow.md');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  then('a check that an admin switches off in the settings is gone from every page', async () => {
    await see(macroOf(agent).check(/Nothing is said about where you got lucky/));
    const admin = await site.open('admin');
    await admin.visit('/wiki/spaces/PM/settings/apps/space-settings');
    const settings = admin.surface('space-settings');
    await settings.getByRole('tab', { name: 'Checks' }).click();
    await settings.getByLabel('Find a check').fill('lessons');
    await settings.getByLabel('Find a check').press('Enter');
    await settings
      .getByRole('button', { name: /^Warning, grade of/ })
      .first()
      .click();
    await settings.getByRole('menuitemradio', { name: /^Off/ }).click();
    await see(settings.getByText('1 changed in this space', { exact: false }));
    await settings.getByRole('button', { name: 'Save' }).click();
    await see(admin.page.getByText('Settings saved'));
    await macroOf(agent).act('Check again');
    await seeGone(macroOf(agent).check(/Nothing is said about where you got lucky/));
    await settings.getByRole('button', { name: /^Reset to warning/ }).click();
    await settings.getByRole('button', { name: 'Save' }).click();
    await see(settings.getByText('none changed in this space', { exact: false }));
  });

  then('on a page elsewhere the macro creates the post-mortem in the space for them, linked', async () => {
    const path = await createPageWithMacro(site, 'PAY', 'Refunds were late', p('Notes of the team.'));
    await agent.visit(path);
    const macro = macroOf(agent).frame;
    await see(macro.getByText('Post-mortems live in the space Reliability', { exact: false }));
    await macro.getByRole('button', { name: 'Create post-mortem' }).click();
    await agent.page.waitForURL(/\/spaces\/PM\/pages\//);
    const link = agent.page.getByRole('main').getByRole('link', { name: 'another page' });
    await see(link);
    expect(path).toContain(await link.getAttribute('href'));
    await link.click();
    await macro.getByRole('button', { name: 'Open it' }).click();
    await see(link);
  });

  then('a reader sees everything and no button that changes anything', async () => {
    const reader = await site.open('reader');
    await reader.visit(outage);
    const macro = macroOf(reader);
    await see(macro.item(item), macro.frame.getByRole('region', { name: 'People' }));
    expect(await macro.frame.getByLabel('New action item').count()).toBe(0);
    expect(await macro.frame.getByRole('button', { name: /Edit|State of|Owner of|Publish|Accept$/ }).count()).toBe(0);
    expect(await reader.page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
  });

  then('of two who change the same item, the second sees both versions', async () => {
    await Promise.all([agent, engineer].map(({ visit }) => visit(outage)));
    await Promise.all([agent, engineer].map((each) => see(macroOf(each).item(item))));
    await editInPlace(macroOf(agent).item(item), /due date of/, '2026-12-18');
    await see(macroOf(agent).item(item).getByText('18 Dec'), agent.page.getByText('Saved'));
    await editInPlace(macroOf(engineer).item(item), /due date of/, '2026-12-20');
    const trouble = macroOf(engineer).item(item).getByRole('alert');
    await see(trouble.getByText(/^Somebody else changed this/), trouble.getByText('Amara Diallo'));
    await see(trouble.getByText('Due date: 18 Dec'), trouble.getByText('Due date: 20 Dec'));
    await trouble.getByRole('button', { name: 'Save mine' }).click();
    await seeGone(trouble.getByText(/^Somebody else changed this/));
    await see(macroOf(engineer).item(item).getByText('20 Dec'));
  });

  then('of two who edit the same page, the second decides; nothing is lost', async () => {
    const [first, second] = [editorOf(agent), editorOf(engineer)];
    for (const each of [agent, engineer]) await each.visit(outage);
    for (const editor of [first, second]) await editor.edit();
    await first.goTo('It happened before the midday peak');
    await first.type(' in Europe');
    await first.publish();
    await second.goTo('The rollback took three minutes');
    await second.type(', as rehearsed');
    await engineer.page.getByRole('button', { name: 'Update' }).click();
    const dialog = engineer.page.getByRole('dialog', { name: 'This page was changed meanwhile' });
    await see(dialog.getByText('Amara Diallo'));
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    await see(second.body.getByText('as rehearsed'));
    await engineer.page.getByRole('button', { name: 'Update' }).click();
    await dialog.getByRole('button', { name: 'Take mine' }).click();
    await see(engineer.page.getByRole('main').getByRole('link', { name: 'Edit', exact: true }));
    await see(engineer.page.getByText('as rehearsed'));
  });

  then('several items get one date at once, and the file of the report says the same', async () => {
    const report = reportOf(agent);
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    await see(report.row(item));
    await report.frame.getByRole('checkbox', { name: 'Select all shown' }).press('Space');
    const bar = report.frame.getByRole('region', { name: 'Selected action items' });
    await bar.getByLabel('Due date').fill('2026-12-24');
    await bar.getByRole('button', { name: /^Change \d+ items$/ }).click();
    await see(report.row(item).getByText('24 Dec'), agent.page.getByText(/^\d+ changed$/));
    const titles = await report.frame.getByRole('rowheader').allInnerTexts();
    const [download] = await Promise.all([
      agent.page.waitForEvent('download'),
      report.frame.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('action-items-2026-11-24.csv');
    const written = readActionItemsCsv(await readFile(await download.path(), 'utf8'));
    expect(written.items).toHaveLength(titles.length);
    for (const { title } of written.items) expect(titles.join('\n')).toContain(title);
    expect(new Set(written.items.map(({ dueDate }) => dueDate))).toEqual(new Set(['2026-12-24']));
  });

  then('a report stands on a page of another team, set up in its own editor', async () => {
    const editor = editorOf(agent);
    await editor.create('PAY', 'Weekly of the payments team');
    await editor.insert('Action items of');
    await agent.page.getByRole('button', { name: 'Set up Action items of post-mortems' }).click();
    await choose(agent.dialog(), 'Group by', 'Post-mortem');
    await agent.dialog().getByRole('button', { name: 'Save' }).click();
    await editor.publish();
    const list = agent.surface('action-item-report');
    await see(list.getByRole('row').filter({ hasText: item }));
    await see(list.getByRole('rowheader', { name: new RegExp(outageTitle) }));
  });

  then('no window has heard of an error but the two refused versions', () => {
    expect(site.troubles).toEqual([expect.stringContaining('409'), expect.stringContaining('409')]);
    return Promise.resolve();
  });
});
