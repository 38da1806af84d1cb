import type { Result } from '../contract/result';
import { fail } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Acceptance } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';
import { viewPostMortem } from './view-post-mortem';

/** The moderator accepts a warning that stands now, with a reason that stays visible. Errors cannot be accepted. */
export async function acceptWarning(
  ports: Ports,
  request: ChangeRequest & { resultKey: string; reason: string },
): Promise<Result<PostMortemView>> {
  const { postMortem, page, callerId, resultKey, reason } = request;
  const now = ports.clock();
  const [actionItems, settings] = await Promise.all([
    ports.records.findItems(page.pageId, postMortem.actionItemIds),
    ports.records.findSettings(page.spaceId),
  ]);
  const { checks } = viewPostMortem({ page, postMortem, actionItems, settings, callerId, now });
  const accepted = checks.find(({ key, grade }) => key === resultKey && grade === 'warning');
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
