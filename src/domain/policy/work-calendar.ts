/** A day on which nobody is expected to work. */
export interface Holiday {
  /** Calendar date `YYYY-MM-DD`. */
  date: string;
  name: string;
}

/** Working days of a space: business days are counted with it, in the space's time zone. */
export interface WorkCalendar {
  /** IANA zone. */
  timeZone: string;
  /** ISO weekdays, 1 is Monday. At least one. */
  workingDays: readonly number[];
  holidays: readonly Holiday[];
}

/** Monday to Friday, no holidays. */
export const usualWorkingDays: readonly number[] = [1, 2, 3, 4, 5];
