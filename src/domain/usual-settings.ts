import { ownHeadings } from './document/section-headings';
import { defaultPolicy } from './policy/policy';
import { usualWorkingDays } from './policy/work-calendar';
import type { SpaceSettings } from './space-settings';

/** What holds in a space where nobody chose anything else. */
export const usualSettings = {
  meetingTime: '10:00',
  meetingMinutes: 30,
  participantsPageId: null,
  isPaused: false,
  remindOwners: true,
  announceInComments: true,
  preparedUntil: null,
  preparationProblem: null,
  rules: {},
  policy: defaultPolicy,
  workingDays: usualWorkingDays,
  holidays: [],
  headings: ownHeadings,
  slack: null,
  setUp: { seen: [], isHidden: false },
  example: null,
} satisfies Partial<SpaceSettings>;
