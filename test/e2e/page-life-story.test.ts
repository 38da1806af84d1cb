import { outageTitle } from '../../local/worked-example/outage';
import { prepareWorkedExample } from '../../local/worked-example/prepare-worked-example';
import { macroOf } from './support/macro';
import type { LiveSite } from './support/open-site';
import { openLiveSite } from './support/open-site';
import { pathOf } from './support/pages-of-site';
import { reportOf } from './support/report';
import { takePicture } from './support/take-picture';
import { tellStory } from './support/tell-story';
import type { Visitor } from './support/visitor';
import { see, seeGone } from './support/visitor';

const copyTitle = `Copy of ${outageTitle}`;

describe('a page that is copied, and one that goes to the trash and comes back', () => {
  const then = tellStory(() => site.describe());
  let site: LiveSite;
  let agent: Visitor;
  let path: string;
  let copyPath: string;

  beforeAll(async () => {
    site = await openLiveSite(prepareWorkedExample);
    agent = await site.open('agent', { height: 1000 });
    path = await pathOf(site, outageTitle);
  }, 60_000);
  afterAll(() => site.close());

  const frame = () => agent.surface('post-mortem');
  const button = (name: string) => frame().getByRole('button', { name, exact: true });
  async function chooseFromMenu(item: string, visitor = agent): Promise<void> {
    await visitor.page.getByRole('button', { name: 'More actions' }).click();
    await visitor.page.getByRole('menuitem', { name: item, exact: true }).click();
    await visitor.page.getByRole('dialog').getByRole('button', { name: item }).click();
  }

  then('the copy asks what it is to be, and shows nothing of the original', async () => {
    await agent.visit(path);
    await see(frame().getByRole('region', { name: 'Action items' }));
    await chooseFromMenu('Copy');
    await see(agent.page.getByRole('heading', { level: 1, name: copyTitle }), frame().getByText('What is this copy'));
    await see(frame().getByRole('link', { name: outageTitle }), button('Keep it a plain page'));
    await seeGone(frame().getByRole('region', { name: 'Action items' }));
    await takePicture(agent, 'copy');
  });

  then('somebody keeps it plain, and thinks better of it: it becomes a post-mortem of its own', async () => {
    await button('Keep it a plain page').click();
    await see(frame().getByText('and no post-mortem itself'));
    await button('Start its own post-mortem').click();
    await see(frame().getByText('begins without the people, facts and action items'));
    await button('Start post-mortem').click();
    await see(frame().getByRole('heading', { name: copyTitle }), frame().getByText('Draft', { exact: true }));
    await see(agent.page.getByRole('heading', { level: 2, name: 'Timeline' }));
    await seeGone(frame().getByText('What is this copy'));
  });

  then('in the trash its action items are in no list; restored, they are back', async () => {
    const item = 'Name an owner for the template';
    const reader = await site.open('moderator');
    const showsItem = async (isThere: boolean): Promise<void> => {
      await site.host.site.runDueWork();
      await reader.visit('/wiki/spaces/PM/apps/space-page');
      await see(reportOf(reader).frame.getByText(/shown/u));
      await (isThere ? see : seeGone)(reportOf(reader).row(item));
    };
    await macroOf(agent).addItem(item);
    copyPath = new URL(agent.page.url()).pathname;
    await showsItem(true);
    await chooseFromMenu('Move to trash');
    await see(agent.page.getByRole('heading', { level: 1, name: 'Post-mortems November 2026' }));
    await showsItem(false);
    await agent.visit(copyPath);
    await agent.page.getByRole('button', { name: 'Restore' }).click();
    await see(macroOf(agent).item(item));
    await showsItem(true);
  });

  then('moved to a space that is not set up for post-mortems, it says so', async () => {
    const { confluence } = site.host.site;
    const target = confluence.spaces.findByKey('PAY')?.homepageId ?? '';
    const pageId = copyPath.split('/').at(-1) ?? '';
    const path = `/wiki/rest/api/content/${pageId}/move/append/${target}`;
    expect((await site.host.site.fetchAs('admin', path, { method: 'PUT' })).status).toBe(200);
    await agent.visit(`/wiki/spaces/PAY/pages/${pageId}`);
    await see(frame().getByText('This page is in a space that is not set up for post-mortems'));
  });

  it('goes without a trouble', () => {
    // The tree asks where the page stands that is in the trash: nowhere, which a browser calls a trouble.
    expect(site.troubles.filter((trouble) => !trouble.includes('/ancestors'))).toEqual([]);
  });
});
