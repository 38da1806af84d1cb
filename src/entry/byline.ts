import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { ports } from '../app';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import { summarizePostMortem } from '../usecases/summarize-post-mortem';
import type { BylineWords } from './byline-words';
import { bylineOfNone, describeByline } from './byline-words';
import { describe } from './failures';

const eventSchema = z.object({ extension: z.object({ content: z.object({ id: z.coerce.string() }) }) });

/** What is not given stays as the manifest says. */
const asInManifest: Partial<BylineWords> = {};

/**
 * Title and tooltip of the byline item when a page opens. Which page is only what the browser said, so it is read as the
 * person who looks: nothing is told of a page that they may not see.
 */
export async function byline(event: unknown): Promise<Partial<BylineWords>> {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return asInManifest;
  try {
    const page = await ports.confluence.asCaller.pages.find(parsed.data.extension.content.id);
    if (page === null) return asInManifest;
    const summary = await summarizePostMortem(ports, page);
    return summary ? describeByline(summary) : bylineOfNone;
  } catch (error) {
    if (!(error instanceof DamagedDocumentError)) console.error(describe(error, getAppContext().invocationId));
    return asInManifest;
  }
}
