import type { Payload } from '../../../src/contract/payloads';
import type { SpaceSettingsView } from '../../../src/contract/views';
import { hasRole } from '../world';
import type { World } from '../world';
import type { Action, Happening, Turn } from './action';
import { request } from './action';
import { seenVersion } from './item-actions';
import { anyone } from './people';

const spaceOf = ({ world, random }: Turn): string => world.app.spaceId(random.percent(80) ? 'PM' : 'PAY');

/** Which version of the settings says what; the follow-up's own writes change the date only. */
export function showSettings({ told, note }: World, view: SpaceSettingsView): void {
  const { spaceId, version, designated, timeZone, anchorDate, leadDays, hour, rules } = view;
  if (version === 0) return;
  note(told.show('settings', spaceId, version, { designated, timeZone, anchorDate, leadDays, hour, rules }));
}

const loadSettings: Action = (turn) => {
  const { world, person } = turn;
  const spaceId = spaceOf(turn);
  return request(
    turn,
    'loadSettings',
    { spaceId },
    {
      what: 'looks at the settings',
      may: hasRole(world, person, spaceId, 'view'),
      told: (view) => showSettings(world, view),
    },
  );
};

function changedSettings(turn: Turn, spaceId: string): Payload<'saveSettings'> {
  const { world, random } = turn;
  const before = world.stored.settings(spaceId);
  const isOther = random.percent(30);
  return {
    spaceId,
    version: before === undefined ? 0 : seenVersion(turn, before.version),
    designated: before === undefined || random.percent(85),
    rootPage: before === undefined || random.percent(20) ? 'create' : before.rootPageId,
    timeZone: isOther ? random.pick(['UTC', 'America/Los_Angeles', 'Asia/Kolkata']) : 'Europe/Oslo',
    anchorDate: isOther ? random.pick(['2026-11-18', '2026-11-23', '2026-11-26']) : '2026-11-23',
    leadDays: random.between(0, 2),
    hour: random.between(6, 10),
  };
}

const saveSettings: Action = (turn) => {
  const { world, person } = turn;
  const spaceId = spaceOf(turn);
  const payload = changedSettings(turn, spaceId);
  const wanted = { ...payload, version: undefined, spaceId: undefined };
  return request(turn, 'saveSettings', payload, {
    what: `saves settings ${JSON.stringify(wanted)}`,
    may: hasRole(world, person, spaceId, 'administer'),
    told: (view) => showSettings(world, view),
    ended: () => {
      const prepared = world.stored.settings(spaceId)?.preparedUntil;
      if (prepared) world.skippedPeriods.add(`${spaceId}:${prepared}`);
    },
  });
};

/** What people do around a space. */
export const spaceActions = {
  loadSettings: { weight: 1, by: anyone, act: loadSettings },
  saveSettings: { weight: 5, by: ['admin', 'admin', 'admin', 'moderator', 'outsider'], act: saveSettings },
} satisfies Record<string, Happening>;
