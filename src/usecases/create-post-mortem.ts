import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { CreatedPage } from '../contract/views';
import { parseAdf } from '../domain/document/parse-adf';
import { findMacroLocalId } from '../domain/document/macro-node';
import { newPageBody } from '../domain/document/new-page';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { levelsOf, titlesToTry } from '../domain/page-tree';
import { dateIn } from '../domain/schedule/period';
import type { Operation } from '../ports/operations';
import type { CreatePageOutcome, Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
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
  body?: AdfDocument;
}

/**
 * Creates the post-mortem's page below root → year → month and its record. Safe to repeat with the same operation id: what
 * was done is recognised (the page by the macro's local id) and the rest is done.
 */
export async function createPostMortem(ports: Ports, request: CreateRequest): Promise<Result<CreatedPage>> {
  const { callerId, space, payload } = request;
  const settings = await ports.records.findSettings(space.spaceId);
  if (!settings?.designated) return fail('space-not-designated', null);
  const begun = await beginOperation(ports, {
    operationId: payload.operationId,
    kind: 'create-post-mortem',
    byId: callerId,
    request: payload,
  });
  if (begun.kind === 'mismatch') return fail('operation-mismatch', null);
  if (begun.operation.state === 'done' && begun.operation.pageId) return createdPage(ports, begun.operation.pageId);

  const place = { spaceId: space.spaceId, rootPageId: settings.rootPageId };
  const levels = levelsOf(payload.incident.startedAt, settings.timeZone);
  const parentId = await ensureLevels(ports, ports.confluence.asCaller, place, levels);
  if (parentId === null) return fail('root-page-missing', null);

  const outcome = await pageOf(ports, request, parentId, begun.operation);
  if (outcome.kind === 'refused') return fail('root-page-missing', null);
  if (outcome.kind === 'title-taken') return fail('title-not-free', { title: payload.incident.title });
  const { pageId } = outcome;

  const now = new Date(ports.clock()).toISOString();
  const record = firstRecord({ ...payload, pageId, spaceId: space.spaceId, callerId, now });
  const operation = await recordStep(ports, begun.operation, { pageId, intended: record });
  if ((await writeFirstRecord(ports, record, operation.startedAt)) === 'taken')
    return fail('already-post-mortem', null);
  await recordStep(ports, operation, { state: 'done' });
  return createdPage(ports, pageId);
}

/** The operation's page: known already, or found by what it carries, or created now. */
async function pageOf(
  ports: Ports,
  { space, payload, body }: CreateRequest,
  parentId: string,
  operation: Operation,
): Promise<CreatePageOutcome> {
  if (operation.pageId !== null) return { kind: 'created', pageId: operation.pageId };
  const { pages } = ports.confluence.asCaller;
  const content = body ?? newPageBody(newPageInput(ports, payload));
  const date = dateIn(payload.incident.timeZone, Date.parse(payload.incident.startedAt));
  for (const title of titlesToTry(payload.incident.title, date)) {
    const outcome = await pages.create({ spaceId: space.spaceId, parentId, title, body: content });
    if (outcome.kind !== 'title-taken') return outcome;
    const taken = await pages.findByTitle(space.spaceId, title);
    const page = taken && (await pages.find(taken.pageId));
    if (page && isCreatedBy(page, payload.operationId)) return { kind: 'created', pageId: page.pageId };
  }
  return { kind: 'title-taken' };
}

/** The macro on a page carries the operation that put it there. A page of somebody else may hold anything. */
function isCreatedBy(page: Page, operationId: string): boolean {
  try {
    return findMacroLocalId(parseAdf(page.body)) === operationId;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return false;
    throw error;
  }
}

async function createdPage({ confluence }: Ports, pageId: string): Promise<Result<CreatedPage>> {
  const page = await confluence.asCaller.pages.find(pageId);
  return page ? succeed({ pageId, title: page.title, path: page.path }) : fail('page-not-found', null);
}
