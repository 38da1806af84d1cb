import type { DocNode } from '@atlaskit/adf-schema';
import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import { sentenceOf } from '../contract/sentences';
import { exportedSentence } from '../domain/document/exported/exported-macro';
import { exportedReport } from '../domain/document/exported/exported-report';
import { readMacroReport } from '../domain/report/report-macro';
import { CallerRefusedError } from '../ports/confluence';
import { collectReport } from '../usecases/collect-report';
import { describe } from './failures';

/** Where Forge tells of the macro that is exported; which of the two differs between kinds of export. */
const place = z.object({ config: z.unknown(), space: z.object({ id: z.coerce.string() }) });
const exportSchema = z.union([
  z.object({ extensionPayload: place }).transform(({ extensionPayload }) => extensionPayload),
  z.object({ context: place }).transform(({ context }) => context),
]);

const mayNotExport = 'The action items of this report may not be exported by you.';

/**
 * What stands for a report of action items in PDF, Word and other exports: a table of its rows. Read as the person who exports;
 * of what they may not see, a count.
 */
export async function exportReport(event: unknown): Promise<DocNode> {
  const reference = getAppContext().invocationId;
  const given = exportSchema.safeParse(event);
  if (!given.success) return exportedSentence('This export does not say how the report is set up.');
  const report = readMacroReport(given.data.config);
  // Forge does not tell an export who asks for it.
  if (report.view.filter.owner === 'me') {
    return exportedSentence('This report shows the items of whoever reads it; name a person to export it.');
  }
  try {
    const collected = await collectReport(ports, { report, ownSpaceId: given.data.space.id });
    return collected.ok ? exportedReport(collected.value) : exportedSentence(sentenceOf(collected.error));
  } catch (error) {
    if (error instanceof CallerRefusedError) return exportedSentence(mayNotExport);
    console.error(describe(error, reference));
    return exportedSentence(`The report could not be exported. Try again. Reference: ${reference}.`);
  }
}
