import { prepareWorkedExample } from '../../local/worked-example/prepare-worked-example';
import { outageTitle } from '../../local/worked-example/outage';
import { p } from '../support/adf-builders';
import { editInPlace, macroOf } from './support/macro';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { editorOf } from './support/page-editor';
import { createPageWithMacro, pathOf } from './support/pages-of-site';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const reportFile = 'test/domain/import/samples/queue-overflow.md';
const item = 'Send test payments through the canary for the first ten minutes';

describe('several people in the space for post-mortems', () => {
  const then = tellStory();
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
    await page.getByRole('button', { name: 'Create post-mortem' }).click();
    await see(agent.page.getByRole('heading', { level: 1, name: 'Ledger could not be written' }));
    await see(macroOf(agent).frame.getByText('Before publishing'));
    await see(agent.page.getByRole('navigation', { name: 'Breadcrumbs' }).getByText('Post-mortems November 2026'));
  });

  then('a report in Markdown becomes a page after a look at what was understood', async () => {
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    const page = agent.surface('space-page');
    await page.getByRole('tab', { name: 'Import' }).click();
    await page.getByLabel('Markdown file').setInputFiles(reportFile);
    await see(page.getByText('5 timeline rows'), page.getByText('The severity is not set'));
    await page.getByRole('button', { name: 'Import' }).click();
    await see(agent.page.getByRole('heading', { level: 1, name: 'Payment queue overflow' }));
    await see(macroOf(agent).item('Update the runbook'));
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
    expect(await link.getAttribute('href')).toContain(path);
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
    await see(trouble.getByText(/Amara Diallo changed this/));
    await see(trouble.getByText('Due date: 18 Dec'), trouble.getByText('Due date: 20 Dec'));
    await trouble.getByRole('button', { name: 'Save mine' }).click();
    await seeGone(trouble.getByText(/Amara Diallo changed this/));
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

  then('no window has heard of an error but the two refused versions', () => {
    expect(site.troubles).toEqual([expect.stringContaining('409'), expect.stringContaining('409')]);
    return Promise.resolve();
  });
});
