import type { Ports } from '../ports/ports';
import type { StoredPerson } from '../ports/people-register';
import { daysBetweenReports } from '../ports/people-register';

/** Atlassian takes 90 accounts in one report. */
const mostInReport = 90;
/** An account that is closed is reported again until nothing of it is stored. */
const daysUntilErased = 1;
const secondsBetween = 30;
/** Lists may lag behind: who was noted more recently than this is not yet found wherever they are. */
const hoursUntilSeen = 12;
const askedAtATime = 10;

/**
 * Reports accounts whose ids are stored to Atlassian, those that are due, 90 in one run; the queue goes on, and a run that died is
 * repeated by the next day. Of closed accounts everything is erased. Nothing but ids is stored, so an updated account needs nothing.
 * @throws PlatformError when Atlassian or storage does not answer: the queue tries again
 */
export async function reportPeople(ports: Ports): Promise<void> {
  const { peopleRegister, personalData, workQueue, clock } = ports;
  const found = await peopleRegister.due(new Date(clock()).toISOString(), mostInReport);
  const stored = await forgetThoseNowhere(ports, found);
  if (stored.length > 0) {
    const accounts = stored.map(({ accountId, updatedAt }) => ({ accountId, updatedAt }));
    const told = await personalData.report(accounts);
    const closed = new Set(told.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId));
    await peopleRegister.write(stored.map((person) => afterReport(person, closed.has(person.accountId), clock())));
    const erasures = stored.filter(({ accountId }) => closed.has(accountId));
    if (erasures.length > 0)
      await workQueue.push(erasures.map(({ accountId }) => ({ kind: 'erase-person', accountId })));
  }
  if (found.length === mostInReport) await workQueue.push([{ kind: 'report-people' }], secondsBetween);
}

function afterReport(person: StoredPerson, isClosed: boolean, now: number): StoredPerson {
  const days = isClosed ? daysUntilErased : daysBetweenReports;
  return {
    ...person,
    updatedAt: new Date(now).toISOString(),
    reportDueAt: new Date(now + days * 86_400_000).toISOString(),
  };
}

/** Who stands nowhere any more, since pages were erased, is nobody to report. */
async function forgetThoseNowhere(
  { peopleRegister, clock }: Ports,
  found: readonly StoredPerson[],
): Promise<readonly StoredPerson[]> {
  const stored: StoredPerson[] = [];
  for (let at = 0; at < found.length; at += askedAtATime) {
    const some = found.slice(at, at + askedAtATime);
    const places = await Promise.all(some.map(({ accountId }) => peopleRegister.placesOf(accountId, 1)));
    for (const [index, person] of some.entries()) {
      const isNowhere = places[index]?.length === 0 && isSettled(person, clock());
      if (isNowhere) await peopleRegister.forget(person);
      else stored.push(person);
    }
  }
  return stored;
}

/** Whether lists show all places that the person was noted at. */
export function isSettled({ notedAt }: StoredPerson, now: number): boolean {
  return now - Date.parse(notedAt) > hoursUntilSeen * 3_600_000;
}
