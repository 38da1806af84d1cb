import { accountIdOf } from '../../../local/people';
import type { SpaceRole } from '../../../local/people';
import { valueOf } from '../../support/app-site';
import type { World } from '../world';

const roles: Readonly<Record<string, SpaceRole>> = {
  admin: 'administer',
  moderator: 'edit',
  agent: 'edit',
  engineer: 'edit',
  owner: 'edit',
  success: 'edit',
  reader: 'view',
};

/** On both sides of the date line, with and without daylight saving, one of them by half an hour. */
const timeZones = [
  'Europe/Oslo',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'UTC',
] as const;

const day = 86_400_000;
const emptyPage = JSON.stringify({ type: 'doc', version: 1, content: [] });

/** So many spaces of teams, each with an open meeting on days and at hours of its own, and a channel in Slack. */
export async function openTeamSpaces(world: World, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) ids.push(await openTeamSpace(world, number));
  return ids;
}

async function openTeamSpace({ app }: World, number: number): Promise<string> {
  const { confluence, clock } = app.site;
  const authorId = accountIdOf('admin');
  const named = Object.fromEntries(Object.entries(roles).map(([name, role]) => [accountIdOf(name), role]));
  const name = `Team ${number}`;
  const { id: spaceId } = confluence.spaces.add({ key: `TEAM${number}`, name, authorId, roles: named });
  const home = confluence.pages.create({ spaceId, title: name, parentId: null, body: emptyPage, authorId });
  confluence.spaces.setHomepage(spaceId, home.id);
  valueOf(
    await app.ask('admin', 'saveSettings', {
      spaceId,
      version: 0,
      designated: true,
      rootPage: 'create',
      timeZone: timeZones[number % timeZones.length] ?? 'UTC',
      anchorDate: new Date(clock.now() + (number % 14) * day).toISOString().slice(0, 10),
      leadDays: number % 4,
      hour: (number * 5) % 24,
    }),
  );
  const address = `https://hooks.slack.com/services/T00000000/B${number}/${channelOf(number)}`;
  valueOf(await app.ask('admin', 'setSlackWebhook', { spaceId, address }));
  return spaceId;
}

/** The end of the address of a team's webhook. */
export function channelOf(number: number): string {
  return `channelofteam${number}`;
}
