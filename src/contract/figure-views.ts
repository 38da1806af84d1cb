import type { ActionItem } from '../domain/action-item';
import type { InsightsIncident } from '../domain/insights/incident';
import type { OverviewSums } from '../domain/overview/sums';
import type { Requirement } from '../domain/policy/criteria';
import type { RepeatDismissal } from '../domain/repeats/dismissal';
import type { RepeatMatch } from '../domain/repeats/match-repeat';
import type { CheckResult } from '../domain/rules/rule';
import type { PostMortemRow } from './views';

/** The sums of some of a space's post-mortems; `addSums` joins the steps. */
export interface OverviewStep {
  /** Of post-mortems that the reader may see. */
  sums: OverviewSums;
  /** Items still to be done or to be verified of post-mortems that the reader may not see: no other sum has them. */
  hidden: number;
  /** Give it back as `after` for the next step; null when all is summed. */
  after: string | null;
  /** Calendar date `YYYY-MM-DD` in the space's zone. */
  today: string;
}

/** One post-mortem with what statistics count. */
export interface InsightsRow extends InsightsIncident {
  title: string;
  /** Earlier post-mortems that look like the same, of which somebody said that they are another matter. Pages that the reader may see. */
  dismissedIds: readonly string[];
}

/** Some of a space's post-mortems, the newest incident first; statistics of `domain/insights` are made of all steps. */
export interface InsightsStep {
  rows: readonly InsightsRow[];
  /** Post-mortems of this step that the reader may not see. */
  hidden: number;
  after: string | null;
  timeZone: string;
  today: string;
  /** Within so many days of another the same service and cause make a repeat. */
  repeatDays: number;
}

/** An earlier post-mortem that this one repeats. */
export interface Repeat {
  pageId: string;
  title: string;
  /** Instant, ISO 8601 in UTC. */
  startedAt: string;
  match: RepeatMatch;
  /** Whole days between their beginnings. */
  days: number;
  /** E.g. `same service (checkout), same cause: expired certificate, 43 days ago`. */
  because: string;
  /** Of the earlier one, still to be done or to be verified. */
  openItems: readonly Pick<ActionItem, 'id' | 'title' | 'status' | 'ownerId' | 'dueDate'>[];
  /** Somebody said that it is another matter. */
  dismissed: RepeatDismissal | null;
}

export interface RepeatsView {
  /** Those that the reader may see, the newest first; of others nothing is told. */
  repeats: readonly Repeat[];
  /** What `repeat.open` finds, as the space grades it: other views of the page are made without looking for repeats. */
  checks: readonly CheckResult[];
  /** Whether the post-mortem is required: as in other views, with "same service and cause" answered by what was found. */
  requirement: Requirement;
}

/** A post-mortem that is required, and is not there or says nothing. */
export interface MissingRow extends Pick<PostMortemRow, 'pageId' | 'title' | 'severity' | 'startedAt' | 'timeZone'> {
  why: 'archived' | 'trashed' | 'nothing-written';
  /** `nothing-written`: when the facts were due. Instant, ISO 8601 in UTC. */
  dueAt: string | null;
}

export interface MissingPage {
  rows: readonly MissingRow[];
  /** Missing ones of this step whose page the reader may not see. */
  hidden: number;
  after: string | null;
}
