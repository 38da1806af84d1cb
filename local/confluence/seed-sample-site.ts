import { accountIdOf, APP_PERSON, SAMPLE_PEOPLE } from '../people';
import type { SpaceRole } from '../people';
import type { ConfluenceSite } from './model/confluence-site';

const everyone = (roles: Record<string, SpaceRole>): Record<string, SpaceRole> =>
  Object.fromEntries(Object.entries(roles).map(([shortName, role]) => [accountIdOf(shortName), role]));

const SAMPLE_SPACES: readonly { key: string; name: string; welcome: string; roles: Record<string, SpaceRole> }[] = [
  {
    key: 'PM',
    name: 'Reliability',
    welcome: 'Post-mortems and follow-up meetings of all teams.',
    roles: {
      admin: 'administer',
      moderator: 'edit',
      agent: 'edit',
      engineer: 'edit',
      owner: 'edit',
      success: 'edit',
      reader: 'view',
    },
  },
  {
    key: 'PAY',
    name: 'Payments team',
    welcome: 'How the payments team works.',
    roles: {
      admin: 'administer',
      moderator: 'edit',
      agent: 'edit',
      engineer: 'edit',
      owner: 'edit',
      success: 'edit',
      reader: 'view',
      outsider: 'edit',
    },
  },
];

const welcomePage = (text: string): string =>
  JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** Gives a new site its people and two spaces with a home page each. A site that has spaces is left as it is. */
export function seedSampleSite(site: ConfluenceSite): void {
  if (site.spaces.list().length > 0) return;
  [...SAMPLE_PEOPLE, APP_PERSON].forEach((person) => site.people.add(person));
  const authorId = accountIdOf('admin');
  for (const { key, name, welcome, roles } of SAMPLE_SPACES) {
    const space = site.spaces.add({ key, name, authorId, roles: everyone(roles) });
    const homepage = site.pages.create({
      spaceId: space.id,
      title: name,
      parentId: null,
      body: welcomePage(welcome),
      authorId,
    });
    site.spaces.setHomepage(space.id, homepage.id);
  }
}
