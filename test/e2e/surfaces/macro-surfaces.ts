import { outageTitle } from '../../../local/worked-example/outage';
import { staleSearchTitle } from '../../../local/worked-example/stale-search';
import { p } from '../../support/adf-builders';
import { macroOf } from '../support/macro';
import type { LiveSite } from '../support/open-site';
import { createPageWithMacro, pathOf } from '../support/pages-of-site';
import type { Visitor } from '../support/visitor';
import { see, seeGone } from '../support/visitor';
import { prepareRepeat } from './prepare-repeat';
import type { Surface } from './surface';

async function openPage(visitor: Visitor, site: LiveSite, title: string): Promise<void> {
  await visitor.visit(await pathOf(site, title));
  await see(macroOf(visitor).frame.getByRole('region', { name: 'People' }));
}

async function openDialog(visitor: Visitor, site: LiveSite, action: string): Promise<void> {
  await openPage(visitor, site, staleSearchTitle);
  await macroOf(visitor).act(action);
  await see(visitor.dialog().getByRole('heading', { level: 1 }));
}

async function openForm(visitor: Visitor, site: LiveSite, space: string, button: string): Promise<void> {
  const path = await createPageWithMacro(site, space, 'Sign-in slow in Asia', p('The first notes of the night.'));
  await visitor.visit(path);
  await see(macroOf(visitor).frame.getByRole('button', { name: button }));
}

async function askWhetherItWorked(visitor: Visitor, site: LiveSite): Promise<void> {
  await openPage(visitor, site, outageTitle);
  const { frame } = macroOf(visitor);
  const done = frame.getByRole('button', { name: /^Done, State of/ }).first();
  await done.click();
  await frame.getByRole('menuitemradio', { name: 'Verified' }).click();
  await see(frame.getByRole('dialog').getByLabel('How was that seen?'), frame.getByText('Mateo Ruiz'));
}

/** With all checks shown, the list of repeats in the middle of the window, and what somebody dismissed of it taken back. */
async function openRepeat(visitor: Visitor, site: LiveSite): Promise<void> {
  await visitor.visit(await prepareRepeat(site));
  const macro = macroOf(visitor);
  const { frame } = macro;
  const repeats = frame.getByRole('region', { name: 'Repeats' });
  await see(repeats.getByText('This happened before: “'));
  await repeats.getByRole('button', { name: /^Not the same: / }).click();
  await seeGone(repeats.getByText('This happened before'));
  await repeats.getByRole('button', { name: 'Not the same (1)' }).click();
  await repeats.getByRole('button', { name: /^It is the same: / }).click();
  await frame.getByRole('button', { name: /^Show all/ }).click();
  await macro
    .check(/^An incident of .* left/)
    .getByRole('button', { name: 'Show what is open' })
    .click();
  await see(repeats.getByText('This happened before: “'));
}

export const macroSurfaces: readonly Surface[] = [
  {
    name: 'the form on an ordinary page',
    person: 'agent',
    height: 1000,
    open: (visitor, site) => openForm(visitor, site, 'PM', 'Start post-mortem'),
    picture: { file: 'start-form', theme: 'light' },
  },
  {
    name: 'the form outside of the space for post-mortems',
    person: 'agent',
    height: 1000,
    open: (visitor, site) => openForm(visitor, site, 'PAY', 'Create post-mortem'),
  },
  {
    name: 'a draft with its checks',
    person: 'moderator',
    height: 1300,
    open: (visitor, site) => openPage(visitor, site, staleSearchTitle),
    picture: { file: 'draft-with-checks', theme: 'light' },
  },
  {
    name: 'the panel below the title',
    person: 'moderator',
    height: 700,
    open: async (visitor, site) => {
      await openPage(visitor, site, staleSearchTitle);
      await visitor.page.getByRole('button', { name: /^Post-mortem: draft/ }).click();
      // The panel is laid over the page, outside of what it holds.
      const panel = visitor.page.frameLocator('.app-frame[data-module-key="byline-item"] iframe');
      await see(panel.getByRole('link', { name: 'Show the post-mortem' }));
    },
    picture: { file: 'byline', theme: 'light' },
  },
  {
    name: 'the form that accepts a warning',
    person: 'moderator',
    height: 1300,
    open: async (visitor, site) => {
      await openPage(visitor, site, staleSearchTitle);
      const { frame } = macroOf(visitor);
      await frame.getByRole('button', { name: 'Accept', exact: true }).first().click();
      await see(frame.getByRole('button', { name: 'Accept with this reason' }));
    },
  },
  {
    name: 'a published post-mortem',
    person: 'moderator',
    height: 1300,
    open: (visitor, site) => openPage(visitor, site, outageTitle),
    picture: { file: 'published', theme: 'light' },
  },
  {
    name: 'the macro in a narrow window',
    person: 'moderator',
    width: 320,
    height: 1400,
    open: (visitor, site) => openPage(visitor, site, outageTitle),
    picture: { file: 'macro-narrow', theme: 'light' },
  },
  {
    name: 'the macro for somebody who may only read',
    person: 'reader',
    open: (visitor, site) => openPage(visitor, site, outageTitle),
    picture: { file: 'macro-dark', theme: 'dark' },
  },
  {
    name: 'an incident that happened before',
    person: 'moderator',
    height: 1300,
    theme: 'light',
    open: openRepeat,
    picture: { file: 'repeat', theme: 'light' },
  },
  {
    name: 'an incident that happened before in a narrow window',
    person: 'moderator',
    width: 320,
    height: 1400,
    theme: 'dark',
    open: openRepeat,
    picture: { file: 'repeat-narrow', theme: 'dark' },
  },
  {
    name: 'an open menu of an action item',
    person: 'moderator',
    height: 1300,
    open: async (visitor, site) => {
      await openPage(visitor, site, outageTitle);
      const { frame } = macroOf(visitor);
      await frame
        .getByRole('button', { name: /State of/ })
        .first()
        .click();
      await see(frame.getByRole('menuitemradio').first());
    },
  },
  {
    name: 'the question before an action item is verified',
    person: 'moderator',
    height: 1300,
    open: askWhetherItWorked,
    picture: { file: 'item-verify', theme: 'light' },
  },
  {
    name: 'the same question in a narrow window',
    person: 'moderator',
    width: 320,
    height: 2000,
    theme: 'dark',
    open: askWhetherItWorked,
    picture: { file: 'item-verify-narrow', theme: 'dark' },
  },
  {
    name: 'the history of an action item',
    person: 'moderator',
    height: 1300,
    theme: 'light',
    open: async (visitor, site) => {
      await openPage(visitor, site, outageTitle);
      const { frame } = macroOf(visitor);
      await frame
        .getByRole('button', { name: /^More actions for/ })
        .first()
        .click();
      await frame.getByRole('menuitem', { name: 'History' }).click();
      await see(frame.getByRole('region', { name: /^History of/ }).getByText('Added'));
    },
    picture: { file: 'item-history', theme: 'light' },
  },
  {
    name: 'the menu for the kind of an action item',
    person: 'moderator',
    height: 1300,
    open: async (visitor, site) => {
      await openPage(visitor, site, outageTitle);
      const { frame } = macroOf(visitor);
      await frame
        .getByRole('button', { name: /Kind of/ })
        .first()
        .click();
      await see(frame.getByRole('menuitemradio').first());
    },
  },
  {
    name: 'the menu for the owner of an action item',
    person: 'moderator',
    height: 1300,
    open: async (visitor, site) => {
      await openPage(visitor, site, outageTitle);
      const { frame } = macroOf(visitor);
      await frame
        .getByRole('button', { name: /Owner of/ })
        .first()
        .click();
      await see(frame.getByRole('option').first());
    },
  },
  {
    name: 'the dialog for the details',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => openDialog(visitor, site, 'Edit details'),
  },
  {
    name: 'the dialog with the Markdown',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => openDialog(visitor, site, 'Copy as Markdown'),
  },
  {
    name: 'the dialog that hands on the role',
    person: 'moderator',
    height: 1000,
    open: (visitor, site) => openDialog(visitor, site, 'Hand on the moderator’s role'),
  },
  {
    name: 'the dialog before publishing',
    person: 'moderator',
    height: 1000,
    open: async (visitor, site) => {
      await openPage(visitor, site, staleSearchTitle);
      await macroOf(visitor).act('Publish notes');
      await see(visitor.dialog().getByRole('heading', { level: 1 }));
    },
  },
  {
    name: 'the moderator’s console',
    person: 'moderator',
    height: 1000,
    open: async (visitor, site) => {
      await openPage(visitor, site, staleSearchTitle);
      await macroOf(visitor).frame.getByRole('button', { name: 'Take notes' }).click();
      const frame = visitor.dialog();
      await see(frame.getByRole('navigation', { name: 'Sections' }));
      await frame.getByRole('button', { name: 'Timeline' }).first().click();
      await see(frame.getByLabel('What happened, row 3'));
    },
    picture: { file: 'console-dark', theme: 'dark' },
  },
];
