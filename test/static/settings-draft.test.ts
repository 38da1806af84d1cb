import type { SpaceSettingsView } from '../../src/contract/views';
import { defaultPolicy } from '../../src/domain/policy/policy';
import {
  bringUpToDate,
  draftSettings,
  findSettingsProblems,
  writeSettings,
} from '../../static/app/src/space-settings/settings-draft';
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

describe('the page that says who takes part', () => {
  const page = { pageId: '7', title: 'Who comes' };
  const participantsOf = (view: Partial<SpaceSettingsView>) => {
    const all = { ...before, ...view };
    return writeSettings(draftSettings(all, 'UTC'), all);
  };

  test('is sent as it is', () => {
    expect(participantsOf({ participantsPage: page })).toMatchObject({ participantsPageId: '7' });
    expect(participantsOf({})).toMatchObject({ participantsPageId: null });
  });

  test('is not spoken of by who may not see it, until they choose another or none', () => {
    expect(participantsOf({ participantsPageMissing: true })).not.toHaveProperty('participantsPageId');
    const hidden = draftSettings({ ...before, participantsPageMissing: true }, 'UTC');
    expect(writeSettings({ ...hidden, participants: { kind: 'none' } }, before)).toMatchObject({
      participantsPageId: null,
    });
  });
});

test.each<[string, Partial<typeof begun>, object]>([
  ['nothing', {}, {}],
  ['no time', { meetingTime: '' }, { meetingTime: 'Say when the meeting begins.' }],
  ['no minutes', { meetingMinutes: NaN }, { meetingMinutes: 'Say how many minutes the meeting takes.' }],
  ['no day', { anchorDate: '' }, { anchorDate: 'Choose the day of one open meeting.' }],
])('what is wrong with the open meeting: %s', (_what, overrides, expected) => {
  expect(findSettingsProblems({ ...begun, ...overrides }, before)).toEqual(expected);
});
