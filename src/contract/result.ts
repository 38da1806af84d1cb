import type { StepProblem } from '../domain/item-life';
import type { CheckResult } from '../domain/rules/rule';
import type { ConflictView, DraftView } from './views';

/** Every way in which a request can end other than well. Closed: a new code does not compile until it has its sentence. */
export interface ErrorDetails {
  'not-signed-in': null;
  /** Confluence does not let the app act for this account. */
  'not-admitted': null;
  'invalid-request': { problem: string };
  'too-large': { limit: string };
  'page-not-found': null;
  /** Confluence does not take a page of this size. */
  'page-too-large': null;
  'page-damaged': { problem: string };
  'not-a-post-mortem': null;
  'already-post-mortem': null;
  'not-allowed': { need: NeedName };
  'space-not-designated': null;
  'root-page-missing': null;
  /** The page of the next meeting is there already, and is not brought up to date. */
  'follow-up-not-written': { why: FollowUpObstacle };
  'title-not-free': { title: string };
  'changed-meanwhile': { changedAt: string; changedById: string | null };
  'page-keeps-changing': null;
  /** The draft as it is now: another console saved, discarded or published it. */
  'draft-changed': DraftView;
  /** The notes and the page cannot be joined without a choice for each of these. */
  'conflicts-open': { conflicts: readonly ConflictView[]; pageVersion: number };
  'base-version-gone': { basePageVersion: number };
  'item-not-found': null;
  /** The item's status does not change so, or not without a reason or without being seen to work. */
  'step-refused': { problem: StepProblem };
  'fact-not-found': null;
  /** Nobody is removed from a meeting without a reminder before. */
  'not-reminded': null;
  'publication-blocked': { errors: readonly CheckResult[]; open: readonly CheckResult[] };
  'operation-mismatch': null;
  'slack-failed': { problem: SlackProblem };
  /** It was told long ago, or its page was deleted. */
  'announcement-not-found': null;
  'unreadable-file': { problem: string };
  busy: { retryAfterSeconds: number };
  'platform-failed': { reference: string };
}
export type ErrorCode = keyof ErrorDetails;

/** `none`: no channel is set. Otherwise as in `SlackOutcome`. */
export type SlackProblem = 'none' | 'refused' | 'busy' | 'unknown';

/**
 * `not-seen`: deleted, or hidden from the app. `not-writable`: the app may read it only. `damaged`: its content is no page.
 * `moved`: to another space, where it is left as it is.
 */
export type FollowUpObstacle = 'not-seen' | 'not-writable' | 'damaged' | 'moved';

export type NeedName =
  | 'signed in'
  | 'view page'
  | 'edit page'
  | 'moderator'
  | 'moderator or space admin'
  | 'name moderator'
  | 'owner or editor'
  | 'author or moderator'
  | 'view space'
  | 'create in space'
  | 'space admin';

/** One failure, as data: the browser makes the sentence. */
export type Failure = { [Code in ErrorCode]: { code: Code; detail: ErrorDetails[Code] } }[ErrorCode];

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function fail<Code extends ErrorCode>(code: Code, detail: ErrorDetails[Code]): { ok: false; error: Failure } {
  // The union is indexed by code, which the compiler cannot follow through a generic.
  return { ok: false, error: { code, detail } as Failure };
}
