import type { Result } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { Ports } from '../ports/ports';
import type { ChangeRequest } from './change-post-mortem';
import { changePostMortem } from './change-post-mortem';

/** The post-mortem is held after all: it goes on as a draft, and its deadlines count again. */
export async function withdrawWaiver(ports: Ports, request: ChangeRequest): Promise<Result<PostMortemView>> {
  const { waiver, status } = request.postMortem;
  if (waiver === null) return changePostMortem(ports, request, { kind: 'unchanged' });
  return changePostMortem(ports, request, {
    kind: 'change',
    values: { status: 'draft', waiver: null },
    change: { kind: 'status', from: status, to: 'draft', reason: null },
  });
}
