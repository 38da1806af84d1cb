import type { LiveSite } from '../support/open-site';
import { createPageWithReport } from '../support/pages-of-site';
import type { Visitor } from '../support/visitor';
import { see } from '../support/visitor';
import type { Surface } from './surface';

const preparePage = (site: LiveSite): Promise<string> => createPageWithReport(site, 'PM', 'Items of the week');

async function openList(visitor: Visitor, site: LiveSite): Promise<void> {
  await visitor.visit(await preparePage(site));
  await see(visitor.surface('action-item-report').getByRole('row').filter({ hasText: 'Run migrations' }));
}

/** A report that stands on a page, and the editor in which it is set up. */
export const reportSurfaces: readonly Surface[] = [
  { name: 'a report on a page', person: 'owner', open: openList },
  { name: 'a report on a page in a narrow window', person: 'owner', width: 320, theme: 'light', open: openList },
  {
    name: 'the editor of a report on a page',
    person: 'agent',
    height: 1000,
    open: async (visitor, site) => {
      await visitor.visit(`${await preparePage(site)}/edit`);
      await visitor.page.getByRole('button', { name: 'Set up Action items of post-mortems' }).click();
      await see(visitor.dialog().getByLabel('Group by'), visitor.dialog().getByRole('button', { name: 'Save' }));
    },
  },
];
