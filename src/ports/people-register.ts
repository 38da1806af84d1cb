/** Where account ids are stored: with a page (its post-mortem, items, facts, notes, history), with a space, or with an operation. */
export type PersonPlace = `page:${string}` | `space:${string}` | `operation:${string}`;

/** Somebody whose account id is stored. Instants are ISO 8601 in UTC. */
export interface StoredPerson {
  accountId: string;
  /** When what is stored of the account was last as the account said: nothing but the id is, so when it was noted or told of last. */
  updatedAt: string;
  /** When the id was last written somewhere new. */
  notedAt: string;
  reportDueAt: string;
}

/** Atlassian wants to hear of each account at least every seven days; the day's run may be late, or missed once. */
export const daysBetweenReports = 5;

/**
 * Somebody whose id was stored nowhere until now.
 * @param now milliseconds since 1970
 */
export function newPerson(accountId: string, now: number): StoredPerson {
  const at = new Date(now).toISOString();
  const reportDueAt = new Date(now + daysBetweenReports * 86_400_000).toISOString();
  return { accountId, updatedAt: at, notedAt: at, reportDueAt };
}

/** Whose account ids the app stores, and where: what Atlassian is told of, and what is erased when an account is closed. */
export interface PeopleRegister {
  /** Before an id is written, or in the background right after. One request to storage for each 25 who are known there. */
  note(place: PersonPlace, accountIds: readonly string[]): Promise<void>;
  /** Those to be reported, who waits longest first. May lag behind. */
  due(now: string, limit: number): Promise<readonly StoredPerson[]>;
  /** Those reported, with their new instants. */
  write(people: readonly StoredPerson[]): Promise<void>;
  /** Where the id is stored, at most so many. May lag behind. */
  placesOf(accountId: string, limit: number): Promise<readonly PersonPlace[]>;
  /** The id is stored there no more. */
  forgetPlace(accountId: string, place: PersonPlace): Promise<void>;
  find(accountId: string): Promise<StoredPerson | null>;
  /** Unless somebody noted the person meanwhile. */
  forget(person: StoredPerson): Promise<void>;
  /**
   * Puts `formerUser` for the id in what only the adapter knows to find there: of a page history, reminders, dismissals and
   * operations, of a space its settings and follow-ups, or the operation. Safe to repeat.
   */
  eraseTraces(accountId: string, place: PersonPlace): Promise<void>;
}

/** What Atlassian says of accounts that were reported. */
export interface AccountUpdate {
  accountId: string;
  status: 'updated' | 'closed';
}

/** Atlassian's register of which app stores whose personal data. */
export interface PersonalData {
  /** At most 90 in one call. */
  report(accounts: readonly { accountId: string; updatedAt: string }[]): Promise<readonly AccountUpdate[]>;
}
