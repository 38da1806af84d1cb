import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Acceptance } from '../domain/post-mortem';
import type { CheckResult } from '../domain/rules/rule';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';
import { findExpectedDraft, mergeNotes } from './merge-notes';
import type { Choices } from './merge-notes';
import { pageToPublish } from './page-to-publish';

export interface AcceptRequest extends ChangeRequest {
  resultKey: string;
  reason: string;
  /** The notes whose warning it is; null: the page as it stands. */
  draftVersion: number | null;
  choices: Choices;
}

/** The moderator accepts a warning that stands now, with a reason that stays visible. Errors cannot be accepted. */
export async function acceptWarning(ports: Ports, request: AcceptRequest): Promise<Result<PostMortemView>> {
  const { postMortem, page, callerId, resultKey, reason } = request;
  const now = ports.clock();
  const checks = await checksNow(ports, request, now);
  if (!checks.ok) return checks;
  const accepted = checks.value.find(({ key, grade }) => key === resultKey && grade === 'warning');
  if (!accepted) return fail('changed-meanwhile', { changedAt: page.changedAt, changedById: page.changedById || null });
  const earlier = postMortem.acceptances.find((acceptance) => acceptance.resultKey === resultKey);
  if (earlier?.reason === reason) return changePostMortem(ports, request, { kind: 'unchanged' });
  const acceptance: Acceptance = { resultKey, reason, acceptedById: callerId, acceptedAt: new Date(now).toISOString() };
  const others = postMortem.acceptances.filter((one) => one.resultKey !== resultKey);
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { acceptances: [...others, acceptance] },
    change: { kind: 'accepted', resultKey, reason },
  });
}

/** What the checks say of the page as it would be published now. */
async function checksNow(
  ports: Ports,
  { page, postMortem, callerId, draftVersion, choices }: AcceptRequest,
  now: number,
): Promise<Result<readonly CheckResult[]>> {
  // Notes are seen by those only who may edit the page.
  if (draftVersion !== null && !page.mayEdit) return fail('not-allowed', { need: 'edit page' });
  const draft = await findExpectedDraft(ports, { page, postMortem }, draftVersion);
  if (!draft.ok) return draft;
  const [stored, settings] = await Promise.all([
    ports.records.findItems(page.pageId, postMortem.actionItemIds),
    ports.records.findSettings(page.spaceId),
  ]);
  const merging = await mergeNotes(ports, { page, postMortem, draft: draft.value, choices, settings });
  if (!merging.ok) return merging;
  const viewed = { page, postMortem, stored, settings, callerId, now };
  return succeed((await pageToPublish(ports, viewed, merging.value.page)).checks);
}
