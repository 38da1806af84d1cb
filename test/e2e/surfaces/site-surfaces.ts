import { outageTitle } from '../../../local/worked-example/outage';
import { pathOf } from '../support/pages-of-site';
import { see } from '../support/visitor';
import type { Surface } from './surface';

/** What stands for Confluence: its own surfaces must not hide what is wrong with the app's. */
export const siteSurfaces: readonly Surface[] = [
  {
    name: 'the list of spaces',
    person: 'agent',
    open: async ({ visit, page }) => {
      await visit('/wiki/spaces');
      await see(page.getByRole('link', { name: /Reliability/ }));
    },
  },
  {
    name: 'the home page of a space',
    person: 'agent',
    open: async ({ visit, page }) => {
      await visit('/wiki/spaces/PM');
      await see(page.getByRole('heading', { level: 1, name: 'Reliability' }));
    },
  },
  {
    name: 'what clicks cost, with the calls of one',
    person: 'agent',
    open: async (visitor) => {
      const { visit, page } = visitor;
      await visit('/wiki/spaces/PM/apps/space-page');
      await see(visitor.surface('space-page').getByText(outageTitle).first());
      await page.getByRole('button', { name: 'What did this click cost?' }).click();
      const loaded = page.getByRole('button', { name: 'resolver/loadReport' }).first();
      await see(loaded);
      await loaded.click();
      await see(page.getByRole('row', { name: /POST .api.v1.entity.query/ }).first());
    },
  },
  {
    name: 'a space that somebody may not see',
    person: 'outsider',
    open: async ({ visit, page }) => {
      await visit('/wiki/spaces/PM');
      await see(page.getByRole('main').getByRole('heading'));
    },
  },
  {
    name: 'the list of a space’s settings',
    person: 'admin',
    open: async ({ visit, page }) => {
      await visit('/wiki/spaces/PM/settings');
      await see(page.getByRole('main').getByRole('link', { name: 'Post-mortems' }));
    },
  },
  {
    name: 'the page for the open meeting',
    person: 'moderator',
    height: 1100,
    open: async (visitor, site) => {
      await visitor.visit(await pathOf(site, /^Post-mortem follow-up,/));
      await see(
        visitor.page
          .getByRole('main')
          .getByRole('heading', { name: 'Jonas Lindqvist' })
          .or(visitor.page.getByText('Jonas Lindqvist')),
      );
    },
    picture: { file: 'follow-up', theme: 'light' },
  },
  {
    name: 'the first step of a new page',
    person: 'agent',
    open: async ({ visit, page }) => {
      await visit('/wiki/spaces/PM/create');
      await see(page.getByLabel('Title'));
    },
  },
  {
    name: 'the editor with its menu',
    person: 'agent',
    height: 1000,
    open: async ({ visit, page }, site) => {
      await visit(`${await pathOf(site, 'Reliability')}/edit`);
      const body = page.getByRole('textbox', { name: 'Page body' });
      await body.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await see(page.getByRole('option', { name: /Post-mortem/ }));
    },
  },
  {
    name: 'the editor on a post-mortem',
    person: 'engineer',
    height: 1000,
    open: async ({ visit, page }, site) => {
      await visit(`${await pathOf(site, outageTitle)}/edit`);
      await see(page.getByRole('textbox', { name: 'Page body' }));
      await see(page.frameLocator('main .app-frame iframe').first().getByRole('heading').first());
    },
  },
  {
    name: 'the switch for who is looking',
    person: 'moderator',
    open: async ({ visit, page }) => {
      await visit('/wiki/spaces');
      await page.getByRole('button', { name: /^Looking as/ }).click();
      await see(page.getByRole('menuitemradio', { name: /agent/ }));
    },
  },
];
