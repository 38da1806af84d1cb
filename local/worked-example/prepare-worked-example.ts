import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Payload } from '../../src/contract/payloads';
import type { Site } from '../create-site';
import { accountIdOf } from '../people';
import { askApp } from './ask-app';
import { editPage } from './edit-page';
import { outageImpact, outageServices, outageText, outageTitle, outageZone } from './outage';
import { staleSearchText, staleSearchTitle } from './stale-search';

type ItemContent = Payload<'addActionItem'>['content'];

const spaceKey = 'PM';
const rootTitle = 'Post-mortems';

/**
 * A new site gets a small history, made by doing in the app what people do: the space is set up, a deployment causes an
 * outage, its post-mortem is published, two weeks go by and the follow-up page appears; a second post-mortem has just been
 * started. A site that has a root page is left as it is.
 */
export async function prepareWorkedExample(site: Site): Promise<void> {
  const space = site.confluence.spaces.list().find(({ key }) => key === spaceKey);
  if (space === undefined || site.confluence.pages.findByTitle(space.id, rootTitle)) return;
  const today = site.clock.now();
  // The Monday that lies two whole weeks back: its period is over and has its page.
  const anchor = DateTime.fromMillis(today, { zone: outageZone }).minus({ days: 14 }).startOf('week').set({ hour: 8 });
  await at(site, anchor);
  await setUp(site, space.id, isoDate(anchor));
  await publishOutage(site, space.id, anchor.plus({ days: 1, hours: 4 }));
  await site.travel(today);
  await startStaleSearch(site, space.id, DateTime.fromMillis(today, { zone: outageZone }).minus({ hours: 20 }));
}

/** Back in time only at the very beginning; later on the site travels, so that what becomes due on the way happens. */
async function at(site: Site, moment: DateTime): Promise<void> {
  if (moment.toMillis() < site.clock.now()) site.clock.set(moment.toUTC().toISO() ?? '');
  else await site.travel(moment.toMillis());
}

function isoDate(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}

async function setUp(site: Site, spaceId: string, anchorDate: string): Promise<void> {
  await askApp(site, 'admin', 'saveSettings', {
    spaceId,
    version: 0,
    designated: true,
    rootPage: 'create',
    timeZone: outageZone,
    anchorDate,
    leadDays: 1,
    hour: 9,
  });
}

async function publishOutage(site: Site, spaceId: string, started: DateTime): Promise<void> {
  const day = isoDate(started);
  await at(site, started);
  const { pageId } = await askApp(site, 'agent', 'createPostMortem', {
    operationId: randomUUID(),
    spaceId,
    incident: {
      title: outageTitle,
      startedAt: started.set({ hour: 9, minute: 2 }).toUTC().toISO() ?? '',
      timeZone: outageZone,
      severity: 1,
      services: outageServices,
      impact: { customers: 'some', statement: outageImpact },
      agentId: accountIdOf('agent'),
      moderatorId: accountIdOf('moderator'),
    },
  });
  await at(site, started.plus({ days: 1 }));
  await editPage(site, 'moderator', pageId, outageText(day));
  const items = outageItems((days) => isoDate(started.plus({ days })));
  for (const content of items) {
    await askApp(site, 'moderator', 'addActionItem', { pageId, operationId: randomUUID(), content });
  }
  const saved = await askApp(site, 'moderator', 'saveDetails', {
    pageId,
    version: 1 + items.length,
    details: outageDetails(),
  });
  await at(site, started.plus({ days: 2 }));
  const { version } = saved.postMortem;
  const published = await askApp(site, 'moderator', 'publishNotes', { operationId: randomUUID(), pageId, version });
  await at(site, started.plus({ days: 6 }));
  const [first, second] = published.actionItems;
  if (first)
    await askApp(site, 'owner', 'changeActionItem', {
      pageId,
      itemId: first.id,
      version: 1,
      content: { status: 'in_progress' },
    });
  if (second)
    await askApp(site, 'engineer', 'changeActionItem', {
      pageId,
      itemId: second.id,
      version: 1,
      content: { status: 'done' },
    });
}

function outageDetails(): Payload<'saveDetails'>['details'] {
  return {
    severity: 1,
    services: outageServices,
    impact: { customers: 'some', statement: outageImpact },
    participants: {
      agentId: accountIdOf('agent'),
      responderIds: [accountIdOf('engineer')],
      customerSuccessIds: [accountIdOf('success')],
      solutionLeadIds: [accountIdOf('owner')],
      scribeId: accountIdOf('engineer'),
      attendeeIds: ['agent', 'engineer', 'success', 'owner'].map(accountIdOf),
    },
  };
}

/** @param inDays calendar date so many days after the outage */
function outageItems(inDays: (days: number) => string): readonly ItemContent[] {
  return [
    {
      title: 'Run migrations that remove something after the rollout',
      doneWhen: 'A migration that removes a column waits until all regions run the new version',
      ownerId: accountIdOf('owner'),
      dueDate: inDays(12),
      priority: 'high',
      kind: 'prevent',
      status: 'open',
      link: '',
    },
    {
      title: 'Alert on payment errors in the canary',
      doneWhen: 'The alert fires in the game day',
      ownerId: accountIdOf('engineer'),
      dueDate: inDays(10),
      priority: 'high',
      kind: 'detect',
      status: 'open',
      link: '',
    },
    {
      title: 'Send test payments through the canary for the first ten minutes',
      doneWhen: 'The canary has at least 100 payments before it is promoted',
      ownerId: accountIdOf('engineer'),
      dueDate: inDays(16),
      priority: 'medium',
      kind: 'mitigate',
      status: 'open',
      link: '',
    },
    {
      title: 'Rewrite the review checklist for migrations',
      doneWhen: '',
      ownerId: null,
      dueDate: null,
      priority: 'low',
      kind: 'process',
      status: 'idea',
      link: '',
    },
  ];
}

async function startStaleSearch(site: Site, spaceId: string, started: DateTime): Promise<void> {
  const { pageId } = await askApp(site, 'engineer', 'createPostMortem', {
    operationId: randomUUID(),
    spaceId,
    incident: {
      title: staleSearchTitle,
      startedAt: started.set({ hour: 6, minute: 0, second: 0, millisecond: 0 }).toUTC().toISO() ?? '',
      timeZone: outageZone,
      severity: 3,
      services: ['search'],
      agentId: accountIdOf('engineer'),
      moderatorId: accountIdOf('moderator'),
    },
  });
  await editPage(site, 'engineer', pageId, staleSearchText(isoDate(started), outageZone));
}
