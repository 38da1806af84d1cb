import type { AnnouncementRow } from '../../../../src/contract/follow-up-views';
import type { AnnouncementKind } from '../../../../src/domain/announcement';
import type { AnnouncementChannel, Delivery, DeliveryProblem } from '../../../../src/domain/delivery';
import { announcementChannels } from '../../../../src/domain/delivery';

/** What happened; the page stands behind it. */
export const announcedEvents: Readonly<Record<AnnouncementKind, string>> = {
  'meeting-planned': 'Meeting planned',
  'meeting-moved': 'Meeting moved',
  'notes-published': 'Notes published',
  'items-overdue': 'Action items overdue',
  'follow-up-ready': 'Follow-up page ready',
};

const places: Readonly<Record<AnnouncementChannel, string>> = { slack: 'Slack', comment: 'Comment on the page' };

/** What went wrong, and what an admin can do. */
const problems: Readonly<Record<AnnouncementChannel, Readonly<Record<DeliveryProblem, string>>>> = {
  slack: {
    refused: 'Slack refused it: the webhook is gone, or its channel was archived. Set a new one',
    busy: 'Slack took no more messages',
    unknown: 'Slack did not answer, so it may be in the channel already',
    'not-seen': 'the app does not see the page',
    failed: 'the app could not look up what to say',
  },
  comment: {
    refused: 'Confluence refused it',
    busy: 'Confluence took no more requests',
    unknown: 'Confluence did not answer, so it may be on the page already',
    'not-seen': 'the app does not see the page, or may not comment there',
    failed: 'the app could not look up what to say',
  },
};

/** One place where it is not said yet, as a sentence without the time of the next attempt. */
export interface UnsaidPlace {
  channel: AnnouncementChannel;
  sentence: string;
  /** ISO 8601; null when it is not tried again by itself. */
  nextAttemptAt: string | null;
}

/** Where an announcement is not said, and why. */
export function unsaidPlaces({ deliveries }: Pick<AnnouncementRow, 'deliveries'>): readonly UnsaidPlace[] {
  return announcementChannels.flatMap((channel) => {
    const { state, nextAttemptAt } = deliveries[channel];
    if (state !== 'waiting' && state !== 'given-up') return [];
    const sentence = `${places[channel]}: ${describe(channel, deliveries[channel])}.`;
    return [{ channel, sentence, nextAttemptAt: state === 'waiting' ? nextAttemptAt : null }];
  });
}

function describe(channel: AnnouncementChannel, { state, problem, attempts }: Delivery): string {
  if (problem === null) return 'on its way';
  const tried = attempts === 1 ? 'tried once' : `tried ${attempts} times`;
  return `${state === 'given-up' ? 'given up' : 'not yet'}, ${tried}; ${problems[channel][problem]}`;
}

/** Whether a person can have it tried again. */
export function wasGivenUp({ deliveries }: Pick<AnnouncementRow, 'deliveries'>): boolean {
  const states = announcementChannels.map((channel) => deliveries[channel].state);
  return states.includes('given-up') && !states.includes('waiting');
}
