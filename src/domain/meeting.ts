/** Life of the meeting, product description section 2. */
export const meetingStatuses = ['unscheduled', 'scheduled', 'postponed', 'held'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** When the moderator may postpone (product description section 3). Never said in public: the page shows only that it was. */
export const postponementReasons = ['someone_missing', 'facts_missing', 'evidence_out', 'conduct'] as const;
export type PostponementReason = (typeof postponementReasons)[number];

/** The meeting as everyone on the page may see it. Instants are ISO 8601 in UTC. */
export interface Meeting {
  status: MeetingStatus;
  startsAt: string | null;
  durationMinutes: number;
  /** Room or address of a call, in the words of whoever scheduled it; empty when not said. */
  place: string;
  /** How often it was postponed. */
  timesPostponed: number;
  heldAt: string | null;
}

export const unscheduledMeeting: Meeting = {
  status: 'unscheduled',
  startsAt: null,
  durationMinutes: 60,
  place: '',
  timesPostponed: 0,
  heldAt: null,
};
