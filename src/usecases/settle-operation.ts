import { parseAdf } from '../domain/document/parse-adf';
import type { StatedActionItem } from '../domain/document/post-mortem-document';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { readDocument } from '../domain/document/read-document';
import { pageReading } from '../domain/page-reading';
import { peopleIn } from '../domain/former-user';
import type { PostMortem } from '../domain/post-mortem';
import { applyTicks } from '../domain/ticks';
import type { Operation } from '../ports/operations';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { addItems } from './add-items';
import { commitPublication } from './commit-publication';
import { findCreatedPage } from './find-created-page';
import { importedItemsOnPage } from './imported-items';
import { isPageWritten, minutesAfter, placeOf, recordStep } from './operation-steps';
import { recountDigest } from './recount-digest';
import { settlePostMortem } from './settle-post-mortem';
import { writeFirstRecord } from './write-first-record';

/** A page that the app cannot see may be restricted for now; after a day of looking the operation is given up. */
const mostAttempts = 24;
const minutesBetweenAttempts = 60;

type Ending = 'done' | 'abandoned' | 'later';

/** An operation that had begun to write, and the page as the app sees it. */
interface Unfinished {
  operation: Operation;
  page: Page;
  intended: PostMortem;
}

/**
 * Finishes what a person began and the function did not: only the app's own books, only what they were authorised to do then,
 * and only when the page shows that their part was written. Nothing is written on pages in anybody's name.
 */
export async function settleOperation(ports: Ports, operationId: string): Promise<void> {
  const operation = await ports.operations.find(operationId);
  if (operation?.state !== 'open') return;
  await ports.peopleRegister.note(placeOf(operation), peopleIn(operation));
  const attempts = operation.attempts + 1;
  const nextAttemptAt = minutesAfter(ports.clock(), minutesBetweenAttempts);
  const later = attempts < mostAttempts ? 'open' : 'abandoned';
  // Counted before it is tried: an attempt that throws must not be tried every hour for ever.
  const tried = await recordStep(ports, operation, { state: later, attempts, nextAttemptAt });
  const ending = await settle(ports, tried);
  if (ending !== 'later') await recordStep(ports, tried, { state: ending });
}

async function settle(ports: Ports, operation: Operation): Promise<Ending> {
  const { pages } = ports.confluence.asApp;
  const { operationId, byId, intended, pageId, titles } = operation;
  if (intended === null) return 'abandoned';
  const page = await (pageId === null
    ? findCreatedPage(pages, { spaceId: intended.spaceId, titles, operationId, byId })
    : pages.find(pageId));
  // A known page that is not seen may be restricted for now; a page that was never seen was most likely never created.
  if (page === null) return pageId === null ? 'abandoned' : settleUnseen(ports, operation, { ...intended, pageId });
  return settlers[operation.kind](ports, { operation, page, intended: { ...intended, pageId: page.pageId } });
}

async function settleUnseen(ports: Ports, operation: Operation, intended: PostMortem): Promise<Ending> {
  if (operation.kind === 'publish-notes' || !(await hasRecord(ports, operation, intended))) return 'later';
  const ending = await finishFirstRecord(ports, operation, intended);
  // The items of a report stand on its page: they come when that is seen again.
  return operation.kind === 'import-post-mortem' && ending === 'done' ? 'later' : ending;
}

/** The record that is there already shows that all before it was done: what is missing in the history needs no page. */
async function hasRecord({ records }: Ports, { operationId }: Operation, { pageId }: PostMortem): Promise<boolean> {
  return (await records.findPostMortem(pageId))?.operationId === operationId;
}

const settlers: Record<Operation['kind'], (ports: Ports, unfinished: Unfinished) => Promise<Ending>> = {
  'create-post-mortem': (ports, { operation, intended }) => finishFirstRecord(ports, operation, intended),
  'import-post-mortem': finishImport,
  'turn-into-post-mortem': finishTurning,
  'publish-notes': finishPublication,
};

async function isWritten({ confluence }: Ports, { operation, page }: Unfinished): Promise<boolean> {
  return isPageWritten(confluence.asApp.pages, operation, page);
}

async function finishFirstRecord(ports: Ports, operation: Operation, intended: PostMortem): Promise<Ending> {
  return (await writeFirstRecord(ports, ports.confluence.asApp, intended, operation.startedAt)) === 'written'
    ? 'done'
    : 'abandoned';
}

/** A page that had all sections got no version of this operation: then only the record tells that it was turned. */
async function finishTurning(ports: Ports, unfinished: Unfinished): Promise<Ending> {
  const { operation, intended } = unfinished;
  const isTurned = (await isWritten(ports, unfinished)) || (await hasRecord(ports, operation, intended));
  return isTurned ? finishFirstRecord(ports, operation, intended) : 'abandoned';
}

async function finishImport(ports: Ports, unfinished: Unfinished): Promise<Ending> {
  const ending = await finishFirstRecord(ports, unfinished.operation, unfinished.intended);
  const current = ending === 'done' ? await ports.records.findPostMortem(unfinished.page.pageId) : null;
  if (current === null) return ending;
  const items = importedItemsOnPage(current, await tasksOf(ports, unfinished));
  if (!(await addItems(ports, current, items))) return 'later';
  await recountDigest(ports, current.pageId);
  return 'done';
}

async function finishPublication(ports: Ports, unfinished: Unfinished): Promise<Ending> {
  const { operation, page, intended } = unfinished;
  const current = await ports.records.findPostMortem(page.pageId);
  if (current?.publication?.operationId === operation.operationId) return afterPublication(ports, unfinished);
  if (current === null || current.version !== intended.version - 1) return 'abandoned';
  if (!(await isWritten(ports, unfinished))) return 'abandoned';
  const stored = await ports.records.findItems(page.pageId, current.actionItemIds);
  const ticked = applyTicks(stored, await tasksOf(ports, unfinished), intended.changedAt, operation.byId);
  const { draftVersion } = operation;
  const outcome = await commitPublication(ports, { before: current, intended, stored, ticked, draftVersion });
  return outcome === 'committed' ? afterPublication(ports, unfinished) : 'later';
}

async function afterPublication(ports: Ports, { operation: { byId }, page: { pageId } }: Unfinished): Promise<Ending> {
  await settlePostMortem(ports, { pageId, byId });
  return 'done';
}

/** Tasks on the page as it stands. A page that somebody damaged since says nothing about tasks. */
async function tasksOf({ records }: Ports, { page, intended }: Unfinished): Promise<readonly StatedActionItem[]> {
  const settings = await records.findSettings(page.spaceId);
  try {
    return readDocument(parseAdf(page.body), pageReading(intended, settings)).actionItems;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return [];
    throw error;
  }
}
