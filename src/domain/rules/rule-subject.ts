import type { ActionItem } from '../action-item';
import type { PostMortemDocument } from '../document/post-mortem-document';
import type { Deadline } from '../policy/deadline';
import { defaultPolicy } from '../policy/policy';
import type { Policy } from '../policy/policy';
import type { IncidentDetails } from '../post-mortem';
import type { RepeatMatch } from '../repeats/match-repeat';
import { dateIn } from '../schedule/period';

/** What of the policy rules look at. */
export type RulePolicy = Pick<Policy, 'daysToAct' | 'mostAttendees'>;

/** A participant's statement. `assumed` ones must be resolved, or accepted with a reason, before publication. */
export interface FactStatement {
  id: string;
  certainty: 'observed' | 'inferred' | 'assumed';
  /** Empty where whoever reads the checks may not read facts. */
  text: string;
  /** Instant, ISO 8601 in UTC; null while it is open. */
  resolvedAt: string | null;
  acceptedReason: string | null;
}

/** An earlier post-mortem that this one repeats, that the reader may see and that nobody dismissed. */
export interface EarlierIncident {
  pageId: string;
  /** Instant, ISO 8601 in UTC. */
  startedAt: string;
  /** What they have in common beside the service. */
  by: RepeatMatch['by'];
  openItems: readonly { itemId: string; title: string }[];
}

/** Everything that rules look at. Pure data: the caller reads the clock and storage. Build it with `ruleSubject`. */
export interface RuleSubject {
  document: PostMortemDocument;
  details: IncidentDetails;
  actionItems: readonly ActionItem[];
  /** Instant, ISO 8601 in UTC. */
  now: string;
  /** IANA zone of the space: business hours and calendar dates are counted in it. */
  timeZone: string;
  /** Calendar date `YYYY-MM-DD` of `now` in `timeZone`. */
  today: string;
  policy: RulePolicy;
  /** The page's or the report's title; empty when not known. */
  title: string;
  /** What a file says beside its sections: front matter. Empty for pages. */
  beside: string;
  /** When it started as somebody typed it into the record, or null where there is no record. Instant, ISO 8601 in UTC. */
  startedAt: string | null;
  /** First publication of the notes, ISO 8601 in UTC, or null. */
  publishedAt: string | null;
  facts: readonly FactStatement[];
  deadlines: readonly Deadline[];
  earlier: readonly EarlierIncident[];
  /** Owners of action items who are known not to see the page. */
  blindOwnerIds: readonly string[];
}

type Required = Pick<RuleSubject, 'document' | 'details' | 'actionItems' | 'timeZone'> & {
  /** Milliseconds since 1970. */
  now: number;
};
type Optional = Pick<
  RuleSubject,
  'policy' | 'title' | 'beside' | 'startedAt' | 'publishedAt' | 'facts' | 'deadlines' | 'earlier' | 'blindOwnerIds'
>;

/** A subject from what every caller has; what is left out of `optional` is not known, and rules about it find nothing. */
export function ruleSubject(required: Required, optional: Partial<Optional> = {}): RuleSubject {
  return {
    policy: defaultPolicy,
    title: '',
    beside: '',
    startedAt: null,
    publishedAt: null,
    facts: [],
    deadlines: [],
    earlier: [],
    blindOwnerIds: [],
    ...optional,
    ...required,
    now: new Date(required.now).toISOString(),
    today: dateIn(required.timeZone, required.now),
  };
}
