import { isDeepStrictEqual } from 'node:util';
import { largestDraftBytes } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { SavedDraft } from '../contract/views';
import type { Draft } from '../domain/draft';
import { nextDraftVersion } from '../domain/draft';
import { peopleIn } from '../domain/former-user';
import type { PostMortem } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Records } from '../ports/records';
import { showDraftNow } from './show-draft';

export interface SaveDraftRequest {
  callerId: string;
  page: Page;
  postMortem: PostMortem;
  payload: Parsed<'saveDraft'>;
}

/**
 * Keeps the notes, if no other console saved any since this one last did. What is there already, as after a lost answer,
 * is saved. Notes of which nothing new is said do not get a new version.
 */
export async function saveDraft(ports: Ports, request: SaveDraftRequest): Promise<Result<SavedDraft>> {
  const { callerId, page, payload } = request;
  if (!page.mayEdit) return fail('not-allowed', { need: 'edit page' });
  if (payload.basePageVersion > page.version) {
    return fail('invalid-request', { problem: 'the page has no such version yet' });
  }
  const now = ports.clock();
  const draft: Draft = {
    pageId: page.pageId,
    version: nextDraftVersion(payload.version, now),
    basePageVersion: payload.basePageVersion,
    document: payload.document,
    savedAt: new Date(now).toISOString(),
    savedById: callerId,
  };
  if (Buffer.byteLength(JSON.stringify(draft)) > largestDraftBytes) {
    return fail('too-large', { limit: `${largestDraftBytes / 1024} KB of notes` });
  }
  const found = await ports.records.findDraft(page.pageId);
  if (found && isSame(found, draft)) return saved(found);
  await ports.peopleRegister.note(`page:${page.pageId}`, peopleIn(draft));
  const outcome = (found?.version ?? 0) === payload.version ? await write(ports.records, draft, found) : 'conflict';
  if (outcome === 'committed') return saved(draft);
  const current = await ports.records.findDraft(page.pageId);
  return fail('draft-changed', await showDraftNow(ports.records, current, request));
}

async function write(records: Records, draft: Draft, found: Draft | null): Promise<'committed' | 'conflict'> {
  if (found) return records.commit([{ kind: 'write-draft', value: draft, expectedVersion: found.version }]);
  return (await records.createDraft(draft)) === 'created' ? 'committed' : 'conflict';
}

function isSame(found: Draft, draft: Draft): boolean {
  const { basePageVersion, savedById, document } = draft;
  return isDeepStrictEqual({ ...found, basePageVersion, savedById, document }, found);
}

function saved({ version, savedAt }: Draft): Result<SavedDraft> {
  return succeed({ version, savedAt });
}
