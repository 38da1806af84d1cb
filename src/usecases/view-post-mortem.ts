import type { PostMortemView } from '../contract/views';
import type { ActionItem } from '../domain/action-item';
import { parseAdf } from '../domain/document/parse-adf';
import type { PostMortemDocument } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { metricsOf } from '../domain/metrics';
import type { PostMortem } from '../domain/post-mortem';
import { checkPostMortem } from '../domain/rules/check-post-mortem';
import type { RuleSettings } from '../domain/rules/rule';
import { ruleSubject } from '../domain/rules/rule-subject';
import type { RuleSubject } from '../domain/rules/rule-subject';
import { dateIn } from '../domain/schedule/period';
import type { Page } from '../ports/pages';
import { checkBasis } from './check-basis';

export interface Viewed {
  page: Page;
  postMortem: PostMortem;
  actionItems: readonly ActionItem[];
  /** The rules as the page's space has set them. */
  rules: RuleSettings;
  callerId: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * What everyone on the page sees: the record, the checks over the page as it stands, the metrics of its timeline.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export function viewPostMortem({ page, postMortem, actionItems, rules, callerId, now }: Viewed): PostMortemView {
  const document = readDocument(parseAdf(page.body), { timeZone: postMortem.timeZone });
  const today = dateIn(postMortem.timeZone, now);
  const subject = subjectOf(document, { page, postMortem, actionItems, now });
  const { moderatorId } = postMortem.details.participants;
  const moderate = moderatorId === callerId;
  return {
    postMortem,
    title: page.title,
    pageVersion: page.version,
    actionItems,
    checks: checkPostMortem(subject, rules),
    basis: checkBasis(subject, rules),
    metrics: metricsOf(document.timeline),
    abilities: { edit: page.mayEdit, moderate, handOver: moderate || mayNameFirst(postMortem, callerId) },
    today,
  };
}

function subjectOf(
  document: PostMortemDocument,
  { page, postMortem, actionItems, now }: Pick<Viewed, 'page' | 'postMortem' | 'actionItems' | 'now'>,
): RuleSubject {
  const { details, timeZone, startedAt, publication } = postMortem;
  return ruleSubject(
    { document, details, actionItems, timeZone, now },
    { title: page.title, startedAt, publishedAt: publication?.publishedAt ?? null },
  );
}

/** The first moderator is named by the creator; after that only the moderator or a space admin hands the role on. */
export function mayNameFirst(postMortem: PostMortem, callerId: string): boolean {
  return postMortem.details.participants.moderatorId === null && postMortem.createdById === callerId;
}
