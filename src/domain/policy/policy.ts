/** Why a post-mortem is required; any one is enough. Product description section 3. */
export const criterionCodes = [
  'severity',
  'degradation',
  'data_loss',
  'security',
  'service_level',
  'intervention',
  'long_to_resolve',
  'noticed_by_person',
  'repeat',
  'requested',
] as const;
export type CriterionCode = (typeof criterionCodes)[number];

/** By when, after what is counted from. `business` days are the space's working days without its holidays. */
export interface DayLimit {
  days: number;
  counted: 'calendar' | 'business';
}

type BySeverity<Value> = Readonly<Record<1 | 2 | 3 | 4, Value>>;

/** What a space admin may change about when a post-mortem is required, by when its steps are due, and who takes part. */
export interface Policy {
  /** Criteria that count. */
  criteria: readonly CriterionCode[];
  /** `severity` holds for this one and worse. */
  requiredSeverity: 1 | 2 | 3 | 4;
  /** `degradation` holds for longer than this. */
  degradationMinutes: number;
  /** `long_to_resolve` holds for longer than this. */
  resolveMinutes: number;
  /** `repeat` holds for the same service and cause within so many days. */
  repeatDays: number;
  /** Facts are written down within so many hours after it was resolved. */
  factsHours: number;
  /** From the resolution to the meeting. */
  meeting: BySeverity<DayLimit>;
  /** From the meeting to the published notes. */
  publication: DayLimit;
  /** Days from publication within which an action item is due. */
  daysToAct: BySeverity<number>;
  /** Attendees without the moderator. */
  mostAttendees: number;
}

/** Product description section 3. */
export const defaultPolicy: Policy = {
  criteria: criterionCodes,
  requiredSeverity: 2,
  degradationMinutes: 30,
  resolveMinutes: 60,
  repeatDays: 90,
  factsHours: 24,
  meeting: {
    1: { days: 3, counted: 'calendar' },
    2: { days: 5, counted: 'business' },
    3: { days: 10, counted: 'business' },
    4: { days: 10, counted: 'business' },
  },
  publication: { days: 2, counted: 'business' },
  daysToAct: { 1: 15, 2: 30, 3: 60, 4: 90 },
  mostAttendees: 6,
};
