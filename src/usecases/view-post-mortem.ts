import type { PostMortemView } from '../contract/views';
import type { ActionItem } from '../domain/action-item';
import { parseAdf } from '../domain/document/parse-adf';
import type { PostMortemDocument } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { withRepeat } from '../domain/circumstances';
import { metricsOf } from '../domain/metrics';
import { pageReading } from '../domain/page-reading';
import { findRequirement, policyIncident } from '../domain/policy/criteria';
import { courseOf, findDeadlines } from '../domain/policy/deadlines';
import type { SpacePolicy } from '../domain/policy/space-policy';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { PostMortem } from '../domain/post-mortem';
import { checkPostMortem } from '../domain/rules/check-post-mortem';
import { ruleSubject } from '../domain/rules/rule-subject';
import type { EarlierIncident, FactStatement, RuleSubject } from '../domain/rules/rule-subject';
import type { SpaceSettings } from '../domain/space-settings';
import { dateIn } from '../domain/schedule/period';
import type { Page } from '../ports/pages';
import { checkBasis } from './check-basis';

export interface Viewed {
  page: Page;
  postMortem: PostMortem;
  actionItems: readonly ActionItem[];
  /** Of the page's space; null where nobody set up anything. */
  settings: SpaceSettings | null;
  /** What it repeats; left out where nobody looked. */
  earlier?: readonly EarlierIncident[];
  callerId: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * What everyone on the page sees: the record, the checks over the page as it stands, the metrics of its timeline.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export function viewPostMortem(viewed: Viewed): PostMortemView {
  const { page, postMortem, actionItems, settings, callerId, now } = viewed;
  const rules = settings?.rules ?? {};
  const spacePolicy = spacePolicyOf(settings, postMortem.timeZone);
  const document = readDocument(parseAdf(page.body), pageReading(postMortem, settings));
  const today = dateIn(postMortem.timeZone, now);
  const subject = subjectOf(document, viewed, spacePolicy);
  const isRepeat = (viewed.earlier ?? []).length > 0;
  const incident = policyIncident(
    { ...postMortem.details, circumstances: withRepeat(postMortem.circumstances, isRepeat ? 'yes' : 'unknown') },
    document.timeline,
  );
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
    isDesignated: settings?.designated ?? false,
    spacePolicy,
    incident,
    requirement: findRequirement(incident, spacePolicy.policy),
    deadlines: subject.deadlines,
  };
}

function subjectOf(
  document: PostMortemDocument,
  { page, postMortem, actionItems, now, earlier = [] }: Viewed,
  spacePolicy: SpacePolicy,
): RuleSubject {
  const { details, timeZone, startedAt, publication, openAssumptionIds } = postMortem;
  return ruleSubject(
    { document, details, actionItems, timeZone, now },
    {
      title: page.title,
      startedAt,
      publishedAt: publication?.publishedAt ?? null,
      policy: spacePolicy.policy,
      facts: openAssumptionIds.map(untold),
      earlier,
      // Nothing is due of a post-mortem that is not held.
      deadlines: postMortem.waiver === null ? findDeadlines(courseOf(postMortem, document.timeline), spacePolicy) : [],
    },
  );
}

/** That something is only assumed concerns every reader; what it is, only who may edit the page. */
function untold(id: string): FactStatement {
  return { id, certainty: 'assumed', text: '', resolvedAt: null, acceptedReason: null };
}

/** The first moderator is named by the creator; after that only the moderator or a space admin hands the role on. */
export function mayNameFirst(postMortem: PostMortem, callerId: string): boolean {
  return postMortem.details.participants.moderatorId === null && postMortem.createdById === callerId;
}
