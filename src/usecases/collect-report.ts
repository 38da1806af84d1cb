import { payloadSchemas } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ReportPage } from '../contract/views';
import type { MacroReport } from '../domain/report/report-macro';
import type { Ports } from '../ports/ports';
import { listDesignatedSpaces } from './list-designated-spaces';
import { loadReport } from './load-report';

/** Of one export: what is read must be there before a function ends, and a longer table is no page any more. */
const mostPages = 8;

/** The rows that a report on a page shows to whoever exports it, and whether there are more. */
export async function collectReport(
  ports: Ports,
  { report: { spaceId: chosen, view }, ownSpaceId }: { report: MacroReport; ownSpaceId: string },
): Promise<Result<Omit<ReportPage, 'next' | 'looked'> & { hasMore: boolean }>> {
  const spaceId = chosen ?? (await chooseSpace(ports, ownSpaceId));
  if (spaceId === null) return fail('space-not-designated', null);
  const { filter, sort } = view;
  let after: string | null = null;
  let collected: Omit<ReportPage, 'next' | 'looked'> = { rows: [], hidden: 0, today: '' };
  for (let count = 0; count < mostPages; count += 1) {
    const payload = payloadSchemas.loadReport.safeParse({ spaceId, filter, sort, after });
    if (!payload.success) return fail('invalid-request', { problem: 'the report on this page is set up wrongly' });
    const page: Result<ReportPage> = await loadReport(ports, { callerId: '', payload: payload.data });
    if (!page.ok) return page;
    const { rows, hidden, today } = page.value;
    collected = { rows: [...collected.rows, ...rows], hidden: collected.hidden + hidden, today };
    after = page.value.next;
    if (after === null) break;
  }
  return succeed({ ...collected, hasMore: after !== null });
}

async function chooseSpace(ports: Ports, ownSpaceId: string): Promise<string | null> {
  const spaces = await listDesignatedSpaces(ports);
  if (!spaces.ok) return null;
  return (spaces.value.find(({ spaceId }) => spaceId === ownSpaceId) ?? spaces.value[0])?.spaceId ?? null;
}
