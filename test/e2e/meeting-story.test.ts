import { readFile } from 'node:fs/promises';
import { prepareWorkedExample } from '../../local/worked-example/prepare-worked-example';
import { staleSearchTitle } from '../../local/worked-example/stale-search';
import { choose } from './support/fields';
import { macroOf } from './support/macro';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { pathOf } from './support/pages-of-site';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const seen = 'The log of the rebuild ends at 06:00 without a word';
const assumed = 'The disk was full';

describe('facts by two people, and a meeting that is postponed and held', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let agent: Visitor;
  let engineer: Visitor;
  let moderator: Visitor;
  let reader: Visitor;
  let path: string;

  beforeAll(async () => {
    site = await openLiveSite(prepareWorkedExample);
    [agent, engineer, moderator, reader] = await Promise.all([
      site.open('agent', { height: 1400 }),
      site.open('engineer', { height: 1000 }),
      site.open('moderator', { height: 1400 }),
      site.open('reader', { height: 1000 }),
    ]);
    path = await pathOf(site, staleSearchTitle);
  }, 60_000);
  afterAll(() => site.close());

  const openMeeting = async (visitor: Visitor): Promise<void> => {
    await visitor.visit(path);
    await macroOf(visitor).act('Meeting');
    await see(visitor.dialog().getByRole('heading', { name: 'Code of conduct' }));
  };
  const press = (visitor: Visitor, name: string) => visitor.dialog().getByRole('button', { name, exact: true }).click();
  const factsOf = (visitor: Visitor) => macroOf(visitor).frame.getByRole('region', { name: 'Facts' });

  then('the engineer writes down what they saw from the menu of the page', async () => {
    await engineer.visit(path);
    await engineer.page.getByRole('button', { name: 'More actions' }).click();
    await engineer.page.getByRole('menuitem', { name: 'Post-mortem: facts' }).click();
    const dialog = engineer.dialog();
    await dialog.getByLabel('What happened?').fill(seen);
    await dialog.getByLabel('Fact date').fill('2026-11-23');
    await dialog.getByLabel('Fact time').fill('06:00');
    await dialog.getByLabel('Link to evidence').fill('https://logs.example.com/rebuild');
    await dialog.getByRole('button', { name: 'Add fact' }).click();
    await see(dialog.getByText(seen), dialog.getByText('The fact is written down.'));
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  then('the agent finds it in the macro and adds what is only assumed', async () => {
    await agent.visit(path);
    await factsOf(agent).getByRole('button', { name: 'Show facts' }).click();
    await see(factsOf(agent).getByText(seen), factsOf(agent).getByRole('link', { name: 'logs.example.com' }));
    await factsOf(agent).getByRole('button', { name: 'Add a fact' }).click();
    await factsOf(agent).getByLabel('What happened?').fill(assumed);
    await choose(factsOf(agent), 'How sure are you?', /Assumed/);
    await factsOf(agent).getByRole('button', { name: 'Add fact' }).click();
    await see(factsOf(agent).getByText(assumed), factsOf(agent).getByText('one is only assumed'));
  });

  then('readers of the page see none of it', async () => {
    await reader.visit(path);
    const { frame } = macroOf(reader);
    await see(frame.getByRole('region', { name: 'People' }));
    expect(await frame.getByText(assumed).count()).toBe(0);
    expect(await frame.getByRole('region', { name: 'Facts' }).count()).toBe(0);
  });

  then('the moderator finds out and says so', async () => {
    await moderator.visit(path);
    await see(factsOf(moderator).getByText('one is only assumed'));
    await factsOf(moderator).getByRole('button', { name: 'Show facts' }).click();
    await factsOf(moderator).getByRole('button', { name: 'Resolve' }).click();
    await factsOf(moderator).getByLabel('What is known now?').fill('The disk was full from 05:58 on');
    await factsOf(moderator).getByRole('button', { name: 'Resolve' }).click();
    await see(factsOf(moderator).getByText('Resolved', { exact: true }));
    await seeGone(factsOf(moderator).getByText('one is only assumed'));
  });

  then('the agent schedules the meeting, and everyone may take it into their calendar', async () => {
    await openMeeting(agent);
    await press(agent, 'Schedule');
    await agent.dialog().getByLabel('Meeting date').fill('2026-11-25');
    await agent.dialog().getByLabel('Meeting time').fill('10:00');
    await agent.dialog().getByLabel('Place').fill('Room 4');
    await press(agent, 'Schedule');
    await see(macroOf(agent).frame.getByText(/^Meeting 25 Nov 2026/u));
    await openMeeting(reader);
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      press(reader, 'Download for your calendar'),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('DTSTART;TZID=Europe/Oslo:20261125T100000');
    expect(file).toContain(`SUMMARY:Post-mortem: ${staleSearchTitle}`);
  });

  then('the moderator postpones it: the page says that, and not why', async () => {
    await openMeeting(moderator);
    await press(moderator, 'Postpone');
    await choose(moderator.dialog(), 'Reason', 'Key evidence is still out');
    await moderator.dialog().getByLabel('Note for the history').fill('The disk is with its maker');
    await press(moderator, 'Postpone');
    await see(macroOf(moderator).frame.getByText('Meeting postponed'));
    await reader.visit(path);
    await see(macroOf(reader).frame.getByText('Meeting postponed'));
    expect(
      await macroOf(reader)
        .frame.getByText(/maker|evidence is still/u)
        .count(),
    ).toBe(0);
  });

  then('it is scheduled anew, and held', async () => {
    await openMeeting(moderator);
    await press(moderator, 'Schedule');
    await press(moderator, 'Schedule');
    await see(macroOf(moderator).frame.getByText(/^Meeting 2\d Nov 2026/u));
    await openMeeting(moderator);
    await see(moderator.dialog().getByText('postponed once'));
    await press(moderator, 'It was held');
    await press(moderator, 'Save');
    await see(macroOf(moderator).frame.getByText(/^Meeting held/u));
    await seeGone(macroOf(moderator).frame.getByText('Meeting postponed'));
  });

  then('no window has heard of an error', async () => {
    await expect(Promise.resolve(site.troubles)).resolves.toEqual([]);
  });
});
