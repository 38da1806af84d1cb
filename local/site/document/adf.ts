import { z } from 'zod';

/** A node of an Atlassian document as it is stored: nothing is taken for granted but the names. */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
  version?: number;
}

const nodeSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(nodeSchema).optional(),
    marks: z.array(z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
    text: z.string().optional(),
  }),
) as z.ZodType<AdfNode>;

/** The document in a page's body. Throws a sentence when the stored text is no document. */
export function parseDocument(body: string): AdfNode {
  const found = nodeSchema.safeParse(parseJson(body));
  if (!found.success || found.data.type !== 'doc')
    throw new Error('The body of this page is damaged: it is not an Atlassian document.');
  return found.data;
}

/** The document, or the sentence on why there is none. */
export function readBody(body: string): AdfNode | string {
  try {
    return parseDocument(body);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parseJson(body: string): unknown {
  try {
    return body === '' ? { type: 'doc', version: 1, content: [] } : JSON.parse(body);
  } catch {
    return undefined;
  }
}
