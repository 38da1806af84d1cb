import type { z } from 'zod';
import { LIMITS } from './limits';
import type { ConfluenceRequest } from './operation';
import { ConfluenceRefusal, invalid, notModelled } from './refusal';

/** Reads a request's JSON body. @throws ConfluenceRefusal: 413 when too large, 400 when not as it must be. */
export function readJson<T>(schema: z.ZodType<T>, request: ConfluenceRequest): T {
  if (Buffer.byteLength(request.body) > LIMITS.bodyBytes) {
    throw new ConfluenceRefusal(413, 'REQUEST_ENTITY_TOO_LARGE', 'The request is too large: at most 5 MB');
  }
  const result = schema.safeParse(parse(request.body));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(`Invalid request body: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid('The request body is not JSON', error instanceof Error ? error.message : undefined);
  }
}

/** Refuses query parameters that the host would otherwise ignore, which would look like an answer. */
export function allowQuery(request: ConfluenceRequest, names: readonly string[]): void {
  for (const name of request.query.keys()) {
    if (!names.includes(name)) throw notModelled(`the parameter ${name} of ${request.method} ${request.path}`);
  }
}

/** A parameter that lists values: `id=1,2` or `id=1&id=2`. Empty when it is absent. */
export function readList(request: ConfluenceRequest, name: string): string[] {
  return request.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** A list of ids. @throws ConfluenceRefusal (400) when one is not a number or there are too many. */
export function readIds(request: ConfluenceRequest, name: string): string[] {
  const ids = readList(request, name);
  if (ids.length > LIMITS.idsMost) throw invalid(`At most ${LIMITS.idsMost} values may be given for ${name}`);
  const wrong = ids.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) throw invalid(`The value ${wrong.slice(0, 40)} of ${name} is not an id`);
  return ids;
}

export const readFlag = (request: ConfluenceRequest, name: string): boolean => request.query.get(name) === 'true';

/** Whether the body is asked for: as ADF or not at all. @throws ConfluenceRefusal (501) for other formats. */
export function wantsBody(request: ConfluenceRequest): boolean {
  const format = request.query.get('body-format');
  if (format === null) return false;
  if (format !== 'atlas_doc_format') throw notModelled(`the body format ${format}`);
  return true;
}
