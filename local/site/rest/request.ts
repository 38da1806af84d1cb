import type { z } from 'zod';

/** An answer that is not a success. `status` 0 means that no answer came at all. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'RestError';
  }
}

/** Sends a request as the person who is looking and parses the answer. Throws RestError. */
export async function requestJson<S extends z.ZodType>(
  schema: S,
  path: string,
  init?: RequestInit,
): Promise<z.output<S>> {
  const response = await send(path, init);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok)
    throw new RestError(response.status, readErrorMessage(body) ?? `The site answered with ${response.status}.`);
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new RestError(response.status, `The site gave an answer of an unexpected shape for ${path}.`);
  return parsed.data;
}

/** Sends a request whose answer has no body of interest. */
export async function requestEmpty(path: string, init: RequestInit): Promise<void> {
  const response = await send(path, init);
  if (response.ok) return;
  const body: unknown = await response.json().catch(() => undefined);
  throw new RestError(response.status, readErrorMessage(body) ?? `The site answered with ${response.status}.`);
}

/** The parts of a request that carry JSON. */
export function jsonBody(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function send(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { accept: 'application/json', ...init?.headers } });
  } catch {
    throw new RestError(0, 'The site does not answer. Is the local host still running?');
  }
}

/** Confluence v2 answers `{errors: [{title}]}`, v1 and the host `{message}` or `{error: {message}}`. */
function readErrorMessage(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const record = body as { message?: unknown; error?: { message?: unknown }; errors?: { title?: unknown }[] };
  const candidates = [record.errors?.[0]?.title, record.error?.message, record.message];
  return candidates.find((one): one is string => typeof one === 'string');
}
