import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { CreatedPage } from '../contract/views';
import { newPageBody } from '../domain/document/write/new-page';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import type { ActionItem } from '../domain/action-item';
import type { PostMortem } from '../domain/post-mortem';
import { levelsOf, titlesToTry } from '../domain/page-tree';
import { dateIn } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import type { Operation } from '../ports/operations';
import type { CreatePageOutcome, Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { addItems } from './add-items';
import { isCreatedBy } from './find-created-page';
import { firstRecord } from './first-record';
import { newPageInput } from './new-page-input';
import { beginOperation, recordStep } from './operation-steps';
import { ensureLevels } from './page-tree';
import { writeFirstRecord } from './write-first-record';

export interface CreateRequest {
  callerId: string;
  space: Space;
  payload: Parsed<'createPostMortem'>;
  /** Content of an import; a new page's own otherwise. */
  imported?: ImportedContent;
}

export interface ImportedContent {
  body: AdfDocument;
  /** The text that was imported: the same operation with another text is refused. */
  markdown: string;
  itemsOf: (postMortem: PostMortem) => readonly ActionItem[];
}

/**
 * Creates the post-mortem's page below root → year → month and its record. Safe to repeat with the same operation id: what
 * was done is recognised (the page by the macro's local id) and the rest is done.
 */
export async function createPostMortem(ports: Ports, request: CreateRequest): Promise<Result<CreatedPage>> {
  const { callerId, space, payload, imported } = request;
  const settings = await ports.records.findSettings(space.spaceId);
  if (!settings?.designated) return fail('space-not-designated', null);
  const origin = await seeOrigin(ports, payload.originPageId);
  const intended = { ...recordOf(ports, request), originPageId: origin?.pageId ?? null };
  const begun = await beginOperation(ports, {
    operationId: payload.operationId,
    kind: imported ? 'import-post-mortem' : 'create-post-mortem',
    byId: callerId,
    request: imported ? { ...payload, markdown: imported.markdown } : payload,
    intended,
    titles: titlesOf(payload),
  });
  if (begun.kind === 'mismatch') return fail('operation-mismatch', null);
  if (begun.operation.state === 'done' && begun.operation.pageId) return createdPage(ports, begun.operation.pageId);

  const place = { spaceId: space.spaceId, rootPageId: settings.rootPageId };
  const levels = levelsOf(payload.incident.startedAt, settings.timeZone);
  const parentId = await ensureLevels(ports, ports.confluence.asCaller, place, levels);
  if (parentId === null) return fail('root-page-missing', null);

  const outcome = await pageOf(ports, request, { parentId, originPath: origin?.path, settings }, begun.operation);
  if (outcome.kind === 'refused') return fail('root-page-missing', null);
  if (outcome.kind === 'too-large') return fail('page-too-large', null);
  if (outcome.kind === 'title-taken') return fail('title-not-free', { title: payload.incident.title });
  return recordPage(ports, request, begun.operation, { ...intended, pageId: outcome.pageId });
}

/** The page that it was started from, if the caller may see it: nobody ties a post-mortem to a page that is hidden from them. */
async function seeOrigin({ confluence }: Ports, originPageId: string | null): Promise<Page | null> {
  return originPageId === null ? null : confluence.asCaller.pages.find(originPageId);
}

/** The page is there: its record and, after an import, its action items. */
async function recordPage(
  ports: Ports,
  { imported }: CreateRequest,
  begun: Operation,
  record: PostMortem,
): Promise<Result<CreatedPage>> {
  const { pageId } = record;
  const operation = await recordStep(ports, begun, { pageId, intended: record });
  if ((await writeFirstRecord(ports, ports.confluence.asCaller, record, operation.startedAt)) === 'taken') {
    return fail('already-post-mortem', null);
  }
  const items = imported?.itemsOf(record) ?? [];
  if (items.length > 0) {
    const current = await ports.records.findPostMortem(pageId);
    if (current === null || !(await addItems(ports, current, items))) return fail('busy', { retryAfterSeconds: 1 });
    await ports.workQueue.push([{ kind: 'settle-post-mortem', pageId, byId: record.createdById, keepsState: true }]);
  }
  await recordStep(ports, operation, { state: 'done' });
  return createdPage(ports, pageId);
}

/** The record as it will be, still without its page. */
function recordOf(ports: Ports, { payload, space, callerId }: CreateRequest): PostMortem {
  const now = new Date(ports.clock()).toISOString();
  return firstRecord({ ...payload, pageId: '', spaceId: space.spaceId, callerId, now });
}

function titlesOf({ incident }: CreateRequest['payload']): readonly string[] {
  return titlesToTry(incident.title, dateIn(incident.timeZone, Date.parse(incident.startedAt)));
}

/** The operation's page: known already, or found by what it carries, or created now. */
async function pageOf(
  ports: Ports,
  { space, payload, imported }: CreateRequest,
  { parentId, ...layout }: { parentId: string; originPath: string | undefined; settings: SpaceSettings },
  operation: Operation,
): Promise<CreatePageOutcome> {
  if (operation.pageId !== null) return { kind: 'created', pageId: operation.pageId };
  const { pages } = ports.confluence.asCaller;
  const body = imported?.body ?? newPageBody(newPageInput(ports, payload, layout));
  for (const title of operation.titles) {
    const outcome = await pages.create({ spaceId: space.spaceId, parentId, title, body });
    if (outcome.kind !== 'title-taken') return outcome;
    const taken = await pages.findByTitle(space.spaceId, title);
    const page = taken && (await pages.find(taken.pageId));
    if (taken && page && isCreatedBy(operation, taken, page)) return { kind: 'created', pageId: page.pageId };
  }
  return { kind: 'title-taken' };
}

async function createdPage({ confluence }: Ports, pageId: string): Promise<Result<CreatedPage>> {
  const page = await confluence.asCaller.pages.find(pageId);
  return page ? succeed({ pageId, title: page.title, path: page.path }) : fail('page-not-found', null);
}
