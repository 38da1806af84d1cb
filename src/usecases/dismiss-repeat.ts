import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { Ports } from '../ports/ports';

/** Says that an earlier post-mortem is another matter, or takes that back; safe to repeat. Only of a page that the caller may see. */
export async function dismissRepeat(
  { confluence, repeatDismissals, peopleRegister, clock }: Ports,
  { callerId, pageId, repeatPageId, dismissed }: Parsed<'dismissRepeat'> & { callerId: string },
): Promise<Result<null>> {
  const titles = await confluence.asCaller.pages.titlesOf([repeatPageId]);
  if (!titles.has(repeatPageId)) return fail('page-not-found', null);
  const at = new Date(clock()).toISOString();
  if (dismissed) await peopleRegister.note(`page:${pageId}`, [callerId]);
  await (dismissed
    ? repeatDismissals.write(pageId, repeatPageId, { byId: callerId, at })
    : repeatDismissals.remove(pageId, repeatPageId));
  return succeed(null);
}
