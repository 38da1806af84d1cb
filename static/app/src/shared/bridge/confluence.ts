import { requestConfluence } from '@forge/bridge';
import type { Result } from '../../../../../src/contract/result';
import { describeBreakdown } from './breakdown';

/** Asks Confluence as the reader; `read` narrows the answer and throws when it has another shape. Never throws itself. */
export async function askConfluence<Value>(
  path: string,
  read: (body: unknown) => Value,
  init?: { method: 'POST'; body: unknown },
): Promise<Result<Value>> {
  try {
    const response = await requestConfluence(path, init && { ...postJson(init.body), method: init.method });
    if (response.status === 404 || response.status === 403) {
      return { ok: false, error: { code: 'page-not-found', detail: null } };
    }
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return { ok: true, value: read(await response.json()) };
  } catch (error) {
    return describeBreakdown(error);
  }
}

function postJson(body: unknown): RequestInit {
  return { headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body) };
}
