import type { Repeat, RepeatsView } from '../contract/figure-views';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import { parseAdf } from '../domain/document/parse-adf';
import { readDocument } from '../domain/document/read-document';
import { pageReading } from '../domain/page-reading';
import type { PostMortem } from '../domain/post-mortem';
import { explainRepeat } from '../domain/repeats/match-repeat';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { EarlierRepeat } from './find-earlier';
import { earlierIncidents, findEarlier } from './find-earlier';
import { viewPostMortem } from './view-post-mortem';

/**
 * The earlier post-mortems that this page repeats as it stands, with what they left open, and what rules and policy make of them.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function findRepeats(
  ports: Ports,
  { callerId, page, postMortem }: { callerId: string; page: Page; postMortem: PostMortem },
): Promise<Result<RepeatsView>> {
  const [settings, actionItems] = await Promise.all([
    ports.records.findSettings(page.spaceId),
    ports.records.findItems(page.pageId, postMortem.actionItemIds),
  ]);
  const document = readDocument(parseAdf(page.body), pageReading(postMortem, settings));
  const found = await findEarlier(ports, { postMortem, document, settings });
  const earlier = earlierIncidents(found);
  const viewed = { page, postMortem, actionItems, settings, callerId, now: ports.clock(), earlier };
  const { checks, requirement } = viewPostMortem(viewed);
  return succeed({
    repeats: found.map(shownRepeat),
    checks: checks.filter(({ rule }) => rule === 'repeat.open'),
    requirement,
  });
}

function shownRepeat({ earlier, match, days, title, openItems, dismissed }: EarlierRepeat): Repeat {
  return {
    pageId: earlier.pageId,
    title,
    startedAt: earlier.startedAt,
    match,
    days,
    because: explainRepeat(match, days),
    openItems: openItems.map(({ id, title: name, status, ownerId, dueDate }) => ({
      ...{ id, title: name, status, ownerId, dueDate },
    })),
    dismissed,
  };
}
