import type { Site } from '../../../local/create-site';
import { accountIdOf } from '../../../local/people';
import { askApp } from '../../../local/worked-example/ask-app';
import { prepareWorkedExample } from '../../../local/worked-example/prepare-worked-example';
import { seedLargeReport } from './large-report';

/** The spaces in which the report has nothing, a little and very much to show. */
export const spaceWith = { nothing: 'CARD', little: 'PM', much: 'PAY' } as const;

const itemsOfLargeSpace = 10_000;

export async function prepareThreeReports(site: Site): Promise<void> {
  await prepareWorkedExample(site);
  addSpace(site, spaceWith.nothing, 'Cards team');
  for (const key of [spaceWith.nothing, spaceWith.much]) await designate(site, key);
  seedLargeReport(site, spaceWith.much, itemsOfLargeSpace);
}

function addSpace({ confluence: { spaces, pages } }: Site, key: string, name: string): void {
  const authorId = accountIdOf('admin');
  const roles = { [authorId]: 'administer', [accountIdOf('moderator')]: 'edit' } as const;
  const space = spaces.add({ key, name, authorId, roles });
  const body = JSON.stringify({ type: 'doc', version: 1, content: [] });
  spaces.setHomepage(space.id, pages.create({ spaceId: space.id, title: name, parentId: null, body, authorId }).id);
}

async function designate(site: Site, key: string): Promise<void> {
  const space = site.confluence.spaces.findByKey(key);
  if (space === undefined) throw new Error(`There is no space ${key}.`);
  await askApp(site, 'admin', 'saveSettings', {
    ...{ spaceId: space.id, version: 0, designated: true, rootPage: 'create', timeZone: 'Europe/Oslo' },
    ...{ anchorDate: '2026-11-23', leadDays: 1, hour: 9 },
  });
}
