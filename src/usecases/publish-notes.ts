import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { ActionItem } from '../domain/action-item';
import { sameMeaning } from '../domain/document/compare';
import { parseAdf } from '../domain/document/parse-adf';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { writeOwnedParts } from '../domain/document/write/write-owned-parts';
import type { PostMortem } from '../domain/post-mortem';
import { applyTicks } from '../domain/ticks';
import type { Operation } from '../ports/operations';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { blockersOf } from '../domain/rules/blockers';
import { commitPublication } from './commit-publication';
import { beginOperation, messageOf, recordStep } from './operation-steps';
import { viewPostMortem } from './view-post-mortem';

/** Others may write the page or the record meanwhile; more often than this in a row is no accident. */
const mostAttempts = 4;

export interface PublishRequest {
  callerId: string;
  page: Page;
  postMortem: PostMortem;
  /** Space admins may publish over what blocks, with a reason. */
  mayOverride: boolean;
  payload: Parsed<'publishNotes'>;
}

interface Attempt {
  page: Page;
  postMortem: PostMortem;
}

type AttemptOutcome = { kind: 'ended'; result: Result<PostMortemView> } | { kind: 'again'; operation: Operation };

/**
 * Publishes the notes: checks the page as it stands, rewrites only the parts that the app owns, then records it. When others
 * write meanwhile, everything is read and checked again. Safe to repeat with the same operation id.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function publishNotes(ports: Ports, request: PublishRequest): Promise<Result<PostMortemView>> {
  const { callerId, payload } = request;
  const { operationId, pageId } = payload;
  if (request.postMortem.publication?.operationId === operationId) return published(ports, request, request);
  if (request.postMortem.version !== payload.version) {
    return fail('changed-meanwhile', { changedAt: request.postMortem.changedAt, changedById: null });
  }
  const intent = { operationId, kind: 'publish-notes' as const, byId: callerId, request: payload };
  const begun = await beginOperation(ports, intent);
  if (begun.kind === 'mismatch') return fail('operation-mismatch', null);

  let { operation } = begun;
  let current: Attempt | null = request;
  for (let attempt = 0; attempt < mostAttempts && current; attempt += 1) {
    const outcome = await attemptToPublish(ports, request, current, operation);
    if (outcome.kind === 'ended') return outcome.result;
    operation = outcome.operation;
    current = await readAgain(ports, pageId);
  }
  return current ? fail('page-keeps-changing', null) : fail('page-not-found', null);
}

async function readAgain({ confluence, records }: Ports, pageId: string): Promise<Attempt | null> {
  const page = await confluence.asCaller.pages.find(pageId);
  const postMortem = page && (await records.findPostMortem(pageId));
  return page && postMortem ? { page, postMortem } : null;
}

async function attemptToPublish(
  ports: Ports,
  request: PublishRequest,
  { page, postMortem }: Attempt,
  operation: Operation,
): Promise<AttemptOutcome> {
  const { callerId, payload } = request;
  if (postMortem.publication?.operationId === payload.operationId) {
    return { kind: 'ended', result: await published(ports, request, { page, postMortem }) };
  }
  if (!page.mayEdit) return { kind: 'ended', result: fail('not-allowed', { need: 'edit page' }) };
  const [stored, settings] = await Promise.all([
    ports.records.findItems(page.pageId, postMortem.actionItemIds),
    ports.records.findSettings(page.spaceId),
  ]);
  const now = ports.clock();
  const actionItems = applyTicks(stored, readPage(page, postMortem).actionItems, new Date(now).toISOString(), callerId);
  const { checks } = viewPostMortem({ page, postMortem, actionItems, settings, callerId, now });
  const blockers = blockersOf(checks, postMortem.acceptances);
  const overridden = request.mayOverride && payload.overrideReason !== '';
  if (!overridden && blockers.errors.length + blockers.open.length > 0) {
    await recordStep(ports, operation, { state: 'abandoned' });
    return { kind: 'ended', result: fail('publication-blocked', blockers) };
  }
  const body = publishedBody(page, postMortem, actionItems);
  // Stated before it is written, so that the sweep can tell whether this operation's version of the page is there.
  const pageVersion = body ? page.version + 1 : (operation.pageVersion ?? page.version);
  const intended: PostMortem = {
    ...postMortem,
    status: 'published',
    removedItemIds: [],
    version: postMortem.version + 1,
    changedAt: new Date(now).toISOString(),
    publication: {
      publishedAt: new Date(now).toISOString(),
      publishedById: callerId,
      pageVersion,
      overrideReason: overridden ? payload.overrideReason : null,
      operationId: payload.operationId,
    },
  };
  const step = await recordStep(ports, operation, { pageId: page.pageId, intended, pageVersion });
  const written = body === null ? 'written' : await writePage(ports, page, body, payload.operationId);
  if (written === 'conflict') return { kind: 'again', operation: step };
  if (written === 'gone') return { kind: 'ended', result: fail('not-allowed', { need: 'edit page' }) };
  const outcome = await commitPublication(ports, { before: postMortem, intended, stored, ticked: actionItems });
  if (outcome === 'conflict') return { kind: 'again', operation: step };
  await recordStep(ports, step, { state: 'done' });
  const after = (await readAgain(ports, page.pageId)) ?? { page, postMortem: intended };
  return { kind: 'ended', result: await published(ports, request, after) };
}

function readPage(page: Page, postMortem: PostMortem) {
  return readDocument(parseAdf(page.body), { timeZone: postMortem.timeZone });
}

/** The page with the app's parts rewritten; null when it says it all already, as after a lost answer. */
function publishedBody(page: Page, postMortem: PostMortem, actionItems: readonly ActionItem[]): AdfDocument | null {
  const before = parseAdf(page.body);
  const body = writeOwnedParts(before, {
    details: postMortem.details,
    actionItems,
    removedItemIds: postMortem.removedItemIds,
    timeZone: postMortem.timeZone,
  });
  return sameMeaning(before, body) ? null : body;
}

async function writePage(
  { confluence }: Ports,
  page: Page,
  body: AdfDocument,
  operationId: string,
): Promise<'written' | 'conflict' | 'gone'> {
  const outcome = await confluence.asCaller.pages.write({
    pageId: page.pageId,
    title: page.title,
    body,
    version: page.version + 1,
    message: messageOf('Post-mortem notes published', operationId),
  });
  return outcome.kind === 'title-taken' ? 'conflict' : outcome.kind;
}

async function published(
  ports: Ports,
  { callerId }: PublishRequest,
  { page, postMortem }: Attempt,
): Promise<Result<PostMortemView>> {
  const [actionItems, settings] = await Promise.all([
    ports.records.findItems(page.pageId, postMortem.actionItemIds),
    ports.records.findSettings(page.spaceId),
  ]);
  return succeed(viewPostMortem({ page, postMortem, actionItems, settings, callerId, now: ports.clock() }));
}
