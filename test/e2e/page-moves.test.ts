import { openLiveSite } from './support/open-site';
import type { LiveSite } from './support/open-site';
import { see } from './support/visitor';
import type { Visitor } from './support/visitor';

/*
 * What the page's menu of the site does, which stands for Confluence's own: stories of the app need it.
 */
let site: LiveSite;
let visitor: Visitor;
let pageId: string;
beforeAll(async () => {
  site = await openLiveSite();
  visitor = await site.open('agent');
  const spaceId = site.host.site.confluence.spaces.findByKey('PM')?.id;
  const body = JSON.stringify({ spaceId, title: 'Notes' });
  const answer = await site.host.site.fetchAs('agent', '/wiki/api/v2/pages', { method: 'POST', body });
  pageId = ((await answer.json()) as { id: string }).id;
});
afterAll(() => site.close());

const pageOf = (id: string) => site.host.site.confluence.pages.find(id);
async function choose(item: string): Promise<void> {
  await visitor.visit(`/wiki/spaces/PM/pages/${pageId}`);
  await visitor.page.getByRole('button', { name: 'More actions' }).click();
  await visitor.page.getByRole('menuitem', { name: item, exact: true }).click();
}
const confirm = (button: string) => visitor.page.getByRole('dialog').getByRole('button', { name: button }).click();
const heading = (name: string) => visitor.page.getByRole('heading', { level: 1, name });

test('a page is copied, moved, archived and trashed, and comes back', async () => {
  const { page } = visitor;
  await choose('Copy');
  await confirm('Copy');
  await see(heading('Copy of Notes'));
  const copyId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await choose('Move');
  await page.getByLabel('Below').selectOption({ label: 'Copy of Notes' });
  await confirm('Move');
  await see(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Copy of Notes' }));
  expect(pageOf(pageId)?.parentId).toBe(copyId);
  await choose('Archive');
  await confirm('Archive');
  await see(page.getByText('This page is archived'));
  await page.getByRole('button', { name: 'Restore' }).click();
  await see(page.getByRole('link', { name: 'Edit' }));
  expect(pageOf(pageId)).toMatchObject({ status: 'current', parentId: copyId });
  await choose('Move to trash');
  await confirm('Move to trash');
  await see(heading('Copy of Notes'));
  await visitor.visit(`/wiki/spaces/PM/pages/${pageId}`);
  await page.getByRole('button', { name: 'Restore' }).click();
  await see(heading('Notes'));
  expect(pageOf(pageId)?.status).toBe('current');
  // The tree asks where the page stands that is in the trash: nowhere, which a browser calls a trouble.
  expect(site.troubles.filter((trouble) => !trouble.includes('/ancestors'))).toEqual([]);
});
