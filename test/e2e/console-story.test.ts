import { accountIdOf } from '../../local/people';
import { askApp } from '../../local/worked-example/ask-app';
import { editPage } from '../../local/worked-example/edit-page';
import type { ConsoleOfVisitor } from './support/console';
import { openConsole } from './support/console';
import { findBarriers } from './support/check-accessibility';
import { macroOf } from './support/macro';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { takePicture } from './support/take-picture';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const title = 'Checkout unavailable in Asia';
const overview = 'On 2026-11-23 at 09:02 deployment 4711 dropped a column that the running version still read.';
const chat = `#deploys
09:02 deployment 4711 reaches Asia
09:11 error rate of checkout above 5 %
09:14 on-call is paged
09:17 on-call acknowledges the page
09:31 the dropped column is found in the log
09:43 mitigated: rollback reaches the first region
10:10 resolved: error rate is back to normal`;
const whys = [
  'Payments failed because the running version read a column that was gone',
  'The pipeline runs all migrations before the rollout, whatever they do',
  'The review checklist for migrations predates rollouts by region',
];

const lessons = [
  ['What went well', 'The alert led to the right dashboard'],
  ['What went wrong', 'The rollback took long'],
  ['Where we got lucky', 'It was a quiet hour'],
] as const;

/** Keyboard alone: nothing in the console is pressed with a pointer. */
describe('the moderator takes notes and publishes them', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let moderator: Visitor;
  let notes: ConsoleOfVisitor;
  let pageId: string;
  let path: string;

  beforeAll(async () => {
    site = await openLiveSite();
    moderator = await site.open('moderator', { height: 900 });
    ({ pageId, path } = await startPostMortem(site));
    await moderator.visit(path);
  }, 60_000);
  afterAll(() => site.close());

  then('the console opens from the macro, and the overview is written', async () => {
    notes = await openConsole(moderator);
    await notes.goTo('1');
    await notes.tabTo(notes.frame.getByLabel('Paragraph 1'));
    await notes.press('Control+a');
    await notes.type(overview);
    await notes.press('Escape');
    await notes.saved();
  });

  then('a chat becomes rows of the timeline', async () => {
    await notes.press('p');
    await see(notes.frame.getByLabel('Chat, list of alerts or log'));
    await notes.type(chat.replace('#deploys\n', ''));
    await notes.tabTo(notes.frame.getByRole('button', { name: 'Add 7 rows' }));
    await notes.press('Enter');
    await see(notes.frame.getByLabel('What happened, row 8'));
    await seeGone(notes.frame.getByText('The timeline does not say when it was resolved'));
  });

  then('an edit is taken back and made again', async () => {
    const rows = notes.frame.getByLabel('What happened, row 8');
    await notes.press('Control+z');
    await seeGone(rows);
    await notes.press('Control+Shift+z');
    await see(rows);
  });

  then('whys grow downwards, lessons and the conclusion follow', async () => {
    const { frame, press, type, tabTo } = notes;
    await notes.goTo('4');
    await tabTo(frame.getByRole('button', { name: 'Begin with what people saw' }));
    for (const why of whys) {
      await press('Enter');
      await tabTo(frame.getByLabel(/^Chain 1, answer/u).last());
      await type(why);
    }
    await tabTo(frame.getByRole('textbox', { name: 'Trigger' }));
    await type('Deployment 4711');
    await press('Escape');
    await notes.goTo('5');
    for (const [index, [list, lesson]] of lessons.entries()) {
      await tabTo(frame.getByRole('button', { name: 'Add lesson' }).nth(index));
      await press('Enter');
      await tabTo(frame.getByRole('textbox', { name: `${list} 1` }));
      await type(lesson);
    }
    await press('Escape', 'd');
    await see(frame.getByLabel('Key point 1'));
    await press('Escape', 'Control+s');
    await notes.saved();
    await seeGone(frame.getByText('The conclusion has no key points'));
    await press('Escape');
    await notes.goTo('3');
    await see(frame.getByLabel('What happened, row 8'));
    await takePicture(moderator, 'console');
  });
  then('what was typed just before the window was closed is there again', async () => {
    await writeTrigger(notes, 'Deployment 4711, just before the power failed');
    await moderator.visit(path);
    notes = await openConsole(moderator);
    await notes.saved();
    await notes.goTo('4');
    const trigger = notes.frame.getByRole('textbox', { name: 'Trigger' });
    await see(trigger);
    expect(await trigger.inputValue()).toBe('Deployment 4711, just before the power failed');
  });

  then('the list of shortcuts opens, and nothing here is a barrier', async () => {
    await notes.press('?');
    await see(notes.frame.getByRole('heading', { name: 'Shortcuts' }));
    await notes.press('Escape');
    await seeGone(notes.frame.getByRole('heading', { name: 'Shortcuts' }));
    await see(notes.frame.locator('#section:focus'));
    expect(await findBarriers(moderator)).toEqual([]);
  });

  then('a second console is noticed, and neither loses what it wrote', async () => {
    const admin = await site.open('admin', { height: 900 });
    await admin.visit(path);
    const other = await openConsole(admin, false);
    await writeTrigger(other, 'Deployment 4711, which removed a column');
    await other.press('Control+s');
    await other.saved();
    await admin.leave();
    await writeTrigger(notes, 'Deployment 4711, written by the moderator');
    await notes.press('Control+s');
    await see(notes.frame.getByText(/Ingrid Solberg/u));
    await notes.tabTo(notes.frame.getByLabel('Keep mine'));
    await notes.press('Space');
    await notes.tabTo(notes.frame.getByRole('button', { name: 'Go on with these' }));
    await notes.press('Enter');
    await notes.saved();
  });

  then('what somebody wrote on the page meanwhile is decided side by side', async () => {
    await editPage(site.host.site, 'agent', pageId, {
      timeZone: 'Europe/Oslo',
      overview: ['Customers could not pay.'],
    });
    await notes.press('v');
    const { frame } = notes;
    await see(frame.getByText('Customers could not pay.').first(), frame.getByText('1 to decide'));
    await see(frame.getByRole('region', { name: 'Overview' }).getByText('To decide', { exact: true }));
    await takePicture(moderator, 'console-conflict');
    expect(await findBarriers(moderator)).toEqual([]);
    await notes.tabTo(frame.getByLabel('Keep these notes'));
    await notes.press('ArrowDown', 'ArrowDown');
    await seeGone(frame.getByText('1 to decide'));
    await see(frame.getByText('Before publishing: 1 to accept.'));
  });

  then('a warning is accepted with a reason, and the notes are published', async () => {
    const { frame } = notes;
    await notes.tabTo(frame.getByRole('button', { name: 'Accept', exact: true }).first());
    await notes.press('Enter');
    await notes.tabTo(frame.getByLabel(/Why is this acceptable/u));
    await notes.type('No architect was on call; Priya reads the notes.');
    await notes.press('Enter');
    const publish = frame.getByRole('button', { name: 'Publish notes' });
    await see(frame.getByText('Nothing stands between'));
    await notes.tabTo(publish);
    await notes.press('Enter');
    await see(macroOf(moderator).frame.getByText('Published', { exact: true }));
    const page = moderator.page.getByRole('main');
    await see(page.getByText('Customers could not pay.'), page.getByText(overview), page.getByText(whys[2] ?? ''));
  });

  then('notes that are too large to check while somebody types are checked by the preview', async () => {
    // Few and long, so that they are quick to draw.
    const wentWell = Array.from({ length: 4 }, () => 'The rollback waited for its region. '.repeat(8_000));
    await editPage(site.host.site, 'agent', pageId, { timeZone: 'Europe/Oslo', wentWell });
    await moderator.visit(path);
    notes = await openConsole(moderator, false);
    await see(notes.frame.getByText('This page is too large to check while you type. The preview checks it.'));
  });

  then(
    'whoever handed the role on meanwhile is told who may take notes, and that the page is gone once it is',
    async () => {
      await moderator.visit(path);
      const macro = macroOf(moderator);
      await see(macro.frame.getByRole('region', { name: 'Action items' }));
      await handOver(site, pageId, 'engineer');
      await macro.act('Take notes');
      await see(moderator.dialog().getByText('Only the moderator or a space admin can do this.'));
      expect(await findBarriers(moderator)).toEqual([]);
      await site.host.site.fetchAs('admin', `/wiki/api/v2/pages/${pageId}`, { method: 'DELETE' });
      await moderator.page.getByRole('button', { name: 'Close' }).click();
      await see(macro.frame.getByText('This page does not exist, or you may not see it.'));
      await macro.act('Take notes');
      await see(moderator.dialog().getByText('This page does not exist, or you may not see it.'));
      await see(moderator.dialog().getByRole('button', { name: 'Try again' }));
    },
  );

  then('no window has heard of an error', () => {
    expect(site.troubles).toEqual([]);
    return Promise.resolve();
  });
});

async function writeTrigger(notes: ConsoleOfVisitor, text: string): Promise<void> {
  await notes.goTo('4');
  await notes.tabTo(notes.frame.getByRole('textbox', { name: 'Trigger' }));
  await notes.press('Control+a');
  await notes.type(text);
  await notes.press('Escape');
}

async function handOver({ host }: LiveSite, pageId: string, to: string): Promise<void> {
  const opened = await askApp(host.site, 'moderator', 'openMacro', { pageId });
  if (opened.kind !== 'post-mortem') throw new Error('The page shows no post-mortem.');
  const { version } = opened.view.postMortem;
  await askApp(host.site, 'moderator', 'handOverModerator', { pageId, version, moderatorId: accountIdOf(to) });
}

/** A post-mortem of which the page says one sentence: what the record holds is there. */
async function startPostMortem(site: LiveSite): Promise<{ pageId: string; path: string }> {
  const { site: host } = site.host;
  const spaceId = host.confluence.spaces.list().find(({ key }) => key === 'PM')?.id ?? '';
  await askApp(host, 'admin', 'saveSettings', {
    ...{ spaceId, version: 0, designated: true, rootPage: 'create', timeZone: 'Europe/Oslo' },
    ...{ anchorDate: '2026-11-30', leadDays: 1, hour: 9 },
  });
  const created = await askApp(host, 'agent', 'createPostMortem', {
    operationId: crypto.randomUUID(),
    spaceId,
    incident: {
      ...{ title, startedAt: '2026-11-23T08:02:00.000Z', timeZone: 'Europe/Oslo', severity: 2, services: ['checkout'] },
      impact: { customers: 'some', statement: 'About 300 customers in Asia could not pay.' },
      agentId: accountIdOf('agent'),
      moderatorId: accountIdOf('moderator'),
    },
  });
  const { pageId, path } = created;
  await askApp(host, 'agent', 'saveDetails', {
    ...{ pageId, version: 1 },
    details: {
      ...{ severity: 2, services: ['checkout'] },
      impact: { customers: 'some', statement: 'About 300 customers in Asia could not pay.' },
      participants: {
        ...{ agentId: accountIdOf('agent'), scribeId: null, responderIds: [accountIdOf('engineer')] },
        ...{ customerSuccessIds: [accountIdOf('success')], solutionLeadIds: [] },
        attendeeIds: ['agent', 'engineer', 'success'].map(accountIdOf),
      },
    },
  });
  await askApp(host, 'agent', 'addActionItem', {
    ...{ pageId, operationId: crypto.randomUUID() },
    content: {
      ...{ title: 'Run migrations that remove something after the rollout', link: '', status: 'open' },
      ...{ doneWhen: 'A migration that removes a column waits for all regions', ownerId: accountIdOf('owner') },
      ...{ dueDate: '2026-12-04', priority: 'high', kind: 'prevent' },
    },
  });
  await editPage(host, 'agent', pageId, {
    timeZone: 'Europe/Oslo',
    overview: ['Customers cannot pay, nobody knows why.'],
  });
  return { pageId, path };
}
