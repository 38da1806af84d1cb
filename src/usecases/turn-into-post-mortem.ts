import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { CreatedPage } from '../contract/views';
import { sameMeaning } from '../domain/document/compare';
import { addMissingSections } from '../domain/document/write/new-page';
import { parseAdf } from '../domain/document/parse-adf';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import type { PostMortem } from '../domain/post-mortem';
import type { SpaceSettings } from '../domain/space-settings';
import type { Operation } from '../ports/operations';
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

  const record = firstRecord({
    ...payload,
    pageId: page.pageId,
    spaceId: page.spaceId,
    originPageId: null,
    callerId,
    now: new Date(ports.clock()).toISOString(),
  });
  const { operation, outcome } = await addSections(ports, request, settings, { operation: begun.operation, record });
  if (outcome.kind === 'conflict') return fail('page-keeps-changing', null);
  if (outcome.kind === 'too-large') return fail('page-too-large', null);
  if (outcome.kind === 'title-taken') return fail('title-not-free', { title: payload.incident.title });
  if (outcome.kind === 'gone') return fail('not-allowed', { need: 'edit page' });
  if ((await writeFirstRecord(ports, ports.confluence.asCaller, record, operation.startedAt)) === 'taken')
    return fail('already-post-mortem', null);
  await recordStep(ports, operation, { state: 'done' });
  return created(page, payload.incident.title);
}

interface Added {
  operation: Operation;
  outcome: WritePageOutcome;
}

async function addSections(
  ports: Ports,
  { page: first, payload }: TurnRequest,
  settings: SpaceSettings,
  { operation: begun, record: intended }: { operation: Operation; record: PostMortem },
): Promise<Added> {
  const { pages } = ports.confluence.asCaller;
  let operation = begun;
  let page: Page | null = first;
  for (let attempt = 0; attempt < mostAttempts && page; attempt += 1) {
    const body = missingOn(ports, page, payload, settings);
    // Which version is the operation's own is stated before it is written, so that the sweep can tell.
    const pageVersion: number | null = body ? page.version + 1 : (operation.pageVersion ?? page.version);
    operation = await recordStep(ports, operation, { pageId: page.pageId, intended, pageVersion });
    const outcome = await writeSections(ports, page, payload, body);
    if (outcome.kind !== 'conflict') return { operation, outcome };
    page = await pages.find(first.pageId);
  }
  return { operation, outcome: page ? { kind: 'conflict' } : { kind: 'gone' } };
}

/** The page's next body; null when nothing is missing: a repeat after a lost answer, or a page made from a template. */
function missingOn(
  ports: Ports,
  page: Page,
  payload: TurnRequest['payload'],
  settings: SpaceSettings,
): AdfDocument | null {
  const before = parseAdf(page.body);
  const body = addMissingSections(before, newPageInput(ports, payload, { settings }));
  return sameMeaning(before, body) && page.title === payload.incident.title ? null : body;
}

async function writeSections(
  { confluence }: Ports,
  page: Page,
  { incident, operationId }: TurnRequest['payload'],
  body: AdfDocument | null,
): Promise<WritePageOutcome> {
  if (body === null) return { kind: 'written', version: page.version };
  return confluence.asCaller.pages.write({
    pageId: page.pageId,
    title: incident.title,
    body,
    version: page.version + 1,
    message: messageOf('Turned into a post-mortem', operationId),
  });
}

function created(page: Page, title: string): Result<CreatedPage> {
  return succeed({ pageId: page.pageId, title, path: page.path });
}
