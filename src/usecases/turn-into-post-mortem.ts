import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { CreatedPage } from '../contract/views';
import { sameMeaning } from '../domain/document/compare';
import { addMissingSections } from '../domain/document/new-page';
import { parseAdf } from '../domain/document/parse-adf';
import type { Page, WritePageOutcome } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { firstRecord } from './first-record';
import { newPageInput } from './new-page-input';
import { beginOperation, messageOf, recordStep } from './operation-steps';
import { writeFirstRecord } from './write-first-record';

/** Somebody may write the page at the same moment; more often than this in a row is no accident. */
const mostAttempts = 4;

export interface TurnRequest {
  callerId: string;
  page: Page;
  payload: Parsed<'turnIntoPostMortem'>;
}

/**
 * Makes an ordinary page of a designated space a post-mortem: missing sections are added below what is there, nothing that
 * is there is touched. Safe to repeat with the same operation id.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function turnIntoPostMortem(ports: Ports, request: TurnRequest): Promise<Result<CreatedPage>> {
  const { callerId, page, payload } = request;
  const settings = await ports.records.findSettings(page.spaceId);
  if (!settings?.designated) return fail('space-not-designated', null);
  const existing = await ports.records.findPostMortem(page.pageId);
  if (existing && existing.operationId !== payload.operationId) return fail('already-post-mortem', null);
  const begun = await beginOperation(ports, {
    operationId: payload.operationId,
    kind: 'turn-into-post-mortem',
    byId: callerId,
    request: payload,
  });
  if (begun.kind === 'mismatch') return fail('operation-mismatch', null);
  if (begun.operation.state === 'done') return created(page, page.title);

  const now = new Date(ports.clock()).toISOString();
  const record = firstRecord({
    ...payload,
    pageId: page.pageId,
    spaceId: page.spaceId,
    originPageId: null,
    callerId,
    now,
  });
  const operation = await recordStep(ports, begun.operation, { pageId: page.pageId, intended: record });
  const outcome = await addSections(ports, request);
  if (outcome.kind === 'conflict') return fail('page-keeps-changing', null);
  if (outcome.kind === 'title-taken') return fail('title-not-free', { title: payload.incident.title });
  if (outcome.kind === 'gone') return fail('not-allowed', { need: 'edit page' });
  if ((await writeFirstRecord(ports, record, operation.startedAt)) === 'taken')
    return fail('already-post-mortem', null);
  await recordStep(ports, operation, { state: 'done' });
  return created(page, payload.incident.title);
}

async function addSections(ports: Ports, { page: first, payload }: TurnRequest): Promise<WritePageOutcome> {
  const { pages } = ports.confluence.asCaller;
  let page: Page | null = first;
  for (let attempt = 0; attempt < mostAttempts && page; attempt += 1) {
    const outcome = await addSectionsTo(ports, page, payload);
    if (outcome.kind !== 'conflict') return outcome;
    page = await pages.find(first.pageId);
  }
  return page ? { kind: 'conflict' } : { kind: 'gone' };
}

/** Writes nothing when nothing is missing: a repeat after a lost answer, or a page made from a template. */
async function addSectionsTo(
  ports: Ports,
  page: Page,
  { incident, operationId }: TurnRequest['payload'],
): Promise<WritePageOutcome> {
  const before = parseAdf(page.body);
  const body = addMissingSections(before, newPageInput(ports, { incident, operationId }));
  if (sameMeaning(before, body) && page.title === incident.title) return { kind: 'written', version: page.version };
  const message = messageOf('Turned into a post-mortem', operationId);
  return ports.confluence.asCaller.pages.write({
    pageId: page.pageId,
    title: incident.title,
    body,
    version: page.version + 1,
    message,
  });
}

function created(page: Page, title: string): Result<CreatedPage> {
  return succeed({ pageId: page.pageId, title, path: page.path });
}
