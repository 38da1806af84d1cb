import type { ActionItem } from '../domain/action-item';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { writeOwnedParts } from '../domain/document/write/write-owned-parts';
import { pageReading } from '../domain/page-reading';
import type { CheckResult } from '../domain/rules/rule';
import { applyTicks } from '../domain/ticks';
import type { Viewed } from './view-post-mortem';
import { viewPostMortem } from './view-post-mortem';

export interface PageToPublish {
  body: AdfDocument;
  /** Items as the page's ticks make them. */
  actionItems: readonly ActionItem[];
  checks: readonly CheckResult[];
}

/**
 * A page with the parts that the app owns rewritten, and what the checks say of it.
 * @param merged the page with the notes on it
 */
export function pageToPublish(
  viewed: Omit<Viewed, 'actionItems'> & { stored: readonly ActionItem[] },
  merged: AdfDocument,
): PageToPublish {
  const { page, postMortem, stored, settings, callerId, now } = viewed;
  const { details, removedItemIds } = postMortem;
  const reading = pageReading(postMortem, settings);
  const tasks = readDocument(merged, reading).actionItems;
  const actionItems = applyTicks(stored, tasks, new Date(now).toISOString(), callerId);
  const { checks } = viewPostMortem({ ...viewed, page: { ...page, body: JSON.stringify(merged) }, actionItems });
  return { body: writeOwnedParts(merged, { ...reading, details, actionItems, removedItemIds }), actionItems, checks };
}
