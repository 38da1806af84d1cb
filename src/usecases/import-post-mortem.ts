import { mostActionItems } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { CreatedPage, ImportPreview } from '../contract/views';
import { readDocument } from '../domain/document/read-document';
import { importMarkdown } from '../domain/import/import-markdown';
import { importedPageBody } from '../domain/import/imported-page';
import { ImportError } from '../domain/import/import-error';
import type { ImportedReport } from '../domain/import/import-markdown';
import { pageReading } from '../domain/page-reading';
import { spacePolicyOf } from '../domain/policy/space-policy';
import { checkPostMortem } from '../domain/rules/check-post-mortem';
import { ruleSubject } from '../domain/rules/rule-subject';
import { unknownCircumstances } from '../domain/circumstances';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { createPostMortem } from './create-post-mortem';
import { checkBasis } from './check-basis';
import { firstRecord } from './first-record';
import { importedItemId, importedItems } from './imported-items';
import { newPageInput } from './new-page-input';
import { statedIncident } from './stated-incident';

type ImportPayload = Parsed<'importPostMortem'>;

/** What an import would bring: nothing is written. */
export async function previewImport(
  ports: Ports,
  { payload, callerId, space }: { payload: Parsed<'previewImport'>; callerId: string; space: Space },
): Promise<Result<ImportPreview>> {
  return reading(async () => {
    const settings = await ports.records.findSettings(space.spaceId);
    const reading = pageReading(payload, settings);
    const report = importMarkdown(payload.markdown, reading);
    const rules = settings?.rules ?? {};
    const now = ports.clock();
    const at = new Date(now).toISOString();
    const incident = incidentOf(report, { ...payload, title: '' }, at);
    const operationId = ports.newId();
    const body = importedPageBody(report, newPageInput(ports, { incident, operationId }, { settings }));
    const document = readDocument(body, reading);
    const record = firstRecord({
      ...payload,
      pageId: '',
      callerId,
      operationId,
      originPageId: null,
      incident,
      now: at,
    });
    const items = importedItems(record, report.actionItems);
    const subject = ruleSubject(
      { document, details: record.details, actionItems: items, timeZone: payload.timeZone, now },
      { policy: spacePolicyOf(settings, payload.timeZone).policy },
    );
    return succeed({
      title: report.title,
      startedAt: report.startedAt,
      timelineRows: report.timeline.length,
      understood: report.understood,
      notUnderstood: report.notUnderstood,
      details: record.details,
      items,
      checks: checkPostMortem(subject, rules),
      basis: checkBasis(subject, rules),
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
    const settings = await ports.records.findSettings(space.spaceId);
    const report = importMarkdown(payload.markdown, pageReading(payload, settings));
    const startedAt = payload.startedAt ?? report.startedAt;
    if (startedAt === null) return fail('invalid-request', { problem: 'the report does not say when it started' });
    const incident = incidentOf(report, payload, startedAt);
    if (report.actionItems.length > mostActionItems)
      return fail('too-large', { limit: `${mostActionItems} action items` });
    if (incident.title === '') return fail('invalid-request', { problem: 'the report has no title' });
    const { operationId } = payload;
    return createPostMortem(ports, {
      callerId,
      space,
      payload: { operationId, spaceId: space.spaceId, incident, originPageId: null },
      imported: {
        markdown: payload.markdown,
        body: importedPageBody(report, {
          ...newPageInput(ports, { incident, operationId }, { settings }),
          itemIds: report.actionItems.map((_, index) => importedItemId(operationId, index)),
        }),
        itemsOf: (postMortem) => importedItems(postMortem, report.actionItems),
      },
    });
  });
}

type Chosen = Pick<ImportPayload, 'title' | 'timeZone' | 'moderatorId' | 'severity' | 'services' | 'impact'>;

/** The incident as the person who imports it chose; where they did not, as the report states it. */
function incidentOf(
  report: ImportedReport,
  { title, timeZone, moderatorId, ...chosen }: Chosen,
  startedAt: string,
): Parsed<'createPostMortem'>['incident'] {
  const stated = statedIncident(report.document.stated);
  return {
    title: title || report.title,
    startedAt,
    timeZone,
    severity: chosen.severity ?? stated.severity,
    services: chosen.services ?? stated.services,
    impact: chosen.impact ?? stated.impact,
    circumstances: unknownCircumstances,
    agentId: null,
    moderatorId,
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
