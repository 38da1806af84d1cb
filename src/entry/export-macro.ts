import type { DocNode } from '@atlaskit/adf-schema';
import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import { exportedPostMortem, exportedSentence } from '../domain/document/exported/exported-macro';
import { parseAdf } from '../domain/document/parse-adf';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { describe } from './failures';
import { CallerRefusedError } from '../ports/confluence';
import { openMacro } from '../usecases/open-macro';

/** Forge tells which page is exported in the context; where exactly differs between kinds of export. */
const content = z.object({ content: z.object({ id: z.coerce.string() }) });
const exportSchema = z.union([
  z.object({ context: content }).transform(({ context }) => context.content.id),
  z.object({ context: z.object({ extension: content }) }).transform(({ context }) => context.extension.content.id),
  z.object({ extensionPayload: content }).transform(({ extensionPayload }) => extensionPayload.content.id),
]);

const mayNotExport = 'The post-mortem of this page may not be exported by you.';

/**
 * What stands for the macro in PDF, Word and other exports: the post-mortem's state, figures, checks, people and action items as
 * real content. Read as the person who exports; what they may not see is not exported.
 */
export async function exportMacro(event: unknown): Promise<DocNode> {
  const reference = getAppContext().invocationId;
  const pageId = exportSchema.safeParse(event);
  if (!pageId.success) return exportedSentence('This export does not say which page it is of.');
  try {
    const page = await ports.confluence.asCaller.pages.find(pageId.data);
    if (page === null) return exportedSentence(mayNotExport);
    const opened = await openMacro(ports, { callerId: '', page, localId: null });
    if (opened.ok && opened.value.kind === 'post-mortem')
      return exportedPostMortem(opened.value.view, parseAdf(page.body));
    return exportedSentence('This page is no post-mortem yet.');
  } catch (error) {
    if (error instanceof DamagedDocumentError) return exportedSentence(`The page cannot be read: ${error.message}.`);
    if (error instanceof CallerRefusedError) return exportedSentence(mayNotExport);
    console.error(describe(error, reference));
    return exportedSentence(`The post-mortem could not be exported. Try again. Reference: ${reference}.`);
  }
}
