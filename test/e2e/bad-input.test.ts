import { prepareWorkedExample } from '../../local/worked-example/prepare-worked-example';
import { outageTitle } from '../../local/worked-example/outage';
import { p } from '../support/adf-builders';
import { editInPlace, macroOf } from './support/macro';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { createPageWithMacro, pathOf } from './support/pages-of-site';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const markup = '<img src=x onerror="document.title=1"> & <b>bold</b> {{7*7}}';

describe('bad input in the browser', () => {
  let site: LiveSite;
  let agent: Visitor;
  beforeAll(async () => {
    site = await openLiveSite(prepareWorkedExample);
    agent = await site.open('agent');
  }, 60_000);
  afterAll(() => site.close());

  /** Switches a fault on as a person does who tries how the app bears it. */
  const fail = async (service: 'kvs' | 'confluence'): Promise<void> => {
    const { status } = await agent.page.request
      .post(`${site.host.url}/_host/faults`, {
        data: { match: { service }, way: 'refused', times: 1_000 },
        headers: { origin: site.host.url },
      })
      .then((answer) => ({ status: answer.status() }));
    expect(status).toBeLessThan(300);
  };
  const mend = async (): Promise<void> => {
    await agent.page.request.delete(`${site.host.url}/_host/faults`, { headers: { origin: site.host.url } });
  };

  it('a title that is too long is refused where it stands, and stays', async () => {
    const title = 'x'.repeat(300);
    await agent.visit(await createPageWithMacro(site, 'PM', 'Too long a title', p('Notes')));
    const macro = macroOf(agent).frame;
    await macro.getByLabel('Title').fill(title);
    await macro.getByRole('button', { name: 'Start post-mortem' }).click();
    await see(macro.getByText('this one has 300', { exact: false }));
    expect(await macro.getByLabel('Title').inputValue()).toBe(title);
    await macro.getByLabel('Title').fill('Short enough');
    await macro.getByRole('button', { name: 'Start post-mortem' }).click();
    await see(macro.getByText('Before publishing'));
  });

  it('text that looks like markup is text everywhere', async () => {
    await agent.visit(await pathOf(site, outageTitle));
    const macro = macroOf(agent);
    await macro.addItem(markup);
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    await see(agent.surface('space-page').getByText(markup));
    await agent.visit('/wiki/spaces/PM/create');
    await agent.page.getByLabel('Title').fill(markup);
    await agent.page.getByRole('button', { name: 'Create' }).click();
    await agent.page.getByRole('button', { name: 'Publish' }).click();
    await see(agent.page.getByRole('heading', { level: 1, name: markup }));
    expect(await agent.page.title()).not.toBe('1');
  });

  it.each(['kvs', 'confluence'] as const)('when %s fails, nothing that was typed is lost', async (service) => {
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    const page = agent.surface('space-page');
    await page.getByRole('tab', { name: 'New post-mortem' }).click();
    const title = `Mail was late (${service})`;
    await page.getByLabel('Title').fill(title);
    await fail(service);
    await page.getByRole('button', { name: 'Create post-mortem' }).click();
    await see(page.getByText('Nothing is lost', { exact: false }));
    expect(await page.getByLabel('Title').inputValue()).toBe(title);
    await mend();
    await page.getByRole('button', { name: 'Create post-mortem' }).click();
    await see(agent.page.getByRole('heading', { level: 1, name: title }));
    await see(macroOf(agent).frame.getByText('Before publishing'));
  });

  it('an action item waits in its field until it can be saved', async () => {
    await agent.visit(await pathOf(site, outageTitle));
    const macro = macroOf(agent);
    const title = 'Rehearse the rollback every quarter';
    await see(macro.frame.getByLabel('New action item'));
    await fail('kvs');
    await macro.frame.getByLabel('New action item').fill(title);
    await macro.frame.getByRole('button', { name: 'Add', exact: true }).click();
    // Earlier incidents are looked for meanwhile, and say for themselves that they could not be.
    const items = macro.frame.getByRole('region', { name: 'Action items' });
    const failure = items.getByText('Nothing is lost', { exact: false });
    await see(failure);
    expect(await macro.frame.getByLabel('New action item').inputValue()).toBe(title);
    await mend();
    await items.getByRole('button', { name: 'Try again' }).click();
    await see(macro.item(title));
    await seeGone(failure);
  });

  it('checks do not count an edit that could not be saved, until it is', async () => {
    await agent.visit(await pathOf(site, outageTitle));
    const macro = macroOf(agent);
    const title = 'Rehearse the failover of the ledger';
    await macro.addItem(title);
    await macro.frame.getByRole('button', { name: /^Show 3 places: Each committed action item has one owner/ }).click();
    const lacking = macro.check(`“${title}” has no owner and no due date`);
    await see(lacking);
    await fail('kvs');
    await editInPlace(macro.item(title), /due date of/, '2026-12-18');
    await see(macro.item(title).getByRole('alert'), macro.item(title).getByText('18 Dec'), lacking);
    await mend();
    await macro.item(title).getByRole('button', { name: 'Try again' }).click();
    await seeGone(lacking);
    await see(macro.check(`“${title}” has no owner`));
  });

  it('no window has heard of an error', () => expect(site.troubles).toEqual([]));
});
