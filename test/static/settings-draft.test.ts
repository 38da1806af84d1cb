import type { SpaceSettingsView } from '../../src/contract/views';
import { defaultPolicy } from '../../src/domain/policy/policy';
import { bringUpToDate, draftSettings, writeSettings } from '../../static/app/src/space-settings/settings-draft';
import { generateSettingsView } from '../support/settings-builders';

const before = generateSettingsView({
  version: 3,
  designated: true,
  rootPage: { pageId: '2', title: 'Post-mortems' },
});
const holiday = { date: '2026-12-25', name: 'Christmas Day' };
const now: SpaceSettingsView = {
  ...before,
  version: 4,
  holidays: [holiday],
  hour: 7,
  policy: { ...defaultPolicy, factsHours: 48 },
};
const begun = draftSettings(before, 'UTC');
const sent = (draft: typeof begun) => writeSettings(bringUpToDate(draft, before, now, 'UTC'), now);

test('what another admin saved meanwhile is sent as they saved it, where nobody typed here', () => {
  expect(sent(begun)).toEqual(writeSettings(draftSettings(now, 'UTC'), now));
  expect(sent({ ...begun, leadDays: 3 })).toMatchObject({ version: 4, leadDays: 3, hour: 7, holidays: [holiday] });
});

test('what was typed stays, be it changed by both or not finished', () => {
  expect(sent({ ...begun, hour: 11 })).toMatchObject({ hour: 11, holidays: [holiday] });
  const half = bringUpToDate({ ...begun, policy: { ...defaultPolicy, factsHours: NaN } }, before, now, 'UTC');
  expect(half.policy.factsHours).toBeNaN();
  expect(half.hour).toBe(7);
});
