import { outageTitle } from '../../../local/worked-example/outage';
import { staleSearchTitle } from '../../../local/worked-example/stale-search';
import { macroOf } from '../support/macro';
import type { LiveSite } from '../support/open-site';
import { pathOf } from '../support/pages-of-site';
import type { Visitor } from '../support/visitor';
import { see } from '../support/visitor';
import { prepareMeeting } from './prepare-meeting';
import type { Surface } from './surface';

async function openFacts(visitor: Visitor, site: LiveSite): Promise<void> {
  await prepareMeeting(site);
  await visitor.visit(await pathOf(site, staleSearchTitle));
  const facts = macroOf(visitor).frame.getByRole('region', { name: 'Facts' });
  await facts.getByRole('button', { name: 'Show facts' }).click();
  await facts.getByRole('button', { name: 'Add a fact' }).click();
  await see(facts.getByLabel('What happened?'));
  await facts.scrollIntoViewIfNeeded();
}

async function openDialog(visitor: Visitor, site: LiveSite, title: string, action: string): Promise<void> {
  await visitor.visit(await pathOf(site, title));
  await macroOf(visitor).act(action);
  await see(visitor.dialog().getByRole('heading', { level: 1 }));
}

async function openMeeting(visitor: Visitor, site: LiveSite): Promise<void> {
  await prepareMeeting(site);
  await openDialog(visitor, site, staleSearchTitle, 'Meeting');
  await see(visitor.dialog().getByRole('button', { name: 'Remind' }));
}

async function takeStep(visitor: Visitor, site: LiveSite, button: string): Promise<void> {
  await openMeeting(visitor, site);
  const dialog = visitor.dialog();
  await dialog.getByRole('button', { name: button, exact: true }).first().click();
  await see(dialog.getByRole('button', { name: 'Cancel' }));
}

/** What participants wrote down, and the meeting to which they bring it. */
export const meetingSurfaces: readonly Surface[] = [
  {
    name: 'the facts, with the form for one more',
    person: 'moderator',
    height: 1400,
    open: openFacts,
    picture: { file: 'facts', theme: 'light' },
  },
  {
    name: 'the facts in a narrow window',
    theme: 'dark',
    person: 'moderator',
    width: 320,
    height: 1400,
    open: openFacts,
  },
  {
    name: 'the dialog for the meeting',
    person: 'moderator',
    height: 1000,
    open: openMeeting,
    picture: { file: 'meeting', theme: 'light' },
  },
  {
    name: 'the meeting in a narrow window',
    theme: 'light',
    person: 'moderator',
    width: 320,
    height: 1400,
    open: openMeeting,
  },
  {
    name: 'the form that plans the meeting',
    theme: 'light',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => takeStep(visitor, site, 'Move'),
  },
  {
    name: 'the form that postpones the meeting',
    theme: 'dark',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => takeStep(visitor, site, 'Postpone'),
  },
  {
    name: 'the form that reminds of the code of conduct',
    theme: 'light',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => takeStep(visitor, site, 'Remind'),
  },
  {
    name: 'the dialog that waives a post-mortem',
    theme: 'dark',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => openDialog(visitor, site, staleSearchTitle, 'Waive'),
  },
  {
    name: 'the dialog with the history',
    theme: 'light',
    person: 'moderator',
    height: 1000,
    open: async (visitor, site) => {
      await openDialog(visitor, site, outageTitle, 'History');
      await see(visitor.dialog().getByText('Published the notes'));
    },
  },
];
