import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { macroOf } from './support/macro';
import type { PageEditor } from './support/page-editor';
import { editorOf } from './support/page-editor';
import { addWords, choose, search } from './support/fields';
import { reportOf } from './support/report';
import { moveClock } from './support/site-chrome';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const itemTitle = 'Run migrations that remove something after the rollout';

/** Everything but the end: time, event, kind, evidence. */
const timelineRows = [
  ['2026-11-23 09:11', 'Error rate of checkout above 5 %', 'detected', 'https://graphs.example.com/checkout'],
  ['2026-11-23 09:14', 'On-call is paged', 'alerted', 'https://pages.example.com/88'],
  ['2026-11-23 09:17', 'On-call answers', 'acknowledged', 'https://pages.example.com/88'],
  ['2026-11-23 09:31', 'The dropped column is found in the log', '', ''],
  ['2026-11-23 09:43', 'Rollback reaches the first region', 'mitigated', 'https://deploys.example.com/4712'],
];

const whys = [
  'Payments failed because the running version read a column that was gone',
  'The column was dropped before all regions ran the new version',
  'The pipeline runs all migrations before the rollout, whatever they do',
  'The pipeline does not tell migrations that add from migrations that remove',
  'The review checklist for migrations predates rollouts by region',
];

describe('a post-mortem from the first click to the follow-up', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let admin: Visitor;
  let agent: Visitor;
  let moderator: Visitor;
  let owner: Visitor;
  let editor: PageEditor;
  let pagePath: string;

  beforeAll(async () => {
    site = await openLiveSite();
    admin = await site.open('admin');
    agent = await site.open('agent');
    moderator = await site.open('moderator');
    owner = await site.open('owner');
    editor = editorOf(agent);
  }, 60_000);
  afterAll(() => site.close());

  then('the admin decides where post-mortems are kept', async () => {
    await admin.visit('/wiki/spaces/PM');
    await admin.page.getByRole('link', { name: 'Space settings' }).click();
    await admin.page.getByRole('main').getByRole('link', { name: 'Post-mortems' }).click();
    const settings = admin.surface('space-settings');
    await settings.getByRole('checkbox', { name: /Post-mortems are kept in/ }).check();
    await choose(settings, 'Root page', 'Create a page “Post-mortems”');
    await settings.getByLabel('Day of one meeting').fill('2026-11-30');
    await search(settings, 'Time zone', 'Europe/Oslo');
    await settings.getByRole('button', { name: 'Save' }).click();
    await see(settings.getByText('The next page is prepared'));
  });

  then('the agent on duty writes down a few words and inserts the macro with "/"', async () => {
    await editor.create('PM', 'Checkout unavailable in Europe');
    await editor.type('Notes of the night: customers could not pay.');
    await editor.press('Enter');
    await editor.insert('post-mortem');
    await editor.publish();
    pagePath = new URL(agent.page.url()).pathname;
    await see(agent.surface('post-mortem').getByRole('button', { name: 'Start post-mortem' }));
  });

  then('the form turns the page into a post-mortem and leaves alone what was there', async () => {
    const macro = agent.surface('post-mortem');
    await macro.getByLabel('Start date').fill('2026-11-23');
    await macro.getByLabel('Start time').fill('09:02');
    await choose(macro, 'Severity', /SEV-1/);
    await choose(macro, 'Customers affected?', 'Yes');
    await macro.getByLabel('Who was affected, and how many?').fill('About 1,900 customers in Europe could not pay.');
    await addWords(macro, 'Services', ['checkout', 'payments']);
    await search(macro, 'Moderator', 'Mateo', 'Mateo Ruiz');
    await macro.getByRole('button', { name: 'Start post-mortem' }).click();
    const page = agent.page.getByRole('main');
    await see(page.getByRole('heading', { name: 'Conclusion' }), page.getByText('Notes of the night'));
  });

  then('the sections are filled in by typing', async () => {
    await editor.edit();
    await editor.goTo('What happened, in two or three');
    await editor.type('On 2026-11-23 at 09:02 deployment 4711 dropped a column that the running version still read.');
    await editor.goToCell('started');
    await editor.addRow('https://deploys.example.com/4711');
    for (const row of timelineRows) await editor.addRow(...row);
    for (const why of whys) await editor.answer(/What did people see|What made that possible/, why);
    await editor.answer('What else had to be true', 'The rehearsal runs on a table without traffic');
    await editor.answer('What set it off', 'Deployment 4711 removed a column for the first time this year.');
    await editor.answer('What helped?', 'The alert led straight to the right dashboard');
    await editor.answer('What hindered?', 'Twelve minutes went by before the deployment was suspected');
    await editor.answer('What could have made it worse?', 'It happened before the midday peak');
    await editor.answer('The key points', 'Migrations that remove something have to run after the rollout.');
    await editor.publish();
    const page = agent.page.getByRole('main');
    await see(page.getByText('Rollback reaches the first region'), macroOf(agent).frame.getByText('Mitigate'));
  });

  then('details are edited in the macro, people are found by their names', async () => {
    const macro = macroOf(agent);
    await macro.act('Edit details');
    const dialog = agent.dialog();
    await search(dialog, 'Engineers who resolved it', 'Jonas', 'Jonas Lindqvist');
    await search(dialog, 'Customer success', 'Chloe', 'Chloe Martin');
    for (const name of ['Amara Diallo', 'Jonas Lindqvist', 'Chloe Martin', 'Priya Raman'])
      await search(dialog, 'Attending the meeting', name.slice(0, 4), name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await seeGone(macro.check('No engineer who resolved it is named'));
  });

  then('an action item is added and completed where it stands', async () => {
    const macro = macroOf(agent);
    await macro.addItem(itemTitle);
    await see(macro.check(/has neither|has no owner/));
    await macro.fillItem(itemTitle, {
      owner: { typed: 'Pri', name: 'Priya Raman' },
      due: '2026-12-04',
      kind: 'Prevent',
      priority: 'High',
      doneWhen: 'A migration that removes a column waits for all regions',
    });
    await seeGone(macro.check(itemTitle));
  });

  then('a check that fails is mended on the page', async () => {
    const resolved = 'The timeline does not say when it was resolved';
    await see(macroOf(agent).check(resolved));
    await editor.edit();
    await editor.goToCell('https://deploys.example.com/4712');
    await editor.addRow(
      ...[
        '2026-11-23 10:14',
        'Error rate is back to normal in all regions',
        'resolved',
        'https://graphs.example.com/9',
      ],
    );
    await editor.publish();
    await see(macroOf(agent).frame.getByText('1 h 12 min'));
    await seeGone(macroOf(agent).check(resolved));
  });

  then('the moderator lives with a warning, for a reason', async () => {
    await moderator.visit(pagePath);
    const macro = macroOf(moderator);
    await macro.accept('Nobody from the solution architects', 'No architect was on call; Priya reads the notes.');
    await see(macro.frame.getByRole('button', { name: 'Accepted with reasons (1)' }));
    await see(macro.frame.getByRole('region', { name: 'Checks' }).locator('[role=status]:focus'));
  });

  then('the moderator publishes, and the page tells it', async () => {
    const macro = macroOf(moderator);
    await macro.act('Publish notes');
    await moderator.dialog().getByRole('button', { name: 'Publish notes' }).click();
    await see(macro.frame.getByText('Published', { exact: true }));
    const page = moderator.page.getByRole('main');
    await see(page.getByRole('cell', { name: '1 h 12 min' }), page.getByRole('checkbox', { name: itemTitle }));
    expect(await page.getByText(itemTitle).count()).toBe(2);
  });

  then('the report of the space lists the item', async () => {
    const report = reportOf(owner);
    await owner.visit('/wiki/spaces/PM');
    await owner.page.getByRole('navigation').getByRole('link', { name: 'Post-mortems', exact: true }).last().click();
    await see(report.row(itemTitle));
    await report.preset('Overdue');
    await see(report.frame.getByText('Nothing is overdue'));
    await report.preset('Mine');
    await see(report.row(itemTitle));
    await report.filterByOwner('Jonas', 'Jonas Lindqvist');
    await see(report.frame.getByText('Nothing here'));
    await report.filterByOwner('Priya', 'Priya Raman');
    await see(report.row(itemTitle));
  });

  then('the owner moves the date and is done; the moderator asks whether it worked, and it is open again', async () => {
    await owner.visit(pagePath);
    const owned = macroOf(owner);
    await owned.fillItem(itemTitle, { due: '2026-12-05' });
    await owned.item(itemTitle).getByRole('button', { name: 're-dated once' }).click();
    await see(owned.frame.getByRole('dialog').getByText(/4 December 2026/u));
    await owner.page.keyboard.press('Escape');
    await seeGone(owned.frame.getByRole('dialog'));
    await owned.takeStep(itemTitle, 'Done');
    await see(owned.item(itemTitle).getByRole('checkbox', { checked: true }));

    await moderator.visit(pagePath);
    const moderated = macroOf(moderator);
    await moderated.takeStep(itemTitle, 'Verified');
    const question = moderated.frame.getByRole('dialog', { name: /^Did it work/u });
    await see(question.getByLabel('How was that seen?'), question.getByText('Mateo Ruiz'));
    await question.getByRole('button', { name: 'It worked' }).click();
    await see(question.getByText('Say how anybody can see that it worked.'));
    await question.getByLabel('No, open it again').check();
    await question.getByLabel('Why is it opened again?').fill('The game day showed one region that does not wait.');
    await question.getByRole('button', { name: 'Open again' }).click();
    await seeGone(question);
    await see(moderated.item(itemTitle).getByRole('button', { name: /^Open, State of/u }));
    await moderated
      .item(itemTitle)
      .getByRole('button', { name: /^More actions/u })
      .click();
    await moderated.frame.getByRole('menuitem', { name: 'History' }).click();
    const history = moderated.frame.getByRole('region', { name: /^History of/u });
    await see(history.getByText('State: Done → Open'), history.getByText('The game day showed one region'));
    await see(history.getByText('Due date: 4 Dec → 5 Dec'));
  });

  then('two weeks later the page for the open meeting is there, once, and the item is overdue', async () => {
    await moveClock(owner, 'Two weeks later');
    await owner.visit('/wiki/spaces/PM/apps/space-page');
    const report = reportOf(owner);
    await report.preset('Overdue');
    await see(report.row(itemTitle).getByText('Overdue'));
    await openFollowUp(owner);
    await see(owner.page.getByRole('main').getByText(itemTitle));
    await moveClock(owner, 'One day later');
    await openFollowUp(owner);
  });

  then('after a restart everything is still there', async () => {
    await site.restart();
    await agent.visit(pagePath);
    await see(macroOf(agent).item(itemTitle), macroOf(agent).frame.getByText('Published', { exact: true }));
    await openFollowUp(agent);
    await agent.visit('/wiki/spaces/PM/apps/space-page');
    await see(reportOf(agent).row(itemTitle));
  });

  then('no window has heard of an error', () => {
    expect(site.troubles).toEqual([]);
    return Promise.resolve();
  });
});

/** Looks for the page of the open meeting in the tree, where there must be one only, and opens it. */
async function openFollowUp(visitor: Visitor): Promise<void> {
  const { page, visit } = visitor;
  await visit('/wiki/spaces/PM');
  for (const title of ['Post-mortems', 'Post-mortem follow-up meetings'])
    await page
      .getByRole('navigation')
      .getByRole('button', { name: `Expand ${title}` })
      .click();
  const links = page.getByRole('navigation').getByRole('link', { name: /^Post-mortem follow-up,/ });
  await see(links);
  expect(await links.count()).toBe(1);
  await links.click();
  await see(page.getByRole('main').getByRole('heading', { level: 1, name: /^Post-mortem follow-up,/ }));
}
