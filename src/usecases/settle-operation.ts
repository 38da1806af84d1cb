import type { PostMortem } from '../domain/post-mortem';
import type { Operation } from '../ports/operations';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { publicationChanges } from './commit-publication';
import { isWrittenBy, minutesAfter, recordStep } from './operation-steps';
import { writeFirstRecord } from './write-first-record';

/** A page that the app cannot see may be restricted for now; after a day of looking the operation is given up. */
const mostAttempts = 24;
const minutesBetweenAttempts = 60;

type Ending = 'done' | 'abandoned' | 'later';

/**
 * Finishes what a person began and the function did not: only the app's own books, only what they were authorised to do then,
 * and only when the page shows that their part was written. Nothing is written on pages in anybody's name.
 */
export async function settleOperation(ports: Ports, operationId: string): Promise<void> {
  const operation = await ports.operations.find(operationId);
  if (operation?.state !== 'open') return;
  const ending = await settle(ports, operation);
  const attempts = operation.attempts + 1;
  const state = ending === 'later' ? (attempts < mostAttempts ? 'open' : 'abandoned') : ending;
  const nextAttemptAt = minutesAfter(ports.clock(), minutesBetweenAttempts);
  await recordStep(ports, operation, { state, attempts, nextAttemptAt });
}

async function settle(ports: Ports, operation: Operation): Promise<Ending> {
  const { intended, pageId } = operation;
  if (intended === null || pageId === null) return 'abandoned';
  const page = await ports.confluence.asApp.pages.find(pageId);
  if (page === null) return 'later';
  return settlers[operation.kind](ports, operation, page, intended);
}

const settlers: Record<
  Operation['kind'],
  (ports: Ports, operation: Operation, page: Page, intended: PostMortem) => Promise<Ending>
> = {
  'create-post-mortem': finishFirstRecord,
  'turn-into-post-mortem': async (ports, operation, page, intended) =>
    isWrittenBy(page.versionMessage, operation.operationId)
      ? finishFirstRecord(ports, operation, page, intended)
      : 'abandoned',
  'publish-notes': async ({ records }, { operationId }, page, intended) => {
    const current = await records.findPostMortem(page.pageId);
    if (current?.publication?.operationId === operationId) return 'done';
    if (current === null || current.version !== intended.version - 1) return 'abandoned';
    return (await records.commit(publicationChanges(current, intended))) === 'committed' ? 'done' : 'later';
  },
};

async function finishFirstRecord(
  ports: Ports,
  operation: Operation,
  _page: Page,
  intended: PostMortem,
): Promise<Ending> {
  return (await writeFirstRecord(ports, intended, operation.startedAt)) === 'written' ? 'done' : 'abandoned';
}
