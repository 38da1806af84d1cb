import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ReportPage } from '../contract/views';
import { isOverdue } from '../domain/action-item';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';

/** Rows of one page of the report. */
export const reportPageSize = 50;

/**
 * One page of the space's action items, by due date. Rows whose page the reader may not see are left out and only counted:
 * one batched request as the reader decides, never a stored restriction.
 */
export async function loadReport(
  { records, confluence, clock }: Ports,
  { callerId, payload }: { callerId: string; payload: Parsed<'loadReport'> },
): Promise<Result<ReportPage>> {
  const { spaceId, stage, owner, overdue, after } = payload;
  const settings = await records.findSettings(spaceId);
  const today = dateIn(settings?.timeZone ?? 'UTC', clock());
  const page = await records.queryItems({
    spaceId,
    stage,
    limit: reportPageSize,
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
  return succeed({ rows, hidden: page.items.length - rows.length, next: page.next, today });
}

function ownerFilter(owner: string, callerId: string): { ownerId?: string | null } {
  if (owner === 'anyone') return {};
  if (owner === 'nobody') return { ownerId: null };
  return { ownerId: owner === 'me' ? callerId : owner };
}
