import { accountIdOf } from '../../../local/people';
import { askApp } from '../../../local/worked-example/ask-app';
import { editPage } from '../../../local/worked-example/edit-page';
import { outageZone } from '../../../local/worked-example/outage';
import type { LiveSite } from '../support/open-site';

const title = 'Checkout slow after deployment 4802';
const day = '2026-11-24';

/**
 * The outage of the worked example happens again, to the same service and by the same cause. Once for a site.
 * @returns the address of its page
 */
export async function prepareRepeat({ host: { site } }: LiveSite): Promise<string> {
  const space = site.confluence.spaces.list().find(({ key }) => key === 'PM');
  const made = site.confluence.pages.findByTitle(space?.id ?? '', title);
  if (made) return `/wiki/spaces/PM/pages/${made.id}`;
  const { pageId, path } = await askApp(site, 'agent', 'createPostMortem', {
    operationId: '5f0c6a0e-6d1b-4c58-9a55-0d6a1f1f6b01',
    spaceId: space?.id ?? '',
    incident: {
      title,
      startedAt: `${day}T05:02:00.000Z`,
      timeZone: outageZone,
      severity: 3,
      services: ['checkout'],
      agentId: accountIdOf('agent'),
      moderatorId: accountIdOf('moderator'),
    },
  });
  await editPage(site, 'agent', pageId, {
    timeZone: outageZone,
    overview: [`On ${day} at 06:02 a migration locked the table of orders, and paying took over a minute.`],
    timeline: [
      [`${day} 06:02`, 'Deployment 4802 reaches all regions', 'started', 'https://deploys.example.com/4802'],
      [`${day} 06:20`, 'Orders take over a minute', 'detected', 'https://graphs.example.com/checkout-time'],
    ],
    whys: ['Paying was slow because the table was locked', 'The pipeline ran a migration before the rollout'],
    trigger: 'Deployment 4802',
  });
  return path;
}
