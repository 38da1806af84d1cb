import { createHash } from 'node:crypto';
import { peopleIn } from '../domain/former-user';
import type { PostMortem } from '../domain/post-mortem';
import type { Operation, OperationKind } from '../ports/operations';
import type { Page, Pages } from '../ports/pages';
import type { PersonPlace } from '../ports/people-register';
import type { Ports } from '../ports/ports';

/** The sweep leaves an operation to its person for so long, then looks every so often. */
const firstLookAfterMinutes = 10;

type Begun = { kind: 'begun'; operation: Operation } | { kind: 'mismatch' };

interface Intent {
  operationId: string;
  kind: OperationKind;
  byId: string;
  request: object;
  /** What finishing writes, when that is known before the page is. */
  intended?: PostMortem;
  /** The page that is there and that it is about. */
  pageId?: string | null;
  titles?: readonly string[];
  draftVersion?: number | null;
}

/**
 * States the intent of something that takes several steps, or finds it stated already: a second click, a retry after a lost
 * answer. The same id with another request or by another person is a mismatch. What was given up is open again.
 */
export async function beginOperation(
  { operations, peopleRegister, clock }: Pick<Ports, 'operations' | 'peopleRegister' | 'clock'>,
  { operationId, kind, byId, request, intended, pageId = null, titles = [], draftVersion = null }: Intent,
): Promise<Begun> {
  const now = clock();
  const operation: Operation = {
    operationId,
    version: 1,
    kind,
    byId,
    requestDigest: createHash('sha256').update(JSON.stringify(request)).digest('hex'),
    state: 'open',
    pageId,
    titles,
    pageVersion: null,
    draftVersion,
    attempts: 0,
    startedAt: new Date(now).toISOString(),
    nextAttemptAt: minutesAfter(now, firstLookAfterMinutes),
    intended: intended ?? null,
  };
  // Of one whose page is known its end notes who began it: publishing has no room for more requests.
  if (pageId === null) await peopleRegister.note(placeOf(operation), peopleIn(operation));
  if ((await operations.create(operation)) === 'created') return { kind: 'begun', operation };
  const earlier = await operations.find(operationId);
  if (earlier === null) return { kind: 'begun', operation };
  const same = earlier.kind === kind && earlier.byId === byId && earlier.requestDigest === operation.requestDigest;
  if (!same) return { kind: 'mismatch' };
  if (earlier.state !== 'abandoned') return { kind: 'begun', operation: earlier };
  // Written before anything is done, so that the sweep finishes this try as it would the first.
  const again = { state: 'open', attempts: 0, nextAttemptAt: operation.nextAttemptAt } as const;
  return { kind: 'begun', operation: await recordStep({ operations }, earlier, again) };
}

/** Where the people of an operation are found again. */
export function placeOf({ operationId, pageId }: Operation): PersonPlace {
  return pageId === null ? `operation:${operationId}` : `page:${pageId}`;
}

/** Records how far an operation has come. Steps are repeatable, so the last writer wins. */
export async function recordStep(
  { operations }: Pick<Ports, 'operations'>,
  operation: Operation,
  step: Partial<Pick<Operation, 'pageId' | 'pageVersion' | 'intended' | 'state' | 'attempts' | 'nextAttemptAt'>>,
): Promise<Operation> {
  const next = { ...operation, ...step, version: operation.version + 1 };
  await operations.write(next);
  return next;
}

export function minutesAfter(now: number, minutes: number): string {
  return new Date(now + minutes * 60_000).toISOString();
}

/** How a page's version message carries the operation that wrote it. */
export function messageOf(sentence: string, operationId: string): string {
  return `${sentence} [${operationId}]`;
}

/**
 * Whether the version of the page that the operation meant to write is its own; others may have written later ones since.
 * @param page as the one who asks sees it
 */
export async function isPageWritten(
  pages: Pages,
  { operationId, pageVersion }: Operation,
  page: Page,
): Promise<boolean> {
  if (pageVersion === null || pageVersion > page.version) return false;
  const isNewest = pageVersion === page.version;
  const message = isNewest ? page.versionMessage : await pages.versionMessage(page.pageId, pageVersion);
  return message !== null && isWrittenBy(message, operationId);
}

export function isWrittenBy(versionMessage: string, operationId: string): boolean {
  return versionMessage.endsWith(`[${operationId}]`);
}
