import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ReportPage } from '../contract/views';
import { isOverdue } from '../domain/action-item';
import { stagesOf } from '../domain/report/report-filter';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';

/**
 * One page of the space's action items, by due date. Rows whose page the reader may not see are left out and only counted:
 * one batched request as the reader decides, never a stored restriction. The place to go on from is sealed, since it names an
 * item that may be one of those.
 */
export async function loadReport(
  { records, confluence, seals, clock }: Ports,
  { callerId, payload }: { callerId: string; payload: Parsed<'loadReport'> },
): Promise<Result<ReportPage>> {
  const { spaceId, filter, limit } = payload;
  const { owner, overdue } = filter;
  const [stage = 'active'] = stagesOf(filter);
  const after = payload.after === null ? null : await seals.open(payload.after);
  if (payload.after !== null && after === null) return fail('invalid-request', { problem: staleCursor });
  const settings = await records.findSettings(spaceId);
  const today = dateIn(settings?.timeZone ?? 'UTC', clock());
  const page = await records.queryItems({
    spaceId,
    stage,
    limit,
    ...ownerFilter(owner, callerId),
    ...(overdue && { dueBefore: today }),
    ...(after !== null && { after }),
  });
  const titles = await confluence.asCaller.pages.titlesOf([...new Set(page.items.map(({ pageId }) => pageId))]);
  // Whoever sees none of the pages may not even see the space: then not even the number of its items is told.
  if (titles.size === 0 && (await confluence.asCaller.spaces.find(spaceId)) === null) {
    return fail('not-allowed', { need: 'view space' });
  }
  const rows = page.items.flatMap((item) => {
    const pageTitle = titles.get(item.pageId);
    if (pageTitle === undefined) return [];
    return { item, pageTitle, overdue: isOverdue(item, today), mayChange: item.ownerId === callerId };
  });
  const next = page.next === null ? null : await seals.seal(page.next);
  return succeed({ rows, hidden: page.items.length - rows.length, looked: page.items.length, next, today });
}

const staleCursor = 'the list has changed since, start it again';

function ownerFilter(owner: string, callerId: string): { ownerId?: string | null } {
  if (owner === 'anyone') return {};
  if (owner === 'nobody') return { ownerId: null };
  return { ownerId: owner === 'me' ? callerId : owner };
}
