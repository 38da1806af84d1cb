import type { SpaceSettingsView } from '../../src/contract/views';
import { defaultPolicy } from '../../src/domain/policy/policy';

/** What the settings of a space show to its admin before anything was set. */
export function generateSettingsView(overrides: Partial<SpaceSettingsView> = {}): SpaceSettingsView {
  return {
    spaceId: '1',
    spaceKey: 'PM',
    spaceName: 'Reliability',
    version: 0,
    designated: false,
    rootPage: null,
    rootPageMissing: false,
    timeZone: 'UTC',
    anchorDate: '2026-11-23',
    leadDays: 1,
    hour: 9,
    meetingTime: '10:00',
    meetingMinutes: 30,
    participantsPage: null,
    participantsPageMissing: false,
    isPaused: false,
    remindOwners: true,
    announceInComments: true,
    preparationProblem: null,
    mayChange: true,
    nextFollowUpAt: null,
    rules: [],
    policy: defaultPolicy,
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    headings: { chosen: {}, former: {} },
    slack: null,
    setUp: { seen: [], isHidden: false },
    example: null,
    ...overrides,
  };
}
