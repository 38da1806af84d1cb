import type { AppIdentity } from '../domain/document/macro-node';
import type { Agenda } from './agenda';
import type { Announcements } from './announcements';
import type { Compilations } from './compilations';
import type { Confluence } from './confluence';
import type { Digests } from './digests';
import type { Operations } from './operations';
import type { OwnerReminders } from './owner-reminders';
import type { PageLife } from './page-life';
import type { PeopleRegister, PersonalData } from './people-register';
import type { Records } from './records';
import type { RepeatDismissals } from './repeat-dismissals';
import type { Seals } from './seals';
import type { Slack } from './slack';
import type { Clock, Log, NewId } from './surroundings';
import type { Webhooks } from './webhooks';
import type { WorkQueue } from './work';

/** Everything that use cases need from outside; joined once, in `app.ts`. */
export interface Ports {
  confluence: Confluence;
  records: Records;
  digests: Digests;
  repeatDismissals: RepeatDismissals;
  ownerReminders: OwnerReminders;
  life: PageLife;
  peopleRegister: PeopleRegister;
  personalData: PersonalData;
  compilations: Compilations;
  operations: Operations;
  announcements: Announcements;
  agenda: Agenda;
  seals: Seals;
  webhooks: Webhooks;
  slack: Slack;
  workQueue: WorkQueue;
  clock: Clock;
  log: Log;
  newId: NewId;
  /** Ids of the installed app, for its own macro on pages. */
  identity: () => AppIdentity;
}
