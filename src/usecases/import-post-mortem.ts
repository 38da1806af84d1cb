import { createHash } from 'node:crypto';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { CreatedPage, ImportPreview } from '../contract/views';
import type { ActionItemContent } from '../domain/action-item';
import { readDocument } from '../domain/document/read-document';
import type { StatedActionItem } from '../domain/document/post-mortem-document';
import { importMarkdown } from '../domain/import/import-markdown';
import { importedPageBody } from '../domain/import/imported-page';
import { ImportError } from '../domain/import/import-error';
import type { ImportedReport } from '../domain/import/import-markdown';
import { checkPostMortem } from '../domain/rules/check-post-mortem';
import { dateIn } from '../domain/schedule/period';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { newItem } from './add-action-item';
import { addItems } from './add-items';
import { createPostMortem } from './create-post-mortem';
import { firstRecord } from './first-record';
import { newPageInput } from './new-page-input';

type ImportPayload = Parsed<'importPostMortem'>;

/** What an import would bring: nothing is written. */
export async function previewImport(
  ports: Ports,
  { payload, callerId }: { payload: Parsed<'previewImport'>; callerId: string },
): Promise<Result<ImportPreview>> {
  return reading(async () => {
    const report = importMarkdown(payload.markdown, { timeZone: payload.timeZone });
    const now = ports.clock();
    const at = new Date(now).toISOString();
    const incident = incidentOf(report, { ...payload, title: '', startedAt: null, moderatorId: null }, at);
    const operationId = ports.newId();
    const body = importedPageBody(report, newPageInput(ports, { incident, operationId }));
    const document = readDocument(body, { timeZone: payload.timeZone });
    const record = firstRecord({
      ...payload,
      pageId: '',
      callerId,
      operationId,
      originPageId: null,
      incident,
      now: at,
    });
    const items = report.actionItems.map((stated, index) =>
      newItem(record, { id: String(index), content: contentOf(stated), byId: callerId, at }),
    );
    return succeed({
      title: report.title,
      startedAt: report.startedAt,
      timelineRows: document.timeline.length,
      actionItems: items.length,
      understood: report.understood,
      notUnderstood: report.notUnderstood,
      checks: checkPostMortem({
        document,
        details: record.details,
        actionItems: items,
        today: dateIn(payload.timeZone, now),
      }),
    });
  });
}

/**
 * Turns a Markdown report into a post-mortem: its page with what was understood in the app's sections and the rest kept, its
 * record, its action items. Safe to repeat with the same operation id.
 */
export async function importPostMortem(
  ports: Ports,
  { payload, callerId, space }: { payload: ImportPayload; callerId: string; space: Space },
): Promise<Result<CreatedPage>> {
  return reading(async () => {
    const report = importMarkdown(payload.markdown, { timeZone: payload.timeZone });
    const startedAt = payload.startedAt ?? report.startedAt;
    if (startedAt === null) return fail('invalid-request', { problem: 'the report does not say when it started' });
    const incident = incidentOf(report, payload, startedAt);
    if (incident.title === '') return fail('invalid-request', { problem: 'the report has no title' });
    const { operationId } = payload;
    const created = await createPostMortem(ports, {
      callerId,
      space,
      payload: { operationId, spaceId: space.spaceId, incident, originPageId: null },
      body: importedPageBody(report, {
        ...newPageInput(ports, { incident, operationId }),
        itemIds: report.actionItems.map((_, index) => itemId(operationId, index)),
      }),
    });
    return created.ok ? addStatedItems(ports, report, created.value, { callerId, operationId }) : created;
  });
}

async function addStatedItems(
  ports: Ports,
  report: ImportedReport,
  created: CreatedPage,
  { callerId, operationId }: { callerId: string; operationId: string },
): Promise<Result<CreatedPage>> {
  const postMortem = await ports.records.findPostMortem(created.pageId);
  if (postMortem === null) return fail('not-a-post-mortem', null);
  const at = new Date(ports.clock()).toISOString();
  const items = report.actionItems.map((stated, index) =>
    newItem(postMortem, { id: itemId(operationId, index), content: contentOf(stated), byId: callerId, at }),
  );
  return (await addItems(ports, postMortem, items)) ? succeed(created) : fail('busy', { retryAfterSeconds: 1 });
}

/** The same item of the same import has the same id, however often it is imported. Formed like a random UUID. */
function itemId(operationId: string, index: number): string {
  const hex = createHash('sha256').update(`${operationId}:${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function incidentOf(
  report: ImportedReport,
  { title, timeZone, moderatorId }: Pick<ImportPayload, 'title' | 'timeZone' | 'moderatorId' | 'startedAt'>,
  startedAt: string,
): Parsed<'createPostMortem'>['incident'] {
  return {
    title: title || report.title,
    startedAt,
    timeZone,
    severity: 0,
    services: [],
    impact: { customers: 'unknown', statement: '' },
    agentId: null,
    moderatorId,
  };
}

function contentOf({ title, done, ownerId, dueDate, link }: StatedActionItem): ActionItemContent {
  return {
    title,
    doneWhen: '',
    ownerId: ownerId ?? null,
    dueDate: dueDate ?? null,
    priority: 'none',
    kind: 'none',
    status: done ? 'done' : 'open',
    link: link ?? null,
  };
}

async function reading<Value>(run: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ImportError) return fail('unreadable-file', { problem: error.message });
    throw error;
  }
}
