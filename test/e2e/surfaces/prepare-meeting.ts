import type { Payload } from '../../../src/contract/payloads';
import { accountIdOf } from '../../../local/people';
import { askApp } from '../../../local/worked-example/ask-app';
import { staleSearchTitle } from '../../../local/worked-example/stale-search';
import type { LiveSite } from '../support/open-site';
import { pathOf } from '../support/pages-of-site';

const facts: readonly (Omit<Payload<'addFact'>, 'pageId'> & { by: string })[] = [
  {
    by: 'engineer',
    operationId: '5f0c6a0e-6d1b-4c58-9a55-0d6a1f1f6a01',
    content: {
      occurredAt: '2026-11-23T05:00:00.000Z',
      certainty: 'observed',
      text: 'The log of the rebuild ends at 06:00 without a word',
      evidenceUrl: 'https://logs.example.com/rebuild',
    },
  },
  {
    by: 'agent',
    operationId: '5f0c6a0e-6d1b-4c58-9a55-0d6a1f1f6a02',
    content: {
      occurredAt: '2026-11-23T05:10:00.000Z',
      certainty: 'assumed',
      text: 'The disk of the index was full',
      evidenceUrl: '',
    },
  },
];

/** Before the meeting on the newer incident: two people wrote down facts, and it is known who comes and when. Once for a site. */
export async function prepareMeeting(site: LiveSite): Promise<void> {
  const pageId = (await pathOf(site, staleSearchTitle)).split('/').at(-1) ?? '';
  for (const { by, ...fact } of facts) await askApp(site.host.site, by, 'addFact', { ...fact, pageId });
  const opened = await askApp(site.host.site, 'moderator', 'openMacro', { pageId });
  if (opened.kind !== 'post-mortem' || opened.view.postMortem.meeting.startsAt !== null) return;
  const participants = {
    agentId: accountIdOf('agent'),
    responderIds: [accountIdOf('engineer')],
    customerSuccessIds: [],
    solutionLeadIds: [],
    scribeId: null,
    attendeeIds: ['agent', 'engineer', 'owner'].map(accountIdOf),
  };
  const { version, details } = opened.view.postMortem;
  const saved = await askApp(site.host.site, 'moderator', 'saveDetails', {
    pageId,
    version,
    details: { ...details, services: [...details.services], participants },
  });
  await askApp(site.host.site, 'moderator', 'scheduleMeeting', {
    pageId,
    version: saved.postMortem.version,
    startsAt: '2026-11-26T09:00:00.000Z',
    durationMinutes: 60,
    place: 'Room 4',
  });
}
