import type { ActionItem } from '../domain/action-item';
import type { PublishedAnalysis } from '../domain/digest/published-analysis';
import { analysisOf } from '../domain/digest/published-analysis';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { writeOwnedParts } from '../domain/document/write/write-owned-parts';
import { pageReading } from '../domain/page-reading';
import type { CheckResult } from '../domain/rules/rule';
import { applyTicks } from '../domain/ticks';
import type { Ports } from '../ports/ports';
import { earlierIncidents, findEarlier } from './find-earlier';
import type { Viewed } from './view-post-mortem';
import { viewPostMortem } from './view-post-mortem';

export interface PageToPublish {
  body: AdfDocument;
  /** Items as the page's ticks make them. */
  actionItems: readonly ActionItem[];
  checks: readonly CheckResult[];
  /** What the page tells, for figures and for finding repeats. */
  analysis: PublishedAnalysis;
}

/**
 * A page with the parts that the app owns rewritten, and what the checks say of it.
 * @param merged the page with the notes on it
 */
export async function pageToPublish(
  ports: Ports,
  viewed: Omit<Viewed, 'actionItems'> & { stored: readonly ActionItem[] },
  merged: AdfDocument,
): Promise<PageToPublish> {
  const { page, postMortem, stored, settings, callerId, now } = viewed;
  const { details, removedItemIds } = postMortem;
  const reading = pageReading(postMortem, settings);
  const document = readDocument(merged, reading);
  const actionItems = applyTicks(stored, document.actionItems, new Date(now).toISOString(), callerId);
  const earlier = earlierIncidents(await findEarlier(ports, { postMortem, document, settings }));
  const after = { ...viewed, page: { ...page, body: JSON.stringify(merged) }, actionItems, earlier };
  return {
    body: writeOwnedParts(merged, { ...reading, details, actionItems, removedItemIds }),
    actionItems,
    checks: viewPostMortem(after).checks,
    analysis: analysisOf(document),
  };
}
