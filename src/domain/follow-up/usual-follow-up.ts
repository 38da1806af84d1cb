import type { SpaceSettings } from '../space-settings';

/** The open meeting of a space that nobody asked for anything else. */
export const usualFollowUp = {
  meetingTime: '10:00',
  meetingMinutes: 30,
  participantsPageId: null,
  isPaused: false,
  remindOwners: true,
  announceInComments: true,
  preparationProblem: null,
} as const satisfies Partial<SpaceSettings>;
