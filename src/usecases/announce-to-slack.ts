import type { Announcement } from '../domain/announcement';
import { announcementHeadlines, restrictedSentences } from '../domain/announcement-words';
import type { DeliveryEnding } from '../domain/delivery';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { SlackMessage, SlackOutcome } from '../ports/slack';
import { eventMarkOf } from './event-mark';
import { findRestricted } from './find-restricted';
import { whatToAnnounce } from './what-to-announce';

/**
 * Tells the channel of the space. What may be said of the page is asked right before.
 * @throws PlatformError before anything was sent
 */
export async function announceToSlack(ports: Ports, announcement: Announcement): Promise<DeliveryEnding> {
  const { records, webhooks, slack } = ports;
  const { id, kind, spaceId } = announcement;
  const settings = await records.findSettings(spaceId);
  if (!settings?.slack) return { kind: 'not-wanted' };
  const announceable = await whatToAnnounce(ports, announcement, settings);
  if (announceable === null) return { kind: 'not-wanted' };
  const webhook = await webhooks.find(spaceId);
  if (webhook === null) return { kind: 'not-wanted' };
  const page = await findOpenPage(ports, announcement);
  const [headline, eventMark] = [announcementHeadlines[kind], eventMarkOf(id)];
  const message: SlackMessage =
    page === null
      ? { headline, lines: [restrictedSentences[kind]], link: null, eventMark }
      : { headline, lines: [page.title, ...announceable.lines], link: linkTo(page), eventMark };
  return endingOf(await slack.send(webhook, message));
}

/** The page, if everyone in the space that is told may read it. */
async function findOpenPage({ confluence }: Ports, { pageId, spaceId }: Announcement): Promise<Page | null> {
  const { pages } = confluence.asApp;
  const page = await pages.find(pageId);
  if (page?.spaceId !== spaceId) return null;
  return (await findRestricted(pages, [pageId])).has(pageId) ? null : page;
}

function endingOf(outcome: SlackOutcome): DeliveryEnding {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent' };
    case 'refused':
      return { kind: 'given-up', problem: 'refused' };
    case 'busy':
    case 'unknown':
      return { kind: 'later', problem: outcome.kind, askedMs: (outcome.retryAfterSeconds ?? 0) * 1000 };
  }
}

function linkTo({ address }: Page): SlackMessage['link'] {
  return address === null ? null : { words: 'Open the page', address };
}
