import { DamagedDocumentError } from './post-mortem-document';
import type { AdfDocument } from './post-mortem-document';

/** Deeper nesting than any page has: keeps reading safe from bodies made to exhaust the stack. */
const deepestNesting = 200;

/**
 * A page's body as Confluence stores it (`body.atlas_doc_format.value`).
 * @throws DamagedDocumentError when it is no JSON or no document
 */
export function parseAdf(body: string): AdfDocument {
  return requireAdf(parseJson(body));
}

/**
 * Checks the shape that every reader relies on: a document of nodes that have a type. Unknown types are fine.
 * @throws DamagedDocumentError with the place of the first damage
 */
export function requireAdf(value: unknown): AdfDocument {
  if (!isObject(value) || value['type'] !== 'doc') throw damaged('it does not start with a document node');
  requireNode(value, 'document', 0);
  if (!isDocument(value)) throw damaged('the document has no list of blocks');
  return value;
}

function parseJson(body: string): unknown {
  if (body.trim() === '') throw damaged('it is empty');
  try {
    return JSON.parse(body);
  } catch {
    throw damaged('it is not JSON');
  }
}

function requireNode(value: unknown, place: string, depth: number): void {
  if (depth > deepestNesting) throw damaged(`${place} is nested more than ${deepestNesting} levels deep`);
  if (!isObject(value)) throw damaged(`${place} is not a node`);
  const type = value['type'];
  if (typeof type !== 'string' || type === '') throw damaged(`${place} has no type`);
  const flaw = flawOf(value);
  if (flaw !== undefined) throw damaged(`${place} (${type.slice(0, 40)}) ${flaw}`);
  listOf(value['content']).forEach((child, index) => requireNode(child, placeOf(place, depth, index), depth + 1));
}

function flawOf(node: Record<string, unknown>): string | undefined {
  if (node['content'] !== undefined && !Array.isArray(node['content'])) return 'has content that is no list';
  if (node['attrs'] !== undefined && !isObject(node['attrs'])) return 'has attributes that are no object';
  if (node['marks'] !== undefined && !isListOfMarks(node['marks'])) return 'has damaged marks';
  if (node['type'] === 'text' && typeof node['text'] !== 'string') return 'has no text';
  return undefined;
}

/** A place further down is told by the beginning of the way there. */
const mostSteps = 8;

function placeOf(parent: string, depth: number, index: number): string {
  if (depth === mostSteps) return `something deep in ${parent}`;
  if (depth > mostSteps) return parent;
  return depth === 0 ? `block ${index + 1}` : `${parent}, part ${index + 1}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isListOfMarks(value: unknown): boolean {
  return Array.isArray(value) && value.every(isMark);
}

function isMark(value: unknown): boolean {
  return (
    isObject(value) && typeof value['type'] === 'string' && (value['attrs'] === undefined || isObject(value['attrs']))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDocument(value: object): value is AdfDocument {
  return 'content' in value && Array.isArray(value.content);
}

function damaged(why: string): DamagedDocumentError {
  return new DamagedDocumentError(`The page's content is damaged and was left as it is: ${why}.`);
}
