import { z } from 'zod';
import adfSchema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { invalid } from './refusal';

/** A node of a document in Atlassian Document Format. */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  marks?: AdfMark[] | undefined;
  content?: AdfNode[] | undefined;
  text?: string | undefined;
  [other: string]: unknown;
}
export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown> | undefined;
}
export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** Every name of a node or mark in Atlassian's own JSON schema. */
function typeNames(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const named = z.object({ properties: z.object({ type: z.object({ enum: z.array(z.string()) }) }) }).safeParse(schema);
  return [...(named.success ? named.data.properties.type.enum : []), ...Object.values(schema).flatMap(typeNames)];
}
const KNOWN_TYPES: ReadonlySet<string> = new Set(typeNames(adfSchema));
const knownType = z.string().refine((type) => KNOWN_TYPES.has(type), { error: 'is no type of node or mark' });

const markSchema = z.looseObject({ type: knownType, attrs: z.record(z.string(), z.unknown()).optional() });
const nodeSchema: z.ZodType<AdfNode> = z.looseObject({
  type: knownType,
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z.array(markSchema).optional(),
  get content() {
    return z.array(nodeSchema).optional();
  },
  text: z.string().optional(),
});
const documentSchema: z.ZodType<AdfDocument> = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(nodeSchema),
});

export const EMPTY_DOCUMENT: AdfDocument = { type: 'doc', version: 1, content: [] };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid('The body is not JSON', error instanceof Error ? error.message : undefined);
  }
}

/**
 * Reads the body of a page as it was sent: ADF written as JSON.
 * @throws ConfluenceRefusal (400) when it is not a document.
 */
export function readAdf(text: string): AdfDocument {
  const result = documentSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(
    'The body is not a document in Atlassian Document Format',
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
