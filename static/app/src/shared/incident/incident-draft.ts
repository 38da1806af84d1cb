import type { StatedStart } from '../../../../../src/contract/views';
import type { Payload } from '../../../../../src/contract/payloads';
import { unknownCircumstances, type Circumstances } from '../../../../../src/domain/circumstances';
import type { PolicyIncident } from '../../../../../src/domain/policy/criteria';
import type { CustomerImpact, Severity } from '../../../../../src/domain/post-mortem';
import { longestTitle } from '../../../../../src/contract/limits';
import { instantOf, readWallTime, type WallTime } from '../time/zoned-time';

export type Incident = Payload<'createPostMortem'>['incident'];

/** What the form holds while somebody fills it in. */
export interface IncidentDraft {
  title: string;
  start: WallTime;
  timeZone: string;
  severity: Severity;
  services: readonly string[];
  customers: CustomerImpact;
  statement: string;
  circumstances: Circumstances;
  agentId: string | null;
  moderatorId: string | null;
}

/** What the page that it is started from says of it already. */
export type Stated = StatedStart | null;

export type IncidentProblems = Partial<Record<'title' | 'start', string>>;

/**
 * A new draft: as the page states it, else it starts now; whoever fills it in was on duty. The moderator is best somebody else.
 * @param now milliseconds since 1970
 */
export function startDraft(
  title: string,
  timeZone: string,
  now: number,
  accountId: string | null,
  stated: Stated = null,
): IncidentDraft {
  const startedAt = stated?.startedAt ?? null;
  return {
    title,
    start: readWallTime(startedAt === null ? now : Date.parse(startedAt), timeZone),
    timeZone,
    severity: stated?.severity ?? 0,
    services: stated?.services ?? [],
    customers: stated?.impact.customers ?? 'unknown',
    statement: stated?.impact.statement ?? '',
    circumstances: unknownCircumstances,
    agentId: accountId,
    moderatorId: null,
  };
}

/** What keeps the draft from being sent, by field. */
export function findProblems(draft: IncidentDraft, now: number): IncidentProblems {
  const startedAt = instantOf(draft.start, draft.timeZone);
  return {
    ...describe('title', findTitleProblem(draft.title.trim())),
    ...describe('start', findStartProblem(startedAt, now)),
  };
}

/** What is wrong with a trimmed title, in a sentence. */
export function findTitleProblem(title: string): string | undefined {
  if (title === '') return 'Give it a title.';
  if (title.length > longestTitle)
    return `A title has at most ${longestTitle} characters; this one has ${title.length}.`;
  return undefined;
}

function findStartProblem(startedAt: string | null, now: number): string | undefined {
  if (startedAt === null) return 'Say when it started.';
  if (Date.parse(startedAt) > now + 86_400_000) return 'This is in the future.';
  return undefined;
}

function describe(field: keyof IncidentProblems, problem: string | undefined): IncidentProblems {
  return problem === undefined ? {} : { [field]: problem };
}

/** The draft as the backend takes it; null when its start is no date and time. */
export function writeIncident(draft: IncidentDraft): Incident | null {
  const startedAt = instantOf(draft.start, draft.timeZone);
  if (startedAt === null) return null;
  return {
    title: draft.title.trim(),
    startedAt,
    timeZone: draft.timeZone,
    severity: draft.severity,
    services: [...draft.services],
    impact: { customers: draft.customers, statement: draft.customers === 'none' ? '' : draft.statement.trim() },
    circumstances: draft.circumstances,
    agentId: draft.agentId,
    moderatorId: draft.moderatorId,
  };
}

/** What the policy can judge: durations only where the page has a timeline already. */
export function policyDraft(
  { severity, customers, circumstances }: IncidentDraft,
  stated: Stated = null,
): PolicyIncident {
  const { degradedMinutes = null, resolveMinutes = null } = stated ?? {};
  return { severity, customers, circumstances, degradedMinutes, resolveMinutes };
}
