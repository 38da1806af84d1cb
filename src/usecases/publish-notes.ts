import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { PostMortemView } from '../contract/views';
import type { ActionItem } from '../domain/action-item';
import type { PublishedAnalysis } from '../domain/digest/published-analysis';
import { sameMeaning } from '../domain/document/compare';
import { parseAdf } from '../domain/document/parse-adf';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import { settledStatus } from '../domain/life';
import type { PostMortem } from '../domain/post-mortem';
import type { Blockers } from '../domain/rules/blockers';
import { blockersOf } from '../domain/rules/blockers';
import type { SpaceSettings } from '../domain/space-settings';
import { PlatformError } from '../ports/confluence';
import type { Operation } from '../ports/operations';
import type { Page, WritePageOutcome } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { commitPublication } from './commit-publication';
import { markPage } from './mark-page';
import { findExpectedDraft, mergeNotes } from './merge-notes';
import { beginOperation, isPageWritten, messageOf, placeOf, recordStep } from './operation-steps';
import { pageToPublish } from './page-to-publish';
import { showPostMortem } from './show-post-mortem';
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
 * Publishes the notes: joins the draft, if one is to be published, with the page as it stands, checks what comes of it, rewrites
 * the parts that the app owns, then records it. When others write meanwhile, everything is read, joined and checked again.
 * Safe to repeat with the same operation id.
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export async function publishNotes(ports: Ports, request: PublishRequest): Promise<Result<PostMortemView>> {
  const { callerId, payload } = request;
  const { operationId, pageId, draftVersion } = payload;
  if (request.postMortem.publication?.operationId === operationId) return published(ports, request, request);
  if (request.postMortem.version !== payload.version) {
    return fail('changed-meanwhile', { changedAt: request.postMortem.changedAt, changedById: null });
  }
  // Before anything is written down: who is refused leaves nothing behind.
  if (!request.page.mayEdit) return fail('not-allowed', { need: 'edit page' });
  const intent = {
    operationId,
    kind: 'publish-notes' as const,
    byId: callerId,
    request: payload,
    pageId,
    draftVersion,
  };
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
  const merged = await notesOn(ports, request, { page, postMortem, settings }, operation);
  if (!merged.ok) return refused(ports, operation, merged);
  const now = ports.clock();
  const ready = await pageToPublish(ports, { page, postMortem, stored, settings, callerId, now }, merged.value);
  const blockers = blockersOf(ready.checks, postMortem.acceptances);
  const overridden = request.mayOverride && payload.overrideReason !== '';
  if (!overridden && isBlocked(blockers)) return refused(ports, operation, fail('publication-blocked', blockers));
  const body = sameMeaning(parseAdf(page.body), ready.body) ? null : ready.body;
  // Stated before it is written, so that the sweep can tell whether this operation's version of the page is there.
  const pageVersion = body ? page.version + 1 : (operation.pageVersion ?? page.version);
  const { analysis } = ready;
  const intended = publishedRecord(request, postMortem, { now, pageVersion, overridden, analysis });
  const step = await recordStep(ports, operation, { pageId: page.pageId, intended, pageVersion });
  const written = body === null ? 'written' : await writePage(ports, page, body, payload.operationId);
  if (written === 'conflict') return { kind: 'again', operation: step };
  if (written === 'too-large') return refused(ports, step, fail('page-too-large', null));
  if (written === 'gone') return { kind: 'ended', result: fail('not-allowed', { need: 'edit page' }) };
  const { actionItems: ticked } = ready;
  const { draftVersion } = payload;
  const outcome = await commitPublication(ports, { before: postMortem, intended, stored, ticked, draftVersion });
  if (outcome === 'conflict') return { kind: 'again', operation: step };
  if (await isMarked(ports, intended, ticked)) await recordStep(ports, step, { state: 'done' });
  const after = { ...page, version: pageVersion, body: JSON.stringify(ready.body) };
  const viewed = { page: after, postMortem: intended, actionItems: ticked, settings, callerId, now };
  return { kind: 'ended', result: succeed(viewPostMortem(viewed)) };
}

/** What follows from a publication. What was published is published, whether or not search knows it yet: an operation that stays open is finished by the sweep. */
async function isMarked(ports: Ports, postMortem: PostMortem, items: readonly ActionItem[]): Promise<boolean> {
  const { pageId, publication, status } = postMortem;
  try {
    const byId = publication?.publishedById ?? '';
    const keepsState = settledStatus(status, items) === status;
    await ports.workQueue.push([{ kind: 'settle-post-mortem', pageId, byId, keepsState }]);
    return (await markPage(ports.confluence.asCaller, postMortem)) === 'done';
  } catch (error) {
    if (error instanceof PlatformError) return false;
    throw error;
  }
}

/** The page with the notes on it; what this operation has written already, as after a lost answer, is not joined again. */
async function notesOn(
  ports: Ports,
  { payload }: PublishRequest,
  { page, postMortem, settings }: Attempt & { settings: SpaceSettings | null },
  operation: Operation,
): Promise<Result<AdfDocument>> {
  const { draftVersion, choices } = payload;
  if (draftVersion === null || (await isPageWritten(ports.confluence.asCaller.pages, operation, page))) {
    return succeed(parseAdf(page.body));
  }
  const draft = await findExpectedDraft(ports, { page, postMortem }, draftVersion);
  if (!draft.ok) return draft;
  const merging = await mergeNotes(ports, { page, postMortem, draft: draft.value, choices, settings });
  if (!merging.ok) return merging;
  const { conflicts, isDecided } = merging.value;
  return isDecided ? succeed(merging.value.page) : fail('conflicts-open', { conflicts, pageVersion: page.version });
}

function isBlocked({ errors, open }: Blockers): boolean {
  return errors.length + open.length > 0;
}

/** Nothing is written, and a repeated request starts afresh. */
async function refused(
  ports: Ports,
  operation: Operation,
  result: Result<never> & { ok: false },
): Promise<AttemptOutcome> {
  await ports.peopleRegister.note(placeOf(operation), [operation.byId]);
  await recordStep(ports, operation, { state: 'abandoned' });
  return { kind: 'ended', result };
}

function publishedRecord(
  { callerId, payload }: PublishRequest,
  postMortem: PostMortem,
  {
    now,
    pageVersion,
    overridden,
    analysis,
  }: { now: number; pageVersion: number; overridden: boolean; analysis: PublishedAnalysis },
): PostMortem {
  const at = new Date(now).toISOString();
  return {
    ...postMortem,
    status: 'published',
    waiver: null,
    removedItemIds: [],
    version: postMortem.version + 1,
    changedAt: at,
    publication: {
      publishedAt: at,
      publishedById: callerId,
      pageVersion,
      overrideReason: overridden ? payload.overrideReason : null,
      operationId: payload.operationId,
      analysis,
    },
  };
}

async function writePage(
  { confluence }: Ports,
  page: Page,
  body: AdfDocument,
  operationId: string,
): Promise<Exclude<WritePageOutcome['kind'], 'title-taken'>> {
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
  return succeed(await showPostMortem(ports, { page, postMortem, callerId }));
}
