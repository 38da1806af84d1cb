import { randomUUID } from 'node:crypto';
import { getAppContext } from '@forge/api';
import { forgeConfluence } from './adapters/confluence/forge-confluence';
import { kvsAgenda } from './adapters/kvs/kvs-agenda';
import { kvsAnnouncements } from './adapters/kvs/kvs-announcements';
import { kvsCompilations } from './adapters/kvs/kvs-compilations';
import { kvsDigests } from './adapters/kvs/kvs-digests';
import { kvsOperations } from './adapters/kvs/kvs-operations';
import { kvsOwnerReminders } from './adapters/kvs/kvs-owner-reminders';
import { kvsPageLife } from './adapters/kvs/kvs-page-life';
import { kvsPeopleRegister } from './adapters/kvs/kvs-people-register';
import { kvsRecords } from './adapters/kvs/kvs-records';
import { kvsRepeatDismissals } from './adapters/kvs/kvs-repeat-dismissals';
import { kvsSeals } from './adapters/kvs/kvs-seals';
import { kvsWebhooks } from './adapters/kvs/kvs-webhooks';
import { forgePersonalData } from './adapters/privacy/forge-personal-data';
import { forgeWorkQueue } from './adapters/queue/forge-work-queue';
import { forgeSlack } from './adapters/slack/forge-slack';
import type { Ports } from './ports/ports';

/** The composition root: the only place that joins use cases and adapters. Holds nothing of any customer. */
export const ports: Ports = {
  confluence: forgeConfluence,
  records: kvsRecords,
  digests: kvsDigests,
  repeatDismissals: kvsRepeatDismissals,
  ownerReminders: kvsOwnerReminders,
  life: kvsPageLife,
  peopleRegister: kvsPeopleRegister(() => Date.now()),
  personalData: forgePersonalData,
  compilations: kvsCompilations,
  operations: kvsOperations,
  announcements: kvsAnnouncements,
  agenda: kvsAgenda,
  seals: kvsSeals,
  webhooks: kvsWebhooks,
  slack: forgeSlack,
  workQueue: forgeWorkQueue,
  clock: () => Date.now(),
  log: (sentence) => console.error(sentence),
  newId: () => randomUUID(),
  identity: () => {
    const { appAri, environmentAri, environmentType } = getAppContext();
    return { appId: appAri.appId, environmentId: environmentAri.environmentId, environmentType };
  },
};
