/** A person with an account, or the app itself, which acts under an account of its own. */
export interface Person {
  accountId: string;
  /** What the people switch shows, and a user name for basic auth. */
  shortName: string;
  displayName: string;
  kind: 'atlassian' | 'app';
  /** IANA name. */
  timeZone: string;
  /** Whether the account was closed: its name is told to nobody any more. */
  closed: boolean;
}

/** What a person may do in a space; each includes the ones before it. */
export type SpaceRole = 'view' | 'edit' | 'administer';

const person = (shortName: string, displayName: string, timeZone: string): Person => ({
  accountId: `712020:${shortName}-4f1a-4c0e-9d52-0c6b7f1e2a3d`,
  shortName,
  displayName,
  kind: 'atlassian',
  timeZone,
  closed: false,
});

/** The people of every local site. */
export const SAMPLE_PEOPLE: readonly Person[] = [
  person('admin', 'Ingrid Solberg', 'Europe/Oslo'),
  person('moderator', 'Mateo Ruiz', 'Europe/Madrid'),
  person('agent', 'Amara Diallo', 'Africa/Dakar'),
  person('engineer', 'Jonas Lindqvist', 'Europe/Stockholm'),
  person('owner', 'Priya Raman', 'Asia/Kolkata'),
  person('success', 'Chloe Martin', 'Europe/Paris'),
  person('reader', 'Tom Becker', 'Europe/Berlin'),
  person('outsider', 'Yara Haddad', 'Asia/Beirut'),
];

/** The account under which `asApp` acts. */
export const APP_PERSON: Person = { ...person('app', 'Post-mortem', 'Etc/UTC'), kind: 'app' };

/** The account id of a sample person. @throws when there is none with this short name. */
export function accountIdOf(shortName: string): string {
  const found = [...SAMPLE_PEOPLE, APP_PERSON].find((each) => each.shortName === shortName);
  if (found === undefined) throw new Error(`There is no sample person ${shortName}.`);
  return found.accountId;
}
